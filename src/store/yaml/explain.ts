import { parseAllDocuments, type YAMLParseError } from 'yaml';
import { lookalikeOn } from './lookalike.js';
import { limits, problem, settled, type YamlProblem } from './problem.js';
import { quoteNotClosed, translate } from './translate.js';
import { unclosedMarks } from './unclosed.js';

/** The `yaml` package is slow, and slower than linear on some texts: past this size the first mistake has to do. */
const explainable = 256 * 1024;

/** Mistakes that the package often finds on the line after another mistake, and only because of that one. */
const followers: ReadonlySet<string> = new Set([
  'bad-indent',
  'colon-missing',
  'colon-space',
  'syntax',
  'block-header',
]);

/** Mistakes that may be nothing but a sign that only looks right, on their line or the line above. */
const mayBeLookalike: ReadonlySet<string> = new Set([...followers, 'second-colon', 'alias']);

/**
 * The mistakes in the syntax of `text`, in its order and one finding for each. `first` is where js-yaml stopped: it is
 * given back where the package is more lenient, or fails. Never empty, never throws.
 */
export function syntaxProblems(text: string, first: YamlProblem): YamlProblem[] {
  if (text.length > explainable) return [first];
  const conflicts = [...text.matchAll(/^<{7} .*$/gm)].slice(0, limits.problems).map(({ index, 0: line }) => {
    return settled(text, problem('merge-conflict', { start: index, end: index + line.length }));
  });
  if (conflicts.length > 0) return conflicts;
  try {
    const problems = explain(text);
    const [head] = problems;
    const missedFirst = head === undefined || text.slice(first.start, head.start).includes('\n');
    return missedFirst ? [first, ...problems] : problems;
  } catch {
    // The package is not proof against every hostile text; js-yaml's word stands.
    return [first];
  }
}

function explain(text: string): YamlProblem[] {
  const documents = parseAllDocuments(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
  const errors = [...documents].flatMap((document) => document.errors).sort((a, b) => a.pos[0] - b.pos[0]);
  const unclosed = unclosedMarks(text);
  const kept: YamlProblem[] = [];
  /** The line in which the last kept mistake was noticed. */
  let noticed = -2;
  const tabs = new Set<number>();
  for (const error of errors.slice(0, 10 * limits.problems)) {
    const line = lineOf(text, error);
    const mistake = cause(text, translate(text, error, unclosed));
    // Behind another mistake the package takes whole sections for one key; a key that is long is found once that is mended.
    if (mistake.code === 'key-too-long' && kept.length > 0) continue;
    const isTab = mistake.code === 'tab-indent';
    // The package stumbles several times over one tab.
    if (isTab) tabs.add(text.lastIndexOf('\n', mistake.start));
    if (isTab && kept.some(({ code }) => code === 'tab-indent')) continue;
    if (line > noticed + (followers.has(mistake.code) ? 1 : 0) && kept.length < limits.problems) {
      kept.push(mistake);
      noticed = line;
    }
    // Behind this nothing is read any more: each word of the rest is an error.
    if (/in YAML stream/.test(error.message)) break;
  }
  const [lone] = kept.length === 0 ? unclosed : [];
  // The package takes an escaped quote at the end of the text for the closing one.
  if (lone?.mark === '"') kept.push(quoteNotClosed(lone));
  return (
    kept
      .map((one) => {
        const isTab = one.code === 'tab-indent' && tabs.size > 1;
        return settled(text, isTab ? problem('tab-indent/lines', one, tabs.size - 1) : one);
      })
      .sort((a, b) => a.start - b.start)
      // What two errors of the package lead to in one place is one mistake.
      .filter((one, i, all) => one.start !== all[i - 1]?.start || one.code !== all[i - 1]?.code)
  );
}

/** The tab that indents the line of a mistake or the one below it. */
function tabAt(text: string, { start: at }: YamlProblem): YamlProblem | undefined {
  const lines = /[^\n]*(?:\n[^\n]*)?/y;
  const first = text.lastIndexOf('\n', at - 1) + 1;
  lines.lastIndex = first;
  const found = /^( *)\t\s*(?=\S)/mu.exec(lines.exec(text)?.[0] ?? '');
  if (found === null) return undefined;
  const start = first + found.index + (found[1] ?? '').length;
  return problem('tab-indent', { start, end: start + 1 });
}

/** A mistake, or what led to it: a tab, or the sign on its line or the written line above that only looks right. */
function cause(text: string, mistake: YamlProblem): YamlProblem {
  if (!mayBeLookalike.has(mistake.code)) return mistake;
  const tab = tabAt(text, mistake);
  if (tab !== undefined) return tab;
  for (let end = mistake.start, lines = 0; lines < 2; lines += 1) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, text.indexOf('\n', start) + 1 || text.length);
    const found = lookalikeOn(line);
    if (found !== undefined) return { ...found, start: start + found.start, end: start + found.end };
    if (start === 0) break;
    end = text.slice(0, start).trimEnd().length;
  }
  return mistake;
}

/** 0-based; a range is noticed where it ends. */
function lineOf(text: string, error: YAMLParseError): number {
  const end = error.code === 'MULTILINE_IMPLICIT_KEY' ? error.pos[1] : error.pos[0];
  let line = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
