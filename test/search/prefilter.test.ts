import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lexicon } from '../../src/model/lexicon.js';
import { normalise } from '../../src/model/normalise.js';
import { prefilter } from '../../src/search/prefilter.js';
import { parseQuery } from '../../src/search/query.js';
import { searchPolicy } from '../../src/search/search.js';
import { readYaml } from '../../src/store/yaml.js';
import { root } from '../run-cli.js';

const words = lexicon();

const records = ['policies', 'test/fixtures/policies'].flatMap((folder) =>
  readdirSync(resolve(root, folder)).map((name) => {
    const text = readFileSync(resolve(root, folder, name), 'utf8');
    const read = readYaml(text);
    if (!read.ok) throw new Error(name);
    return { name, text, policy: normalise(read.value) };
  }),
);

/** Every word that any hit of any record shows, and what their anchors hold. */
const vocabulary = new Set(
  records.flatMap(({ policy }) =>
    searchPolicy(policy, parseQuery('-zzz'), words).flatMap(({ label, text }) =>
      `${label} ${text}`.split(/[^\p{L}\p{N}]+/u),
    ),
  ),
);

describe('the filter on texts', () => {
  it('never leaves out a record in which the query finds something', () => {
    expect(vocabulary.size).toBeGreaterThan(300);
    // Every sixth is enough, and takes a moment.
    for (const word of [...vocabulary].filter((_, i) => i % 6 === 0)) {
      if (word === '') continue;
      const query = parseQuery(word);
      const fits = prefilter(query, words);
      for (const { name, text, policy } of records) {
        if (searchPolicy(policy, query, words).length > 0)
          expect(fits(text), `${word} in ${name}`).toBe(true);
      }
    }
  });

  it('leaves out records that cannot hold the words', () => {
    const fits = prefilter(parseQuery('zeppelin'), words);
    expect(records.filter(({ text }) => fits(text))).toEqual([]);
  });
});
