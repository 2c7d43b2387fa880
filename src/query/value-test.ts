import { countryCodes, inEea } from '../model/country.js';
import { parseDate } from '../model/date.js';
import { type Duration, parseDuration } from '../model/duration.js';
import { compareDurations } from '../model/duration-order.js';
import { fold } from '../model/fold.js';
import type { Lexicon } from '../model/lexicon.js';
import type { FactValue, Policy } from '../model/policy.js';
import { remembered } from '../model/remembered.js';
import type { Operator } from './token.js';
import { type Sought, wordTest } from './word.js';

/** Where a value stands: what holds the field (a fact or a part of one), and the record. */
export interface Around {
  readonly holder: { readonly [field: string]: FactValue | undefined };
  readonly policy: Policy;
}

/** What a single value must be. Data, so that a query can be kept. */
export type Test =
  | { readonly is: 'anything' }
  | { readonly is: 'same' | 'beginning' | 'party' | 'policy' | 'language'; readonly text: string }
  /** One of a vocabulary's terms, or a narrower one. */
  | { readonly is: 'term'; readonly vocabulary: string; readonly terms: readonly string[] }
  | { readonly is: 'duration' | 'date'; readonly operator: Operator; readonly text: string }
  | { readonly is: 'number'; readonly operator: Operator; readonly number: number }
  /** A country with its regions, or one of `computedPlaces`. */
  | { readonly is: 'place'; readonly place: string }
  | { readonly is: 'words'; readonly words: Sought }
  | { readonly is: 'all' | 'any'; readonly of: readonly Test[] }
  | { readonly is: 'not'; readonly of: Test };

/** Does a single value fit? */
type Fits = (value: FactValue, around: Around) => boolean;

/**
 * Does an order satisfy an operator: below 0 before, above 0 after, NaN where that cannot be told? `<` and `>` hold only
 * where they are certain, and `<=` and `>=` wherever the opposite is not: thirty days and a month are neither shorter nor
 * longer than each other.
 */
export function satisfies(operator: Operator, order: number): boolean {
  if (operator === '<') return order < 0;
  if (operator === '>') return order > 0;
  if (operator === '<=') return !(order > 0);
  return operator === '>=' ? !(order < 0) : order === 0;
}

const orders = { shorter: -1, equal: 0, 'about-equal': 0, longer: 1 };

/** How the longest time that a period allows stands to another: "at least two years" has no end. Undefined where it names no length. */
function longestOrder(value: FactValue, { holder }: Around, wanted: Duration): number | undefined {
  const longest = typeof value === 'object' && 'max' in value ? value.max : value;
  const duration = typeof longest === 'string' ? parseDuration(longest) : undefined;
  if (duration === undefined) return undefined;
  return holder.bound === 'min' ? 1 : orders[compareDurations(duration, wanted)];
}

function duration(operator: Operator, wanted: Duration): Fits {
  const same = (one: unknown) => {
    const found = typeof one === 'string' ? parseDuration(one) : undefined;
    return found !== undefined && compareDurations(found, wanted) === 'equal';
  };
  if (operator === ':')
    return (value) => (typeof value === 'object' ? Object.values(value).some(same) : same(value));
  return (value, around) => {
    const order = longestOrder(value, around, wanted);
    return order !== undefined && satisfies(operator, order);
  };
}

/** How two dates stand to each other, which may lack their day or month: what is in a year is neither before nor after it. */
function dateOrder(value: string, wanted: string): number {
  if (value.startsWith(wanted)) return 0;
  if (wanted.startsWith(value)) return Number.NaN;
  return value < wanted ? -1 : 1;
}

/** Is a text the code of a country or of a part of one? */
export const isCode = (place: string): boolean => countryCodes.has(place.slice(0, 2)) && !/[a-z]/.test(place);

/** Places that are computed and not written: `EEA`, `non-EEA`, and `COUNTRY` for any that is named. */
export const computedPlaces: Readonly<Record<string, (place: string) => boolean>> = {
  EEA: (place) => inEea(place.slice(0, 2)) || place === 'eea' || place === 'eu',
  'non-EEA': (place) => (isCode(place) && !inEea(place.slice(0, 2))) || place === 'outside-eea',
  COUNTRY: isCode,
};

function made(test: Test, lexicon: Lexicon): Fits {
  switch (test.is) {
    case 'anything':
      return () => true;
    case 'same':
      return (value) => String(value) === test.text;
    case 'beginning':
      return (value) => String(value).startsWith(test.text);
    case 'term': {
      const { vocabulary, terms } = test;
      return (value) => {
        const line = lexicon.lineage(vocabulary, String(value));
        return terms.some((term) => line.includes(term));
      };
    }
    case 'duration':
      return duration(test.operator, parseDuration(test.text) as Duration);
    case 'date':
      return (value) => {
        const date = String(value);
        return parseDate(date) !== undefined && satisfies(test.operator, dateOrder(date, test.text));
      };
    case 'number':
      return (value) => typeof value === 'number' && satisfies(test.operator, value - test.number);
    case 'place': {
      const isIn = computedPlaces[test.place] ?? ((place) => `${place}-`.startsWith(`${test.place}-`));
      return (value) => isIn(String(value));
    }
    case 'party':
      return (value, { policy }) =>
        fold(String(value)) === test.text ||
        policy.parties.some(({ id, name }) => id === value && fold(name).includes(test.text));
    case 'policy':
      return (value) => fold(String(value)) === test.text;
    case 'language':
      return (value) => `${fold(String(value))}-`.startsWith(`${test.text}-`);
    case 'words': {
      const score = wordTest(test.words);
      return (value) => score(fold(String(value))) > 0;
    }
    case 'not': {
      const of = fitting(lexicon)(test.of);
      return (value, around) => !of(value, around);
    }
    default: {
      const of = test.of.map(fitting(lexicon));
      return test.is === 'any'
        ? (value, around) => of.some((one) => one(value, around))
        : (value, around) => of.every((one) => one(value, around));
    }
  }
}

/** Tells whether a single value is what a test asks for. */
export const fitting = remembered((lexicon: Lexicon) => remembered((test: Test) => made(test, lexicon)));
