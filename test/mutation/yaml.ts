import { change, factAt, facts, has, type Kind, kind, lineOf, linesOf, propertyLines } from './make.js';
import { withLines } from './subject.js';

/** Mistakes in the syntax. */
export const yamlKinds: readonly Kind[] = [
  kind('tab as indentation', 'yaml-syntax', (s) =>
    facts(s, (_, fact) => Object.keys(fact).length > 1).map((path) => {
      const line = linesOf(s, path).first + 1;
      return { text: withLines(s, line - 1, [`\t${s.map.lineText(line).trimStart()}`], 1), line };
    }),
  ),
  kind('quote not closed', 'yaml-syntax', (s) =>
    has(s, (one) => one.field === 'title' && one.path[0] === 'document').map(({ path, value }) =>
      change(s, path, () => `"${String(value).replaceAll('"', '')}`),
    ),
  ),
  kind('bracket not closed', 'yaml-syntax', (s) =>
    facts(s, (_, fact) => Array.isArray(Object.values(fact)[0]) && Object.keys(fact).length > 1).flatMap(
      (path) => {
        const line = linesOf(s, path).first;
        const before = s.map.lineText(line);
        return before.endsWith(']') ? [{ text: withLines(s, line - 1, [before.slice(0, -1)], 1), line }] : [];
      },
    ),
  ),
  kind('colon without space', 'yaml-syntax', (s) => [
    { text: withLines(s, lineOf(s, ['name']) - 1, [`name:${s.policy.name}`], 1), line: lineOf(s, ['name']) },
  ]),
  kind('key twice', 'duplicate-key', (s) =>
    facts(s).map((path) => {
      const { first, lines } = linesOf(s, path);
      const key = Object.keys(factAt(s, path))[0] ?? '';
      const { count } = propertyLines(s, [...path, key]);
      return {
        text: withLines(s, first + count - 1, [`      ${key}: ${lines[0]?.split(/:(.*)/)[1]?.trim() ?? ''}`]),
        line: first + count,
      };
    }),
  ),
  kind('second document', 'second-document', (s) => [
    { text: withLines(s, lineOf(s, ['name']), ['---', 'name: Other']), line: lineOf(s, ['name']) + 1 },
  ]),
  kind('YAML alias', 'yaml-feature', (s) => [change(s, ['name'], () => '*label')]),
  kind('YAML tag', 'yaml-feature', (s) => [change(s, ['name'], (before) => `!!str ${before}`)]),
  kind('control character', 'hidden-character', (s) => [change(s, ['name'], (before) => `${before}\u0007`)]),
  kind('text direction turned', 'hidden-character', (s) => [
    change(s, ['name'], (before) => `${before}\u202e`),
  ]),
];
