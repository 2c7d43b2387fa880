import { describe, expect, it } from 'vitest';
import { meanings } from '../../src/commands/query.js';
import { termsFor } from '../../src/model/find-terms.js';
import { loadAllWords } from '../../src/model/word-list.js';
import { query } from '../query/made.js';

/** Words that lawyers type, and the terms that each must find whatever the language of the record. */
const words: readonly (readonly [word: string, ...terms: string[]])[] = [
  // English
  ['SCCs', 'safeguard/standard-contractual-clauses'],
  ['BCR', 'safeguard/binding-corporate-rules'],
  ['DPO', 'contact-role/dpo', 'party-role/dpo'],
  ['DSAR', 'right/access'],
  ['right to be forgotten', 'right/erasure'],
  ['data portability', 'right/portability'],
  ['subprocessors', 'recipient/service-provider', 'party-role/sub-processor'],
  ['adequacy', 'safeguard/adequacy-decision'],
  ['retention period', 'section/retention'],
  ['legitimate interest', 'basis/legitimate-interests'],
  ['DPIA', 'measure/dpia'],
  ['2FA', 'measure/multi-factor-authentication'],
  ['data breach', 'section/breaches'],
  ['automated decision making', 'automation/automated-decision'],
  ['parental consent', 'minors-rule/parental-consent'],
  ['M&A', 'occasion/business-transfer'],
  ['DPA', 'recipient-terms/processing-agreement'],
  // Dutch
  ['bewaartermijn', 'section/retention'],
  ['bewaartermijnen', 'section/retention'],
  ['klachtrecht', 'right/complaint'],
  ['kinderen', 'section/minors', 'subject/minors'],
  ['inzagerecht', 'right/access'],
  ['recht van bezwaar', 'right/objection'],
  ['dataportabiliteit', 'right/portability'],
  ['verwerkersovereenkomst', 'recipient-terms/processing-agreement'],
  ['FG', 'contact-role/dpo'],
  ['modelcontractbepalingen', 'safeguard/standard-contractual-clauses'],
  ['adequaatheidsbesluit', 'safeguard/adequacy-decision'],
  ['gerechtvaardigd belang', 'basis/legitimate-interests'],
  ['bijzondere persoonsgegevens', 'data/special-categories'],
  ['BSN', 'data/government-id'],
  ['versleuteling', 'measure/encryption'],
  ['datalek', 'section/breaches'],
  ['doorgifte', 'transfer-act/transfer'],
  ['belastingdienst', 'recipient/tax-authority'],
  // French
  ['durée de conservation', 'section/retention'],
  ["droit d'opposition", 'right/objection'],
  ['droit d’accès', 'right/access'],
  ['sous-traitant', 'recipient/service-provider', 'party-role/processor'],
  ['chiffrement', 'measure/encryption'],
  ['DPD', 'contact-role/dpo'],
  ['CNIL', 'recipient/supervisory-authority'],
  ['droit à l’oubli', 'right/erasure'],
  ['clauses contractuelles types', 'safeguard/standard-contractual-clauses'],
  ['règles d’entreprise contraignantes', 'safeguard/binding-corporate-rules'],
  ['decision d’adequation', 'safeguard/adequacy-decision'],
  ['AIPD', 'measure/dpia'],
  ['retrait du consentement', 'right/withdraw-consent'],
  ['profilage', 'automation/profiling'],
  ['données sensibles', 'data/special-categories'],
  ['mineurs', 'section/minors'],
  ['prospection', 'purpose/marketing'],
  ['intérêt légitime', 'basis/legitimate-interests'],
  // German
  ['Auftragsverarbeiter', 'recipient/service-provider', 'party-role/processor'],
  ['Auskunftsrecht', 'right/access'],
  ['Widerspruchsrecht', 'right/objection'],
  ['Löschung', 'right/erasure', 'outcome/erased'],
  ['Speicherdauer', 'section/retention'],
  ['Aufbewahrungsfristen', 'section/retention'],
  ['Standardvertragsklauseln', 'safeguard/standard-contractual-clauses'],
  ['Angemessenheitsbeschluss', 'safeguard/adequacy-decision'],
  ['Datenschutzbeauftragter', 'contact-role/dpo'],
  ['DSB', 'contact-role/dpo'],
  ['AVV', 'recipient-terms/processing-agreement'],
  ['DSFA', 'measure/dpia'],
  ['berechtigtes Interesse', 'basis/legitimate-interests'],
  ['Transportverschlüsselung', 'measure/encryption-in-transit'],
  ['Datenübertragbarkeit', 'right/portability'],
  ['BfDI', 'recipient/supervisory-authority'],
  ['Beschwerderecht', 'right/complaint'],
  ['Minderjährige', 'section/minors', 'subject/minors'],
];

describe('the words of lawyers', async () => {
  const lists = await loadAllWords();
  it.each(words)('%s', async (word, ...expected) => {
    const whole = termsFor(word, lists).filter(({ start, end }) => start === 0 && end === word.length);
    expect(whole.map(({ vocabulary, term }) => `${vocabulary}/${term}`)).toEqual(
      expect.arrayContaining(expected),
    );
    const search = query(word, { meant: await meanings() });
    const sought = new Set(search.words.flatMap(({ terms }) => [...terms]));
    expect([...sought]).toEqual(expect.arrayContaining(expected));
  });

  it('are taken from a whole question', () => {
    const found = termsFor('bewaartermijn van sollicitanten', lists);
    expect(found.map(({ vocabulary, term }) => `${vocabulary}/${term}`)).toEqual(
      expect.arrayContaining(['section/retention', 'subject/applicants']),
    );
  });

  it('mean nothing where they are in no list', () => {
    expect(termsFor('xyzzy', lists)).toEqual([]);
  });
});
