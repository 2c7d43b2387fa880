import type { Words } from './words.js';

export const fr: Words = {
  numbers: {
    ones: 'un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
    tens: 'vingt trente quarante cinquante soixante soixante-dix/septante quatre-vingts/quatre-vingt/huitante/octante quatre-vingt-dix/nonante',
    joined: (ten, one) => `${ten} ${one}/${ten} et ${one}`,
    hundred: (one) => (one === undefined ? 'cent' : `${one} cent/${one} cents`),
    and: ' ',
    others: {
      'soixante et onze': 71,
      'soixante-douze': 72,
      'soixante-treize': 73,
      'soixante-quatorze': 74,
      'soixante-quinze': 75,
      'soixante-seize': 76,
      'quatre-vingt-onze': 91,
      'quatre-vingt-douze': 92,
      'quatre-vingt-treize': 93,
      'quatre-vingt-quatorze': 94,
      'quatre-vingt-quinze': 95,
      'quatre-vingt-seize': 96,
    },
    to: 'à|ou|et|jusqu’à',
  },
  periods: {
    units: {
      Y: 'ans?|ann[ée]es?',
      M: 'mois',
      W: 'semaines?',
      D: 'jours?',
      H: 'heures?',
    },
    full: 'longs|longues|pleins|pleines|bons',
    working: 'ouvr[ée]s?|ouvrables?|travaillés',
    fixed: { 'un an et demi': 'P18M', 'une demi-année': 'P6M' },
    max: {
      before:
        "jusqu'à|au plus(?: tard)?|au maximum(?: pendant| de)?|pas (?:plus (?:de|longtemps que)|(?:au[- ]del[àa]) (?:de|d'))|n'exc[ée]d*(?: pas)?|excéd*|sans excéder|ne (?:peut |pourra |saurait |doit )?(?:pas )?(?:excéder|dépasser)|dépass*(?: pas)?|(?:sous|dans|en)(?: un délai (?:maximum |maximal )?(?:de|d'))?(?: les)?|moins de|limitée?s? à|dans (?:les|l')|au-delà d(?:e|'|')|dans un délai",
      loose: "maxim(?:um|al|ale|ales|aux)|max\\.?|n'excéd* pas|au plus|plafonnée?s?",
      behind: 'au (?:plus(?: tard)?|maximum)|maxim(?:um|al|ale)|max\\.?|ou moins',
    },
    min: {
      before: 'au (?:moins|minimum)(?: pendant| de)?|pas moins de|(?<!pas )plus de',
      loose: 'minim(?:um|al|ale|ales)',
      behind: 'au (?:moins|minimum)|minim(?:um|al|ale)|ou plus',
    },
    counted: {
      before: 'plus|\\+',
      behind:
        "après|à (?:compter|partir|dater) (?:de|du|des|d')|suivant*|depuis|à l'issue|dès|qui suivent|suivent|révolus",
    },
    no: {
      before: 'il y a|tous les|toutes les|chaque|par|depuis|derniers|dernières|précédents|précédentes',
      behind:
        "(?:par|de) (?:jour|semaine|mois|an)|d'(?:expérience|ancienneté|existence)|sur (?:7|24|sept)|plus tôt|auparavant",
    },
    idle: "d'inactivité|sans (?:activité|connexion|utilisation|contact)|d'inutilisation",
    small:
      "de|d'|des|le|la|les|l'|un|une|pendant|durant|après|environ|délai de|durée de|une durée de|une période de|période de|à",
    keep: 'combien de temps|écras*|conserv*|archiv*|supprim*|effac*|détrui*|détruit*|durée|stock*|gard(?:e|és|ées|er|ons)|anonymis*|purg*|suppression|effacement',
    answer: 'répon[ds]*|répondr*|réponse*|traiter votre demande|donner suite',
    other:
      'notifi*|inform(?:er|ons|é|ée|és)|violation|rétract*|résili*|annul*|retour*|garantie|pai*|livr*|renouvel*|essai|avance|préavis',
  },
  dates: {
    updated:
      '(?:derni[èe]re )?(?:mise à jour|mises à jour)(?: le| du| en)?|derni[èe]re (?:modification|révision|version|actualisation)|mise? à jour(?: le)?|(?:modifiée?|révisée?|actualisée?)(?: le| en)|version(?: du| en date du)?|date de (?:la )?(?:dernière )?(?:mise à jour|révision|modification|version)|à jour (?:au|du)',
    effective:
      "en vigueur(?: à compter du| depuis le| au| le| à partir du| dès le)?|entr(?:ée|e|ant|era) en vigueur|applicables? (?:à compter|à partir|depuis|dès|au)|date d'(?:effet|entrée en vigueur)|(?:prend|prenant) effet|valable (?:dès|à partir|depuis)",
    takesEffect: '(?:et )?entr[ée]e? en vigueur|prend effet',
    former: 'remplac*|précédente?s?|antérieure?s?|ancienne?s?',
    law: '(?:lois?|règlements?|directives?|code|décrets?|ordonnances?|arrêtés?|délibérations?|décisions?|RGPD|convention|traité|informatique et libertés|LPD|nLPD)',
    months: { fevrier: 2, aout: 8, decembre: 12 },
  },
  ages: {
    sure: {
      before:
        "âgée?s?(?: de)?(?: moins de| plus de)?|l'âge de|ayant (?:moins|plus) de|(?:a|avez|ont|avoir) (?:moins|plus|au moins) de|(?:a|avez|ont|avoir) au moins",
      behind: "révolus|d'âge|et plus|ou plus",
    },
    likely: 'moins de|plus de|dès|à partir de',
    child: 'enfants?|mineure?s?|parents?|parental*|jeunes|personnes|adolescents?|internautes',
  },
  contacts: {
    at: 'at|arobase|chez|à|a',
    dot: 'dot|point',
    phone: 'tél|tel|téléphone|telephone|appel*|mobile|portable|gsm|standard|joindre',
    number:
      "fax|télécopie*|numéro (?:d'entreprise|de tva|d'immatriculation|d'identification|client|de commande|d'agrément|d'enregistrement|siret|siren|rcs)|numéro(?: de client)?|n°|siren|siret|rcs|immatricul*|tva|bce|kbo|iban|bic|capital|naf|ape|orias|ide|che|agrément|enregistr*",
    street:
      'rue|avenue|av\\.|boulevard|bd|bld|place|quai|allée|chemin|cours|impasse|route|square|passage|faubourg|esplanade|villa|sentier|chaussée',
    box: 'bo[iî]te postale|b\\.?p\\.?|case postale|cs|tsa',
    part: '(?:b[âa]timent|b[âa]t\\.?|escalier|esc\\.?|appartement|appt\\.?|bo[iî]te|bte|étage|bureau|immeuble|porte|tour) ?[a-z0-9]{1,6}|\\d{1,2}(?:e|er|ère|ème) étage|(?:cs|tsa|bp) ?\\d{2,6}|rez-de-chaussée',
  },
  places: {
    send: 'transf[ée]r*|transmis*|transmet*|envoy*|envoi*|communiqu*|partag*|export*|adress(?:ons|ées)',
    store: 'stock*|h[ée]berg*|serveurs?|conserv*|centres? de données|sauvegard*|enregistrées?',
    process: 'trait(?:e|ons|ées?|ement|er)|acc[èe]d*|accès|consult*',
    seat: 'basée?s?|établie?s?|siège|situ[ée]*|immatricul*|bureaux|implant*|installée?s?|domiciliée?s?',
    outside:
      "hors(?: de| du| d'| des)?|(?:en )?dehors (?:de|du|d'|des)|depuis|provenance (?:de|du|des|d')|sauf|excepté|entre",
    toward: 'vers|à destination (?:de|du|des)',
    of: "de|d'|du",
    audience:
      'si vous (?:habitez|résidez|vivez|êtes)|résid*|habit*|utilisateurs (?:en|au|aux|de)|clients (?:en|au|aux|de)|droit de|lois? d(?:e|u)|tribunaux|livr*|citoyens',
    others:
      'prestataires?|sous-traitants?|fournisseurs?|partenaires?|filiales?|éditeur|autorité|hébergeur|société tierce',
    not: "ne|n'|aucune?|jamais|ni|pas|plus",
    unless: 'pas (?:seulement|uniquement)|sauf|à moins|sans votre|excepté|ou plus|au plus',
    lacking:
      "sans|absence d(?:e|')|absence de|à défaut d(?:e|')|défaut de|aucune?|n'(?:offr|assur|garanti)*(?: pas)?|faute d(?:e|')",
    but: 'mais|cependant|toutefois|alors|en revanche|donc',
    and: 'et|ou',
    commission: 'commission européenne|commission',
  },
  names: {
    we: 'la société|l’association|nous|notre|nos',
    controller: 'est (?:le |la )?responsable|est (?:éditée?|exploitée?)|exploite|édite',
    lead: "le|la|les|l'|société|notre|votre|ce|cette|dans|chez|par|pour|de|du|si|contact|bienvenue|en|à|sur|adresse|et|qui|où|un|une|au|aux|est|librairie|boutique",
    titles:
      "politique*|confidentialité|charte|données|donnée|personnelles?|protection|vie|privée|cookies?|mentions|légales|conditions|services?|site|règlement|général|loi|rgpd|cnil|directive|code|commission|nationale|union|européenne|espace|économique|responsable|traitement|notice|information|version|article|utilisateurs?|clients?|relative|aux|à|caractère|personnel|des|de|du|la|le|les|et|d'|notre|nos|patients|tiers|dernière|mise|jour",
  },
  safeguards: {
    'standard-contractual-clauses':
      'clauses (?:contractuelles )?(?:types?|standards?)(?: de protection)?|CCT|SCCs?',
    'eu-us-dpf':
      'cadre de protection des données (?:ue|eu)[- –](?:é-u|états-unis|us)|(?:eu[- –]us )?(?:data privacy framework|dpf)',
    'eu-us-privacy-shield':
      '(?:e\\.?u\\.?[- –]u\\.?s\\.? )?privacy[- ]?shield|bouclier de protection des données',
    'safe-harbour': 'safe[- ]?harbou?r',
    'binding-corporate-rules': "règles d'entreprise contraignantes|binding corporate rules|BCR",
    'adequacy-decision': "décisions? d'adéquation",
    'adequate-protection': 'niveau (?:de protection )?(?:adéquat|suffisant)(?: de protection)?',
    'code-of-conduct': 'codes? de conduite approuvés?',
  },
  complaint: 'plaintes?|réclamations?|saisir|contest*',
  links: {
    rights:
      'désabonn*|désinscri*|préférences|choix|demandes?|réclamations?|plaintes?|vos droits|oppos*|retirer',
    cookies: '(?:gestion|gérer|paramètres|politique|préférences)(?: des| les| de)? cookies|consentement',
    other:
      "politique de (?:confidentialité|protection)|conditions générales|en savoir plus|plus d'informations?|clauses contractuelles|sous-traitants|copie|liste des",
  },
};
