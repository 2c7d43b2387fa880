import { describe, expect, it } from 'vitest';
import { wordListOf } from '../../src/build/words.js';
import { findCues, findTerms, termsFor } from '../../src/model/find-terms.js';
import { vocabularies } from '../../src/model/generated/vocabularies.js';
import { cueNames, knownLanguage, type WordList } from '../../src/model/word-list.js';

const none = Object.fromEntries(cueNames.map((name) => [name, []])) as unknown as WordList['cues'];

/** A list with the given words. */
const listOf = (
  terms: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>,
  cues: Partial<WordList['cues']> = {},
): WordList => ({
  language: 'en',
  terms: Object.fromEntries(
    Object.entries(terms).map(([vocabulary, entries]) => [
      vocabulary,
      Object.fromEntries(
        Object.entries(entries).map(([term, words]) => [term, { label: `label of ${term}`, words }]),
      ),
    ]),
  ),
  cues: { ...none, ...cues },
});

const found = (text: string, words: readonly string[]): readonly string[] =>
  findTerms(text, listOf({ data: { x: words } })).map(({ start, end }) => text.slice(start, end));

describe('words in a text', () => {
  it.each([
    ['whole words only', 'the data of a database', ['data'], ['data']],
    ['case and accents', 'Durée, DUREE, durées', ['durée*'], ['Durée', 'DUREE', 'durées']],
    ['soft hyphens', 'ver\u00ADschlüs\u00ADselt', ['verschlüsselt'], ['ver\u00ADschlüs\u00ADselt']],
    ['line ends and hyphens', 'opt-out, opt\nout, opt‑out', ['opt out'], ['opt-out', 'opt\nout', 'opt‑out']],
    ['typographic apostrophes', 'droit d’accès', ["droit d'accès"], ['droit d’accès']],
    ['the end of a compound', 'Transportverschlüsselung', ['*verschlüsselung'], ['Transportverschlüsselung']],
    ['the middle of a compound', 'Backupdatenträger', ['*daten*'], ['Backupdatenträger']],
    ['apostrophes of the list', "l\u2019accès, l'accès", ['l\u2019accès'], ['l\u2019accès', "l'accès"]],
    ['a choice', 'delete it, erase it', ['delete/erase it'], ['delete it', 'erase it']],
    ['a gap', 'delete all of your own data', ['delete … data'], ['delete all of your own data']],
    ['no wider gap', 'delete all of your very own good data', ['delete … data'], []],
    ['no gap over sentences', 'We delete. Your data stay.', ['delete … data'], []],
    ['no phrase over paragraphs', 'personal\n\ndata', ['personal data'], []],
    ['abbreviations', 'z. B. and z.B. and e.g.', ['z. B.', 'e.g.'], ['z. B', 'z.B', 'e.g']],
    ['ligatures', 'mise en œuvre, ﬁchiers', ['oeuvre', 'fichier*'], ['œuvre', 'ﬁchiers']],
  ])('%s', (_what, text, words, expected) => {
    expect(found(text, words)).toEqual(expected);
  });

  const terms = (text: string, list: WordList) =>
    findTerms(text, list).map(({ vocabulary, term }) => `${vocabulary}/${term}`);

  it('prefers the longer match of one vocabulary', () => {
    const list = listOf({
      data: { address: ['address'], ip: ['IP address'], mail: ['address*'] },
      measure: { any: ['address'] },
    });
    expect(terms('IP address', list)).toEqual(['data/ip', 'measure/any']);
    expect(terms('address', list)).toEqual(['data/address', 'measure/any']);
    expect(terms('addresses', list)).toEqual(['data/mail']);
  });

  it('keeps two matches that share words', () => {
    const list = listOf({ right: { erasure: ['delete … data'], rectification: ['correct … data'] } });
    expect(terms('delete or correct your data', list)).toEqual(['right/erasure', 'right/rectification']);
  });

  it('takes time that grows with the text', () => {
    const list = listOf({ right: { erasure: ['delete … data', 'delete/remove … account'] } });
    expect(findTerms('delete '.repeat(20_000), list)).toEqual([]);
    expect(findTerms('x'.repeat(1_000_000), list)).toEqual([]);
    expect(findTerms(`e${'\u0301'.repeat(200_000)}`, list)).toEqual([]);
  });
});

describe('cues', () => {
  const list = listOf(
    {},
    { negation: ['not'], only: ['only'], may: ['may'], neutral: ['not only', 'may 2*'] },
  );
  const cues = (text: string) => findCues(text, list).map(({ cue }) => cue);
  it('finds them, but not in phrases that turn nothing', () => {
    expect(cues('We may not share, only sell')).toEqual(['may', 'negation', 'only']);
    expect(cues('not only that, since May 25, 2018')).toEqual([]);
  });
});

describe('the words of a search', () => {
  const list = listOf({
    right: { 'data-access': ['right of access'] },
    topic: { retention: ['retention period'] },
    section: { security: ['encrypted'] },
    data: { period: ['period'] },
  });
  it('mean terms by word, label and name, the longest over all vocabularies', () => {
    const meant = (asked: string) =>
      termsFor(asked, [list]).map(({ term, start, end }) => [term, start, end]);
    expect(meant('retention period')).toEqual([['retention', 0, 16]]);
    expect(meant('data access retention period')).toEqual([
      ['data-access', 0, 11],
      ['retention', 12, 28],
    ]);
    expect(meant('label of period')).toEqual([['period', 0, 15]]);
    expect(meant('nothing')).toEqual([]);
  });

  it('mean no section by what it speaks of', () => {
    expect(termsFor('encrypted', [list])).toEqual([]);
  });

  it.each([
    ['fr-CH', 'fr'],
    ['DE', 'de'],
    ['frr', undefined],
    ['es', undefined],
  ])('language of %s', (tag, language) => expect(knownLanguage(tag)).toBe(language));
});

describe('the form of a list', () => {
  const cues = cueNames.map((name) => `${name}: []`).join(', ');
  const rest = `cues: { ${cues} }\n`;
  const read = (yaml: string) => wordListOf('en', rest + yaml, vocabularies);

  it('gives English the labels of the vocabulary', () => {
    expect(read('right: { access: { words: [access] } }').terms.right?.access).toEqual({
      label: vocabularies.right?.terms.access?.label,
      words: ['access'],
    });
  });

  it.each([
    ['right: { access: [access] }', /^en\.right\.access: \{ label, words, search \}/],
    ['right: { nowhere: { words: [x] } }', /^en\.right\.nowhere: a label/],
    ['right: { access: { words: access } }', /^en\.right\.access: a list/],
    ['right: { access: { words: ["a  b"] } }', /"a {2}b" is no word/],
    ['right: { access: { words: ["a … b … … c"] } }', /is no word/],
    ['right: { access: { words: ["*"] } }', /is no word/],
    ['right: { access: { wrods: [] } }', /unknown key wrods/],
  ])('refuses %s', (yaml, message) => {
    expect(() => read(yaml)).toThrow(message);
  });
});
