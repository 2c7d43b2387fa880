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
    keep: 'keep*|kept|retain*|retention|stor(?:e|es|ed|ing|age)|held|hold|delet*|eras*|remov*|destroy*|anonymi[sz]*|archiv*|purg*|discard*|shred*|wip(?:e|ed|ing)',
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
};
