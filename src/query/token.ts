import { short } from '../model/words.js';
import { refuse, type Span } from './fault.js';

/** How a value is compared: `:` is "is", also for a narrower term. */
export type Operator = ':' | '<' | '<=' | '>' | '>=';

/** A word or a quoted phrase. */
export interface Written extends Span {
  readonly text: string;
  readonly quoted: boolean;
}

/** A part of a query; its text is the word, the path of a condition, the name of a call or of a reference, or the sign. */
export interface Token extends Written {
  readonly is:
    | '('
    | ')'
    | 'AND'
    | 'OR'
    | 'NOT'
    | 'must'
    | 'word'
    | 'condition'
    | 'call'
    | 'reference'
    | 'compare';
  /** Of a condition and of a comparison. */
  readonly operator: Operator;
  /** Of a condition; undefined where a bracket opens behind it, or nothing stands there. */
  readonly value: Written | undefined;
}

/** Longer than any question, and short enough to be read in a moment. */
const longest = 4000;

const quotes = '"“”„«»';
const name = '[\\p{L}_][\\p{L}\\p{N}_-]*';
const operator = '[<>]=?|=[=<>]?|!=';
const sticky = (...ways: readonly string[]) => new RegExp(ways.join('|'), 'uy');

const sign = `(?<sign>[()]|(?:AND|OR|NOT)(?=[\\s()${quotes}]|$)|-(?=[^\\s)]))`;
const fields = [
  `\\$(?<reference>(?:${name})?)`,
  `(?<call>${name})\\(`,
  `(?<condition>${name}(?:\\.${name})*)(?<operator>:(?!//)|\\s*(?:${operator}))`,
  `(?<compare>${operator})`,
];

/** What stands in a text without fields, in a query, and directly in `each(`, where "must" is no word. A group is called like a token. */
const patterns = {
  plain: sticky(sign),
  query: sticky(sign, ...fields),
  each: sticky(sign, '(?<must>must)(?=[\\s()])', ...fields),
};
const blanks = sticky('\\s*');
const word = sticky(`[${quotes}](?<phrase>[^${quotes}]*)(?<closing>[${quotes}])?|[^\\s()${quotes}]+`);

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

const behindBlanks = (text: string, at: number): number => at + (matchAt(blanks, text, at)?.[0].length ?? 0);

/** The word or phrase that stands at a place, if one does. */
function writtenAt(text: string, at: number): Written | undefined {
  const found = matchAt(word, text, at);
  if (found === undefined) return undefined;
  const { phrase, closing } = found.groups ?? {};
  if (phrase !== undefined && closing === undefined)
    refuse({ at, end: at + 1 }, `the quote is never closed: ${short(text.slice(at))}`, {
      hint: 'put " behind the phrase too; your shell takes quotes away unless they stand in others: \'"a phrase"\'',
    });
  return { text: phrase ?? found[0], quoted: phrase !== undefined, at, end: at + found[0].length };
}

const meant: Readonly<Record<string, string>> = { '==': ':', '=>': '>=', '=<': '<=' };

/** The operator that ends at a place. */
function operatorOf(written: string, end: number): Operator {
  if (written === '=') return ':';
  if (/^(?::|[<>]=?)$/.test(written)) return written as Operator;
  const near = meant[written];
  return refuse({ at: end - written.length, end }, `"${written}" is no operator`, {
    nearest: near === undefined ? [] : [near],
    hint: 'write field:value, field<value, field<=value, field>value or field>=value, and -field:value for not',
  });
}

/** The token that begins at a place, where no blank stands. */
function tokenAt(text: string, at: number, pattern: RegExp): Token {
  const found = matchAt(pattern, text, at);
  const plain = { operator: ':', value: undefined } as const;
  if (found === undefined) return { is: 'word', ...plain, ...(writtenAt(text, at) as Written) };
  const end = at + found[0].length;
  const { operator, ...groups } = found.groups as Readonly<Record<string, string | undefined>>;
  const [group, said = ''] = Object.entries(groups).find(([, one]) => one !== undefined) ?? [];
  const is = (group !== 'sign' ? group : said === '-' ? 'NOT' : said) as Token['is'];
  const token = { is, text: said, quoted: false, ...plain, at, end };
  if (is === 'compare') return { ...token, operator: operatorOf(said, end) };
  if (is !== 'condition') return token;
  // Behind a colon a blank parts, behind other operators it does not.
  const from = operator === ':' ? end : behindBlanks(text, end);
  const value = writtenAt(text, from);
  return { ...token, operator: operatorOf(operator?.trim() ?? '', end), value, end: value?.end ?? from };
}

/** Cuts a query into tokens; `plain` is for texts that have no fields: only words, operators and brackets. */
export function tokensOf(text: string, plain: boolean): readonly Token[] {
  if (text.length > longest)
    refuse({ at: longest, end: text.length }, `the query is longer than ${longest} characters`);
  const tokens: Token[] = [];
  /** What opened the brackets that are open here. */
  const opened: string[] = [];
  for (let at = behindBlanks(text, 0); at < text.length; ) {
    const isInEach = opened.at(-1) === 'each';
    const token = tokenAt(text, at, patterns[plain ? 'plain' : isInEach ? 'each' : 'query']);
    if (token.is === '(' || token.is === 'call') opened.push(token.text);
    if (token.is === ')') opened.pop();
    tokens.push(token);
    at = behindBlanks(text, token.end);
  }
  return tokens;
}
