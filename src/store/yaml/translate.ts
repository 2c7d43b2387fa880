import type { YAMLParseError } from 'yaml';
import type { Found, Span, YamlProblemCode } from './problem.js';
import type { Unclosed } from './unclosed.js';
import { wording } from './wording.js';

/** A mistake as the `yaml` package found it, and what our sentence about it may depend on. */
interface Mistake extends Span {
  readonly text: string;
  /** Where the line of `start` starts. */
  readonly lineStart: number;
  /** From `start` to the end of its line, without trailing space. */
  readonly rest: string;
  /** The end of `rest`. */
  readonly restEnd: number;
  /** Only indentation stands before `start`. */
  readonly isLineStart: boolean;
  /** The package's sentence. */
  readonly reason: string;
  readonly unclosed: readonly Unclosed[];
}

type Say = (mistake: Mistake) => Found;

/** Says a mistake that the `yaml` package found in our words, and at the place where a person would repair it. */
export function translate(text: string, error: YAMLParseError, unclosed: readonly Unclosed[]): Found {
  const name = `${error.code} ${error.message}`;
  const [, say] = sayings.find(([pattern]) => pattern.test(name)) ?? [null, unclear];
  return say(describe(text, error, unclosed));
}

/** The first that fits the package's code and sentence counts. */
const sayings: readonly (readonly [RegExp, Say])[] = [
  [/^TAB_AS_INDENT/, tabIndent],
  [/^BAD_SCALAR_START/, (m) => at(m, 'reserved-start', wording.reservedStart(m.rest.charAt(0)), m.start + 1)],
  [
    /^BAD_DQ_ESCAPE/,
    (m) => at(m, 'bad-escape', wording.badEscape(m.reason.replace(/^Invalid escape sequence /, ''))),
  ],
  [/^BAD_DIRECTIVE|directives-end/, directive],
  [
    /^TAG_RESOLVE|^MULTIPLE_TAGS|^BAD_COLLECTION/,
    (m) => at(m, 'tag', wording.tag(m.text.slice(m.start, m.end))),
  ],
  [/^BAD_ALIAS|^ALIAS_PROPS|^MULTIPLE_ANCHORS|^BAD_PROP_ORDER/, anchorOrAlias],
  [/^KEY_OVER/, (m) => at(m, 'key-too-long', wording.keyTooLong())],
  [/^MULTILINE_IMPLICIT_KEY|Implicit map keys/, noColon],
  [/^BLOCK_AS_IMPLICIT_KEY/, secondColon],
  [/^BLOCK_IN_FLOW/, (m) => at(m, 'syntax', wording.blockInFlow())],
  [/closing .quote/, unclosedQuote],
  [/end with a [\]}]/, bracketNotClosed],
  [/flow-(?:seq|map)-end/, (m) => at(m, 'bracket-unexpected', wording.bracketUnexpected(m.rest.charAt(0)))],
  [/Comments must/, (m) => at(m, 'comment-space', wording.commentSpace(), m.start + 1)],
  [/(?:Missing|Unexpected) ,|empty item/, (m) => at(m, 'comma', wording.comma())],
  [/Missing space after :/, (m) => at(m, 'colon-space', wording.colonSpace(m.rest))],
  [
    /block-seq-ind on same line/,
    (m) => (m.isLineStart ? misplaced(m) : at(m, 'bad-indent', wording.listAfterKey())),
  ],
  [/Block scalar header|Not a YAML token/, (m) => at(m, 'block-header', wording.blockHeader(), m.restEnd)],
  [/less indented|more-indented leading|must be indented/, (m) => at(m, 'bad-indent', wording.blockIndent())],
  [/^MISSING_CHAR|^BAD_INDENT|^UNEXPECTED_TOKEN/, unexpected],
];

function at({ start, end }: Mistake, code: YamlProblemCode, message: string, to = end): Found {
  return { code, message, start, end: to };
}

function unclear(mistake: Mistake): Found {
  return at(mistake, 'syntax', wording.unclear(mistake.reason));
}

function misplaced(mistake: Mistake): Found {
  return at(mistake, 'bad-indent', wording.misplaced(), mistake.restEnd);
}

function tabIndent(mistake: Mistake): Found {
  const indent = /^[ \t]*/.exec(mistake.text.slice(mistake.lineStart))?.[0].length ?? 0;
  return at(mistake, 'tab-indent', wording.tabIndent(), mistake.lineStart + indent);
}

function directive({ text }: Mistake): Found {
  const start = text.search(/^\ufeff?[ \t]*%/m);
  return { code: 'directive', message: wording.directive(), start, end: text.length };
}

function anchorOrAlias(mistake: Mistake): Found {
  const { rest } = mistake;
  return rest.startsWith('&')
    ? at(mistake, 'anchor', wording.anchor(rest))
    : at(mistake, 'alias', wording.alias(rest));
}

/** A line that should be `key: value`. */
function noColon(mistake: Mistake): Found {
  const { text, start, end, rest, restEnd, lineStart, isLineStart } = mistake;
  if (/^-(?:\s|$)/.test(rest)) return misplaced(mistake);
  // The line has its key and value; behind blank lines a line follows that is indented further, and is taken for more of it.
  if (!isLineStart && /[^\s:]:[ \t]+$/.test(text.slice(lineStart, start))) return secondColon(mistake);
  if (/^[^\s"'[{#]+:[^\s:/]/.test(rest)) {
    const from = isLineStart ? start : lineStart;
    return { code: 'colon-space', message: wording.colonSpace(rest), start: from, end: restEnd };
  }
  return at(mistake, 'colon-missing', wording.colonMissing(rest), Math.max(end, restEnd));
}

function secondColon(mistake: Mistake): Found {
  const { text, rest, restEnd, isLineStart } = mistake;
  if (isLineStart) return misplaced(mistake);
  if (/:(?:\s|$)/.test(rest)) return at(mistake, 'second-colon', wording.secondColon(), restEnd);
  // The value on this line goes on in lines below it, and one of those has a key of its own.
  const below = /^ *([^ \r\n].*?:)(?:\s|$)/m.exec(text.slice(restEnd));
  const end = restEnd + (below === null ? 0 : below.index + below[0].trimEnd().length);
  const start = end - (below?.[1]?.length ?? 1);
  return { code: 'bad-indent', message: wording.indentedTooFar(), start, end };
}

function unclosedQuote(mistake: Mistake): Found {
  const { start, unclosed } = mistake;
  const quote = unclosed.findLast(({ mark, end }) => (mark === '"' || mark === "'") && end <= start + 1);
  return quoteNotClosed(quote ?? { mark: '"', start, end: start + 1 });
}

/** The problem of a quote that is never closed, at the quote. */
export function quoteNotClosed({ mark, start }: Unclosed): Found {
  return { code: 'quote-not-closed', message: wording.quoteNotClosed(mark), start, end: start + 1 };
}

function bracketNotClosed(mistake: Mistake): Found {
  const { text, start, unclosed, reason } = mistake;
  const [mark, closer] = /end with a \]/.test(reason) ? (['[', ']'] as const) : (['{', '}'] as const);
  const open = unclosed.findLast((one) => one.mark === mark && one.start < start);
  if (open === undefined) return at(mistake, 'bad-indent', wording.bracketIndent(mark, closer));
  const isNoticedAtOnce = !text.slice(open.start, start).includes('\n');
  const isNoticedAtEnd = text.slice(start).trim() === '';
  const words = isNoticedAtOnce || isNoticedAtEnd ? wording.bracketNotClosed : wording.bracketIndent;
  return { code: 'bracket-not-closed', message: words(mark, closer), start: open.start, end: open.start + 1 };
}

/** Something stands where nothing may. */
function unexpected(mistake: Mistake): Found {
  if (mistake.isLineStart) return misplaced(mistake);
  const before = mistake.text.slice(0, mistake.start).trimEnd().at(-1) ?? '';
  return /["'\]}]/.test(before)
    ? at(mistake, 'text-after-quote', wording.textAfter(before, mistake.rest), mistake.restEnd)
    : unclear(mistake);
}

function describe(text: string, error: YAMLParseError, unclosed: readonly Unclosed[]): Mistake {
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
    rest,
    restEnd: start + rest.length,
    isLineStart: text.slice(lineStart, start).trim() === '',
    reason: error.message,
    unclosed,
  };
}
