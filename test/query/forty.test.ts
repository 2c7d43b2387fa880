import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/model/normalise.js';
import { holds } from '../../src/query/index.js';
import { readYaml } from '../../src/store/yaml.js';
import { root } from '../run-cli.js';
import { query } from './made.js';

const names = { c: 'cartropic', p: 'james-pro', f: 'jifeline', j: 'jp-cars', u: 'jump' } as const;

/**
 * What people ask, as a query, and the policies of which it holds, by the letters above. The answers were read in the
 * texts. Where a record is revised and an answer changes, look into the text before changing it here.
 */
const questions: readonly [question: string, query: string, answers: string][] = [
  ['Who names a data protection officer?', 'contacts.role:dpo OR party.role:dpo', ''],
  ['Who calls itself the controller?', 'party.role:controller', 'u'],
  ['Who can be written to by e-mail on privacy?', 'contacts.role:privacy channel:email', 'cpfju'],
  ['Who gives a telephone number?', 'contacts.channel:phone', 'j'],
  ['Who gives a postal address?', 'contacts.channel:post', 'cpfj'],
  ['Who names a supervisory authority?', 'party.role:authority', 'f'],
  ['Who says that it does not sell data?', 'act:sell is:denied', 'cpf'],
  ['Who says that it sells data?', 'act:sell', ''],
  ['Who says how to complain?', 'right:complaint -has:deferred', 'pfj'],
  ['Who announces how to complain and does not say it?', 'right:complaint deferred:undelivered', 'u'],
  ['Who says nothing of a complaint?', 'is:silent right:complaint', 'c'],
  ['Who gives a right of access?', 'right:access as:right', 'cpju'],
  ['Who says nothing of access?', 'is:silent right:access', 'f'],
  ['Who says nothing of objection?', 'silent(right:objection)', 'cf'],
  ['Who says nothing of restriction?', 'silent(right:restriction)', 'cf'],
  ['Who lets people take their data elsewhere?', 'right:portability', 'cpju'],
  ['Who gives access and not portability?', 'some(right:access) none(right:portability)', ''],
  ['Whose consent can be withdrawn at any time?', 'right:withdraw-consent any-time:true', 'pfj'],
  ['Who says how soon a request is answered?', 'rights.response:*', 'pu'],
  ['Who answers a request within a month for sure?', 'rights.response<=P1M', ''],
  ['Who gives a fixed period?', 'retention.period:P90D OR retention.period:(P3Y OR P7Y)', 'cj'],
  ['Who keeps something for more than five years?', 'retention.period>P5Y', 'j'],
  ['Who keeps something for three years, however written?', 'retention.period:P36M', 'j'],
  ['Who erases within three months at most?', 'retention.period<=P3M then:erased', 'c'],
  ['Whose period is only an example?', 'retention.example.period:*', 'f'],
  ['Who gives periods only to those who ask?', 'retention.deferred:on-request', 'u'],
  ['Who keeps data as the law requires?', 'retention.criteria:legal-obligation', 'cpf'],
  ['Who anonymises instead of erasing?', 'retention.then:anonymised', 'pf'],
  ['Who relies on a Privacy Shield?', 'safeguard:(eu-us-privacy-shield OR swiss-us-privacy-shield)', 'p'],
  ['Who names standard contractual clauses?', 'safeguard:standard-contractual-clauses', 'cpfj'],
  [
    'Who names clauses only among alternatives?',
    'safeguard:standard-contractual-clauses modality:one-of',
    'pf',
  ],
  ['Where do others than the company keep data outside the EEA?', 'locations.country:non-EEA -by:self', 'p'],
  ['Who works outside the EEA itself?', 'locations.country:non-EEA by:self', 'u'],
  ['Who says nothing of legal bases?', 'is:silent section:bases', 'c'],
  ['Who ties a purpose to legitimate interests?', 'purposes.bases:legitimate-interests', 'pfj'],
  ['Who says that it does not profile?', 'automation.kind:profiling is:denied', 'u'],
  ['Who says nothing of breaches?', 'silent(section:breaches)', 'pj'],
  ['Who encrypts?', 'measure:encryption', 'cfj'],
  ['Who admits that nothing is wholly secure?', 'measure:absolute-security is:denied', 'pu'],
  ['Who uses Google for cookies?', 'cookies.vendors:google*', 'j'],
  ['Whose text has been changed since 2023?', 'document.updated>=2023', 'j'],
  ['Which text is Dutch?', 'language:nl', 'p'],
];

const policies = Object.entries(names).map(([letter, name]) => {
  const read = readYaml(readFileSync(resolve(root, 'policies', `${name}.yaml`), 'utf8'));
  if (!read.ok) throw new Error(name);
  return { letter, policy: normalise(read.value) };
});

describe('a question', () => {
  it.each(questions)('%s', (_, text, answers) => {
    const asked = query(text);
    const holding = policies.filter(({ policy }) => holds(asked, policy)).map(({ letter }) => letter);
    expect(holding.join('')).toBe(answers);
  });
});
