import type { Words } from './words.js';

export const pl: Words = {
  numbers: {
    ones: 'jeden/jedna/jedno/jednego/jednej dwa/dwie/dwóch trzy/trzech cztery/czterech pięć/pięciu sześć/sześciu siedem/siedmiu osiem/ośmiu dziewięć/dziewięciu dziesięć/dziesięciu jedenaście/jedenastu dwanaście/dwunastu trzynaście/trzynastu czternaście/czternastu piętnaście/piętnastu szesnaście/szesnastu siedemnaście/siedemnastu osiemnaście/osiemnastu dziewiętnaście/dziewiętnastu',
    tens: 'dwadzieścia/dwudziestu trzydzieści/trzydziestu czterdzieści/czterdziestu pięćdziesiąt/pięćdziesięciu sześćdziesiąt/sześćdziesięciu siedemdziesiąt/siedemdziesięciu osiemdziesiąt/osiemdziesięciu dziewięćdziesiąt/dziewięćdziesięciu',
    joined: (ten, one) => `${ten} ${one}`,
    hundred: (one) => (one === undefined ? 'sto/stu' : `${one}sta/${one}set`),
    and: ' ',
    to: 'do|lub|i',
  },
  periods: {
    units: {
      Y: 'rok|roku|lata|lat|latach',
      M: 'miesiąc|miesiąca|miesiące|miesięcy|miesiącach',
      W: 'tydzień|tygodnia|tygodnie|tygodni|tygodniach',
      D: 'dzień|dnia|dni|dniach',
      H: 'godzin[ay]?|godzinach',
    },
    full: 'kalendarzow(?:e|ych)|pełnych',
    working: 'robocz*',
    fixed: { 'pół roku': 'P6M', 'półtora roku': 'P18M' },
    max: {
      before:
        'do|nie (?:dłużej|więcej|później) niż|w (?:ciągu|terminie)(?: do)?|maksymalnie|najwyżej|nieprzekraczając*',
      loose: 'maksymaln*|najpóźniej|maks\\.?',
      behind: 'maksymalnie|najpóźniej',
    },
    min: {
      before: 'co najmniej|przynajmniej|nie krócej niż|minimum',
      loose: 'minimaln*',
      behind: 'co najmniej',
    },
    counted: { before: 'plus|\\+', behind: 'od|po|licząc' },
    no: {
      before: 'co|każd*|ostatnich|od|wieku|na',
      behind: 'temu|(?:na|w) (?:dobę|dzień|tydzień|tygodniu|rok)|doświadczeni*',
    },
    idle: 'nieaktywnośc*|braku aktywności',
    small: 'okres|przez|okres do|około|po|ok.',
    keep: 'jak długo|przechow*|usuw*|usun*|zachow*|archiw*|retencj*|anonimiz*|kasow*',
    answer: 'odpowi*|udziel*',
    other: 'zawiadom*|powiadom*|zgłos*|odstąpi*|zwrot*|gwarancj*|płatnoś*|dostaw*',
  },
  dates: {
    updated:
      'ostatni(?:a|e|ej|o)? (?:aktualizacj[ai]|zmian[ay]|modyfikacj[ai]|zaktualizowan[oae])|(?:zaktualizowan[aoey]|zmienion[aoey])(?: dnia| w dniu)?|data (?:ostatniej )?(?:aktualizacji|zmiany)|aktualizacja(?: z dnia)?|wersja(?: z dnia| z)?',
    effective: 'obowiązuj[eą]c?[aey]?(?: od)?(?: dnia)?|wchodzi w życie|w mocy od|data wejścia w życie',
    law: '(?:ustaw[aąęy]?|rozporządzeni[aeu]|dyrektyw[aąęy]|RODO|kodeks*)',
  },
  ages: {
    sure: { before: 'poniżej|w wieku|ukończ*|wieku', behind: 'roku życia|lub więcej' },
    likely: 'do|od',
    child: 'dzieci|dziecko|dzieckiem|małoletni*|nieletni*|osob*|rodzic*',
  },
};
