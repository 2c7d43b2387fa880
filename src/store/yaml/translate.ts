import type { YAMLParseError } from 'yaml';
import { type Mistake, problem, type YamlProblem } from './problem.js';
import { directive } from './syntax.js';
import type { Unclosed } from './unclosed.js';

type Noticed = ReturnType<typeof describe>;
type Say = (noticed: Noticed) => YamlProblem;

/** Says a mistake that the `yaml` package found in our words, and at the place where a person would repair it. */
export function translate(text: string, error: YAMLParseError, unclosed: readonly Unclosed[]): YamlProblem {
  const name = `${error.code} ${error.message}`;
  const [, say = unclear] = sayings.find(([pattern]) => pattern.test(name)) ?? [];
  const noticed = describe(text, error, unclosed);
  return typeof say === 'string' ? problem(say, noticed) : say(noticed);
}

/** The first that fits the package's code and sentence counts. */
const sayings: readonly (readonly [RegExp, Mistake | Say])[] = [
  [/^TAB_AS_INDENT/, tabIndent],
  [/^BAD_SCALAR_START/, (m) => problem('reserved-start', m.sign, m.rest.charAt(0))],
  [
    /^BAD_DQ_ESCAPE/,
    (m) => problem('bad-escape/known', m, m.reason.replace(/^Invalid escape sequence /, '')),
  ],
  [/^BAD_DIRECTIVE|directives-end/, ({ text }) => directive(text)],
  [/^TAG_RESOLVE|^MULTIPLE_TAGS|^BAD_COLLECTION/, (m) => problem('tag', m, m.text.slice(m.start, m.end))],
  [
    /^BAD_ALIAS|^ALIAS_PROPS|^MULTIPLE_ANCHORS|^BAD_PROP_ORDER/,
    (m) => problem(m.rest.startsWith('&') ? 'anchor' : 'alias', m, m.rest),
  ],
  [/^KEY_OVER/, 'key-too-long'],
  [/^MULTILINE_IMPLICIT_KEY|Implicit map keys/, noColon],
  [/^BLOCK_AS_IMPLICIT_KEY/, secondColon],
  [/^BLOCK_IN_FLOW/, 'syntax/block-in-flow'],
  [/closing .quote/, unclosedQuote],
  [/end with a [\]}]/, bracketNotClosed],
  [/flow-(?:seq|map)-end/, (m) => problem('bracket-unexpected', m, m.rest.charAt(0))],
  [/Comments must/, (m) => problem('comment-space', m.sign)],
  [/(?:Missing|Unexpected) ,|empty item/, 'comma'],
  [/Missing space after :/, (m) => problem('colon-space', m, m.rest)],
  [/block-seq-ind on same line/, (m) => (m.isLineStart ? misplaced(m) : problem('bad-indent/list', m))],
  [/Block scalar header|Not a YAML token/, (m) => problem('block-header', m.restSpan)],
  [/less indented|more-indented leading|must be indented/, 'bad-indent/block'],
  [/^MISSING_CHAR|^BAD_INDENT|^UNEXPECTED_TOKEN/, unexpected],
];

function unclear(noticed: Noticed): YamlProblem {
  return problem('syntax/unclear', noticed, noticed.reason);
}

function misplaced({ restSpan }: Noticed): YamlProblem {
  return problem('bad-indent', restSpan);
}

function tabIndent({ text, start, lineStart }: Noticed): YamlProblem {
  const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0].length ?? 0;
  return problem('tab-indent', { start, end: lineStart + indent });
}

/** A line that should be `key: value`. */
function noColon(noticed: Noticed): YamlProblem {
  const { text, start, end, rest, restSpan, lineStart, isLineStart } = noticed;
  if (/^-(?:\s|$)/.test(rest)) return misplaced(noticed);
  // The line has its key and value; behind blank lines a line follows that is indented further, and is taken for more of it.
  if (!isLineStart && /[^\s:]:[ \t]+$/.test(text.slice(lineStart, start))) return secondColon(noticed);
  if (/^[^\s"'[{#]+:[^\s:/]/.test(rest))
    return problem('colon-space', { ...restSpan, start: isLineStart ? start : lineStart }, rest);
  return problem('colon-missing', { start, end: Math.max(end, restSpan.end) }, rest);
}

function secondColon(noticed: Noticed): YamlProblem {
  const { text, rest, restSpan, isLineStart } = noticed;
  if (isLineStart) return misplaced(noticed);
  if (/:(?:\s|$)/.test(rest)) return problem('second-colon', restSpan);
  // The value on this line goes on in lines below it, and one of those has a key of its own.
  const below = /^ *([^ \r\n].*?:)(?:\s|$)/m.exec(text.slice(restSpan.end));
  const end = restSpan.end + (below === null ? 0 : below.index + below[0].trimEnd().length);
  return problem('bad-indent/far', { start: end - (below?.[1]?.length ?? 1), end });
}

function unclosedQuote({ start, unclosed }: Noticed): YamlProblem {
  const quote = unclosed.findLast(({ mark, end }) => (mark === '"' || mark === "'") && end <= start + 1);
  return quoteNotClosed(quote ?? { mark: '"', start, end: start + 1 });
}

/** The problem of a quote that is never closed, at the quote. */
export function quoteNotClosed({ mark, start }: Unclosed): YamlProblem {
  return problem('quote-not-closed', { start, end: start + 1 }, mark);
}

function bracketNotClosed(noticed: Noticed): YamlProblem {
  const { text, start, unclosed, reason } = noticed;
  const [mark, closer] = /end with a \]/.test(reason) ? (['[', ']'] as const) : (['{', '}'] as const);
  const open = unclosed.findLast((one) => one.mark === mark && one.start < start);
  if (open === undefined) return problem('bad-indent/bracket', noticed, mark, closer);
  const isNoticedAtOnce = !text.slice(open.start, start).includes('\n');
  const isNoticedAtEnd = text.slice(start).trim() === '';
  const mistake = isNoticedAtOnce || isNoticedAtEnd ? 'bracket-not-closed' : 'bracket-not-closed/indent';
  return problem(mistake, { start: open.start, end: open.start + 1 }, mark, closer);
}

const afterQuote: Readonly<Record<string, Mistake>> = {
  "'": 'text-after-quote/single',
  '"': 'text-after-quote/double',
  ']': 'text-after-quote',
  '}': 'text-after-quote',
};

/** Something stands where nothing may. */
function unexpected(noticed: Noticed): YamlProblem {
  if (noticed.isLineStart) return misplaced(noticed);
  const before = noticed.text.slice(0, noticed.start).trimEnd().at(-1) ?? '';
  const mistake = afterQuote[before];
  return mistake === undefined ? unclear(noticed) : problem(mistake, noticed.restSpan, noticed.rest, before);
}

/** A mistake as the `yaml` package found it, and what our sentence about it may depend on. */
function describe(text: string, error: YAMLParseError, unclosed: readonly Unclosed[]) {
  const [from, to] = error.pos;
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  // Several of the package's places are the start of the line, or the space before what is wrong.
  const start = from + (/^ */.exec(text.slice(from, from + 1000))?.[0].length ?? 0);
  const newline = text.indexOf('\n', start);
  const rest = text.slice(start, newline === -1 ? text.length : newline).trimEnd();
  return {
    text,
    start,
    end: Math.max(to, start + 1),
    lineStart,
    /** From `start` to the end of its line, without trailing space. */
    rest,
    restSpan: { start, end: start + rest.length },
    /** The first sign of it. */
    sign: { start, end: start + 1 },
    /** Only indentation stands before `start`. */
    isLineStart: text.slice(lineStart, start).trim() === '',
    /** The package's sentence. */
    reason: error.message,
    unclosed,
  };
}
