import type { Words } from './words.js';

export const da: Words = {
  numbers: {
    ones: 'et/en/én/ét to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten',
    tens: 'tyve tredive fyrre halvtreds tres halvfjerds firs halvfems',
    joined: (ten, one) => `${one}og${ten}`,
    hundred: (one) => (one === undefined ? 'hundrede/ethundrede' : `${one}hundrede`),
    and: ' og ',
    to: 'til|eller|og',
  },
  periods: {
    units: {
      Y: 'år',
      M: 'måned|måneder|måneders',
      W: 'uge|uger|ugers',
      D: 'dag|dage|dages|døgn',
      H: 'time|timer|timers',
    },
    full: 'hele|kalender',
    fixed: { 'et halvt år|halvår': 'P6M', 'halvandet år': 'P18M' },
    max: {
      before: 'op til|højst|inden for|indenfor|inden|ikke (?:længere|mere|senere) end|mindre end',
      loose: 'maksim*|højst|senest|maks\\.?|længst',
      behind: 'højst|senest',
    },
    min: {
      before: 'mindst|(?<!ikke )(?:mere|længere) end',
      loose: 'minim*|mindst',
      behind: 'eller (?:mere|længere)',
    },
    counted: { before: 'plus|\\+', behind: 'efter|fra|regnet|derefter' },
    no: {
      before: 'hver|hvert|seneste|sidste|alder',
      behind: 'siden|(?:om|per|pr\\.) (?:dagen|dag|døgnet|året|år|ugen|uge)|erfaring|gammel',
    },
    idle: '(?:med |af )?inaktivitet',
    small: 'en|et|den|de|periode på|i|cirka|ca.|efter',
    keep: 'hvor længe|opbevar*|gem(?:mer|mes|t)?|slet*|lagr*|bevar*|fjern*|arkiver*|anonymiser*|opbevaring*',
    answer: 'svar*|besvar*',
    other: 'underrett*|anmeld*|fortryd*|garanti*|betal*|lever*',
  },
  dates: {
    updated:
      'senest (?:opdateret|ændret|revideret)|sidst (?:opdateret|ændret)|opdateret(?: den| d\\.)?|seneste (?:opdatering|ændring|version)|version(?: af| fra)?',
    effective: '(?:gælder|gyldig|gældende)(?: fra)?(?: den)?|træder i kraft|i kraft|ikrafttræd*',
    law: '(?:*lov(?:en)?|forordning(?:en)?|direktiv(?:et)?|GDPR)',
  },
  ages: {
    sure: {
      before: 'yngre end|ældre end|alder(?:en)? (?:af|på)|fyldt|(?:er|være) (?:mindst|over|under)',
      behind: 'gammel|gamle|eller (?:ældre|derover|yngre)|års alderen',
    },
    likely: 'under|over',
    child: 'børn|barn|mindreårig*|forældre*|personer',
  },
};
