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
    keep: 'conserv*|archiv*|supprim*|effac*|détrui*|détruit*|durée|stock*|gard(?:e|és|ées|er|ons)|anonymis*|purg*|suppression|effacement',
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
};
