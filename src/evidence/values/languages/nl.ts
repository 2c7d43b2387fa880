import type { Words } from './words.js';

export const nl: Words = {
  numbers: {
    ones: 'één/een/eén/éen twee/tweeën drie/drieën vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
    tens: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
    joined: (ten, one) => `${one}${/e$/u.test(one) ? 'ën' : 'en'}${ten}/${one}en${ten}`,
    hundred: (one) => (one === undefined ? 'honderd/eenhonderd/éénhonderd' : `${one}honderd`),
    and: '/en',
    to: 'tot|tot en met|t/m|a|à|of|en',
  },
  periods: {
    units: {
      Y: 'jaar|jaren|jr',
      M: 'maand|maanden|mnd',
      W: 'week|weken',
      D: 'dag|dagen|kalenderdagen',
      H: 'uur|uren',
    },
    endings: { Y: 'jarig*', M: 'maands*', W: 'weeks*', D: 'daags*' },
    full: 'volle|volledige|gehele|kalender',
    fixed: { '(?:een )?half ?jaar': 'P6M', 'anderhalf jaar|één jaar en een half': 'P18M' },
    max: {
      before:
        'tot(?: en met)?|hooguit|ten hoogste|niet (?:langer|meer|later) dan|niet langer bewaard dan|binnen|minder dan|korter dan|beperkt tot|gedurende ten hoogste|na uiterlijk',
      loose: 'maxim(?:aal|um|ale)|max\\.?|ten hoogste|hoogstens|hooguit|uiterlijk|langstens|niet langer dan',
      behind: 'maxim(?:aal|um)|max\\.?|of (?:korter|minder|eerder)|ten hoogste|uiterlijk',
    },
    min: {
      before: 'ten minste|tenminste|minstens|niet minder dan|(?<!niet )(?:meer|langer) dan',
      loose: 'minim(?:aal|um|ale)|min\\.?|tenminste|ten minste|minstens',
      behind: 'minim(?:aal|um)|of (?:langer|meer)',
    },
    counted: {
      before: 'plus|\\+',
      behind: 'na|nadat|vanaf|sinds|gerekend|te rekenen|volgend op|later|ingaand*|te tellen',
    },
    no: {
      before: 'elke|iedere|om de|per|eens|al|afgelopen|laatste|voorafgaande|voorgaande|recente|sinds|eerste',
      behind: 'geleden|eerder|terug|(?:per|in de) (?:dag|week|jaar|maand)|(?:aan |van )?ervaring|bestaan',
    },
    idle: 'van inactiviteit|inactiviteit|inactief|niet (?:meer )?(?:is |zijn |bent |hebt |heeft )?(?:actief|ingelogd|inlogt|gebruikt)|(?:geen|zonder) (?:gebruik|contact|activiteit|inloggen)',
    small:
      'een|de|het|van|periode van|termijn van|gedurende|na|ongeveer|circa|een periode van|een termijn van|nog',
    keep: 'hoe lang|overschr*|bewa[ar]*|gewist|wissen|wist|verwijder*|vernietig*|opslaan|opgeslagen|opslag|bewaar*|geanonimiseerd|anonimiseren|archive*|gearchiveerd|behouden|gewaarborgd',
    answer: 'reage*|reactie|antwoord*|beantwoord*|gehoor|inwillig*|gevolg|bericht van ons',
    other:
      'meld*|informeren|geïnformeerd|datalek|herroep*|opzeg*|annuler*|retour*|garantie|betal*|lever*|bezwaar|verleng*|proefperiode|vooraf|tevoren',
  },
  dates: {
    updated:
      'laatste? (?:bijgewerkt|gewijzigd|aangepast|herzien|geactualiseerd|wijziging|update|versie|herziening|aanpassing)|(?:bijgewerkt|gewijzigd|aangepast|herzien|vastgesteld|geactualiseerd)(?: op| per)?|versie(?: van|datum)?|datum (?:laatste )?(?:versie|wijziging|update)|(?:laatste )?update',
    effective:
      '(?:geldig|geldt|van kracht|van toepassing)(?: is)? (?:vanaf|sinds|met ingang van|per)|ingangsdatum|in werking(?: getreden)?(?: op)?|(?:gaat in|ingaande)(?: op| per)?|met ingang van|van kracht(?: op| per| sinds)?',
    takesEffect: 'van kracht|in werking|ingegaan',
    former: 'vervang*|vorige|eerdere|vroegere|oude',
    law: '(?:wet|wetgeving|*wet|verordening|richtlijn|besluit|AVG|GDPR|uitspraak|arrest|verdrag|wetboek)',
    months: { mrt: 3 },
  },
  ages: {
    sure: {
      before:
        '(?:jonger|ouder) dan|leeftijd van|vanaf de leeftijd van|(?:bent|ben|is|zijn) (?:minimaal|minstens|ten minste)',
      behind: 'oud|of (?:ouder|jonger)|en ouder',
    },
    likely: 'onder(?: de)?|beneden(?: de)?|tot(?: zij| ze| hij)?|nog geen|vanaf',
    child: 'kind|kinderen|minderjarig*|jongeren|ouders?|voogd|personen|bezoekers',
  },
  contacts: {
    at: 'at|apenstaartje|bij',
    dot: 'dot|punt',
    phone: 'tel|telefoon*|telefonisch|telefoonnummer|bel|bellen|belt|mobiel|gsm|whatsapp',
    number:
      '*nummer|*nr|fax|telefax|kvk|k\\.v\\.k|koophandel|handelsregister|btw|rsin|iban|bic|kbo|(?:order|klant|polis|rekening|register|registratie|ondernemings|vergunnings?|btw|kvk|inschrijf|dossier)-?(?:nummer|nr)|nummer|nr|ondernemingsnummer|agb|big',
    box: 'postbus|antwoordnummer',
    part: '(?:unit|kamer|verdieping|etage|bus|gebouw|toren|blok|appartement|hal) ?[a-z0-9]{1,5}|\\d{1,3}(?:e|de|ste) (?:verdieping|etage)',
  },
  places: {
    send: 'doorgeven|doorgegeven|doorgeeft|doorgifte*|doorgestuurd|doorsturen|geven|geeft|overdracht|overgedragen|verstrek*|versturen|sturen|verzenden|verzonden|gestuurd|gaan|delen|exporteren',
    store:
      'opgeslagen|opslag|opslaan|slaat|slaan|gehost|hosten|hosting|servers?|datacentr*|datacenters?|bewaard|bewaren|bewaart|back-?ups?|staan',
    process: 'verwerk*|toegang|inzien|meekijken|kijken|bekijken|raadplegen',
    seat: 'gevestigd|vestiging*|kantoor|zetel|hoofdkantoor|statutair',
    outside: 'buiten|uit|vanuit|van|behalve|tussen',
    toward: 'naar|aan',
    of: 'van',
    audience:
      'woont|wonen|woonachtig|inwoners|bezoekers (?:in|uit|van)|klanten (?:in|uit|van)|gebruikers (?:in|uit|van)|recht van|wetten van|rechter|leveren|levering|verzenden wij bestellingen|bezorgen',
    others:
      'leverancier*|verwerkers?|partners?|dienstverleners?|dochter*|partij|partijen|bedrijf|bureau|toezichthouder|aanbieder',
    not: 'niet|nooit|geen|noch|evenmin|nimmer',
    unless: 'niet alleen|tenzij|behalve|uitgezonderd|zonder uw|zonder toestemming|zonder dat',
    lacking: 'zonder(?: een)?|ontbreken van|geen|bij gebrek aan|afwezigheid van|tenzij',
    but: 'maar|echter|doch|terwijl|wel|daarom|hoewel',
    and: 'en|of',
    commission: 'europese commissie|europese unie|commissie',
  },
  names: {
    we: 'de stichting|de vereniging|de vennootschap|wij|we|ons|onze',
    controller:
      'is (?:de )?(?:verwerkings)?verantwoordelijk*|is (?:de )?verwerkingsverantwoordelijke|exploiteert',
    lead: 'de|het|een|deze|dit|onze|uw|in|van|door|voor|bij|waar|wanneer|als|contact|welkom bij|op|met|en|over|webshop|is|aan|te',
    titles:
      'privacy*|beleid|verklaring|reglement|statement|policy|gegevens|gegevensbescherming|persoonsgegevens|cookies?|voorwaarden|website|diensten|dienst|app|algemene|verordening|wet|avg|gdpr|autoriteit|europese|economische|ruimte|unie|commissie|betrokkene|gebruiker|versie|artikel|en|van|de|het|voor|hoe|wij|u|uw|onze|omgaan|met|datum|cookiebeleid',
  },
  safeguards: {
    'standard-contractual-clauses':
      "(?:standaard|model)(?:contract)?(?:bepaling|clausule)*|(?:modelcontract|standaardcontract)*|standaard contract* (?:bepalingen|clausules)|SCC's|SCCs?|standard contractual clauses",
    'eu-us-dpf': '(?:eu[- –](?:vs|us) )?(?:data privacy framework|dpf)',
    'eu-us-privacy-shield': '(?:eu[- –](?:vs|us) )?privacy[- ]?(?:shield|schild)*',
    'safe-harbour': 'safe[- ]?harbou?r',
    'binding-corporate-rules':
      "bindende (?:bedrijfsvoorschriften|ondernemingsregels)|binding corporate rules|BCR's|BCRs?",
    'adequacy-decision': 'adequaatheidsbesluit*|adequaatheidsbeslissing*',
    'adequate-protection': '(?:passend|adequaat) (?:beschermings)?niveau*(?: van (?:gegevens)?bescherming)?',
    'code-of-conduct': 'goedgekeurde gedragscodes?',
  },
  complaint: 'klacht*|klagen|klaag*|ontevreden|tevreden',
  links: {
    rights:
      'afmeld*|uitschrijv*|voorkeuren|verzoek*|klacht*|klagen|tevreden|uw rechten|bezwaar|intrekken|inzage',
    cookies:
      'cookie-?(?:instellingen|voorkeuren|beleid|verklaring)|cookies (?:weigeren|beheren|wilt weigeren)|toestemming',
    other:
      'privacy(?:beleid|verklaring|statement|policy)|voorwaarden|verwerkers|meer informatie|modelcontract*|lees meer|overzicht van|subverwerkers',
  },
};
