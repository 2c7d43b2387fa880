import { nearest } from '../model/nearest.js';
import { short } from '../model/words.js';
import { readCondition, type Silence } from './condition.js';
import type { Cursor } from './cursor.js';
import { refuse, type Span } from './fault.js';
import { placesOf } from './fields.js';
import type { Grammar } from './grammar.js';
import { silent } from './silence.js';
import type { TokenOf, Written } from './token.js';
import { type Comparison, finds, isPolicyCondition, type Node, withoutDenied } from './tree.js';
import { wordsOf } from './word.js';

/** More words in a row than this name no term together. */
const longestName = 5;

const joined = (is: 'all' | 'any', of: readonly [Node, ...Node[]]): Node =>
  of.length === 1 ? of[0] : { is, of };

/** `a b OR c`: alternatives of conditions side by side. */
export const readAny = (cursor: Cursor, grammar: Grammar): Node =>
  joined(
    'any',
    cursor.alternatives(() => readAll(cursor, grammar)),
  );

/** Conditions side by side; beside `is:silent` they say what the silence is about. */
function readAll(cursor: Cursor, grammar: Grammar): Node {
  const parts = cursor.sequence(() => readPart(cursor, grammar));
  const silence = parts.find((part): part is Silence => part.is === 'silence');
  const [first, ...rest] = parts.flatMap((part) => (part.is === 'silence' ? [] : [part]));
  if (first === undefined) return { is: 'silent' };
  if (silence === undefined) return joined('all', [first, ...rest]);
  const [about, ...more] = [first, ...rest].filter((node) => !isPolicyCondition(node));
  const of = about === undefined ? undefined : joined('all', [about, ...more]);
  return joined('all', [silent(of, silence), ...[first, ...rest].filter(isPolicyCondition)]);
}

function readPart(cursor: Cursor, grammar: Grammar): Node | Silence {
  const at = cursor.peek()?.at ?? 0;
  const part = readOne(cursor, grammar);
  grammar.spans.set(part, { at, end: cursor.last() });
  return part;
}

function readOne(cursor: Cursor, grammar: Grammar): Node | Silence {
  const not = cursor.not();
  if (not !== undefined) {
    const of = cursor.deeper(not, () => readPart(cursor, grammar));
    return of.is === 'silence'
      ? refuse(of, 'every fact is said: is:silent cannot be excluded', { hint: 'leave it out' })
      : { is: 'not', of };
  }
  const open = cursor.take('(');
  if (open !== undefined) return cursor.bracketed(open, () => readAny(cursor, grammar));
  const token = cursor.peek();
  if (token?.is === 'word') return readWords(cursor, grammar);
  cursor.skip(1);
  if (token?.is === 'condition') return readCondition(cursor, token, grammar);
  if (token?.is === 'call') return readCall(cursor, token, grammar);
  if (token?.is === 'reference') return named(token, grammar);
  if (token?.is === 'compare')
    return refuse(token, 'nothing that could be compared stands before this', {
      hint: 'write period>P1Y, or count(…) > 1; to look for the sign use quotes',
    });
  cursor.skip(-1);
  return cursor.missing();
}

function named(token: TokenOf<'reference'>, { named: known }: Grammar): Node {
  return (
    known.get(token.name) ??
    refuse(token, `no query is called "${short(token.name)}"`, {
      nearest: nearest(token.name, known.keys()).map((name) => `$${name}`),
      hint: 'to look for words with a $ use quotes',
    })
  );
}

/** One word, or as many in a row as name a term together: "durée de conservation". */
function readWords(cursor: Cursor, grammar: Grammar): Node {
  const row: TokenOf<'word'>[] = [];
  for (
    let token = cursor.peek();
    token?.is === 'word' && !token.quoted && row.length < longestName;
    token = cursor.peek(row.length)
  )
    row.push(token);
  for (let length = row.length; length > 1 && grammar.meant !== undefined; length -= 1) {
    const words = row.slice(0, length);
    const text = words.map((word) => word.text).join(' ');
    if (grammar.meant.terms(text).length === 0) continue;
    cursor.skip(length);
    const [first, ...rest] = words.map((word) => wordNode(word, cursor, grammar));
    const whole = wordNode(
      { text, quoted: true, at: words[0]?.at ?? 0, end: words.at(-1)?.end ?? 0 },
      cursor,
      grammar,
    );
    return first === undefined ? whole : { is: 'any', of: [whole, joined('all', [first, ...rest])] };
  }
  const word = cursor.take('word');
  return word === undefined ? cursor.missing() : wordNode(word, cursor, grammar);
}

function wordNode(written: Written, cursor: Cursor, { lexicon, meant }: Grammar): Node {
  const { text, quoted } = written;
  const words = wordsOf(text, quoted);
  if (words === undefined) return refuse(written, `"${short(text)}" holds no letter or digit`);
  const structured = cursor.tokens.some(({ is }) => is !== 'word' && is !== '-' && is !== ')');
  if (!quoted && structured && /^(?:and|or|not)$/.test(text))
    refuse(written, `"${text}" is an operator only in capitals`, {
      nearest: [text.toUpperCase()],
      hint: 'to look for the word itself put it in quotes',
    });
  const after = cursor.peek();
  if (!quoted && after?.is === '(' && after.at === written.end)
    refuse({ at: written.at, end: written.end }, 'put a blank, or quotes around this');
  const terms = (meant?.terms(text) ?? []).flatMap(({ vocabulary, term }) =>
    Object.keys(lexicon.vocabularies[vocabulary]?.terms ?? { [term]: term })
      .filter((name) => lexicon.includes(vocabulary, term, name))
      .map((name) => `${vocabulary}/${name}`),
  );
  return { ...words, terms: new Set(terms) };
}

/** A condition on facts, between brackets. */
function factsIn(cursor: Cursor, grammar: Grammar, mayExclude = false): Node {
  const at = cursor.peek()?.at ?? 0;
  const node = readAny(cursor, grammar);
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
function comparison(cursor: Cursor, call: TokenOf<'call'>): Comparison {
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

type Read = (cursor: Cursor, call: TokenOf<'call'>, grammar: Grammar) => Node;

const someOf = (cursor: Cursor, call: TokenOf<'call'>, grammar: Grammar): Node => ({
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
function readCall(cursor: Cursor, call: TokenOf<'call'>, grammar: Grammar): Node {
  const read = Object.hasOwn(functions, call.name) ? functions[call.name] : undefined;
  return read === undefined
    ? refuse({ at: call.at, end: call.end - 1 }, `"${short(call.name)}" is no function`, {
        nearest: nearest(call.name, functionNames),
        hint: 'to look for words with brackets use quotes',
      })
    : read(cursor, call, grammar);
}
