import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCues, findTerms, termsFor } from '../../src/model/find-terms.js';
import { lexicon } from '../../src/model/lexicon.js';
import { loadAllWords } from '../../src/model/word-list.js';
import { lookUp } from '../../src/search/look-up.js';

describe('looking words up', async () => {
  const lists = await loadAllWords();
  const names = (question: string, known = lexicon()) =>
    lookUp(question, known, lists).map(({ vocabulary, name }) => `${vocabulary}/${name}`);

  it('names a term as its reader does', () => {
    expect(lookUp('klachtrecht', lexicon(), lists)).toMatchObject([
      {
        vocabulary: 'right',
        name: 'complaint',
        label: 'Complaint',
        called: { language: 'nl', label: 'Klacht' },
      },
    ]);
  });

  it('puts what the words mean before what only mentions them', () => {
    const found = names('encryption');
    expect(found[0]).toBe('measure/encryption');
    expect(found).toContain('measure/encryption-in-transit');
    expect(found.length).toBe(new Set(found).size);
  });

  it('puts what the whole question means first', () => {
    expect(names('bewaartermijn en recht van bezwaar')).toEqual(
      expect.arrayContaining(['section/retention', 'right/objection']),
    );
  });

  it('finds terms of the configuration by their definition', () => {
    const own = { data: { 'tyre-pressure': { label: 'Tyre pressure', definition: 'Pressure of tyres.' } } };
    expect(names('tyre', lexicon(own))).toEqual(['data/tyre-pressure']);
  });

  it.each(['', '…', '*', '/', 'hasOwnProperty', 'toString'])('finds nothing for %j', (question) => {
    expect(names(question)).toEqual([]);
  });
});

describe('any text', async () => {
  const lists = await loadAllWords();
  const word = fc.constantFrom(
    'delete',
    'your',
    'data',
    'not',
    'only',
    'Löschung',
    'd’accès',
    '.',
    '\u00AD',
    '\n\n',
    'é',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word).map((words) => words.join(' ')),
  );

  it('has its terms and cues in order, within it', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...lists), (said, list) => {
        for (const found of [findTerms(said, list), findCues(said, list), termsFor(said, [list])]) {
          let last = 0;
          for (const { start, end } of found) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(said.length);
            last = start;
          }
        }
      }),
      { seed: 7, numRuns: 150 },
    );
  });
});
