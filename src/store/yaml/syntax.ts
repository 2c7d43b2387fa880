import { YAMLException } from 'js-yaml';
import { limits, problemAt, type YamlProblem, type YamlProblemCode } from './problem.js';
import { wording } from './wording.js';

const indicator = (sign: string, what: string) =>
  `A value that starts with ${sign} is ${what} in YAML, and none is used here. If it is text, put it in quotes.`;

/** js-yaml's reasons that name one mistake, and our sentences for them. Others may have many causes. */
const known: readonly (readonly [RegExp, YamlProblemCode, string])[] = [
  [/^tab characters/, 'tab-indent', wording.tabIndent()],
  [
    /within a (?:single|double) quoted/,
    'quote-not-closed',
    'The file ends inside a quoted text. Close the quote where the text ends.',
  ],
  [
    /within a flow collection/,
    'bracket-not-closed',
    'The file ends inside [ ] or { }. Close the bracket where the list or mapping ends.',
  ],
  [
    /escape sequence|hexadecimal character/,
    'bad-escape',
    'Inside double quotes a backslash starts an escape, and YAML does not know this one. Write \\\\ for a backslash.',
  ],
  [/directive|YAML version/, 'directive', wording.directive()],
  [/maxDepth/, 'too-deep', wording.tooDeep()],
  [/alias/, 'alias', indicator('*', 'an alias')],
  [/anchor/, 'anchor', indicator('&', 'an anchor')],
  [/\btag\b/, 'tag', indicator('!', 'a tag')],
];

const unclear =
  'This does not fit here. Usual causes: wrong indentation, text after a closing quote, a second ": " on a line (put the value in quotes), a quote or bracket not closed above, or a colon without a space after it.';

/** The one problem that js-yaml stopped at. Any other error is ours, and is thrown again. */
export function syntaxProblem(text: string, error: unknown): YamlProblem {
  if (!(error instanceof YAMLException) || error.mark === undefined) throw error;
  const { position } = error.mark;
  const [, code, message] = known.find(([reason]) => reason.test(error.reason)) ?? ['', 'syntax', unclear];
  if (code === 'directive') {
    const sign = text.search(/^\ufeff?[ \t]*%/m);
    return problemAt(text, code, message, sign, text.length);
  }
  // js-yaml often notices at the end of the text; the last character that can be seen shows more than nothing.
  const offset = position >= text.trimEnd().length ? text.trimEnd().length - 1 : position;
  return problemAt(text, code, message, offset, offset + 1);
}

/** js-yaml counts the values in the collections too, and a little is left to it, so that our own check names the place. */
export const parserDepth = limits.depth + 8;
