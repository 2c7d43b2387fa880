import type { Words } from './words.js';

export const de: Words = {
  numbers: {
    ones: 'eins/ein/eine/einem/einer/einen/eines zwei/zwo/zweier drei/dreier vier fünf/fuenf sechs sieben acht neun zehn elf zwölf/zwoelf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
    tens: 'zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig',
    joined: (ten, one) => `${one}und${ten}`,
    hundred: (one) => (one === undefined ? 'hundert/einhundert' : `${one}hundert`),
    and: '/und',
    to: 'bis|bis zu|oder|und|bzw\\.?|beziehungsweise',
  },
  periods: {
    units: {
      Y: 'jahr|jahren?|jahres',
      M: 'monat|monaten?|monate?s',
      W: 'wochen?',
      D: '(?:kalender)?(?:tag|tagen?|tage?s)',
      H: 'stunden?|std\\.?',
    },
    endings: {
      Y: 'jährig*|jaehrig*',
      M: 'monatig*|monats(?=frist)*',
      W: 'wöchig*|wochen(?=frist)*',
      D: 'tägig*|tages(?=frist)*',
      H: 'stündig*',
    },
    full: 'volle|vollen|ganze|ganzen|weitere|weiteren|aufeinanderfolgende|aufeinanderfolgenden',
    fixed: {
      'halbes jahr|halben jahr(?:es)?|halbjahr(?:es)?': 'P6M',
      'anderthalb jahren?|eineinhalb jahren?|ein und ein halbes jahr': 'P18M',
    },
    max: {
      before:
        'bis zu|bis|innerhalb (?:von|eines|einer|der)?|innert|binnen|nicht (?:länger|mehr|später) als|nicht über|weniger als|kürzer als|auf|begrenzt auf|beschränkt auf',
      loose:
        'höchst(?:ens|dauer|frist|zulässige)|maxim(?:al|um|ale|alen|aler)|max\\.?|längstens|spätestens|nicht länger als|speicherhöchst*',
      behind:
        'höchstens|maximal|längstens|spätestens|nicht (?:überschreiten|überschreitet|übersteig*)|begrenzt|beschränkt|oder (?:weniger|kürzer)',
    },
    min: {
      before: 'nicht (?:weniger|kürzer) als|(?<!nicht )(?:mehr|länger) als|wenigstens|zumindest',
      loose: 'mindest(?:ens|dauer|frist)|minim(?:al|um)|wenigstens',
      behind: 'mindestens|minimal|oder (?:mehr|länger)',
    },
    counted: {
      before: 'plus|\\+',
      behind: 'nach|nachdem|ab|seit|beginnend|gerechnet|seitdem|im anschluss',
    },
    no: {
      before: 'vor|jede[nrs]?|alle|seit|letzten|vergangenen|vorangegangenen|pro|je|ersten|einmal',
      behind: '(?:pro|am|an|in der|je) (?:tag|woche|jahr|monat)|(?:der |an )?(?:berufs)?erfahrung|zuvor|her',
    },
    idle: '(?:der |lang )?inaktiv*|ohne (?:aktivität|nutzung|anmeldung|login|kontakt)|nicht (?:genutzt|angemeldet|benutzt)',
    small:
      'de[rsmn]|die|das|eine[rsmn]?|von|für|nach|etwa|ca.|rund|einen zeitraum von|zeitraum von|dauer von|frist von|weitere[n]?|zu',
    keep: 'wie lange|überschr*|speicher*|gespeichert*|aufbewahr*|aufgehoben|bewahren|bewahrt|lösch*|gelöscht*|vernichte*|anonymisier*|archivier*|speicherdauer|vorgehalten|vorhalten|behalten|löschung|löschfrist*|aufbewahrungs*',
    answer: 'beantwort*|antwort*|reagieren|rückmeld*|nachkommen|bescheid|bearbeit*',
    other:
      'benachrichtig*|informier*|melde*|meldung|verletzung|widerruf*|kündig*|rückgabe|rücksend*|gewährleist*|garantie|zahl*|liefer*|verlänger*|probe*|voraus|einspruch',
  },
  dates: {
    updated:
      '(?:zuletzt|letzte|letztmals) (?:aktualisier*|geänder*|änderung|bearbeit*|aktualisierung|überarbeit*|überprüf*)|letztes update|(?:aktualisiert|geändert|überarbeitet)(?: am)?|stand(?: vom| der (?:datenschutzerklärung|erklärung))?|fassung(?: vom)?|version(?: vom)?|datum der (?:letzten )?(?:änderung|aktualisierung|fassung)',
    effective:
      '(?:gültig|gilt|wirksam|geltend|gültigkeit)(?: ab| seit| vom)?(?: dem)?|in kraft(?: seit| ab| getreten)?(?: am| dem)?|tritt am|inkrafttreten|ab dem',
    takesEffect: 'in kraft|wirksam|gültig',
    former: 'ersetz*|vorherig*|frühere*|alte|ältere*|vorige*',
    law: '(?:*gesetz(?:es|e)?|*verordnung|richtlinie|DSGVO|DS-GVO|BDSG|TMG|TTDSG|TDDDG|HGB|AO|urteil|beschluss|abkommen|gesetzbuch|FADP|DSG|revDSG)',
    months: { jänner: 1, feber: 2, maerz: 3 },
  },
  ages: {
    sure: {
      before:
        'alters? von|im alter von|(?:jünger|älter) als|mindestens(?= \\d+ jahre alt)|bis zum vollendeten',
      behind: 'alt|und älter|oder (?:älter|jünger)|lebensjahr*|vollendet*',
    },
    likely: 'unter|ab|über|bis|vor vollendung des|das|des|noch nicht',
    child:
      'kind|kinder|kindern|minderjährig*|jugendliche*|eltern|erziehungsberechtigt*|personen|heranwachsende*|nutzer',
  },
  contacts: {
    at: 'at|ät|a',
    dot: 'dot|punkt',
    phone: 'tel|telefon*|fon|ruf*|anruf*|hotline|mobil*|handy*|whatsapp|durchwahl',
    number:
      '*nummer|*nr|fax|telefax|hrb|hra|vr|handelsregister*|register*|ust|ust-id*|uid|steuernummer|st-?nr|iban|bic|(?:kunden|bestell|konto|referenz|register|steuer|vertrags|auftrags|identifikations|versicherungs)-?(?:nummer|nr)|nummer|nr|che|amtsgericht*|firmenbuch*|dvr',
    box: 'postfach',
    part: '(?:aufgang|gebäude|haus|block|etage|stock|top|stiege|zimmer|raum|postfach) ?[a-z0-9]{1,6}|\\d{1,2}\\. (?:etage|stock|og|obergeschoss)|hinterhaus|erdgeschoss',
  },
  places: {
    send: 'übermitt*|übertrag*|transfer*|send*|gesendet|weiterge*|weitergabe|geben|überm*|exportier*|gelangen',
    store:
      'gespeichert*|speicher*|gehostet*|hosting|servern?|rechenzentr*|sicherung*|backups?|aufbewahrt|hosten',
    process: 'verarbeit*|zugriff*|zugreif*|einsehen|abruf*',
    seat: 'ansässig*|sitz|niederlassung*|niedergelassen|standort*|hauptsitz|firmensitz',
    outside: 'außerhalb(?: von| der| des)?|ausserhalb(?: von| der| des)?|aus|von|ohne|zwischen|außer',
    toward: 'nach|in die|in das',
    of: 'von|der',
    audience:
      'wohnen|wohnt|wohnhaft|wohnsitz|einwohner*|nutzer (?:in|aus)|kunden (?:in|aus|außerhalb)|besucher (?:in|aus)|recht der|gesetze|gerichte|liefern|lieferung|personen in|bürger',
    others:
      'anbieter*|auftragsverarbeiter*|dienstleister*|partner*|tochter*|lieferant*|unternehmen|behörde|vertreter*',
    not: 'nicht|keine?[nrms]?|nie|niemals|weder|kein',
    unless: 'nicht nur|es sei denn|außer wenn|sofern nicht|soweit nicht|ohne ihre|ohne einwilligung',
    lacking: 'ohne|fehlen|kein*|mangels|fehlt|fehlend*|nicht vorliegt',
    but: 'sondern|aber|jedoch|dagegen|hingegen|vielmehr|doch',
    and: 'und|oder|sowie',
    commission: 'europäischen? kommission|eu-kommission|kommission',
  },
  names: {
    we: 'der verein|die gesellschaft|wir|uns|unser|unsere',
    controller: 'ist verantwortlich*|ist (?:der |die )?verantwortliche|betreibt',
    lead: 'die|der|das|den|dem|des|diese|unsere|ihre|in|bei|von|für|durch|ist|wenn|willkommen bei|kontakt|verantwortlich*|und|mit|an|auf|über|angebot|ein|eine|zum|zur|hinweise|im|am',
    titles:
      'datenschutz*|erklärung|hinweise?|richtlinie|daten|personenbezogene|cookies?|verordnung|grundverordnung|gesetz|bundesdatenschutzgesetz|dsgvo|bdsg|dsg|europäische*|union|wirtschaftsraum|kommission|artikel|absatz|nutzer|kunden|website|webseite|dienste|verantwortlich*|betroffene*|version|fassung|information|der|die|das|des|und|für|von|zum|im|bei|wie|wir|unser|ihre|stand|zur|privacy|policy',
  },
  safeguards: {
    'standard-contractual-clauses':
      'standard(?:vertrags|datenschutz)klauseln|standardvertragsklausel|SCCs?|standard contractual clauses',
    'swiss-us-dpf': 'swiss[- –]u\\.?s\\.?[- ](?:data privacy framework|dpf)',
    'eu-us-dpf': '(?:eu[- –]us?a?[- ])?(?:data privacy framework|dpf)|eu-us-datenschutzrahmen',
    'eu-us-privacy-shield': '(?:eu[- –]us[- ])?privacy[- ]?shield(?:[- ]abkommen)?',
    'safe-harbour': 'safe[- ]?harbou?r',
    'binding-corporate-rules':
      'verbindliche[nr]? (?:interne[nr]? )?(?:datenschutzvorschriften|unternehmensregeln)|binding corporate rules|BCR',
    'adequacy-decision': 'angemessenheitsbeschl*|angemessenheitsentscheidung*',
    'adequate-protection': 'angemessene[sn]? (?:daten)?schutzniveau*|angemessenes niveau',
    'code-of-conduct': 'genehmigte[nr]? verhaltensregeln',
  },
  complaint: 'beschwer*|zuständig*|aufsicht*',
  links: {
    rights:
      'abmeld*|widerspruch*|widersprechen|widerruf*|einstellungen|anfrage*|beschwer*|ihre rechte|auskunft*|opt-?out',
    cookies: 'cookie-?(?:einstellungen|richtlinie|hinweise?|erklärung)|einwilligung',
    other:
      'datenschutz(?:erklärung|hinweise|bestimmungen|richtlinie)|agb|nutzungsbedingungen|weitere informationen|nähere informationen|mehr informationen|unterauftrag*|standardvertrag*|liste der|kopie',
  },
};
