import { describe, expect, it } from 'vitest';
import { readVocabularies, readWritten } from '../../src/build/vocabularies.js';
import type { Format, Writers } from '../../src/commands/formats.js';
import { condition, type Field, manner, many, text } from '../../src/model/field.js';
import { lexicon } from '../../src/model/lexicon.js';
import { phrase } from '../../src/model/phrase.js';
import type { Fact } from '../../src/model/policy.js';
import { fieldsOf, type Section } from '../../src/model/section.js';
import { cookies } from '../../src/model/sections/persons.js';
import { checkSet } from '../../src/questions/check.js';
import { answer, answerText } from '../../src/questions/index.js';
import type { WrittenQuestion } from '../../src/questions/question.js';
import { readSet } from '../../src/questions/read.js';
import { policy } from '../questions/records.js';

/*
 * What somebody adds is taken up everywhere, or refused until it is whole: by the types (`npm run check` compiles these
 * tests, and an error that is expected and does not come is one), by `npm run generate`, or when a set is read.
 */

const written = readWritten();

/** The vocabularies with one more term. */
const withTerm = (vocabulary: string, id: string, term: object) => {
  const before = written[vocabulary];
  if (before === undefined) throw new Error(`no vocabulary ${vocabulary}`);
  return {
    ...written,
    [vocabulary]: { ...before, terms: { ...before.terms, [id]: term } },
  } as typeof written;
};

describe('a term is refused', () => {
  it.each([
    ['without a definition', 'data', { label: 'Shoe size' }, /a label and a definition are needed/],
    ['with a key that terms do not have', 'data', { label: 'A', definition: 'B.', lable: 'C' }, /lable/],
    ['under a term that is not there', 'data', { label: 'A', definition: 'B.', under: ['feet'] }, /feet/],
    ['near a term that is not there', 'safeguard', { label: 'A', definition: 'B.', near: ['feet'] }, /feet/],
    [
      'as a hedge without words for a line',
      'modality',
      { label: 'A', definition: 'B.' },
      /a phrase is needed/,
    ],
    ['as a deferral without words', 'deferral', { label: 'A', definition: 'B.' }, /a phrase is needed/],
    ['as a kind of retention without words', 'retention-kind', { label: 'A', definition: 'B.' }, /phrase/],
    ['with a match of no DPV prefix', 'data', { label: 'A', definition: 'B.', dpv: 'exact x:Y' }, /prefix/],
  ])('%s', (_, vocabulary, term, message) => {
    expect(() => readVocabularies(withTerm(vocabulary, 'new-one', term))).toThrow(message);
  });

  it('and taken where it is whole', () => {
    const whole = { label: 'Shoe size', definition: 'The size of shoes.' };
    expect(readVocabularies(withTerm('data', 'shoe-size', whole)).data?.terms['shoe-size']).toEqual(whole);
  });
});

describe('a hedge', () => {
  const now = { label: 'Now and then', phrase: 'now and then', definition: 'Said to be so at times.' };
  const own = lexicon({ modality: { 'now-and-then': now } });
  const hedged = policy('a', {
    sale: [{ act: 'sell', modality: 'now-and-then' }],
    cookies: [{ use: 'analytics', by: 'company', hedges: { by: ['now-and-then'] } }],
  });
  const [sold, used] = [hedged.sections.sale?.facts[0], hedged.sections.cookies?.facts[0]] as [Fact, Fact];

  it('stands in the line of a fact, and behind the value it is of', () => {
    expect(phrase(cookies, sold, own, { without: ['act'] })).toBe('now and then');
    expect(phrase(cookies, used, own, { without: ['use'] })).toContain('(now and then)');
  });

  it('marks the answer to a question', () => {
    const set = {
      set: 's',
      title: 'S',
      questions: [{ id: 'q', group: 'sale', label: 'Q', ask: 'Q?', facts: 'section:sale', show: ['act'] }],
    };
    const [question] = readSet(set, own).set.questions;
    if (question === undefined) throw new Error('the question was not read');
    expect(answerText(answer(question, hedged, own))).toBe('~ sell');
  });
});

describe('a field', () => {
  const on = condition('on', 'Where they are used.', many('scope'), 'on {}');
  const more: Section = { ...cookies, fields: [...cookies.fields, on] };
  const fact: Fact = { denied: false, modality: ['will'], cite: ['x'], use: ['analytics'], on: ['apps'] };

  it('is read in the line of a fact, and can be an example and hedged', () => {
    expect(phrase(more, fact, lexicon(), { without: ['use'] })).toMatch(/^on \w/);
    const inside = fieldsOf(more).flatMap(({ kind }) =>
      kind.is === 'nested' ? kind.fields.map(({ name }) => name) : kind.is === 'hedges' ? kind.fields : [],
    );
    expect(inside.filter((name) => name === 'on')).toHaveLength(2);
  });

  it('must say what it does for its fact, by its type', () => {
    // @ts-expect-error: no role
    const field: Field = { name: 'on', title: 'On', description: 'Where.', kind: text };
    // @ts-expect-error: no kind
    expect(manner('on', 'Where.')).toMatchObject({ role: 'manner', kind: undefined });
    expect(field.role).toBeUndefined();
  });
});

describe('by their types', () => {
  it('a section needs a description, a key and fields', () => {
    // @ts-expect-error: neither key nor description
    const section: Section = { name: 'pets', title: 'Pets', fields: [] };
    expect(section.key).toBeUndefined();
  });

  it('a verb needs a writer for each of its formats, and has none for others', () => {
    type Diff = Writers<'diff', () => string>;
    const write = () => '';
    const all: Record<Format<'diff'>, () => string> = {
      table: write,
      json: write,
      markdown: write,
      csv: write,
      xlsx: write,
      html: write,
    };
    const { html: _, ...fewer } = all;
    // @ts-expect-error: no writer for html
    const lacking: Diff = fewer;
    // @ts-expect-error: asciidoc is no format of diff
    const strange: Diff = { ...all, asciidoc: write };
    expect([Object.keys(lacking).length, Object.keys(strange).length]).toEqual([5, 7]);
  });
});

describe('a question', () => {
  const whole = { id: 'sold', group: 'sale', label: 'Sold', ask: 'Is it sold?', facts: 'section:sale' };
  const problemsOf = (question: WrittenQuestion) => {
    const written = { set: 's', title: 'S', questions: [question] };
    const { set, problems } = readSet(written, lexicon());
    return [...problems, ...checkSet(written, set)];
  };

  it.each([
    ['of a term that is not there', { facts: 'act:give' }],
    ['of a field that is not there', { facts: 'sale.price:*' }],
    ['that shows a field that is not there', { show: ['price'] }],
  ])('is refused: %s', (_, change) => {
    expect(problemsOf({ ...whole, ...change })).not.toEqual([]);
  });

  it('is taken where it is whole', () => {
    expect(problemsOf(whole)).toEqual([]);
  });
});
