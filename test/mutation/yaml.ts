import {
  at,
  change,
  factAt,
  facts,
  has,
  type Kind,
  kind,
  lineOf,
  linesOf,
  propertyLines,
  put,
} from './make.js';

/** Mistakes in the syntax. */
export const yamlKinds: readonly Kind[] = [
  kind('tab as indentation', 'yaml-syntax', (s) =>
    facts(s, (_, fact) => Object.keys(fact).length > 1).map((path) => {
      const { first } = linesOf(s, path);
      return put(s, first, [`\t${s.map.lineText(first + 1).trimStart()}`], 1);
    }),
  ),
  kind('quote not closed', 'yaml-syntax', (s) =>
    has(s, (one) => one.field === 'title' && one.path[0] === 'document').map(({ path, value }) =>
      change(s, path, () => `"${String(value).replaceAll('"', '')}`),
    ),
  ),
  kind('bracket not closed', 'yaml-syntax', (s) =>
    facts(s, (_, fact) => Array.isArray(Object.values(fact)[0]) && Object.keys(fact).length > 1)
      .map((path) => linesOf(s, path))
      .filter(({ lines: [first = ''] }) => first.endsWith(']'))
      .map(({ first, lines: [before = ''] }) => put(s, first - 1, [before.slice(0, -1)], 1)),
  ),
  kind('colon without space', 'yaml-syntax', (s) => [
    put(s, lineOf(s, ['name']) - 1, [`name:${s.policy.name}`], 1),
  ]),
  kind('key twice', 'duplicate-key', (s) =>
    facts(s).map((path) => {
      const { first, lines } = linesOf(s, path);
      const key = Object.keys(factAt(s, path))[0] ?? '';
      const { count } = propertyLines(s, [...path, key]);
      return put(s, first + count - 1, [`      ${key}: ${lines[0]?.split(/:(.*)/)[1]?.trim() ?? ''}`]);
    }),
  ),
  kind('second document', 'second-document', (s) => [put(s, lineOf(s, ['name']), ['---', 'name: Other'])]),
  at('YAML alias', 'yaml-feature', ['name'], () => '*label'),
  at('YAML tag', 'yaml-feature', ['name'], (before) => `!!str ${before}`),
  at('control character', 'hidden-character', ['name'], (before) => `${before}\u0007`),
  at('text direction turned', 'hidden-character', ['name'], (before) => `${before}\u202e`),
];
