import { other, term, type Vocabulary } from '../term.js';

export const modality: Vocabulary = {
  name: 'modality',
  title: 'Modality',
  description: 'How firmly the text speaks. Several may hold at once.',
  terms: {
    will: term('will', 'Said flatly; the default.'),
    may: term('may', '"May", "can", "might", "possibly": it is permitted or possible, not promised.'),
    typically: term('typically', '"Typically", "usually", "in most cases", "normally".'),
    sometimes: term('sometimes', '"Sometimes", "at times", "often": on some occasions, not always.'),
    'one-of': term(
      'one of',
      'One of several alternatives that the text lists with "or" or "one or more of"; it does not say which holds.',
    ),
    exceptional: term('exceptionally', '"In exceptional cases", "in rare cases".'),
    'for-example': term('for example', 'The whole fact is given only as an example.'),
  },
};

export const extent: Vocabulary = {
  name: 'extent',
  title: 'Extent',
  description: 'How much of the data or persons a fact covers, when not all.',
  terms: {
    some: term('some', '"Some", "certain", "a part of".'),
    most: term('most', '"Most", "mainly", "the major part".'),
  },
};

export const reading: Vocabulary = {
  name: 'reading',
  title: 'Reading',
  description: 'A trouble with the passage itself, shown wherever the fact is shown.',
  terms: {
    garbled: term('garbled', 'The passage is broken; only what survives is recorded.'),
    ambiguous: term('ambiguous', 'The passage can be read in more than one way; the note says which.'),
    conflicting: term('conflicting', 'Another passage of the same text says otherwise.'),
  },
};

export const deferral: Vocabulary = {
  name: 'deferral',
  title: 'Deferred',
  description: 'The text announces the information and does not give it here. Neither stated nor silent.',
  terms: {
    'on-request': term('on request', 'Given to those who ask.'),
    'other-document': term('in another document', 'Given in another page, notice or contract.'),
    undelivered: term(
      'announced, not given',
      'Promised or presupposed ("for a certain period") and given nowhere.',
    ),
  },
};

export const ground: Vocabulary = {
  name: 'ground',
  title: 'Ground for an exception or a limit',
  description: 'Why a promise does not hold, or a right is limited.',
  terms: {
    'legal-obligation': term('Legal obligation', 'The law requires otherwise.'),
    'legal-permission': term('Legal permission', 'The law allows otherwise.'),
    'rights-of-others': term('Rights of others', 'It would reveal or harm what belongs to another person.'),
    'legal-claims': term('Legal claims', 'Establishing, exercising or defending a legal claim.'),
    'compelling-grounds': term(
      'Compelling legitimate grounds',
      'Overriding legitimate grounds or interests of the company or an administrator.',
    ),
    security: term('Security', 'Safety or security.'),
    fraud: term('Fraud prevention', 'Preventing or detecting fraud.'),
    dispute: term('Open dispute', 'An unresolved claim, complaint or dispute.'),
    'account-problem': term(
      'Problem with the account',
      'A problem with the account, such as an unresolved claim or dispute.',
    ),
    'criminal-investigation': term('Criminal investigation', 'Data are needed in a criminal inquiry.'),
    archiving: term('Archiving', 'Keeping an archive.'),
    transactions: term('Completing transactions', 'A transaction is still to be completed.'),
    'administrator-objects': term('Administrator objects', 'The administrator of the account objects.'),
    'still-necessary': term('Still necessary', 'The data are still needed for their purpose.'),
    'technical-limits': term('Technical limits', 'It is technically impossible, or not yet possible.'),
    'third-party-control': term(
      'Held by a third party',
      'The data are with a third party that has to be asked instead.',
    ),
    'part-of-service': term(
      'Part of the service',
      'It belongs to the service and cannot be refused on its own.',
    ),
    'certain-circumstances': term(
      'Certain circumstances',
      'It may be refused in circumstances that are not named, or only by example.',
    ),
    'limited-circumstances': term(
      'Limited circumstances',
      'It applies only in circumstances that are not named, or only by example.',
    ),
    other,
  },
};
