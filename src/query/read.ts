import { nearest } from '../model/nearest.js';
import { short } from '../model/words.js';
import { readCondition } from './condition.js';
import { type Cursor, joined } from './cursor.js';
import { refuse } from './fault.js';
import type { Grammar } from './grammar.js';
import { silent } from './silence.js';
import type { Token, Written } from './token.js';
import {
  type Comparison,
  type Condition,
  finds,
  isPolicyCondition,
  type Node,
  withoutDenied,
} from './tree.js';
import { wordsOf } from './word.js';

/** More words in a row than this name no term together. */
const longestName = 5;

/** Conditions side by side; beside `is:silent` those on facts say what the silence is about. */
function together(parts: readonly Node[], cursor: Cursor): Node {
  const isSilence = (part: Node) => part.is === 'silent' && part.of === undefined;
  const silence = parts.find(isSilence);
  if (silence === undefined) return joined<Condition>('all', parts);
  const about = parts.filter((part) => !isPolicyCondition(part));
  const of = about.length === 0 ? undefined : joined<Condition>('all', about);
  const others = parts.filter((part) => isPolicyCondition(part) && !isSilence(part));
  return joined<Condition>('all', [silent(of, cursor.spans.get(silence) ?? cursor.here()), ...others]);
}

/** `a b OR c`: alternatives of conditions side by side. */
export const readAny = (cursor: Cursor, grammar: Grammar): Node =>
  cursor.joined<Condition>(
    () => readOne(cursor, grammar),
    (parts) => together(parts, cursor),
  );

function readOne(cursor: Cursor, grammar: Grammar): Node {
  const token = cursor.peek();
  if (token?.is === 'word') return readWords(cursor, grammar);
  const isExcluded = cursor.peek(-1)?.is === 'NOT';
  cursor.skip(1);
  switch (token?.is) {
    case 'condition': {
      const node = readCondition(cursor, token, grammar);
      if (node.is === 'silent' && isExcluded)
        refuse(token, 'every fact is said: is:silent cannot be excluded', { hint: 'leave it out' });
      return node;
    }
    case 'call':
      return readCall(cursor, token, grammar);
    case 'reference':
      return named(token, grammar);
    case 'compare':
      return refuse(token, 'nothing that could be compared stands before this', {
        hint: 'write period>P1Y, or count(…) > 1; to look for the sign use quotes',
      });
    default:
      cursor.skip(-1);
      return cursor.missing();
  }
}

function named(token: Token, { named: known }: Grammar): Node {
  return (
    known.get(token.text) ??
    refuse(token, `no query is called "${short(token.text)}"`, {
      nearest: nearest(token.text, known.keys()).map((name) => `$${name}`),
      hint: 'to look for words with a $ use quotes',
    })
  );
}

/** One word, or as many in a row as name a term together: "durée de conservation". */
function readWords(cursor: Cursor, grammar: Grammar): Node {
  const row: Token[] = [];
  for (let word = cursor.peek(); word?.is === 'word' && !word.quoted; word = cursor.peek(row.length)) {
    if (row.length === longestName) break;
    row.push(word);
  }
  for (let length = row.length; length > 1 && grammar.meant !== undefined; length -= 1) {
    const words = row.slice(0, length);
    const text = words.map((word) => word.text).join(' ');
    if (grammar.meant.terms(text).length === 0) continue;
    cursor.skip(length);
    const whole = { text, quoted: true, at: words[0]?.at ?? 0, end: words.at(-1)?.end ?? 0 };
    const each = words.map((word) => wordNode(word, cursor, grammar));
    return { is: 'any', of: [wordNode(whole, cursor, grammar), joined<Condition>('all', each)] };
  }
  const word = cursor.take('word');
  return word === undefined ? cursor.missing() : wordNode(word, cursor, grammar);
}

function wordNode(written: Written, cursor: Cursor, { lexicon, meant }: Grammar): Node {
  const { text, quoted } = written;
  const words = wordsOf(text, quoted);
  if (words === undefined) return refuse(written, `"${short(text)}" holds no letter or digit`);
  const structured = cursor.tokens.some((token) => !['word', ')'].includes(token.is) && token.text !== '-');
  if (!quoted && structured && /^(?:and|or|not)$/.test(text))
    refuse(written, `"${text}" is an operator only in capitals`, {
      nearest: [text.toUpperCase()],
      hint: 'to look for the word itself put it in quotes',
    });
  const after = cursor.peek();
  if (!quoted && after?.is === '(' && after.at === written.end)
    refuse(written, 'put a blank, or quotes around this');
  const terms = (meant?.terms(text) ?? []).flatMap(({ vocabulary, term }) =>
    Object.keys(lexicon.vocabularies[vocabulary]?.terms ?? { [term]: term })
      .filter((name) => lexicon.includes(vocabulary, term, name))
      .map((name) => `${vocabulary}/${name}`),
  );
  return { ...words, terms: [...new Set(terms)] };
}

/** A condition on facts, between brackets. */
function factsIn(cursor: Cursor, grammar: Grammar, mayExclude = false): Node {
  const { at } = cursor.here();
  const node = readAny(cursor, grammar);
  const span = { at, end: cursor.last() };
  if (isPolicyCondition(node))
    refuse(span, 'a condition on facts is expected here, and this speaks of the whole policy');
  if (!mayExclude && !finds(node))
    refuse(span, onlyExcludes, { hint: 'say also what to find, such as section:retention' });
  return node;
}

/** Why a query that only excludes is refused: nearly everything would be found, and nobody means that. */
export const onlyExcludes = 'this says only what not to find';

/** `> 1` behind a count. */
function comparison(cursor: Cursor, call: Token): Comparison {
  const token = cursor.take('compare');
  const number = token === undefined ? undefined : cursor.take('word');
  if (token !== undefined && number !== undefined && /^\d{1,6}$/.test(number.text))
    return { operator: token.operator, number: Number(number.text) };
  const place = number ?? { at: cursor.last(), end: cursor.last() };
  return refuse(place, `behind ${call.text}(…) stands a comparison with a number`, {
    nearest: number === undefined ? ['> 1'] : [],
  });
}

function must(cursor: Cursor, grammar: Grammar): Node {
  if (cursor.take('must') !== undefined) return factsIn(cursor, grammar, true);
  return refuse(cursor.here(), 'each(…) needs "must" and a condition', {
    hint: 'write each(section:purposes must has:bases)',
  });
}

type Read = (cursor: Cursor, call: Token, grammar: Grammar) => Node;

/** Facts that hold by what the text states, in the brackets of a call. */
const stated = (cursor: Cursor, call: Token, grammar: Grammar): Node =>
  cursor.bracketed(call, () => withoutDenied(factsIn(cursor, grammar)));

const functions: Readonly<Record<string, Read>> = {
  some: (...from) => ({ is: 'some', of: stated(...from) }),
  none: (...from) => ({ is: 'not', of: { is: 'some', of: stated(...from) } }),
  silent: (cursor, call, grammar) =>
    silent(
      cursor.bracketed(call, () => factsIn(cursor, grammar)),
      call,
    ),
  each: (cursor, call, grammar) =>
    cursor.bracketed(call, () => ({
      is: 'each',
      of: withoutDenied(factsIn(cursor, grammar)),
      must: must(cursor, grammar),
    })),
  count: (cursor, call, grammar) => ({
    is: 'count',
    of: stated(cursor, call, grammar),
    than: comparison(cursor, call),
  }),
};

/** Names of functions. */
export const functionNames = Object.keys(functions);

/** Reads a call whose first token, the name with its bracket, is taken already. */
function readCall(cursor: Cursor, call: Token, grammar: Grammar): Node {
  const read = Object.hasOwn(functions, call.text) ? functions[call.text] : undefined;
  if (read !== undefined) return read(cursor, call, grammar);
  return refuse({ at: call.at, end: call.end - 1 }, `"${short(call.text)}" is no function`, {
    nearest: nearest(call.text, functionNames),
    hint: 'to look for words with brackets use quotes',
  });
}
