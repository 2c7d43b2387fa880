import { type Event, parseEvents } from 'js-yaml';
import { buildValue } from './yaml/build.js';
import { characterProblems } from './yaml/characters.js';
import { isTooDense, limits, problemAt, type YamlProblem } from './yaml/problem.js';
import { parserDepth, syntaxProblem } from './yaml/syntax.js';
import { wording } from './yaml/wording.js';

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
    if (text.length > limits.text) {
      return refuse([problemAt(text, 'text-too-large', wording.textTooLarge(text.length), 0, 1)]);
    }
    const characters = characterProblems(text);
    return characters.length > 0 ? refuse(characters) : readClean(text);
  } catch (error) {
    return refuse([problemAt(text, 'internal', wording.internal(error), 0, 1)]);
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

function readClean(text: string): YamlResult {
  if (isTooDense(text)) return refuse([problemAt(text, 'too-many-values', wording.tooManyValues(), 0, 1)]);
  let events: Event[];
  try {
    events = parseEvents(text, { maxDepth: parserDepth });
  } catch (error) {
    const problem = syntaxProblem(text, error);
    return refuse([problem], problem.code === 'too-deep');
  }
  const { value, start, problems } = buildValue(text, events);
  if (problems.length > 0) return refuse(problems.sort((a, b) => a.offset - b.offset));
  if (value === undefined) return refuse([problemAt(text, 'empty-file', wording.emptyFile(), 0, 1)]);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ok: true, value };
  const what = Array.isArray(value) ? 'a list' : value === null ? 'null' : `a single ${typeof value}`;
  return refuse([problemAt(text, 'not-a-mapping', wording.notAMapping(what), start, text.length)]);
}

function refuse(problems: readonly YamlProblem[], complete = true): YamlRefusal {
  return { ok: false, problems, complete };
}
