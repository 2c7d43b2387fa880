import { closedVocabularies, extensible } from '../lint/own-terms.js';
import { vocabularies } from '../model/generated/vocabularies.js';
import { nearest } from '../model/nearest.js';
import type { Path } from '../model/path.js';
import { wordPattern } from '../model/patterns.js';
import { either } from '../model/words.js';

/** One thing that is wrong in a configuration. */
export interface ConfigProblem {
  readonly path: Path;
  readonly part: 'key' | 'value' | 'parent';
  readonly message: string;
}

type Raw = { readonly [key: string]: unknown };
type Add = (path: Path, part: ConfigProblem['part'], message: string) => void;

const word = new RegExp(wordPattern);
const keys = ['policies', 'sources', 'rules', 'vocabulary'];
const termKeys = ['label', 'definition', 'broader'];
const isMapping = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function guess(name: string, known: readonly string[]): string {
  const near = nearest(name, known).slice(0, 2);
  return near.length > 0 ? `Did you mean ${either(near)}?` : `Expected ${either(known)}.`;
}

/** Everything that is wrong with a configuration's value. Empty if it may be used. */
export function checkConfig(value: unknown): readonly ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const add: Add = (path, part, message) => problems.push({ path, part, message });
  const raw = value as Raw;
  for (const key of Object.keys(raw))
    if (!keys.includes(key)) add([key], 'key', `"${key}" is no setting. ${guess(key, keys)}`);
  for (const key of ['policies', 'sources']) {
    if (raw[key] !== undefined && (typeof raw[key] !== 'string' || raw[key] === '')) {
      add([key], 'value', `"${key}" is the path of a folder, relative to this file.`);
    }
  }
  checkRules(raw.rules, add);
  checkVocabulary(raw.vocabulary, add);
  return problems;
}

function checkRules(rules: unknown, add: Add): void {
  if (rules === undefined) return;
  if (!isMapping(rules)) {
    add(['rules'], 'value', '"rules" is a mapping of rule ids to off, info, warning or error.');
    return;
  }
  for (const [id, setting] of Object.entries(rules)) {
    if (['off', 'info', 'warning', 'error'].includes(setting as string)) continue;
    const hint = setting === false ? ' ("false" is not: write off)' : '';
    add(['rules', id], 'value', `The setting of a rule is off, info, warning or error${hint}.`);
  }
}

function checkVocabulary(vocabulary: unknown, add: Add): void {
  if (vocabulary === undefined) return;
  if (!isMapping(vocabulary)) {
    add(['vocabulary'], 'value', '"vocabulary" is a mapping of vocabulary names to terms.');
    return;
  }
  const known = extensible();
  for (const [name, terms] of Object.entries(vocabulary)) {
    const path = ['vocabulary', name];
    if (closedVocabularies.has(name))
      add(path, 'key', `The vocabulary "${name}" is closed: privcmp itself acts on its terms.`);
    else if (!known.includes(name))
      add(path, 'key', `There is no vocabulary "${name}". ${guess(name, known)}`);
    else if (!isMapping(terms))
      add(path, 'value', `"${name}" is a mapping of terms, each with a label and a definition.`);
    else {
      for (const [id, term] of Object.entries(terms)) checkTerm(name, id, term, terms, add);
      checkCircles(name, terms, add);
    }
  }
}

function checkTerm(vocabulary: string, id: string, term: unknown, own: Raw, add: Add): void {
  const path = ['vocabulary', vocabulary, id];
  const bundled = vocabularies[vocabulary]?.terms ?? {};
  if (!word.test(id)) add(path, 'key', `"${id}" is no term: terms are lower-case words joined by hyphens.`);
  if (Object.hasOwn(bundled, id)) {
    const remedy = 'and bundled terms stay as they are. Use another id.';
    add(path, 'key', `"${id}" is a bundled term of ${vocabulary}, ${remedy}`);
  }
  if (!isMapping(term)) {
    add(path, 'value', `The term "${id}" needs a label and a definition.`);
    return;
  }
  for (const key of Object.keys(term))
    if (!termKeys.includes(key))
      add([...path, key], 'key', `"${key}" is no part of a term. ${guess(key, termKeys)}`);
  for (const key of ['label', 'definition']) {
    if (term[key] === undefined) add([...path, key], 'parent', `The term "${id}" has no ${key}.`);
    else if (typeof term[key] !== 'string' || !/^[^\n\r]+$/.test(term[key]))
      add([...path, key], 'value', `The ${key} of a term is one line of text.`);
  }
  const known = [...Object.keys(bundled), ...Object.keys(own)].filter((name) => name !== id);
  checkBroader(vocabulary, term.broader, [...path, 'broader'], known, add);
}

/** Broader terms: one, or a list. */
function checkBroader(
  vocabulary: string,
  broader: unknown,
  path: Path,
  known: readonly string[],
  add: Add,
): void {
  if (broader === undefined) return;
  for (const [i, wide] of (Array.isArray(broader) ? (broader as unknown[]) : [broader]).entries()) {
    if (typeof wide === 'string' && known.includes(wide)) continue;
    const at = Array.isArray(broader) ? [...path, i] : path;
    const hint = guess(String(wide), known.slice(0, 6));
    add(at, 'value', `"${String(wide)}" is no other term of ${vocabulary}. ${hint}`);
  }
}

/** Own terms may not be each other's broader terms, over however many steps; bundled terms have no own ones above them. */
function checkCircles(vocabulary: string, own: Raw, add: Add): void {
  const above = (id: string): readonly string[] => {
    const broader = isMapping(own[id]) ? own[id].broader : undefined;
    return (Array.isArray(broader) ? (broader as unknown[]) : [broader]).filter(
      (wide): wide is string => typeof wide === 'string' && wide !== id && Object.hasOwn(own, wide),
    );
  };
  for (const id of Object.keys(own)) {
    const seen = new Set<string>();
    const open = [...above(id)];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === id) {
        const path = ['vocabulary', vocabulary, id, 'broader'];
        add(path, 'value', `"${id}" would be broader than itself. One of the terms above it must go.`);
        return;
      }
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...above(next));
    }
  }
}
