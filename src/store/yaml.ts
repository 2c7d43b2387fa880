import { DataError } from '../errors.js';
import type { SyntaxMistake } from '../lint/run-rules.js';
import { isMapping } from '../model/path.js';
import { buildValue } from './yaml/build.js';
import { characterProblems } from './yaml/characters.js';
import { type Document, readDocuments } from './yaml/events.js';
import { lineIndex } from './yaml/lines.js';
import { isTooDense, limits, problem, settled, type YamlProblem } from './yaml/problem.js';
import { syntaxProblem } from './yaml/syntax.js';

export { lineIndex } from './yaml/lines.js';
export type { YamlProblem } from './yaml/problem.js';

/** A text that was refused. `problems` is never empty and is in the order of the text. */
export interface YamlRefusal {
  readonly ok: false;
  readonly problems: readonly YamlProblem[];
  /** False after a mistake in the syntax, where reading stopped: `explainYaml` may say it better and find more. */
  readonly complete: boolean;
}

export type YamlResult = { readonly ok: true; readonly value: unknown } | YamlRefusal;

/**
 * Reads a record's text: one YAML 1.2 document, core schema, with a mapping at its root. Refuses all of YAML that a record does
 * not need and that hostile files do (anchors, aliases, tags, merge keys, directives; see `limits`). The value is fresh
 * plain data: no shared parts, no prototype but Object's and Array's, numbers finite.
 * Never throws, and takes time and memory in proportion to the text, whatever it holds.
 */
export function readYaml(text: string): YamlResult {
  try {
    if (text.length > limits.text) return refuse(text, [problem('text-too-large', head, text.length)]);
    const characters = characterProblems(text);
    return characters.length > 0 ? refuse(text, characters) : readClean(text);
  } catch (error) {
    return refuse(text, [problem('internal', head, String(error))]);
  }
}

/**
 * All that can be said about a text that `readYaml` refused, for showing to people. Slow (it loads the `yaml` package,
 * whose parser goes on after a mistake), so only on the way to a message. Never throws.
 */
export async function explainYaml(text: string, refusal: YamlRefusal): Promise<readonly YamlProblem[]> {
  const [first] = refusal.problems;
  if (refusal.complete || first === undefined) return refusal.problems;
  const { syntaxProblems } = await import('./yaml/explain.js');
  return syntaxProblems(text, first);
}

/** The same by lines and columns. */
export const refusals = async (text: string, refusal: YamlRefusal) =>
  placed(text, await explainYaml(text, refusal));

/** Problems by lines and columns. */
export function placed(text: string, problems: readonly YamlProblem[]): readonly SyntaxMistake[] {
  // Lines are counted only where there is something to place.
  const lines = lineIndex(problems.length > 0 ? text : '');
  return problems.map(({ code, message, ...place }) => ({ code, message, range: lines.range(place) }));
}

/** A mistake in a file, as an error. */
export const errorAt = (file: string, { message, range }: Omit<SyntaxMistake, 'code'>, hint?: string) =>
  new DataError(message, `${file}:${range.line}:${range.column}`, hint);

function readClean(text: string): YamlResult {
  if (isTooDense(text)) return refuse(text, [problem('too-many-values', head)]);
  let documents: readonly Document[];
  try {
    documents = readDocuments(text);
  } catch (error) {
    const found = syntaxProblem(text, error);
    return refuse(text, [found], found.code === 'too-deep');
  }
  const { value, start, problems } = buildValue(text, documents);
  if (problems.length > 0) return refuse(text, problems);
  if (value === undefined) return refuse(text, [problem('empty-file', head)]);
  if (isMapping(value)) return { ok: true, value };
  const what = Array.isArray(value) ? 'a list' : value === null ? 'null' : `a single ${typeof value}`;
  return refuse(text, [problem('not-a-mapping', { start, end: text.length }, what)]);
}

/** Where a text begins: the place of what is said of all of it. */
export const head = { start: 0, end: 1 };

function refuse(text: string, found: readonly YamlProblem[], complete = true): YamlRefusal {
  const problems = found.map((one) => settled(text, one)).sort((a, b) => a.start - b.start);
  return { ok: false, problems, complete };
}
