import { describe, expect, it } from 'vitest';
import { kinds } from '../mutation/kinds.js';
import { subjectOf } from '../mutation/subject.js';
import { demoHash, demoRecord, demoText, hashOf, lintDemo } from './demo.js';

/** A text and a record of it with a bit of everything, so that every kind of mistake can be made in it. */
const text = `${demoText.replace('Amsterdam', 'Amsterdam in the Netherlands')}

Last updated: 3 June 2024.

Your data may be stored in the Netherlands.

Only staff with a key enter.

Visit us at Demo Street 12, 1011 AB Amsterdam.

Our cookies are listed at https://demo.example/cookies.

Article 20 GDPR lets you move your data elsewhere.

The shop is not meant for children under 16.

We share addresses with Parcel Ltd, which brings every parcel to your door within two or three working days.

You may ask for a copy of your data.

You may ask us to erase your data.

We may change this policy.

Call +31 20 123 45 67.

Ask for Mr. Demo.

See you soon.
`;
const rich = demoRecord(
  [
    'parties:',
    '  - { id: demo, name: Demo B.V., role: publisher, cite: "Demo B.V. … demo.example." }',
    '  - { id: parcel, name: Parcel Ltd, role: named, cite: "Parcel Ltd" }',
    '  - { id: amsterdam, name: Amsterdam, role: named, country: NL, cite: "Amsterdam in the Netherlands" }',
    'document:',
    '  title: Privacy policy',
    '  language: en',
    '  updated: 2024-06-03',
    '  cite: ["Privacy policy Demo", "Last updated: 3 June 2024."]',
    'sections:',
    '  contacts:',
    '    - role: privacy',
    '      channel: email',
    '      value: privacy@demo.example',
    '      cite: "Questions? … privacy@demo.example."',
    '    - role: privacy',
    '      channel: phone',
    '      value: "+31201234567"',
    '      cite: "Call … 67."',
    '    - role: general',
    '      channel: post',
    '      value: Demo Street 12, 1011 AB Amsterdam',
    '      cite: "Visit us at Demo Street 12, 1011 AB Amsterdam."',
    '  recipients:',
    '    - recipient: delivery',
    '      parties: [parcel]',
    '      cite: "We share addresses … working days."',
    '  locations:',
    '    - country: NL',
    '      activity: [storage]',
    '      modality: [may]',
    '      cite: "Your data may be stored in the Netherlands."',
    '  rights:',
    '    - right: access',
    '      as: right',
    '      cite: "You may ask for a copy of your data."',
    '    - right: erasure',
    '      as: right',
    '      cite: "You may ask us to erase your data."',
    '    - right: portability',
    '      as: right',
    '      law: Art. 20 GDPR',
    '      cite: "Article 20 GDPR … elsewhere."',
    '  security:',
    '    - measure: [encryption, access-control]',
    '      summary: Made for this test.',
    '      cite: ["never sell your data"]',
    '    - measure: [technical]',
    '      only: true',
    '      cite: ["Only staff with a key enter."]',
    '  cookies:',
    '    - control: notice',
    '      url: https://demo.example/cookies',
    '      cite: "Our cookies are listed at https://demo.example/cookies."',
    '  minors:',
    '    - rule: directed-at-minors',
    '      denied: true',
    '      age: 16',
    '      cite: "The shop is not … under 16."',
    '  retention:',
    '    - data: [account]',
    '      from: account-closed',
    '      period: P3Y',
    '      bound: exact',
    '      cite: "We keep account … your account."',
    '    - data: [usage]',
    '      criteria: [security]',
    '      cite: "Questions?"',
    '  changes:',
    '    - notice: may-change',
    '      cite: "We may change this policy."',
    'omitted:',
    '  furniture:',
    '    - "Ask for Mr. Demo."',
    '  courtesy:',
    '    - "Thank you for your trust."',
    '    - "See you soon."',
  ].join('\n'),
).replace(demoHash, hashOf(text));
const subject = subjectOf('policies/demo.yaml', rich, text);
const lint = (record: string) => lintDemo(record, { withSources: true, text });

describe('single mistakes (npm run mutants makes hundreds in the bundled records)', () => {
  it('are made in a record that has none', async () => {
    expect(await lint(rich)).toEqual([]);
  });

  const sure = kinds.filter(({ least }) => least === undefined);
  it.each(sure.map((kind) => [kind.name, kind] as const))('%s', async (_, kind) => {
    const mutants = kind.make(subject).filter((mutant) => mutant.text !== rich);
    expect(mutants).not.toEqual([]);
    for (const mutant of mutants.slice(0, 2)) {
      const found = (await lint(mutant.text)).filter(({ rule }) => !kind.also?.includes(rule));
      expect(found.map(({ rule, file, range }) => [rule, file, range.line])).toEqual([
        [kind.rule, mutant.inSource ? 'texts/demo.txt' : 'policies/demo.yaml', mutant.line],
      ]);
    }
  });
});
