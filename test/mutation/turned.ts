import { sectionNamed } from '../../src/model/sections/index.js';
import { factAt, facts, type Kind, linesOf, type Mutant, mostly, withoutProperty } from './make.js';
import { type Subject, withLines } from './subject.js';

const all = Number.POSITIVE_INFINITY;

/** Facts that lose a field with which their passage is turned; reported anywhere in the fact, mostly at its anchor. */
const dropped = (field: string): Kind =>
  mostly(`"${field}" dropped`, 'polarity', (s) =>
    facts(s, (_, fact) => fact[field] !== undefined && Object.keys(fact)[0] !== field, all).map(
      (path): Mutant => {
        const { first, last } = linesOf(s, path);
        return { text: withoutProperty(s, [...path, field]), line: first, lastLine: last };
      },
    ),
  );

const spread = (s: Subject) =>
  facts(s, (name, fact) => fact.denied === undefined && sectionNamed(name) !== undefined, all).filter(
    (_, i) => i % 5 === 0,
  );

/** Facts that are turned otherwise than their passages. */
export const turnedKinds: readonly Kind[] = [
  dropped('denied'),
  dropped('modality'),
  dropped('only'),
  dropped('except'),
  mostly('"denied" added', 'polarity', (s) =>
    spread(s).map((path): Mutant => {
      const { first, last } = linesOf(s, path);
      const [key = ''] = Object.keys(factAt(s, path));
      const inBlock = /^ {4}- [\w-]+: *$/.test(s.text.split('\n')[first - 1] ?? '');
      const at = inBlock ? last : first;
      return key === 'denied'
        ? { text: s.text, line: first }
        : { text: withLines(s, at, ['      denied: true']), line: at + 1 };
    }),
  ),
];
