import type { Words } from './words.js';

export const en: Words = {
  numbers: {
    ones: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
    joined: (ten, one) => `${ten} ${one}`,
    hundred: (one) => (one === undefined ? 'hundred/one hundred/a hundred' : `${one} hundred`),
    and: ' and / ',
    article: { words: 'an?', behind: 'within|for|after|of|in|than|least|most|to|over' },
    to: 'to|or|and|through|until',
  },
  periods: {
    units: {
      Y: "years?'?|yrs?",
      M: "months?'?",
      W: "weeks?'?",
      D: "days?'?",
      H: "hours?'?|hrs?",
    },
    full: 'calendar|full|consecutive|whole|more|additional|further',
    fixed: {
      'half (?:a |an )?year': 'P6M',
      'one and a half years|a year and a half': 'P18M',
      'a?\\s?fortnight': 'P2W',
    },
    max: {
      before:
        'up to|at (?:the )?most|(?:no|not|never) (?:(?:be )?(?:kept|stored|retained|held) (?:for )?)?(?:longer|more|later) than|not exceed*|within|in less than|less than|fewer than|(?:limited|restricted) to|not beyond|not after|inside',
      loose: 'maximum|maximal|max\\.?|no longer than|no later than|longest',
      behind: 'at (?:the )?(?:most|latest|very latest)|maximum|max\\.?|or less|or fewer|or sooner|tops',
    },
    min: {
      before:
        'at (?:the )?(?:very )?least|not less than|no less than|no fewer than|(?<!no |not )(?:more|longer) than',
      loose: 'minimum|minimal|min\\.?',
      behind: 'at (?:the )?(?:very )?least|minimum|or more|or longer',
    },
    counted: {
      before: 'plus|\\+',
      behind:
        'after|from|following|since|(?:counted|counting|starting|beginning|commencing|calculated|as) (?:from|of|on|with)|once|past|upon',
    },
    no: {
      before:
        'every|each|per|once|last|past|previous|preceding|prior|recent|(?:been|existed) (?:[a-z]+ ){0,3}for|first',
      behind:
        'ago|earlier|(?:a|per|each|every) (?:day|week|year|month)|(?:of )?experience|anniversar*|old(?=\\s+(?:company|firm|business|shop|tradition))|in business|running',
    },
    idle: '(?:of|with) (?:account |user )?(?:inactivity|no activity)|without (?:any )?(?:activity|use|logging|log-?ins?|signing|contact|interaction)|inactive|during which you (?:have|do) not',
    small: 'an?|the|of|for|period of|about|approximately|around|a period of|after|another|further|some',
    keep: 'how long|overwr*|keep*|kept|retain*|retention|stor(?:e|es|ed|ing|age)|held|hold|delet*|eras*|remov*|destroy*|anonymi[sz]*|archiv*|purg*|discard*|shred*|wip(?:e|ed|ing)',
    answer: 'respon[ds]*|repl(?:y|ies|ied)|answer*|react|comply|complied|act on|get back',
    other:
      'notif*|inform|informs|informed|breach*|withdraw*|cancel*|return*|refund*|warranty|trial|pay|paid|payment|expires?|deliver*|notice|appeal*|object|renew*|ship*|advance',
  },
  dates: {
    updated:
      'last (?:updated?|revised|revision|modified|changed|amended|review(?:ed)?|edited)|(?:was|were|been) (?:last )?(?:updated|revised|modified|amended)(?: on)?|(?:updated|revised|modified|amended)(?: on)?|(?:revision|version|review) date|date of (?:(?:the )?last (?:update|revision|change|review)|this (?:version|revision|update))|version(?: of| dated)?',
    effective:
      '(?:effective|effectivity)(?: as of| from| date| on| since)?|in (?:force|effect) (?:from|since|as of|on)|com(?:es?|ing) into (?:force|effect)|takes? effect(?: on| from)?|appl(?:ies|y) (?:from|as of|since)|valid (?:from|as of|since)|entry into (?:force|effect)',
    takesEffect: '(?:and )?(?:is|was) (?:the )?effective|takes effect|comes into (?:force|effect)',
    former: 'replac*|supersed*|previous|former|earlier|prior|older|archived',
    law: '(?:act|acts|regulations?|directives?|laws?|statute|bill|code|decision|decree|ordinance|treaty|convention|judgment|ruling|amended by|GDPR|CCPA|CPRA|DPA|LGPD|PIPEDA|COPPA)',
  },
  ages: {
    sure: {
      before:
        '(?:be|are|is|been) (?:at least|over)|aged?(?: of| under| over| below| between)?|age limit(?: of)?|(?:older|younger) than|ages',
      behind: 'old|of age|(?:or|and) (?:older|younger|over|above|under)',
    },
    likely: 'under|below|over|turn*|reach*|until (?:they|you) (?:are|turn)',
    child:
      "child|children|children's|minors?|kids?|teens?|teenagers?|young people|parents?|parental|guardians?|persons?|individuals|anyone|users?",
  },
  contacts: {
    at: 'at',
    dot: 'dot|point',
    phone: 'tel|telephone|phone|call|mobile|cell|hotline|helpline|whatsapp|ring|dial',
    number:
      'fax|telefax|facsimile|(?:company|charity|order|customer|client|member|reference|policy|account|licen[cs]e|serial|patent|identification|tax|case|booking|invoice)(?: registration)? (?:no|number|id|nr)|no|number|nr|registered|registration|reg|vat|iban|bic|swift|ein|isbn|abn|acn|duns|crn',
    street:
      'street|st\\.?|road|rd\\.?|avenue|ave\\.?|lane|drive|way|square|court|place|boulevard|blvd\\.?|quay|park|row|terrace|close|crescent|gardens|hill|walk|plaza|parade|mews',
    box: 'p\\.? ?o\\.? ?box|post office box|gpo box',
    part: '(?:unit|suite|ste\\.?|floor|level|flat|apartment|apt\\.?|room|building|block|office|bldg\\.?) ?#?[a-z0-9]{1,5}|\\d{1,3}(?:st|nd|rd|th) (?:floor|fl\\.?)|(?:ground|first|second|third|fourth|fifth|top) floor',
  },
  places: {
    send: 'transfer*|send|sends|sent|sending|transmit*|export*|disclos*|shar(?:e|es|ed|ing)|pass(?:ed)? (?:on )?to|provid(?:e|ed) to|moved?',
    store:
      'stor(?:e|es|ed|ing|age)|host(?:s|ed|ing)?|servers?|data cent(?:re|er)s?|back(?:ed)? ?ups?|saved|kept|hold|held',
    process: 'process(?:es|ed|ing)?|access(?:es|ed|ing|ible)?|view(?:ed)?|handled',
    seat: 'established|headquartered|headquarters|based|incorporated|registered|offices?|located|seat|domiciled|operat(?:e|es|ing)',
    outside: 'outside(?: of)?|from|beyond|other than|leav(?:e|es|ing)|except|between',
    toward: 'to|into',
    of: 'of',
    audience:
      '(?:if|when|where) you (?:live|reside|are|use|access|visit)|you (?:live|reside) in|residents?|residing|resident|users? (?:in|from|of|located in)|customers? (?:in|from)|visitors? (?:in|from)|citizens?|consumers? (?:in|from)|individuals (?:in|from|located in)|people in|persons in|laws? of|courts? of|governed by|jurisdiction|for users|for customers|ships?|deliver|delivery|prices?',
    others:
      'providers?|processors?|suppliers?|partners?|subsidiar*|affiliates?|vendors?|agency|agents?|contractors?|authority|regulator|representative',
    not: "not|never|no longer|neither|nor|no|none|cannot|don't|doesn't|won't|isn't|aren't",
    unless: 'not only|unless|except|other than|without your|may not|if not|not necessarily',
    lacking:
      'absence of|absent|without(?: an?| any)?|lack(?:s|ing)?|no(?: such)?|if there is no|not (?:covered by|subject to|benefit from|deemed)|unless',
    but: 'but|however|instead|although|whereas|while|so|therefore|rather',
    and: 'and|or',
    commission: 'european commission|eu commission|commission of the european union|commission',
  },
  names: {
    we: 'the charity|the trust|the association|we|us|our|ours|the company|company',
    controller:
      '(?:is|are|acts? as) (?:the |a )?(?:data )?controller|(?:is|are) responsible for|operates|runs',
    lead: 'the|this|our|your|when|where|if|in|at|by|for|from|to|welcome to|contact|dear|and|about|copyright|privacy|a|an|all|any|who|is|with|as|of|what|how',
    titles:
      'privacy|policy|policies|notice|statement|data|protection|personal|cookies?|terms|conditions|agreement|services?|website|websites|site|app|platform|information|regulation|act|directive|law|user|users|you|your|our|we|customer|customers|european|economic|area|union|eea|eu|gdpr|uk|ccpa|controller|processor|commissioner|products?|affiliates|third|part(?:y|ies)|clauses|commission|authority|shield|framework|general|section|article|version|updated?|effective|and|of|the|for|on|in|to|how|use|uses|at|collect|handle|process|page',
  },
  safeguards: {
    'standard-contractual-clauses':
      'standard (?:contractual|contract|data protection) clauses|model (?:contractual |contract )?clauses|SCCs?',
    'swiss-us-dpf': 'swiss[- –]u\\.?s\\.? (?:data privacy framework|dpf)',
    'eu-us-dpf': '(?:e\\.?u\\.?[- –]u\\.?s\\.? )?(?:data privacy framework|dpf)',
    'swiss-us-privacy-shield': 'swiss[- –]u\\.?s\\.? privacy shield',
    'eu-us-privacy-shield': '(?:e\\.?u\\.?[- –]u\\.?s\\.? )?privacy[- ]?shield',
    'safe-harbour': 'safe[- ]?harbou?r',
    'binding-corporate-rules': 'binding corporate rules|BCRs?',
    'adequacy-decision': 'adequacy decisions?|decisions? of adequacy|adequacy (?:finding|determination)',
    'adequate-protection': '(?:adequate|appropriate) level of (?:data )?protection',
    'code-of-conduct': 'approved codes? of conduct',
    'uk-idta': 'international data transfer agreement|IDTA',
    'uk-addendum': 'uk (?:international data transfer )?addendum|international data transfer addendum',
  },
  complaint: 'complain*|complaints?|unhappy|concerns?|lodge',
  links: {
    rights:
      'opt[- ]?out|unsubscrib*|preferences?|request*|complain*|your rights|delete your|erasure|download your|do not sell|choices|object',
    cookies:
      'cookie (?:settings|preferences|policy|notice|statement|list)|manage cookies|consent|ad settings',
    other:
      'privacy (?:policy|policies|notice|notices|statement)|terms|sub-?processors?|contractual clauses|more information|further information|learn more|copy of|data protection addendum|list of',
  },
};
