import type { Words } from './words.js';

export const it: Words = {
  numbers: {
    ones: 'uno/un/una due tre/tré quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
    tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
    joined: (ten, one) => `${ten}${one}`,
    hundred: (one) => (one === undefined ? 'cento' : `${one}cento`),
    and: '',
    others: {
      ventuno: 21,
      ventotto: 28,
      trentuno: 31,
      trentotto: 38,
      quarantuno: 41,
      quarantotto: 48,
      ventun: 21,
    },
    to: 'a|o|e|ai',
  },
  periods: {
    units: { Y: 'ann[oi]', M: 'mes[ei]', W: 'settiman[ae]', D: 'giorn[oi]', H: 'or[ae]' },
    full: 'interi|consecutivi',
    working: 'lavorativ[oi]|feriali',
    fixed: { 'mezzo anno': 'P6M', 'un anno e mezzo': 'P18M' },
    max: {
      before:
        'entro(?: (?:e )?non oltre)?(?: i| un termine di)?|fino a|non oltre|non (?:più di|superior[ei] a)|al massimo|meno di|non ecced*|inferiore a|entro il termine di',
      loose: 'massim[oae]|al più tardi|non oltre',
      behind: 'al massimo|massimo|al più tardi',
    },
    min: {
      before: 'almeno|non meno di|(?<!non )più di',
      loose: 'minim[oa]',
      behind: 'almeno|come minimo|minimo',
    },
    counted: {
      before: 'più|\\+',
      behind: "dopo|dal|dalla|dall'|a (?:decorrere|partire)|successiv[ie]|dalle",
    },
    no: {
      before: 'ogni|da|da oltre|ultimi|ultime|precedenti|per|tutti i',
      behind: 'fa|prima|(?:al|alla|per) (?:giorno|settimana|mese|anno)|su (?:7|24)|di esperienza',
    },
    idle: 'di inattività|senza (?:attività|accesso|accessi)',
    small: 'di|i|il|la|un|una|gli|le|per|periodo di|termine di|dopo|circa',
    keep: 'conserv*|cancell*|distru*|elimin*|memorizz*|archivi*|anonimizz*|trattenut*|mantenut*',
    answer: 'rispond*|risposta*|riscontr*|evadere',
    other:
      'notific*|inform(?:are|eremo)|recess*|disdett*|rimbors*|garanzia|pagament*|consegn*|preavviso|anticipo',
  },
  dates: {
    updated:
      "ultim[oa] (?:aggiornamento|modifica|revisione|versione)|(?:aggiornat[oa]|modificat[oa]|rivist[oa])(?: il| al| in data)?|data (?:dell'ultim[oa] )?(?:aggiornamento|modifica|revisione)|versione(?: del)?",
    effective:
      "in vigore(?: dal(?:l')?| a partire dal)?|entrata in vigore|efficac(?:e|ia)(?: dal| da)?|valid[oa] (?:dal|a partire)|decorrenza",
    takesEffect: 'entra in vigore',
    former: 'sostitu*|precedent*',
    law: '(?:legge|regolamento|direttiva|decreto|D\\.?\\s?Lgs\\.?|GDPR|RGPD|codice|provvedimento|sentenza)',
  },
  ages: {
    sure: {
      before: 'età (?:di|inferiore a(?:i)?|superiore a(?:i)?|minima di)|minori di|maggiori di|minori di anni',
      behind: 'di età|compiuti|o più',
    },
    likely: 'sotto i|dai|meno di|più di',
    child: 'minor*|bambin*|ragazz*|genitor*|persone',
  },
};
