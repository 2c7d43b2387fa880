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
    idle: '(?:van )?inactiviteit|(?:niet (?:meer )?(?:actief|ingelogd|inlogt|gebruikt))|inactief|geen (?:gebruik|contact|activiteit)',
    small:
      'een|de|het|van|periode van|termijn van|gedurende|na|ongeveer|circa|een periode van|een termijn van|nog',
    keep: 'bewa[ar]*|gewist|wissen|wist|verwijder*|vernietig*|opslaan|opgeslagen|opslag|bewaar*|geanonimiseerd|anonimiseren|archive*|gearchiveerd|behouden|gewaarborgd',
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
};
