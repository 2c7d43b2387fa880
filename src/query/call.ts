import { nearest } from '../model/nearest.js';
import { short } from '../model/words.js';
import type { Cursor } from './cursor.js';
import { refuse, type Span } from './fault.js';
import { placesOf } from './fields.js';
import type { Grammar } from './grammar.js';
import { silent } from './silence.js';
import type { Token } from './token.js';
import { type Comparison, finds, isPolicyCondition, type Node, withoutDenied } from './tree.js';

type Call = Token & { readonly is: 'call' };

/** A condition on facts, between brackets. */
function factsIn(cursor: Cursor, grammar: Grammar, mayExclude = false): Node {
  const at = cursor.peek()?.at ?? 0;
  const node = grammar.conditions(cursor);
  const span: Span = { at, end: cursor.last() };
  if (isPolicyCondition(node))
    refuse(span, 'a condition on facts is expected here, and this speaks of the whole policy');
  if (!mayExclude && !finds(node))
    refuse(span, onlyExcludes, { hint: 'say also what to find, such as section:retention' });
  return node;
}

/** Why a query that only excludes is refused: nearly everything would be found, and nobody means that. */
export const onlyExcludes = 'this says only what not to find';

/** `> 1` behind a count. */
function comparison(cursor: Cursor, call: Call): Comparison {
  const token = cursor.take('compare');
  const number = token === undefined ? undefined : cursor.take('word');
  if (token === undefined || number === undefined || !/^\d{1,6}$/.test(number.text)) {
    const at = cursor.last();
    return refuse(number ?? { at, end: at }, `behind ${call.name}(…) stands a comparison with a number`, {
      nearest: number === undefined ? ['> 1'] : [],
    });
  }
  return { operator: token.operator, number: Number(number.text) };
}

type Read = (cursor: Cursor, call: Call, grammar: Grammar) => Node;

const someOf = (cursor: Cursor, call: Call, grammar: Grammar): Node => ({
  is: 'some',
  of: cursor.bracketed(call, () => withoutDenied(factsIn(cursor, grammar))),
});

const functions: Readonly<Record<string, Read>> = {
  some: someOf,
  none: (cursor, call, grammar) => ({ is: 'not', of: someOf(cursor, call, grammar) }),
  silent: (cursor, call, grammar) => {
    const of = cursor.bracketed(call, () => factsIn(cursor, grammar));
    return silent(of, call);
  },
  each: (cursor, call, grammar) =>
    cursor.bracketed(call, () => {
      const of = withoutDenied(factsIn(cursor, grammar));
      if (cursor.take('must!') === undefined) {
        const at = cursor.last();
        refuse(cursor.peek() ?? { at, end: at }, 'each(…) needs "must" and a condition', {
          hint: 'write each(section:purposes must has:bases)',
        });
      }
      return { is: 'each', of, must: factsIn(cursor, grammar, true) };
    }),
  count: (cursor, call, grammar) => {
    const of = cursor.bracketed(call, () => withoutDenied(factsIn(cursor, grammar)));
    return { is: 'count', of, than: comparison(cursor, call) };
  },
  distinct: (cursor, call) => {
    const of = cursor.bracketed(call, () => {
      const word = cursor.take('word');
      return word === undefined
        ? refuse(cursor.peek() ?? call, 'distinct(…) needs the name of a field', {
            nearest: ['transfers.safeguard'],
          })
        : placesOf(word.text, word);
    });
    return { is: 'distinct', of, than: comparison(cursor, call) };
  },
};

/** Names of functions. */
export const functionNames = Object.keys(functions);

/** Reads a call whose first token, the name with its bracket, is taken already. */
export function readCall(cursor: Cursor, call: Call, grammar: Grammar): Node {
  const read = Object.hasOwn(functions, call.name) ? functions[call.name] : undefined;
  return read === undefined
    ? refuse({ at: call.at, end: call.end - 1 }, `"${short(call.name)}" is no function`, {
        nearest: nearest(call.name, functionNames),
        hint: 'to look for words with brackets use quotes',
      })
    : read(cursor, call, grammar);
}
