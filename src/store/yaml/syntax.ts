import { YAMLException } from 'js-yaml';
import { type Mistake, problem, type YamlProblem } from './problem.js';

/** js-yaml's reasons that name one mistake. Others may have many causes. */
const known: readonly (readonly [RegExp, Mistake])[] = [
  [/^tab characters/, 'tab-indent'],
  [/within a (?:single|double) quoted/, 'quote-not-closed/end'],
  [/within a flow collection/, 'bracket-not-closed/end'],
  [/escape sequence|hexadecimal character/, 'bad-escape'],
  [/directive|YAML version/, 'directive'],
  [/maxDepth/, 'too-deep'],
  [/alias/, 'alias/sign'],
  [/anchor/, 'anchor/sign'],
  [/\btag\b/, 'tag/sign'],
];

/** The one problem that js-yaml stopped at. Any other error is ours, and is thrown again. */
export function syntaxProblem(text: string, error: unknown): YamlProblem {
  if (!(error instanceof YAMLException) || error.mark === undefined) throw error;
  const { position } = error.mark;
  const [, mistake = 'syntax'] = known.find(([reason]) => reason.test(error.reason)) ?? [];
  if (mistake === 'directive') return directive(text);
  // js-yaml often notices at the end of the text; the last character that can be seen shows more than nothing.
  const last = text.trimEnd().length;
  const start = position >= last ? last - 1 : position;
  return problem(mistake, { start, end: start + 1 });
}

/** The first directive of a text, up to its end: what follows is another language. */
export const directive = (text: string): YamlProblem =>
  problem('directive', { start: text.search(/^\ufeff?[ \t]*%/m), end: text.length });
