import { nearest } from '../model/nearest.js';
import type { Fact } from '../model/policy.js';
import { short } from '../model/words.js';
import type { Cursor } from './cursor.js';
import { refuse, type Span } from './fault.js';
import { asked, askedSection, documentSection, placesOf } from './fields.js';
import { type Grammar, orLike, termsSpelt } from './grammar.js';
import { fieldCondition, readValues, type Values } from './group.js';
import type { TokenOf, Written } from './token.js';
import type { FieldCondition, Node, Place } from './tree.js';

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

/** Marks `is:silent` until the conditions beside it are known: these say what the silence is about. */
export interface Silence extends Span {
  readonly is: 'silence';
}

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
  if (text === '*') return { is: 'section', names: new Set(asked.map(({ name }) => name)) };
  const named = [text, ...termsSpelt(text, 'section', meant)].flatMap(
    (name) => askedSection(name)?.name ?? [],
  );
  if (named.length > 0) return { is: 'section', names: new Set(named) };
  const names = asked.map(({ name }) => name);
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

function nodeOf(values: Values, one: (written: Written) => Node): Node {
  if (values.is === 'one') return one(values.written);
  if (values.is === 'not') return { is: 'not', of: nodeOf(values.of, one) };
  return { is: values.is, of: values.of.map((part) => nodeOf(part, one)) };
}

/** Reads a condition whose first token is taken already. */
export function readCondition(cursor: Cursor, token: TokenOf<'condition'>, grammar: Grammar): Node | Silence {
  const { path } = token;
  const named = Object.hasOwn(special, path) ? special[path] : undefined;
  if (named === undefined) {
    const places = placesOf(path, { at: token.at, end: token.at + path.length });
    return scoped(
      fieldCondition(path, places, token.operator, readValues(cursor, token, true), grammar),
      places,
    );
  }
  if (token.operator !== ':')
    refuse({ at: token.at, end: token.end }, `${path} is no field that could be compared`, {
      nearest: [`${path}:`],
    });
  const values = readValues(cursor, token, false);
  if (path === 'is' && values.is === 'one' && values.written.text === 'silent')
    return { is: 'silence', at: token.at, end: token.end };
  return nodeOf(values, (written) => named(written, grammar));
}
