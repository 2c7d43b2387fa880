import { describe, expect, it } from 'vitest';
import { kinds } from '../mutation/kinds.js';
import { subjectOf } from '../mutation/subject.js';
import { demoRecord, demoText, lintDemo } from './demo.js';

/** A record with a bit of everything, so that most kinds of mistakes can be made in it. */
const rich = demoRecord(
  [
    'parties:',
    '  - { id: demo, name: Demo B.V., role: publisher, cite: "Demo B.V. … demo.example." }',
    '  - { id: amsterdam, name: Amsterdam, role: named, country: NL, cite: "Amsterdam" }',
    'document:',
    '  title: Privacy policy',
    '  language: en',
    '  updated: 2024-06-03',
    '  cite: "Privacy policy Demo"',
    'sections:',
    '  locations:',
    '    - country: NL',
    '      activity: [storage]',
    '      modality: [may]',
    '      cite: "Amsterdam, runs"',
    '  security:',
    '    - measure: [encryption, access-control]',
    '      summary: Made for this test.',
    '      cite: ["never sell your data"]',
    '    - measure: [technical]',
    '      only: true',
    '      cite: ["We keep account … your account."]',
    '  retention:',
    '    - data: [account]',
    '      from: account-closed',
    '      period: P3Y',
    '      bound: exact',
    '      cite: "We keep account … your account."',
    '    - data: [usage]',
    '      criteria: [security]',
    '      cite: "Questions?"',
  ].join('\n'),
);
const subject = subjectOf('policies/demo.yaml', rich, demoText);

describe('single mistakes (npm run mutants makes hundreds in the bundled records)', () => {
  it('are made in a record that has none', async () => {
    expect(await lintDemo(rich, { withSources: true })).toEqual([]);
  });

  it.each(kinds.map((kind) => [kind.name, kind] as const))('%s', async (_, kind) => {
    for (const mutant of kind.make(subject).slice(0, 2)) {
      if (mutant.text === subject.text) continue;
      const found = await lintDemo(mutant.text, { withSources: true });
      expect(found.map(({ rule, file, range }) => [rule, file, range.line])).toEqual([
        [kind.rule, mutant.inSource ? 'texts/demo.txt' : 'policies/demo.yaml', mutant.line],
      ]);
    }
  });
});
