import { type Proof, prove, textFor } from '../../src/evidence/prove.js';
import { normalise } from '../../src/model/normalise.js';
import { type Path, valueAt } from '../../src/model/path.js';
import type { Policy } from '../../src/model/policy.js';
import { readYaml } from '../../src/store/yaml.js';
import { mapYaml, type YamlMap } from '../../src/store/yaml-map.js';

/** A record under test: its text, and where everything in it stands. */
export interface Subject {
  readonly file: string;
  readonly text: string;
  readonly map: YamlMap;
  readonly policy: Policy;
  readonly root: unknown;
  /** Every value that is neither list nor mapping. */
  readonly scalars: readonly Scalar[];
  /** Against its source text, where that is at hand. */
  readonly proof?: Proof;
}

export interface Scalar {
  readonly path: Path;
  readonly value: string | number | boolean;
  /** Name of the property it is the value of, or an item of. */
  readonly field: string;
}

function scalarsOf(value: unknown, path: Path = []): Scalar[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => scalarsOf(item, [...path, i]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, item]) => scalarsOf(item, [...path, key]));
  const field = [...path].reverse().find((step) => typeof step === 'string');
  return [{ path, value: value as string, field: String(field) }];
}

/** Reads a record that is known to be right. */
export function subjectOf(file: string, text: string, source: string | undefined): Subject {
  const read = readYaml(text);
  if (!read.ok) throw new Error(`${file}: ${read.problems[0]?.message}`);
  const policy = normalise(read.value);
  return {
    file,
    text,
    policy,
    root: read.value,
    map: mapYaml(text),
    scalars: scalarsOf(read.value),
    ...(source === undefined ? {} : { proof: prove(policy, textFor(policy, source)) }),
  };
}

/** The offsets of a place, and the line on which it begins. */
export function span({ map }: Subject, path: Path, part: 'key' | 'value' = 'value') {
  return { ...map.span(path, part), line: map.range(path, part).line };
}

/** The lines of a fact that is written as a block: from its dash to the next item. */
export function factLines({ map, root, text }: Subject, path: Path): { first: number; last: number } {
  const [key = ''] = Object.keys(valueAt(root, path) as object);
  const first = map.range([...path, key], 'key').line;
  const lines = text.split('\n');
  let last = first;
  while (last < lines.length && /^ {6,}\S/.test(lines[last] ?? '')) last += 1;
  return { first, last };
}

/** The text with lines put in behind a line, or lines taken out. */
export function withLines({ text }: Subject, behind: number, lines: readonly string[], without = 0): string {
  const all = text.split('\n');
  all.splice(behind, without, ...lines);
  return all.join('\n');
}

/** At most `most` of a list, spread over all of it. */
export function spread<T>(list: readonly T[], most = 4): readonly T[] {
  if (list.length <= most || most < 2) return list.slice(0, most);
  return Array.from({ length: most }, (_, i) => list[Math.floor((i * (list.length - 1)) / (most - 1))] as T);
}
