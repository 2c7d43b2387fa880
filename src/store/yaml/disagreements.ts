/**
 * Texts that js-yaml and the `yaml` package read differently, as a comparison on millions of texts found
 * (`test/store/yaml-parsers.test.ts` holds one of each). An editor, or another tool, may use either, so a text that they do
 * not agree on is refused, although YAML 1.2 is clear on most of it.
 */
import { FOLDED_BLOCK, KEEP, LITERAL_BLOCK, type ScalarEvent } from './events.js';
import { problemAt, type YamlProblem } from './problem.js';
import { wording } from './wording.js';

/**
 * What is seen without the parser, one problem of each kind: a line that starts with a tab (`yaml` refuses it even if it is
 * blank, or inside quotes); a line that ends a document (`...`: before any content js-yaml makes nothing of it, `yaml`
 * a document); and an indented `---` or directive at the very start (text to `yaml`).
 */
export function lineProblems(text: string): YamlProblem[] {
  const problems: YamlProblem[] = [];
  const tab = text.includes('\t') ? /^\ufeff? *(?:\? *)?(\t+)/m.exec(text) : null;
  if (tab !== null) {
    const end = tab.index + tab[0].length;
    problems.push(problemAt(text, 'tab-indent', wording.tabBeforeText(), end - (tab[1]?.length ?? 0), end));
  }
  const dots = text.includes('...') ? /^\ufeff?\.\.\.(?=\s|$)/m.exec(text) : null;
  if (dots !== null) {
    problems.push(problemAt(text, 'second-document', wording.documentEnd(), dots.index, dots.index + 3));
  }
  const start = /^\ufeff?[ \t]+---(?=\s|$)/.exec(text);
  if (start !== null)
    problems.push(problemAt(text, 'bad-indent', wording.indentedStart(), 0, start[0].length));
  return problems;
}

/**
 * Whether only indentation (or the `?` of an explicit key) stands before `offset` on its line. js-yaml reads
 * `a:\n- "x" b: 1` as `{a: [x], b: 1}`.
 */
export function startsOwnLine(text: string, offset: number): boolean {
  let at = offset - 1;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '?') at -= 1;
  return at < 0 || text[at] === '\n' || text[at] === '\ufeff';
}

/**
 * Whether a block scalar (`|` or `>`) holds a line of spaces only, and either says its indentation itself (`|2`) or keeps its
 * last line breaks (`|+`): `yaml` drops spaces and line breaks that YAML 1.2 (8.1) keeps.
 */
export function isUnsureBlock(text: string, event: ScalarEvent): boolean {
  if (event.style !== LITERAL_BLOCK && event.style !== FOLDED_BLOCK) return false;
  const lineStart = text.lastIndexOf('\n', event.valueStart - 2) + 1;
  const header = text.slice(lineStart, event.valueStart);
  const saysIndentation = /[|>][-+]?[1-9][-+]?[ \t]*(?:#.*)?\r?\n?$/.test(header);
  if (event.chomping !== KEEP && !saysIndentation) return false;
  return /^ +\r?$/m.test(text.slice(event.valueStart, event.valueEnd));
}

/**
 * Whether a plain value starts on a line of its own, under a comment that has a line of its own: `yaml` may take the value
 * for the next key (`a:\n#x\n t\nb: 1`). `gap` is what stands between the value and what comes before it.
 */
export function isCommentBeforePlain(gap: string): boolean {
  return /\n[ \t]*#.*\r?\n\s*$/.test(gap);
}

/**
 * Whether a comment in the first column follows a value inside `{ }`, before any comma: `yaml` misses the space before
 * it (`{a: b\n# x\n}`).
 */
export function isCommentAfterValue(gap: string): boolean {
  return /^[^,]*?\n#/.test(gap);
}

/**
 * Whether a comment follows a key inside brackets, before its colon: js-yaml then takes a colon without a space after it
 * (`{a #x\n:b}`).
 */
export function isCommentNext(text: string, offset: number): boolean {
  let at = offset;
  while (/\s/.test(text[at] ?? '')) at += 1;
  return at > offset && text[at] === '#';
}

/**
 * The offset behind the bracket that closes a `[ ]` or `{ }` whose last content ends at `at`; js-yaml does not tell it.
 * Between them stand only space, comments, and the signs of what is left out.
 */
export function behindBracket(text: string, at: number): number {
  let offset = at;
  for (;;) {
    const char = text[offset];
    if (char === ']' || char === '}') return offset + 1;
    if (char === '#') {
      const newline = text.indexOf('\n', offset);
      if (newline === -1) return at;
      offset = newline;
    } else if (char === undefined || !/[\s,:?]/.test(char)) return at;
    offset += 1;
  }
}
