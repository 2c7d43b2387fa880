import type { Words } from './words.js';

export const cs: Words = {
  numbers: {
    ones: 'jeden/jedna/jedno/jednoho/jedné dva/dvě/dvou tři/tří čtyři/čtyř pět/pěti šest/šesti sedm/sedmi osm/osmi devět/devíti deset/deseti jedenáct/jedenácti dvanáct/dvanácti třináct/třinácti čtrnáct/čtrnácti patnáct/patnácti šestnáct/šestnácti sedmnáct/sedmnácti osmnáct/osmnácti devatenáct/devatenácti',
    tens: 'dvacet/dvaceti třicet/třiceti čtyřicet/čtyřiceti padesát/padesáti šedesát/šedesáti sedmdesát/sedmdesáti osmdesát/osmdesáti devadesát/devadesáti',
    joined: (ten, one) => `${ten} ${one}`,
    hundred: (one) => (one === undefined ? 'sto/sta' : `${one} sta/${one} set`),
    and: ' ',
    to: 'až|do|nebo|a',
  },
  periods: {
    units: {
      Y: 'rok|roku|roky|roků|let|letech',
      M: 'měsíc|měsíce|měsíců|měsících',
      W: 'týden|týdne|týdny|týdnů|týdnech',
      D: 'den|dne|dny|dnů|dní|dnech',
      H: 'hodin[ay]?|hodinách',
    },
    full: 'kalendářních|celých',
    working: 'pracovní*',
    fixed: { 'půl roku': 'P6M' },
    max: {
      before: 'do|nejvýše|nejdéle|ne déle než|nejpozději(?: do)?|během',
      loose: 'maximáln*|nejdéle|nejvýše|nejpozději',
      behind: 'maximálně|nejpozději',
    },
    min: { before: 'nejméně|alespoň|minimálně', loose: 'minimáln*', behind: 'minimálně' },
    counted: { before: 'plus|\\+', behind: 'od|po|ode' },
    no: {
      before: 'každ*|před|posledních|věku|mladší|starší',
      behind: '(?:denně|týdně|za den|v týdnu)|zkušenost*|praxe',
    },
    idle: 'nečinnosti|neaktivity',
    small: 'doby|dobu|přibližně|cca|po',
    keep: 'jak dlouho|uchov*|uklád*|uložen*|maz*|vymaz*|smaz*|archiv*|odstran*|likvid*|anonymiz*',
    answer: 'odpov*|vyří*',
    other: 'oznám*|ohlás*|odstoupi*|vrác*|záruk*|plat*|dodá*',
  },
  dates: {
    updated:
      'poslední (?:aktualizace|změna|úprava|revize)|naposledy (?:aktualizován[oay]?|změněn[oay]?|upraven[oay]?)|aktualizován[oay]?(?: dne)?|datum (?:poslední )?(?:aktualizace|změny)|verze(?: ze dne)?',
    effective:
      'účinn(?:é|á|ost|osti|osti)(?: od| ode dne| dnem)?|platn(?:é|á|ost)(?: od| ode dne)?|nabýv* (?:účinnosti|platnosti)',
    law: '(?:zákon[auě]?|nařízení|směrnic[ei]|GDPR|zákoník*)',
  },
  ages: {
    sure: { before: 'mladší(?:ch|m)?|starší(?:ch|m)?|ve věku|věku', behind: 'roku věku|a více' },
    likely: 'do|od|pod',
    child: 'dět*|nezletil*|rodič*|osob*',
  },
};
