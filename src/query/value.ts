import { countryCodes, countryName } from '../model/country.js';
import { parseDate } from '../model/date.js';
import { parseDuration } from '../model/duration.js';
import type { Field } from '../model/field.js';
import { fold } from '../model/fold.js';
import { given } from '../model/given.js';
import { vocabularyOf } from '../model/key.js';
import { nearestTerms, plainName } from '../model/meant.js';
import { nearest } from '../model/nearest.js';
import type { QueryError } from './fault.js';
import { documentSection } from './fields.js';
import { type Grammar, orLike, termsSpelt } from './grammar.js';
import type { Operator, Written } from './token.js';
import type { Place } from './tree.js';
import { computedPlaces, isCode, type Test } from './value-test.js';
import { wordsOf } from './word.js';

/** Why a value means nothing at a place. */
type Problem = Pick<QueryError, 'message' | 'nearest' | 'hint'>;

/** What a value means at a place. */
export type Reading = Test | Problem;

const problem = (message: string, near: readonly string[], hint?: string): Problem => ({
  message,
  nearest: near,
  ...given({ hint }),
});

/** "3 years" or "p3y" as it is written in a record. */
function durationMeant(text: string, words: readonly string[]): readonly string[] {
  if (parseDuration(text.toUpperCase()) !== undefined) return [text.toUpperCase()];
  const [, amount, unit = ''] = /^p?(\d{1,6})\s*([a-z])/.exec(text.toLowerCase()) ?? [];
  if (amount === undefined) return nearest(text, words);
  if ('ymwd'.includes(unit)) return [`P${amount}${unit.toUpperCase()}`];
  return unit === 'h' ? [`PT${amount}H`] : [];
}

function readDuration(field: Field, operator: Operator, text: string): Reading {
  const words = field.kind.is === 'duration' ? field.kind.words : [];
  if (operator === ':' && words.includes(text)) return { is: 'same', text };
  if (parseDuration(text) !== undefined) return { is: 'duration', operator, text };
  return problem(
    'is no duration',
    durationMeant(text, words),
    'durations are written as P3Y, P18M, P90D or PT24H',
  );
}

function readDate(operator: Operator, text: string): Reading {
  return parseDate(text) === undefined
    ? problem('is no date', [], 'dates are written as 2024, 2024-06 or 2024-06-03')
    : { is: 'date', operator, text };
}

function readNumber(operator: Operator, text: string): Reading {
  return /^\d{1,9}$/.test(text)
    ? { is: 'number', operator, number: Number(text) }
    : problem('is no whole number', []);
}

function readPlace(text: string): Reading {
  const computed = Object.keys(computedPlaces);
  if (computed.includes(text) || isCode(text)) return { is: 'place', place: text };
  const named = [...countryCodes].filter((code) => fold(countryName(code)) === fold(text));
  const codes = [...computed, ...countryCodes];
  const upper = codes.filter((code) => code.toUpperCase() === text.toUpperCase());
  const near = [named, upper, nearest(text, codes)].find((some) => some.length > 0) ?? [];
  return problem('is no country', near, 'countries are written as BE; EEA, non-EEA and COUNTRY fit many');
}

/** The terms that a value names, each with its narrower ones: by its name, else by what stands before `*`, else by somebody's words. */
function termsNamed(vocabulary: string, text: string, { lexicon, meant }: Words): readonly string[] {
  const plain = plainName(text);
  if (plain.endsWith('*'))
    return Object.keys(lexicon.vocabularies[vocabulary]?.terms ?? {}).filter((name) =>
      name.startsWith(plain.slice(0, -1)),
    );
  if (lexicon.term(vocabulary, plain) !== undefined) return [plain];
  return termsSpelt(text, vocabulary, meant);
}

function readTerm(vocabulary: string, text: string, words: Words): Reading {
  const plain = plainName(text);
  const known = words.lexicon.vocabularies[vocabulary];
  const terms = termsNamed(vocabulary, text, words);
  if (terms.length > 0) return { is: 'term', vocabulary, terms };
  if (known?.open === true && /^[a-z0-9]+(?:-[a-z0-9]+)*\*?$/.test(plain))
    return plain.endsWith('*') ? { is: 'beginning', text: plain.slice(0, -1) } : { is: 'same', text: plain };
  return problem(
    `is no term of ${vocabulary}`,
    orLike(nearestTerms(text, known?.terms ?? {}), text, vocabulary, words.meant),
    `privcmp explain ${vocabulary} shows all terms`,
  );
}

function readText(place: Place, written: Written): Reading {
  const { section, field } = place;
  const wanted = fold(written.text);
  if (section === documentSection && field.name === 'policy') return { is: 'policy', text: wanted };
  if (section === documentSection && field.name === 'language') {
    if (!/^[a-z]{2,3}(?:-[a-z0-9]+)*$/.test(wanted))
      return problem('is no language', [], 'languages are written as nl, fr or pt-BR');
    return { is: 'language', text: wanted };
  }
  const words = wordsOf(written.text, written.quoted);
  return words === undefined ? problem('holds no letter or digit', []) : { is: 'words', words };
}

/** What names terms: the lexicon by their names, `meant` by anybody's words. */
type Words = Pick<Grammar, 'lexicon' | 'meant'>;

const ordered = new Set(['duration', 'date', 'number']);

/** Reads what stands behind an operator, for one of the places that the field names. */
export function readValue(place: Place, operator: Operator, written: Written, words: Words): Reading {
  const { field } = place;
  const { text } = written;
  const { kind } = field;
  if (operator !== ':' && !ordered.has(kind.is))
    return problem(
      `cannot be compared by ${operator}`,
      [],
      'only durations, dates and numbers can; write field:value',
    );
  if (text === '*' && !written.quoted && operator === ':') return { is: 'anything' };
  switch (kind.is) {
    case 'term':
      return readTerm(kind.vocabulary, text, words);
    case 'duration':
      return readDuration(field, operator, text);
    case 'date':
      return readDate(operator, text);
    case 'number':
      return readNumber(operator, text);
    case 'flag':
      return text === 'true' || text === 'false'
        ? { is: 'same', text }
        : problem('is neither true nor false', nearest(text, ['true', 'false']));
    case 'country':
    case 'territory':
      return readPlace(text);
    case 'place': {
      const vocabulary = vocabularyOf(field) ?? '';
      const term = readTerm(vocabulary, text, words);
      if ('is' in term) return term;
      const country = readPlace(text);
      if ('is' in country) return country;
      return problem(
        'is no country or region',
        [...new Set([...country.nearest, ...term.nearest])].slice(0, 3),
        country.hint,
      );
    }
    case 'party':
      return { is: 'party', text: fold(text) };
    case 'nested':
    case 'hedges': {
      const path = place.steps.map(({ name }) => name).join('.');
      const [one] = kind.fields;
      const first = typeof one === 'string' ? one : one?.name;
      return problem(
        'cannot stand behind what holds fields',
        [],
        `${path} holds fields: write ${path}.${first}:… or has:${path}`,
      );
    }
    default:
      return readText(place, written);
  }
}
