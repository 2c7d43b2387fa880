import { describe, expect, it } from 'vitest';
import { frameworks } from '../../src/audit/bundled.js';
import { lexicon } from '../../src/model/lexicon.js';
import { type Kept, parseQuery, queryKept } from '../../src/query/index.js';
import * as questions from '../../src/questions/generated/sets.js';
import type { WrittenSet } from '../../src/questions/question.js';

const words = lexicon();
const ofFrameworks = await Promise.all(Object.values(frameworks).map(({ read }) => read()));
const all: readonly { readonly sets: readonly WrittenSet[]; readonly kept: Kept }[] = [
  questions,
  ...ofFrameworks,
];
/** With a name in it, what it means depends on its set. */
const isPlain = (text: string) => !text.includes('$');
const plain = all
  .flatMap(({ kept }) => Object.keys(kept.queries).map((text) => [text, kept] as const))
  .filter(([text]) => isPlain(text));

describe('queries that the build keeps', () => {
  it('are those of every bundled set', () => {
    const lost = all.flatMap(({ sets, kept }) =>
      sets
        .flatMap((set) => set.questions.flatMap(({ facts }) => facts ?? []))
        .filter((text) => isPlain(text) && kept.queries[text] === undefined),
    );
    expect(lost).toEqual([]);
  });

  it.each(plain)('%s means what it does when read anew', (text, kept) => {
    const read = ['query', 'must'] as const;
    const anew = read.map((as) => parseQuery(text, words, { as })).find((one) => 'node' in one);
    // How its parts are written is asked only of what a user types.
    expect({ ...queryKept(text, kept, words), parts: [] }).toEqual({ ...anew, parts: [] });
  });

  it('share what they have in common', async () => {
    const { sets, kept } = await (frameworks.gdpr as (typeof frameworks)[string]).read();
    const nodeOf = (text: string) => queryKept(text, kept, words)?.node;
    const company = nodeOf(sets[0]?.let?.company ?? '');
    const whole = nodeOf('$company NOT has:reading');
    expect(company).toBeDefined();
    // The very same, and no copy: what is found of it is found once.
    expect(whole?.is === 'all' && whole.of[0]).toBe(company);
  });
});
