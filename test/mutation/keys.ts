import { sectionNamed } from '../../src/model/sections/index.js';
import {
  change,
  factAt,
  facts,
  flip,
  type Kind,
  kind,
  lineOf,
  linesOf,
  propertyLines,
  silentSections,
} from './make.js';
import { spread, withLines } from './subject.js';

/** Mistakes in keys, and facts out of place. */
export const keysKinds: readonly Kind[] = [
  kind('field misspelt', 'unknown-key', (s) =>
    facts(s).map((path) => {
      const names = Object.keys(factAt(s, path));
      return change(s, [...path, names.at(-1) ?? ''], (before) => flip(before), 'key');
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
    spread(Object.keys(s.policy.sections)).map((name) =>
      change(s, ['sections', name], (before) => flip(before), 'key'),
    ),
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
      const key = sectionNamed(name)?.key.map((field) => field.name) ?? [];
      const rest = Object.keys(fact).filter((field) => !key.includes(field));
      return (
        Object.keys(fact).filter((field) => key.includes(field)).length === 1 &&
        Object.keys(fact)[0] !== rest[0] &&
        rest.length > 0
      );
    }).map((path) => {
      const [first = ''] = Object.keys(factAt(s, path));
      const { first: line, count } = propertyLines(s, [...path, first]);
      const next = s.map.lineText(line + count);
      return { text: withLines(s, line - 1, [next.replace(/^ {6}/, '    - ')], count + 1), line };
    }),
  ),
  kind('fact in the wrong section', 'wrong-section', (s) =>
    facts(
      s,
      (name, fact) =>
        ['rights', 'contacts', 'minors', 'security', 'cookies'].includes(name) &&
        Object.keys(fact).length < 8,
    ).flatMap((path) => {
      const target = silentSections(s).at(-1);
      const to = ['changes', 'breaches', 'automation', 'scope'].find(
        (name) =>
          name !== path[1] && Array.isArray((s.root as { sections: Record<string, unknown> }).sections[name]),
      );
      if (to === undefined || target === undefined) return [];
      const { first, last, lines } = linesOf(s, path);
      const only =
        (s.root as { sections: Record<string, unknown[]> }).sections[String(path[1])]?.length === 1;
      if (only) return [];
      const at = lineOf(s, ['sections', to]);
      const all = s.text.split('\n');
      all.splice(at, 0, ...lines);
      all.splice(at <= first - 1 ? first - 1 + lines.length : first - 1, last - first + 1);
      return [{ text: all.join('\n'), line: at <= first - 1 ? at + 1 : at + 1 - lines.length }];
    }),
  ),
];
