import { vocabularyOf } from '../../src/model/key.js';
import { lexicon } from '../../src/model/lexicon.js';
import type { Path } from '../../src/model/path.js';
import { fieldsOf } from '../../src/model/section.js';
import { sectionNamed } from '../../src/model/sections/index.js';
import { factLines, replaced, type Scalar, type Subject, span, spread, withLines } from './subject.js';

/** A record with one mistake, and where the rule that is meant for it must report it. */
export interface Mutant {
  readonly text: string;
  /** Of the record, or of its source text. */
  readonly line: number;
  /** The last line on which it may be reported, if it may be on several. */
  readonly lastLine?: number;
  readonly inSource?: true;
}

export interface Kind {
  readonly name: string;
  readonly rule: string;
  readonly needsText?: true;
  /** Rules that rightly speak too. */
  readonly also?: readonly string[];
  /** The share that must be reported; all, if not said. */
  readonly least?: number;
  make(subject: Subject): readonly Mutant[];
}

export const words = lexicon();

export const kind = (name: string, rule: string, make: Kind['make']): Kind => ({ name, rule, make });
/** A kind whose mistakes also show by the text, where it is at hand. */
export const seenInText = (name: string, rule: string, make: Kind['make']): Kind => ({
  name,
  rule,
  make,
  also: ['value-not-in-passage', 'polarity', 'silence-contradicted'],
});
export const proved = (name: string, rule: string, make: Kind['make']): Kind => ({
  name,
  rule,
  make,
  needsText: true,
});

/** A kind whose rule rests on words, and cannot find all. */
export const mostly = (name: string, rule: string, make: Kind['make']): Kind => ({
  name,
  rule,
  make,
  needsText: true,
  least: 0.8,
});

/** Puts something in the place of a value. */
export function change(
  subject: Subject,
  path: Path,
  write: (before: string) => string,
  part: 'key' | 'value' = 'value',
): Mutant {
  const { start, end, line } = span(subject, path, part);
  return { text: replaced(subject, start, end, write(subject.text.slice(start, end))), line };
}

export const inFact = ({ path }: Scalar) => path[0] === 'sections' && typeof path[2] === 'number';
export const has = (subject: Subject, suits: (scalar: Scalar) => boolean, most?: number) =>
  spread(subject.scalars.filter(suits), most);
export const fieldOf = ({ path, field }: Scalar) => {
  const section = sectionNamed(String(path[1]));
  return section && fieldsOf(section).find(({ name }) => name === field);
};
export const isTerm = (scalar: Scalar) => {
  const field = inFact(scalar) && scalar.path.length <= 5 ? fieldOf(scalar) : undefined;
  return field?.kind.is === 'term' && words.vocabularies[field.kind.vocabulary]?.open !== true;
};
export const termVocabulary = (scalar: Scalar) => {
  const field = fieldOf(scalar);
  return field === undefined ? undefined : vocabularyOf(field);
};

/** Facts of sections, as paths. */
export const facts = (
  subject: Subject,
  suits: (section: string, fact: Record<string, unknown>) => boolean = () => true,
  most = 4,
): readonly Path[] => {
  const all = Object.entries((subject.root as { sections: Record<string, unknown> }).sections).flatMap(
    ([name, list]) =>
      Array.isArray(list)
        ? list.flatMap((fact, i) =>
            suits(name, fact as Record<string, unknown>) ? [['sections', name, i] as Path] : [],
          )
        : [],
  );
  return spread(all, most);
};
export const factAt = (subject: Subject, path: Path) =>
  (subject.root as { sections: Record<string, Record<string, unknown>[]> }).sections[String(path[1])]?.[
    Number(path[2])
  ] ?? {};
export const linesOf = (subject: Subject, path: Path) => {
  const { first, last } = factLines(subject, path);
  return { first, last, lines: subject.text.split('\n').slice(first - 1, last) };
};
/** The lines that a property of a fact takes. */
export function propertyLines(subject: Subject, path: Path): { first: number; count: number } {
  const first = span(subject, path, 'key').line;
  const { last } = linesOf(subject, path.slice(0, 3));
  const all = subject.text.split('\n');
  let count = 1;
  while (first + count <= last && /^ {7,}/.test(all[first + count - 1] ?? '')) count += 1;
  return { first, count };
}
export const withoutProperty = (subject: Subject, path: Path): string => {
  const { first, count } = propertyLines(subject, path);
  return withLines(subject, first - 1, [], count);
};
export const silentSections = (subject: Subject) =>
  subject.scalars.filter(
    ({ path, value }) => path.length === 2 && path[0] === 'sections' && value === 'silent',
  );
export const lineOf = (subject: Subject, path: Path, part: 'key' | 'value' = 'key') =>
  span(subject, path, part).line;
export const flip = (text: string) => `${text.slice(0, -2)}${text.at(-1)}${text.at(-2)}`;
export const quoted = (text: string) => JSON.stringify(text);
export const cites = (
  subject: Subject,
  suits: (one: NonNullable<Subject['proof']>['citations'][number]) => boolean,
  most = 4,
) =>
  spread(
    (subject.proof?.citations ?? []).filter((one) => one.resolution.state === 'found' && suits(one)),
    most,
  );
/** A path as the record has it: a single value is no list. */
export const written = (subject: Subject, path: Path): Path => {
  if (typeof path.at(-1) !== 'number') return path;
  let node: unknown = subject.root;
  for (const step of path.slice(0, -1)) node = (node as Record<string | number, unknown>)[step];
  return Array.isArray(node) ? path : path.slice(0, -1);
};
