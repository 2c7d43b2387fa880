import { describe, expect, it } from 'vitest';
import { checkComplete } from '../../src/build/words.js';
import { fold } from '../../src/model/fold.js';
import { vocabularies } from '../../src/model/generated/vocabularies.js';
import { lexicon } from '../../src/model/lexicon.js';
import { everySection } from '../../src/model/sections/index.js';
import { languages, loadWords, type WordList, type WrittenWord } from '../../src/model/word-list.js';

const known = lexicon();

/** Vocabularies whose terms have words; the others say how a fact stands, not what a text speaks of. */
const covered = [
  ...['right', 'safeguard', 'recipient', 'occasion', 'transfer-act', 'sale-act', 'recipient-terms'],
  ...['requirement', 'ground', 'data', 'purpose', 'basis', 'measure', 'cookie-use', 'cookie-control'],
  ...['event', 'outcome', 'criterion', 'minors-rule', 'automation', 'change-notice', 'breach-duty'],
  ...['breach-threshold', 'contact-role', 'channel', 'party-role', 'subject', 'scope'],
];

const termsOf = (vocabulary: string): readonly string[] =>
  vocabulary === 'section'
    ? everySection.map(({ name }) => name)
    : Object.keys(vocabularies[vocabulary]?.terms ?? {}).filter((term) => term !== 'other');

/** Terms that no text has words for: it does not name the thing. */
const nameless = ['recipient/unspecified', 'party-role/named', 'section/other'];

/** A written word with each of its choices: "delete/erase … data" is "delete … data" and "erase … data". */
function spelled(word: WrittenWord): readonly string[] {
  return fold(word)
    .split(/[\s'.-]+/u)
    .reduce<readonly string[]>(
      (all, part) => all.flatMap((left) => part.split('/').map((one) => `${left} ${one}`.trim())),
      [''],
    );
}

/** Written words that two terms of a vocabulary share, though neither includes the other. */
function shared(list: WordList, vocabulary: string): readonly string[] {
  const owners = new Map<string, string>();
  return Object.entries(list.terms[vocabulary] ?? {}).flatMap(([term, { words }]) =>
    words.flatMap(spelled).flatMap((word) => {
      const other = owners.get(word) ?? term;
      owners.set(word, term);
      const akin =
        other === term || known.includes(vocabulary, term, other) || known.includes(vocabulary, other, term);
      return akin ? [] : [`${word}: ${other}, ${term}`];
    }),
  );
}

describe.each(languages)('the words in %s', async (language) => {
  const list = await loadWords(language);
  const each = Object.entries(list.terms).flatMap(([vocabulary, terms]) =>
    Object.entries(terms).map(([term, entry]) => [`${vocabulary}/${term}`, entry] as const),
  );

  it.each(['section', ...covered])('name every term of %s', (vocabulary) => {
    expect(Object.keys(list.terms[vocabulary] ?? {}).sort()).toEqual([...termsOf(vocabulary)].sort());
  });

  it('fail the build where a term has none', () => {
    expect(() => checkComplete(list, vocabularies)).not.toThrow();
    const { objection: _, ...left } = list.terms.right ?? {};
    expect(() => checkComplete({ ...list, terms: { ...list.terms, right: left } }, vocabularies)).toThrow(
      `${language}.yaml: words for right.objection are missing`,
    );
  });

  it('belong to no other vocabulary', () => {
    expect(Object.keys(list.terms).sort()).toEqual(['section', ...covered].sort());
  });

  it('are there for every term that a text can name', () => {
    expect(each.filter(([name, { words }]) => words.length === 0 && !nameless.includes(name))).toEqual([]);
  });

  it('can be searched where they are not', () => {
    expect(each.filter(([, { words, search = [] }]) => words.length + search.length === 0)).toEqual([]);
  });

  it.each(covered)('mean one term of %s each', (vocabulary) => {
    expect(shared(list, vocabulary)).toEqual([]);
  });

  it('stand once with each term', () => {
    const twice = each.flatMap(([name, { words }]) => {
      const all = words.flatMap(spelled);
      return all.filter((word, i) => all.indexOf(word) !== i).map((word) => `${name}: ${word}`);
    });
    expect(twice).toEqual([]);
  });

  it('are no shorter than a word that means something', () => {
    const short = each.flatMap(([name, { words }]) =>
      words
        .filter((word) => word.replace(/[*]/g, '').length < 2 || /^\*?\p{L}{1,2}\*/u.test(word))
        .map((word) => `${name}: ${word}`),
    );
    expect(short).toEqual([]);
  });

  it('turn sentences', () => {
    const groups = Object.entries(list.cues);
    expect(groups.filter(([, words]) => words.length === 0)).toEqual([]);
  });
});
