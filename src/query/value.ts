import { countryCodes, countryName, inEea } from '../model/country.js';
import { type PartialDate, parseDate } from '../model/date.js';
import { type Duration, parseDuration } from '../model/duration.js';
import { compareDurations } from '../model/duration-order.js';
import type { Field } from '../model/field.js';
import { fold } from '../model/fold.js';
import { vocabularyOf } from '../model/key.js';
import type { Lexicon } from '../model/lexicon.js';
import { nearestTerms, plainName } from '../model/meant.js';
import { nearest } from '../model/nearest.js';
import type { FactValue } from '../model/policy.js';
import { documentSection } from './fields.js';
import { type Grammar, orLike, termsSpelt } from './grammar.js';
import type { Operator, Written } from './token.js';
import type { Around, Place, Test } from './tree.js';
import { wordsOf, wordTest } from './word.js';

/** What a value means at a place: a test, or why it means nothing there. */
export type Reading =
  | { readonly test: Test }
  | { readonly problem: string; readonly nearest: readonly string[]; readonly hint?: string };

const problem = (text: string, near: readonly string[], hint?: string): Reading => ({
  problem: text,
  nearest: near,
  ...(hint === undefined ? {} : { hint }),
});

/** How one thing stands to another; undefined where that cannot be told. */
type Order = 'before' | 'same' | 'after' | undefined;

/**
 * Does an order satisfy an operator? `<` and `>` hold only where they are certain, and `<=` and `>=` wherever the
 * opposite is not: thirty days and a month are neither shorter nor longer than each other.
 */
function satisfies(operator: Operator, order: Order): boolean {
  if (operator === '<') return order === 'before';
  if (operator === '>') return order === 'after';
  if (operator === '<=') return order !== 'after';
  return operator === '>=' ? order !== 'before' : order === 'same';
}

const forever = Symbol('without end');

/** The longest time that a period allows: "at least two years" has no end. Undefined where it names no length. */
function longestOf(value: FactValue, { holder }: Around): Duration | typeof forever | undefined {
  const longest = typeof value === 'object' && 'max' in value ? value.max : value;
  const duration = typeof longest === 'string' ? parseDuration(longest) : undefined;
  return duration !== undefined && holder.bound === 'min' ? forever : duration;
}

function durationTest(operator: Operator, wanted: Duration): Test {
  const same = (one: unknown) => {
    const duration = typeof one === 'string' ? parseDuration(one) : undefined;
    return duration !== undefined && compareDurations(duration, wanted) === 'equal';
  };
  if (operator === ':')
    return (value) => (typeof value === 'object' ? Object.values(value).some(same) : same(value));
  return (value, around) => {
    const longest = longestOf(value, around);
    if (longest === undefined) return false;
    if (longest === forever) return satisfies(operator, 'after');
    const order = compareDurations(longest, wanted);
    const placed: Order = order === 'shorter' ? 'before' : order === 'longer' ? 'after' : 'same';
    return satisfies(operator, placed);
  };
}

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
  if (operator === ':' && words.includes(text)) return { test: (value) => value === text };
  const wanted = parseDuration(text);
  if (wanted !== undefined) return { test: durationTest(operator, wanted) };
  return problem(
    'is no duration',
    durationMeant(text, words),
    'durations are written as P3Y, P18M, P90D or PT24H',
  );
}

function dateOrder(value: PartialDate, wanted: PartialDate): Order {
  for (const part of ['year', 'month', 'day'] as const) {
    const [one, other] = [value[part], wanted[part]];
    if (other === undefined) return 'same';
    if (one === undefined) return undefined;
    if (one !== other) return one < other ? 'before' : 'after';
  }
  return 'same';
}

function readDate(operator: Operator, text: string): Reading {
  const wanted = parseDate(text);
  if (wanted === undefined)
    return problem('is no date', [], 'dates are written as 2024, 2024-06 or 2024-06-03');
  return {
    test: (value) => {
      const date = parseDate(String(value));
      return date !== undefined && satisfies(operator, dateOrder(date, wanted));
    },
  };
}

function readNumber(operator: Operator, text: string): Reading {
  if (!/^\d{1,9}$/.test(text)) return problem('is no whole number', []);
  const wanted = Number(text);
  return {
    test: (value) =>
      typeof value === 'number' &&
      satisfies(operator, value < wanted ? 'before' : value > wanted ? 'after' : 'same'),
  };
}

/** Places that are computed and not written: `EEA`, `non-EEA`, and `COUNTRY` for any that is named. */
const computed: Readonly<Record<string, (place: string) => boolean>> = {
  EEA: (place) => inEea(place.slice(0, 2)) || place === 'eea' || place === 'eu',
  'non-EEA': (place) => (isCode(place) && !inEea(place.slice(0, 2))) || place === 'outside-eea',
  COUNTRY: (place) => isCode(place),
};

/** Words for places that a query may use where countries stand. */
export const computedPlaces = Object.keys(computed);

const isCode = (place: string) => countryCodes.has(place.slice(0, 2)) && !/[a-z]/.test(place);

function readPlace(text: string): Reading {
  const fits = computed[text];
  if (fits !== undefined) return { test: (value) => fits(String(value)) };
  if (isCode(text)) return { test: (value) => value === text || String(value).startsWith(`${text}-`) };
  const named = [...countryCodes].filter((code) => fold(countryName(code)) === fold(text));
  const codes = [...computedPlaces, ...countryCodes];
  const upper = codes.filter((code) => code.toUpperCase() === text.toUpperCase());
  const near = [named, upper, nearest(text, codes)].find((some) => some.length > 0) ?? [];
  return problem('is no country', near, 'countries are written as BE; EEA, non-EEA and COUNTRY fit many');
}

/** All terms that a value names: the term and every narrower one, or those that begin with what stands before `*`. */
function termsNamed(vocabulary: string, text: string, lexicon: Lexicon): ReadonlySet<string> {
  const names = Object.keys(lexicon.vocabularies[vocabulary]?.terms ?? {});
  if (text.endsWith('*')) return new Set(names.filter((name) => name.startsWith(text.slice(0, -1))));
  if (lexicon.term(vocabulary, text) === undefined) return new Set();
  return new Set(names.filter((name) => lexicon.includes(vocabulary, text, name)));
}

/** Terms of a vocabulary that somebody's words mean, in whatever language, with all narrower ones. */
function termsMeant(vocabulary: string, text: string, { lexicon, meant }: Words): ReadonlySet<string> {
  const terms = termsSpelt(text, vocabulary, meant);
  return new Set(terms.flatMap((term) => [...termsNamed(vocabulary, term, lexicon)]));
}

function readTerm(vocabulary: string, text: string, words: Words): Reading {
  const { lexicon, meant } = words;
  const plain = plainName(text);
  const known = lexicon.vocabularies[vocabulary];
  const byName = termsNamed(vocabulary, plain, lexicon);
  const named = byName.size > 0 ? byName : termsMeant(vocabulary, text, words);
  if (named.size > 0) return { test: (value) => named.has(String(value)) };
  if (known?.open === true && /^[a-z0-9]+(?:-[a-z0-9]+)*\*?$/.test(plain))
    return {
      test: plain.endsWith('*')
        ? (value) => String(value).startsWith(plain.slice(0, -1))
        : (value) => value === plain,
    };
  return problem(
    `is no term of ${vocabulary}`,
    orLike(nearestTerms(text, known?.terms ?? {}), text, vocabulary, meant),
    `privcmp explain ${vocabulary} shows all terms`,
  );
}

function readText(place: Place, written: Written): Reading {
  const { section, field } = place;
  const wanted = fold(written.text);
  if (section === documentSection && field.name === 'policy')
    return { test: (value) => fold(String(value)) === wanted };
  if (section === documentSection && field.name === 'language') {
    if (!/^[a-z]{2,3}(?:-[a-z0-9]+)*$/.test(wanted))
      return problem('is no language', [], 'languages are written as nl, fr or pt-BR');
    return { test: (value) => `${fold(String(value))}-`.startsWith(`${wanted}-`) };
  }
  const words = wordsOf(written.text, written.quoted);
  if (words === undefined) return problem('holds no letter or digit', []);
  const test = wordTest(words);
  return { test: (value) => test(fold(String(value))) > 0 };
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
  if (text === '*' && !written.quoted && operator === ':') return { test: () => true };
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
        ? { test: (value) => String(value) === text }
        : problem('is neither true nor false', nearest(text, ['true', 'false']));
    case 'country':
    case 'territory':
      return readPlace(text);
    case 'place': {
      const vocabulary = vocabularyOf(field) ?? '';
      const term = readTerm(vocabulary, text, words);
      if ('test' in term) return term;
      const country = readPlace(text);
      if ('test' in country) return country;
      return problem(
        'is no country or region',
        [...new Set([...country.nearest, ...term.nearest])].slice(0, 3),
        country.hint,
      );
    }
    case 'party': {
      const wanted = fold(text);
      return {
        test: (value, { policy }) =>
          fold(String(value)) === wanted ||
          policy.parties.some(({ id, name }) => id === value && fold(name).includes(wanted)),
      };
    }
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
