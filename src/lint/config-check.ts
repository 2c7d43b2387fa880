import { vocabularies } from '../model/generated/vocabularies.js';
import { asList, isMapping, type Path, type Raw } from '../model/path.js';
import { configSchema, guess, type Shape } from './config-schema.js';

/** One thing that is wrong in a configuration. */
export interface ConfigProblem {
  readonly path: Path;
  readonly part: 'key' | 'value' | 'parent';
  readonly message: string;
}

type Add = (path: Path, part: ConfigProblem['part'], message: string) => void;

/** Everything that is wrong with a configuration's value. Empty if it may be used. */
export function checkConfig(value: unknown): readonly ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const add: Add = (path, part, message) => problems.push({ path, part, message });
  check(configSchema(), value, [], add);
  const { vocabulary } = value as Raw;
  for (const [name, terms] of Object.entries(isMapping(vocabulary) ? vocabulary : {}))
    if (isMapping(terms) && Object.hasOwn(vocabularies, name)) checkBroader(name, terms, add);
  return problems;
}

function check(shape: Shape, value: unknown, path: Path, add: Add): void {
  if (shape.else !== undefined && !Array.isArray(value)) check(shape.else, value, path, add);
  else if (shape.else !== undefined && Array.isArray(value) && value.length > 0)
    for (const [i, one] of value.entries()) check(shape.else, one, [...path, i], add);
  else if (!isSuch(shape, value)) add(path, 'value', shape.says(value, path));
  else if (isMapping(value)) checkMapping(shape, value, path, add);
}

/** Is the value what it is called to be, but for what it holds? */
function isSuch({ type, pattern = '', enum: choices }: Shape, value: unknown): boolean {
  if (choices !== undefined) return choices.includes(value as string);
  if (type === 'string') return typeof value === 'string' && new RegExp(pattern).test(value);
  return type === 'object' && isMapping(value);
}

function checkMapping({ refused, within, required, missing }: Shape, value: Raw, path: Path, add: Add): void {
  for (const [key, held] of Object.entries(value)) {
    const at = [...path, key];
    const [problem, shape] = [refused?.(key), within?.(key)];
    if (problem !== undefined) add(at, 'key', problem);
    if (shape !== undefined) check(shape, held, at, add);
  }
  for (const key of required ?? [])
    if (!Object.hasOwn(value, key)) add([...path, key], 'parent', missing?.(key, path) ?? '');
}

/** What an own term names as broader, whatever that is. */
function above(own: Raw, id: unknown): readonly unknown[] {
  const term = typeof id === 'string' && Object.hasOwn(own, id) ? own[id] : undefined;
  return isMapping(term) ? asList<unknown>(term.broader) : [];
}

/** Broader terms exist; and no own term is above itself, over however many steps (bundled terms have no own ones above). */
function checkBroader(vocabulary: string, own: Raw, add: Add): void {
  const all = [...Object.keys(vocabularies[vocabulary]?.terms ?? {}), ...Object.keys(own)];
  const place = (id: string) => ['vocabulary', vocabulary, id, 'broader'];
  for (const [id, term] of Object.entries(own)) {
    const known = all.filter((name) => name !== id);
    for (const [i, wide] of above(own, id).entries()) {
      if (typeof wide !== 'string' || known.includes(wide)) continue;
      const at = isMapping(term) && Array.isArray(term.broader) ? [...place(id), i] : place(id);
      add(at, 'value', `"${wide}" is no other term of ${vocabulary}. ${guess(wide, known.slice(0, 6))}`);
    }
  }
  const circle = Object.keys(own).find((id) => {
    const seen = new Set(above(own, id).filter((wide) => wide !== id));
    for (const wide of seen) for (const wider of above(own, wide)) seen.add(wider);
    return seen.has(id);
  });
  if (circle !== undefined)
    add(
      place(circle),
      'value',
      `"${circle}" would be broader than itself. One of the terms above it must go.`,
    );
}
