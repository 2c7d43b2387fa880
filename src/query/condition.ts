import { valueLabel } from '../model/label.js';
import { nearest } from '../model/nearest.js';
import type { Fact } from '../model/policy.js';
import { short } from '../model/words.js';
import { type Cursor, type Joined, joined } from './cursor.js';
import { refuse } from './fault.js';
import { asked, askedSection, documentSection, placesOf } from './fields.js';
import { type Grammar, orLike, termsSpelt } from './grammar.js';
import type { Token, Written } from './token.js';
import type { Condition, FieldCondition, Node, Place } from './tree.js';
import { type Reading, readValue } from './value.js';
import type { Test } from './value-test.js';

const isHedged = (fact: Fact) =>
  fact.modality.some((one) => one !== 'will') ||
  ['when', 'except', 'example', 'hedges'].some((field) => fact[field] !== undefined);

/** What the words after `is:` say of a fact; `silent` says it of none. */
export const stateTests: Readonly<Record<string, (fact: Fact) => boolean>> = {
  stated: ({ denied }) => !denied,
  denied: ({ denied }) => denied,
  silent: () => false,
  hedged: isHedged,
  deferred: ({ deferred }) => deferred !== undefined,
  example: ({ example, modality }) => example !== undefined || modality.includes('for-example'),
  garbled: ({ reading }) => reading === 'garbled',
  ambiguous: ({ reading }) => reading === 'ambiguous',
  conflicting: ({ reading }) => reading === 'conflicting',
};

/** Words after `is:`. */
export const states = Object.keys(stateTests);

function stateNamed(written: Written): Node {
  if (states.includes(written.text) && written.text !== 'silent') return { is: 'state', name: written.text };
  return refuse(
    written,
    written.text === 'silent'
      ? 'is:silent stands alone, not in brackets'
      : `"is:${short(written.text)}" means nothing`,
    { nearest: nearest(written.text, states), hint: `after is: stands one of ${states.join(', ')}` },
  );
}

function sectionNamed(written: Written, { meant }: Grammar): Node {
  const { text } = written;
  const names = asked.map(({ name }) => name);
  if (text === '*') return { is: 'section', names };
  const named = [text, ...termsSpelt(text, 'section', meant)].flatMap(
    (name) => askedSection(name)?.name ?? [],
  );
  if (named.length > 0) return { is: 'section', names: [...new Set(named)] };
  return refuse(written, `there is no section "${short(text)}"`, {
    nearest: orLike(nearest(text, names), text, 'section', meant),
    hint: `sections are: ${names.join(', ')}`,
  });
}

/** A condition on fields of the document is one on the whole policy. */
function scoped(condition: FieldCondition, places: readonly Place[]): Node {
  return places.every(({ section }) => section === documentSection)
    ? { is: 'document', of: condition }
    : condition;
}

function fieldNamed(written: Written): Node {
  const places = placesOf(written.text, written);
  const of = places.map((place) => ({ place, test: { is: 'anything' } as const }));
  return scoped({ is: 'field', path: written.text, said: [], of }, places);
}

/** Conditions whose values are names of states, fields and sections. */
const special: Readonly<Record<string, (written: Written, grammar: Grammar) => Node>> = {
  is: stateNamed,
  has: fieldNamed,
  section: sectionNamed,
};

/** What may stand before a colon besides fields. */
export const specialFields = Object.keys(special);

/** Reads what stands behind the operator of a condition: one value, or several in brackets. */
function readValues<Value extends object>(
  cursor: Cursor,
  token: Token,
  value: (written: Written) => Joined<Value>,
  all?: (parts: readonly Joined<Value>[]) => Joined<Value>,
): Joined<Value> {
  if (token.value !== undefined) {
    if (token.value.text.trim() === '')
      refuse(token.value, `nothing stands in the quotes behind "${token.text}"`);
    return value(token.value);
  }
  const open = cursor.take('(');
  if (open?.at !== token.end)
    return refuse(
      { at: token.end, end: token.end },
      `nothing stands behind "${short(cursor.text.slice(token.at, token.end))}"`,
      { hint: 'write a value, without a blank before it; for words with a colon use quotes' },
    );
  const one = () => {
    const word = cursor.take('word');
    if (word !== undefined) return value(word);
    return refuse(cursor.peek() ?? open, 'only values stand in the brackets behind a field', {
      hint: `write ${token.text}:(a OR b)`,
    });
  };
  return cursor.bracketed(open, () => cursor.joined(one, all));
}

/** Refuses a value that means nothing at any of the places, with the nearest that does. */
function refuseValue(written: Written, path: string, readings: readonly Reading[]): never {
  const problems = readings.flatMap((reading) => ('is' in reading ? [] : [reading]));
  const { message = 'means nothing', hint } =
    problems.find((one) => one.nearest.length > 0) ?? problems[0] ?? {};
  const where = message.endsWith(` ${path}`) ? '' : ` (${path})`;
  const near = [...new Set(problems.flatMap((one) => one.nearest))].slice(0, 3);
  return refuse(written, `"${short(written.text)}" ${message}${where}`, { nearest: near, hint });
}

/** A value, as each of the places reads it. */
interface Value {
  readonly is: 'value';
  readonly readings: readonly Reading[];
}

/** Values as a test of one value at a place; undefined where nothing in them means anything there. */
function testAt(place: number, values: Joined<Value>): Test | undefined {
  if (values.is === 'value') {
    const reading = values.readings[place];
    return reading !== undefined && 'is' in reading ? reading : undefined;
  }
  if (values.is === 'not') {
    const of = testAt(place, values.of);
    return of && { is: 'not', of };
  }
  const of = values.of.flatMap((part) => testAt(place, part) ?? []);
  if (of.length === 0 || (values.is === 'all' && of.length < values.of.length)) return undefined;
  return { is: values.is, of };
}

/** Reads the values behind a field for all its places; refuses a value that fits none of them. */
function fieldCondition(cursor: Cursor, token: Token, grammar: Grammar): Node {
  const { text: path, at, operator } = token;
  const places = placesOf(path, { at, end: at + path.length });
  const said: string[] = [];
  const value = (written: Written): Value => {
    const readings = places.map((place) => readValue(place, operator, written, grammar));
    if (!readings.some((reading) => 'is' in reading)) refuseValue(written, path, readings);
    said.push(written.text);
    return { is: 'value', readings };
  };
  const all = (parts: readonly Joined<Value>[]): Joined<Value> => {
    const [first, second] = parts.flatMap((part) =>
      part.is === 'not' ? [] : (cursor.spans.get(part) ?? []),
    );
    if (first === undefined || second === undefined) return joined('all', parts);
    const [one, two] = [first, second].map((span) => short(cursor.text.slice(span.at, span.end)));
    return refuse({ at: first.at, end: second.end }, 'a single value cannot be two things at once', {
      hint: `for one of them put OR between; for both in one fact write ${path}:${one} ${path}:${two}`,
    });
  };
  const values = readValues(cursor, token, value, all);
  const of = places.flatMap((place, i) => {
    const test = testAt(i, values);
    return test === undefined ? [] : [{ place, test }];
  });
  // What a value is called, by the first place that knows it as a term.
  const labelOf = (text: string) =>
    of.map(({ place }) => valueLabel(place.field, text, grammar.lexicon)).find((label) => label !== text) ??
    text;
  return scoped({ is: 'field', path, said: said.map(labelOf), of }, places);
}

/** Reads a condition whose first token is taken already. */
export function readCondition(cursor: Cursor, token: Token, grammar: Grammar): Node {
  const { text: path, at, end } = token;
  const named = Object.hasOwn(special, path) ? special[path] : undefined;
  if (named === undefined) return fieldCondition(cursor, token, grammar);
  if (token.operator !== ':')
    refuse({ at, end }, `${path} is no field that could be compared`, { nearest: [`${path}:`] });
  // Until the conditions beside it are known: these say what the silence is about.
  if (path === 'is' && token.value?.text === 'silent') return { is: 'silent' };
  return readValues<Condition>(cursor, token, (written) => named(written, grammar));
}
