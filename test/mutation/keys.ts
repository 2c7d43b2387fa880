import { sectionNamed } from '../../src/model/sections/index.js';
import {
  change,
  factAt,
  facts,
  factsOf,
  flip,
  type Kind,
  kind,
  lineOf,
  linesOf,
  propertyLines,
  put,
  silentSections,
} from './make.js';
import { spread, withLines } from './subject.js';

/** Mistakes in keys, and facts out of place. */
export const keysKinds: readonly Kind[] = [
  kind('field misspelt', 'unknown-key', (s) =>
    facts(s).map((path) => {
      const names = Object.keys(factAt(s, path));
      return change(s, [...path, names.at(-1) ?? ''], flip, 'key');
    }),
  ),
  kind('key field misspelt', 'unknown-key', (s) =>
    facts(s).map((path) =>
      change(s, [...path, Object.keys(factAt(s, path))[0] ?? ''], (before) => `${before}x`, 'key'),
    ),
  ),
  kind('top-level key misspelt', 'unknown-key', (s) =>
    ['parties', 'document', 'normalised', 'sections'].map((key) =>
      change(s, [key], (before) => before.slice(0, -1), 'key'),
    ),
  ),
  kind('section misspelt', 'unknown-key', (s) =>
    spread(Object.keys(s.policy.sections)).map((name) => change(s, ['sections', name], flip, 'key')),
  ),
  kind('reason for omission misspelt', 'unknown-key', (s) =>
    spread(Object.keys(s.policy.omitted), 2).map((name) =>
      change(s, ['omitted', name], (before) => `${before}s`, 'key'),
    ),
  ),
  kind('required key removed', 'missing-key', (s) => [
    { text: withLines(s, lineOf(s, ['document', 'language']) - 1, [], 1), line: lineOf(s, ['document']) },
  ]),
  kind('fact without key field', 'key-needed', (s) =>
    facts(s, (name, fact) => {
      const keys = sectionNamed(name)?.key.map((field) => field.name) ?? [];
      const [first = '', ...others] = Object.keys(fact);
      return keys.includes(first) && others.length > 0 && !others.some((field) => keys.includes(field));
    }).map((path) => {
      const [key = ''] = Object.keys(factAt(s, path));
      const { first, count } = propertyLines(s, [...path, key]);
      const next = s.map.lineText(first + count).replace(/^ {6}/, '    - ');
      return put(s, first - 1, [next], count + 1);
    }),
  ),
  kind('fact in the wrong section', 'wrong-section', (s) =>
    facts(
      s,
      (name, fact) =>
        ['rights', 'contacts', 'minors', 'security', 'cookies'].includes(name) &&
        Object.keys(fact).length < 8,
    ).flatMap((path) => {
      const from = String(path[1]);
      const to = ['changes', 'breaches', 'automation', 'scope'].find(
        (name) => name !== from && factsOf(s, name).length > 0,
      );
      const isAlone = factsOf(s, from).length === 1;
      if (to === undefined || silentSections(s).length === 0 || isAlone) return [];
      const { first, last, lines } = linesOf(s, path);
      const target = lineOf(s, ['sections', to]);
      const all = s.text.split('\n');
      all.splice(target, 0, ...lines);
      const isAbove = target < first;
      all.splice(first - 1 + (isAbove ? lines.length : 0), last - first + 1);
      return [{ text: all.join('\n'), line: target + 1 - (isAbove ? 0 : lines.length) }];
    }),
  ),
];
