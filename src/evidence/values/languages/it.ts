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
    keep: 'quanto tempo|sovrascr*|conserv*|cancell*|distru*|elimin*|memorizz*|archivi*|anonimizz*|trattenut*|mantenut*',
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
  contacts: {
    at: 'at|chiocciola',
    dot: 'dot|punto',
    phone: 'tel|telefono|telefonico|chiam*|cellulare|whatsapp',
    number:
      'fax|p\\.? ?iva|partita iva|codice fiscale|c\\.?f\\.?|numero|n\\.|rea|registro*|iban|bic|iscritt*',
    street: 'via|viale|piazza|corso|largo|piazzale|vicolo|strada',
    box: 'casella postale',
    part: '(?:piano|scala|interno|edificio|palazzo) ?[a-z0-9]{1,5}|\\d{1,2}° piano',
  },
  places: {
    send: 'trasfer*|invi*|trasmess*|trasmett*|comunic*|condivi*',
    store: 'conserv*|archivi*|ospitat*|server|memorizz*|data center',
    process: 'tratta(?:ti|no|mento)?|acced*|accesso',
    seat: 'sede|stabilit*|ubicat*|con sede|uffici',
    outside:
      "fuori (?:da|dal|dalla|dall'|dai)|al di fuori (?:di|del|della|dell'|dello|degli)|da|dal|dalla|dall'|provenienti|tranne|tra",
    toward: 'a|verso|negli|in',
    of: 'di|d’',
    audience:
      'se (?:vive|risiede)|resident*|utenti (?:in|di|del)|clienti (?:in|di)|leggi|tribunali|consegn*|cittadini',
    others: 'fornitor*|responsabili|partner|controllat*|terz[ei]|autorità',
    not: 'non|mai|nessun[oa]?|né|neppure',
    unless: 'non solo|salvo|a meno che|tranne|senza il suo',
    lacking: 'senza|assenza di|mancanza di|in difetto di|nessun*|non',
    but: 'ma|bensì|tuttavia|però',
    and: 'e|ed|o',
    commission: 'commissione europea|commissione',
  },
  names: {
    we: 'la società|l’associazione|noi|ci|nostr[oaie]',
    controller: 'è (?:il )?titolare|gestisce|offre',
    lead: 'il|la|lo|gli|le|i|questa|questo|nostra|in|da|per|di|del|se|contatti|e|un|una|a|società',
    titles:
      'informativa|privacy|protezione|dati|personali|politica|cookie|termini|condizioni|regolamento|generale|legge|gdpr|commissione|europea|unione|titolare|trattamento|versione|servizi|sito|utenti|sulla|di|del|della|e|la|il|spazio|economico|europeo',
  },
  safeguards: {
    'standard-contractual-clauses': 'clausole (?:contrattuali )?(?:standard|tipo)|SCCs?',
    'eu-us-dpf': '(?:eu[- –]us )?data privacy framework',
    'eu-us-privacy-shield': 'privacy[- ]?shield|scudo per la privacy',
    'binding-corporate-rules': "norme vincolanti d'impresa",
    'adequacy-decision': 'decision[ei] di adeguatezza',
    'adequate-protection': 'livello (?:di protezione )?adeguato(?: di protezione)?',
  },
  complaint: 'reclam*',
  links: {
    rights: 'disiscri*|preferenze|richiest*|reclam*|suoi diritti|oppor*|revoc*',
    cookies: '(?:impostazioni|politica|preferenze|informativa)(?: sui| dei)? cookie|consenso',
    other: 'informativa sulla privacy|condizioni|maggiori informazioni|clausole|copia',
  },
};
