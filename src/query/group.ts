import { valueLabel } from '../model/label.js';
import type { Lexicon } from '../model/lexicon.js';
import { short } from '../model/words.js';
import type { Cursor } from './cursor.js';
import { refuse } from './fault.js';
import type { Grammar } from './grammar.js';
import type { Operator, TokenOf, Written } from './token.js';
import type { FieldCondition, Place } from './tree.js';
import { type Reading, readValue } from './value.js';
import type { Test } from './value-test.js';

/** What stands behind `field:`: one value, or several in brackets, joined about a single value. */
export type Values =
  | { readonly is: 'one'; readonly written: Written }
  | { readonly is: 'any' | 'all'; readonly of: readonly Values[] }
  | { readonly is: 'not'; readonly of: Values };

/**
 * Reads what stands behind the operator of a condition: one value, or several in brackets. With `single` they are about
 * one value, which cannot be two things at once.
 */
export function readValues(cursor: Cursor, token: TokenOf<'condition'>, single: boolean): Values {
  if (token.value !== undefined) {
    if (token.value.text.trim() === '')
      refuse(token.value, `nothing stands in the quotes behind "${token.path}"`);
    return { is: 'one', written: token.value };
  }
  const open = cursor.peek();
  if (open?.is !== '(' || open.at !== token.end)
    refuse(
      { at: token.end, end: token.end },
      `nothing stands behind "${short(cursor.text.slice(token.at, token.end))}"`,
      { hint: 'write a value, without a blank before it; for words with a colon use quotes' },
    );
  const part = (): Values => {
    const not = cursor.not();
    if (not !== undefined) return { is: 'not', of: cursor.deeper(not, part) };
    const inner = cursor.take('(');
    if (inner !== undefined) return cursor.bracketed(inner, alternatives);
    const word = cursor.take('word');
    if (word !== undefined) return { is: 'one', written: word };
    return refuse(cursor.peek() ?? open, 'only values stand in the brackets behind a field', {
      hint: `write ${token.path}:(a OR b)`,
    });
  };
  const sequence = (): Values => {
    const parts = cursor.sequence(part);
    if (parts.length === 1) return parts[0];
    const [first, second] = parts.filter(({ is }) => is !== 'not').flatMap(writtenIn);
    if (single && first !== undefined && second !== undefined)
      refuse({ at: first.at, end: second.end }, 'a single value cannot be two things at once', {
        hint: `for one of them put OR between; for both in one fact write ${token.path}:${short(first.text)} ${token.path}:${short(second.text)}`,
      });
    return { is: 'all', of: parts };
  };
  const alternatives = (): Values => {
    const parts = cursor.alternatives(sequence);
    return parts.length === 1 ? parts[0] : { is: 'any', of: parts };
  };
  cursor.skip(1);
  return cursor.bracketed(open, alternatives);
}

/** The values in a group, in the order they are written. */
const writtenIn = (values: Values): readonly Written[] => {
  if (values.is === 'one') return [values.written];
  return values.is === 'not' ? writtenIn(values.of) : values.of.flatMap(writtenIn);
};

/** A group as a test of one value; undefined where nothing in it means anything at this place. */
function testOf(values: Values, read: (written: Written) => Test | undefined): Test | undefined {
  if (values.is === 'one') return read(values.written);
  if (values.is === 'not') {
    const inner = testOf(values.of, read);
    return inner && { is: 'not', of: inner };
  }
  const parts = values.of.flatMap((part) => testOf(part, read) ?? []);
  if (parts.length === 0 || (values.is === 'all' && parts.length < values.of.length)) return undefined;
  return { is: values.is, of: parts };
}

/** Refuses a value that means nothing at any of the places, with the nearest that does. */
function refuseValue(written: Written, path: string, readings: readonly Reading[]): never {
  const faults = readings.flatMap((reading) => ('problem' in reading ? [reading] : []));
  const best = faults.find(({ nearest }) => nearest.length > 0) ?? faults[0];
  const near = [...new Set(faults.flatMap(({ nearest }) => nearest))].slice(0, 3);
  const problem = best?.problem ?? 'means nothing';
  const where = problem.endsWith(` ${path}`) ? '' : ` (${path})`;
  return refuse(written, `"${short(written.text)}" ${problem}${where}`, {
    nearest: near,
    hint: best?.hint,
  });
}

/** What a written value is called, by the first place that knows it as a term. */
function labelOf(text: string, of: FieldCondition['of'], lexicon: Lexicon): string {
  const labels = of.map(({ place }) => valueLabel(place.field, text, lexicon));
  return labels.find((label) => label !== text) ?? text;
}

/** Reads the values behind a field for all its places; refuses a value that fits none of them. */
export function fieldCondition(
  path: string,
  places: readonly Place[],
  operator: Operator,
  values: Values,
  grammar: Grammar,
): FieldCondition {
  const readings = new Map<Written, readonly Reading[]>();
  for (const written of writtenIn(values)) {
    const all = places.map((place) => readValue(place, operator, written, grammar));
    if (!all.some((reading) => 'test' in reading)) refuseValue(written, path, all);
    readings.set(written, all);
  }
  const of = places.flatMap((place, i) => {
    const test = testOf(values, (written) => {
      const reading = readings.get(written)?.[i];
      return reading !== undefined && 'test' in reading ? reading.test : undefined;
    });
    return test === undefined ? [] : [{ place, test }];
  });
  return {
    is: 'field',
    path,
    said: writtenIn(values).map(({ text }) => labelOf(text, of, grammar.lexicon)),
    of,
  };
}
