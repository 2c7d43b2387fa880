import { vocabularies } from '../model/generated/vocabularies.js';
import { asList, isMapping, type Path, type Raw } from '../model/path.js';
import { wordPattern } from '../model/patterns.js';
import { configShape, guess, type Shape } from './config-shape.js';

/** One thing that is wrong in a configuration. */
export interface ConfigProblem {
  readonly path: Path;
  readonly part: 'key' | 'value' | 'parent';
  readonly message: string;
}

type Add = (path: Path, part: ConfigProblem['part'], message: string) => void;

const isText = (value: unknown, pattern: RegExp) => typeof value === 'string' && pattern.test(value);

/** Everything that is wrong with a configuration's value. Empty if it may be used. */
export function checkConfig(value: unknown): readonly ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const add: Add = (path, part, message) => problems.push({ path, part, message });
  check(configShape(), value, [], add);
  const { vocabulary } = value as Raw;
  for (const [name, terms] of Object.entries(isMapping(vocabulary) ? vocabulary : {}))
    if (isMapping(terms) && Object.hasOwn(vocabularies, name)) checkBroader(name, terms, add);
  return problems;
}

type Of<Is extends Shape['is']> = Extract<Shape, { readonly is: Is }>;

function check(shape: Shape, value: unknown, path: Path, add: Add): void {
  if (!isSuch(shape, value))
    add(path, 'value', typeof shape.says === 'string' ? shape.says : shape.says(value));
  else if (shape.is === 'mapping') checkMapping(shape, value as Raw, path, add);
  else if (shape.is === 'terms') checkTerms(shape, value as Raw, path, add);
  else if (shape.is === 'one or several')
    for (const [i, one] of asList<unknown>(value).entries())
      check(shape.of, one, Array.isArray(value) ? [...path, i] : path, add);
}

/** Is the value what it is called to be, but for what it holds? */
function isSuch(shape: Shape, value: unknown): boolean {
  switch (shape.is) {
    case 'line':
      return isText(value, /^[^\n\r]+$/);
    case 'word':
      return isText(value, new RegExp(wordPattern));
    case 'choice':
      return shape.of.includes(value as string);
    case 'one or several':
      return !Array.isArray(value) || value.length > 0;
    default:
      return isMapping(value);
  }
}

function checkMapping(shape: Of<'mapping'>, value: Raw, path: Path, add: Add): void {
  for (const key of Object.keys(value)) {
    const known = Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined;
    if (known === undefined) add([...path, key], 'key', shape.unknown(key));
    else check(known, value[key], [...path, key], add);
  }
  for (const key of shape.required ?? [])
    if (!Object.hasOwn(value, key)) add([...path, key], 'parent', shape.missing?.(key) ?? '');
}

function checkTerms(shape: Of<'terms'>, value: Raw, path: Path, add: Add): void {
  for (const [id, term] of Object.entries(value)) {
    const refused = shape.refused(id);
    if (refused !== undefined) add([...path, id], 'key', refused);
    check(shape.each(id), term, [...path, id], add);
  }
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
