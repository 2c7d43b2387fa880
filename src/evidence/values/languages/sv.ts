import type { Words } from './words.js';

export const sv: Words = {
  numbers: {
    ones: 'ett/en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton',
    tens: 'tjugo trettio fyrtio femtio sextio sjuttio åttio nittio',
    joined: (ten, one) => `${ten}${one}`,
    hundred: (one) => (one === undefined ? 'hundra/etthundra' : `${one}hundra`),
    and: '',
    to: 'till|eller|och',
  },
  periods: {
    units: {
      Y: 'år',
      M: 'månad|månader|månaders',
      W: 'vecka|veckor|veckors',
      D: 'dag|dagar|dagars|dygn',
      H: 'timm(?:e|ar|ars)',
    },
    full: 'hela|kalender',
    fixed: { 'ett halvår|ett halvt år|halvår': 'P6M', 'ett och ett halvt år': 'P18M' },
    max: {
      before: 'upp till|högst|inom|inte (?:längre|mer|senare) än|som mest|mindre än',
      loose: 'maxim*|högst|senast|max\\.?|längst',
      behind: 'som mest|senast',
    },
    min: {
      before: 'minst|åtminstone|(?<!inte )(?:mer|längre) än',
      loose: 'minim*|minst',
      behind: 'eller (?:mer|längre)',
    },
    counted: { before: 'plus|\\+', behind: 'efter|från|räknat|sedan det|därefter' },
    no: {
      before: 'varje|var|senaste|sedan|ålder',
      behind: 'sedan|(?:om|per) (?:dagen|dag|dygnet|året|år|vecka|månad)|erfarenhet|gamm*',
    },
    idle: '(?:av )?inaktivitet',
    small: 'en|ett|den|period om|period av|i|under|cirka|ca|efter',
    keep: 'hur länge|spara*|lagra*|bevara*|rader*|gallra*|ta(?:r|s)? bort|arkiver*|behåll*|lagring*|förvara*|anonymiser*',
    answer: 'svar*|besvar*',
    other: 'meddela*|underrätta*|anmäl*|ångra*|garanti*|betal*|lever*',
  },
  dates: {
    updated:
      'senast (?:uppdaterad|ändrad|reviderad|granskad)e?s?|uppdaterad(?:es)?(?: den)?|senaste (?:uppdatering|ändring|version)(?:en)?|version(?: från)?',
    effective: '(?:gäller|giltig|gällande)(?: från(?: och med)?| sedan)?(?: den)?|träder i kraft|i kraft',
    law: '(?:*lag(?:en)?|förordning(?:en)?|direktiv(?:et)?|GDPR)',
  },
  ages: {
    sure: {
      before: 'yngre än|äldre än|ålder(?:n)? (?:av|på)|fyllt|(?:är|vara) (?:minst|över|under)',
      behind: 'gammal|gamla|eller (?:äldre|yngre)|års ålder',
    },
    likely: 'under|över',
    child: 'barn|minderårig*|föräld*|personer',
  },
};
