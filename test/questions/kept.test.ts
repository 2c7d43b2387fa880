import { describe, expect, it } from 'vitest';
import { frameworks, kept as keptOf } from '../../src/audit/generated/frameworks.js';
import { lexicon } from '../../src/model/lexicon.js';
import { parseQuery, queryKept } from '../../src/query/index.js';
import { kept, sets } from '../../src/questions/generated/sets.js';

const words = lexicon();
const frozen = { ...kept, ...Object.assign({}, ...Object.values(keptOf)) };
/** With a name in it, what it means depends on its set. */
const plain = Object.keys(frozen).filter((text) => !text.includes('$'));

describe('queries that the build keeps', () => {
  it('are those of every bundled set', () => {
    const asked = [...sets, ...frameworks].flatMap(({ questions }) =>
      questions.flatMap(({ facts }) => facts ?? []),
    );
    expect(asked.filter((text) => !text.includes('$') && frozen[text] === undefined)).toEqual([]);
  });

  it.each(plain)('%s means what it does when read anew', (text) => {
    const read = ['query', 'must'] as const;
    const anew = read.map((as) => parseQuery(text, words, { as })).find((one) => 'node' in one);
    expect(queryKept(text, frozen[text] ?? '', words)).toEqual(anew);
  });
});
