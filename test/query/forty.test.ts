import { describe, expect, it } from 'vitest';
import { meanings } from '../../src/commands/query.js';
import { holds, type Query } from '../../src/query/index.js';
import { bundled } from '../records/texts.js';
import { query } from './made.js';

/** The letters of the bundled policies, in their order. */
const letters = 'cpfju';

/**
 * What people ask, as a query, and the policies of which it holds, by the letters above. The answers were read in the
 * texts. Last, the same question with terms and sections in words of another language. Where a record is revised and an answer changes, look into the text before changing it here.
 */
const questions: readonly [question: string, query: string, answers: string, inOtherWords: string][] = [
  [
    'Who names a data protection officer?',
    'contacts.role:dpo OR party.role:dpo',
    '',
    'contacts.role:Datenschutzbeauftragter OR party.role:DPO',
  ],
  [
    'Who calls itself the controller?',
    'party.role:controller',
    'u',
    'party.role:verwerkingsverantwoordelijke',
  ],
  [
    'Who can be written to by e-mail on privacy?',
    'contacts.role:privacy channel:email',
    'cpfju',
    'contacts.role:privacy channel:courriel',
  ],
  ['Who gives a telephone number?', 'contacts.channel:phone', 'j', 'contacts.channel:Telefon'],
  ['Who gives a postal address?', 'contacts.channel:post', 'cpfj', 'contacts.channel:post'],
  ['Who names a supervisory authority?', 'party.role:authority', 'f', 'party.role:toezichthouder'],
  ['Who says that it does not sell data?', 'act:sell is:denied', 'cpf', 'act:verkopen is:denied'],
  ['Who says that it sells data?', 'act:sell', '', 'act:vendre'],
  ['Who says how to complain?', 'right:complaint -has:deferred', 'pfj', 'right:klacht -has:deferred'],
  [
    'Who announces how to complain and does not say it?',
    'right:complaint deferred:undelivered',
    'u',
    'right:réclamation deferred:undelivered',
  ],
  ['Who says nothing of a complaint?', 'is:silent right:complaint', 'c', 'is:silent right:Beschwerde'],
  ['Who gives a right of access?', 'right:access as:right', 'cpju', 'right:inzage as:right'],
  ['Who says nothing of access?', 'is:silent right:access', 'f', 'is:silent right:Auskunft'],
  ['Who says nothing of objection?', 'silent(right:objection)', 'cf', 'silent(right:bezwaar)'],
  ['Who says nothing of restriction?', 'silent(right:restriction)', 'cf', 'silent(right:limitation)'],
  ['Who lets people take their data elsewhere?', 'right:portability', 'cpju', 'right:dataportabiliteit'],
  [
    'Who gives access and not portability?',
    'some(right:access) none(right:portability)',
    '',
    'some(right:accès) none(right:portabilité)',
  ],
  [
    'Whose consent can be withdrawn at any time?',
    'right:withdraw-consent any-time:true',
    'pfj',
    'right:"toestemming intrekken" any-time:true',
  ],
  [
    'Who says how soon a request is answered?',
    'rights.response:*',
    'pu',
    'section:rechten rights.response:*',
  ],
  [
    'Who answers a request within a month for sure?',
    'rights.response<=P1M',
    '',
    'section:droits rights.response<=P1M',
  ],
  [
    'Who gives a fixed period?',
    'retention.period:P90D OR retention.period:(P3Y OR P7Y)',
    'cj',
    'section:bewaartermijn (retention.period:P90D OR retention.period:(P3Y OR P7Y))',
  ],
  [
    'Who keeps something for more than five years?',
    'retention.period>P5Y',
    'j',
    'section:Speicherdauer period>P5Y',
  ],
  [
    'Who keeps something for three years, however written?',
    'retention.period:P36M',
    'j',
    'section:"durée de conservation" period:P36M',
  ],
  [
    'Who erases within three months at most?',
    'retention.period<=P3M then:erased',
    'c',
    'retention.period<=P3M then:gewist',
  ],
  [
    'Whose period is only an example?',
    'retention.example.period:*',
    'f',
    'section:bewaartermijnen example.period:*',
  ],
  [
    'Who gives periods only to those who ask?',
    'retention.deferred:on-request',
    'u',
    'section:Aufbewahrung deferred:on-request',
  ],
  [
    'Who keeps data as the law requires?',
    'retention.criteria:legal-obligation',
    'cpf',
    'retention.criteria:"wettelijke verplichting"',
  ],
  ['Who anonymises instead of erasing?', 'retention.then:anonymised', 'pf', 'retention.then:anonymisiert'],
  [
    'Who relies on a Privacy Shield?',
    'safeguard:(eu-us-privacy-shield OR swiss-us-privacy-shield)',
    'p',
    'safeguard:"Privacy Shield"',
  ],
  [
    'Who names standard contractual clauses?',
    'safeguard:standard-contractual-clauses',
    'cpfj',
    'safeguard:modelcontractbepalingen',
  ],
  [
    'Who names clauses only among alternatives?',
    'safeguard:standard-contractual-clauses modality:one-of',
    'pf',
    'safeguard:Standardvertragsklauseln modality:one-of',
  ],
  [
    'Where do others than the company keep data outside the EEA?',
    'locations.country:non-EEA -by:self',
    'p',
    'section:lieux country:non-EEA -by:self',
  ],
  [
    'Who works outside the EEA itself?',
    'locations.country:non-EEA by:self',
    'u',
    'section:locaties country:non-EEA by:self',
  ],
  ['Who says nothing of legal bases?', 'is:silent section:bases', 'c', 'is:silent section:Rechtsgrundlagen'],
  [
    'Who ties a purpose to legitimate interests?',
    'purposes.bases:legitimate-interests',
    'pfj',
    'purposes.bases:"gerechtvaardigd belang"',
  ],
  [
    'Who says that it does not profile?',
    'automation.kind:profiling is:denied',
    'u',
    'automation.kind:profilage is:denied',
  ],
  ['Who says nothing of breaches?', 'silent(section:breaches)', 'pj', 'silent(section:datalekken)'],
  ['Who encrypts?', 'measure:encryption', 'cfj', 'measure:versleuteling'],
  [
    'Who admits that nothing is wholly secure?',
    'measure:absolute-security is:denied',
    'pu',
    'measure:"absolute Sicherheit" is:denied',
  ],
  ['Who uses Google for cookies?', 'cookies.vendors:google*', 'j', 'section:témoins vendors:google*'],
  [
    'Whose text has been changed since 2023?',
    'document.updated>=2023',
    'j',
    'document.updated>=2023 some(section:rechten)',
  ],
  ['Which text is Dutch?', 'language:nl', 'p', 'language:nl some(section:droits)'],
];

const holding = (asked: Query) =>
  bundled.map((policy, i) => (holds(asked, policy) ? letters[i] : '')).join('');

describe('a question', () => {
  it.each(questions)('%s', async (_, text, answers, inOtherWords) => {
    expect(holding(query(text))).toBe(answers);
    expect(holding(query(inOtherWords, { meant: await meanings() }))).toBe(answers);
  });
});
