import { vocabularyOf } from '../../src/model/key.js';
import { lexicon } from '../../src/model/lexicon.js';
import { type Path, valueAt } from '../../src/model/path.js';
import { fieldsOf } from '../../src/model/section.js';
import { sectionNamed } from '../../src/model/sections/index.js';
import { factLines, type Scalar, type Subject, span, spread, withLines } from './subject.js';

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

const kindWith =
  (more: Partial<Kind>) =>
  (name: string, rule: string, make: Kind['make']): Kind => ({ name, rule, make, ...more });
export const kind = kindWith({});
/** A kind whose mistakes also show by the text, where it is at hand. */
export const seenInText = kindWith({ also: ['value-not-in-passage', 'polarity', 'silence-contradicted'] });
export const proved = kindWith({ needsText: true });
/** A kind whose rule rests on words, and cannot find all. */
export const mostly = kindWith({ needsText: true, least: 0.8 });

type Write = (before: string) => string;

/** Puts something in the place of a value. */
export function change(subject: Subject, path: Path, write: Write, part: 'key' | 'value' = 'value'): Mutant {
  const { start, end, line } = span(subject, path, part);
  const { text } = subject;
  return { text: text.slice(0, start) + write(text.slice(start, end)) + text.slice(end), line };
}

/** Puts lines in behind a line, in the place of as many as are taken out; the mistake is the first of them. */
export const put = (subject: Subject, behind: number, lines: readonly string[], without = 0): Mutant => ({
  text: withLines(subject, behind, lines, without),
  line: behind + 1,
});

/** A mistake in the value at a path. */
export const at = (name: string, rule: string, path: Path, write: Write): Kind =>
  kind(name, rule, (subject) => [change(subject, path, write)]);

/** A mistake in values that suit. */
export const each = (
  name: string,
  rule: string,
  suits: (one: Scalar) => boolean,
  write: Write,
  most?: number,
) => kind(name, rule, (subject) => has(subject, suits, most).map(({ path }) => change(subject, path, write)));

type Fact = Readonly<Record<string, unknown>>;
type Suits = (section: string, fact: Fact) => boolean;

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

/** The facts of a section; none where it is silent or not there. */
export const factsOf = ({ root }: Subject, section: string): readonly Fact[] => {
  const list = valueAt(root, ['sections', section]);
  return Array.isArray(list) ? list : [];
};
/** Facts of sections, as paths. */
export const facts = (subject: Subject, suits: Suits = () => true, most = 4): readonly Path[] => {
  const names = Object.keys(valueAt(subject.root, ['sections']) as object);
  const all = names.flatMap((name) =>
    factsOf(subject, name).flatMap((fact, i) => (suits(name, fact) ? [['sections', name, i] as Path] : [])),
  );
  return spread(all, most);
};
/** The fact at a path, or the one that a longer path leads into. */
export const factAt = ({ root }: Subject, path: Path) => (valueAt(root, path.slice(0, 3)) ?? {}) as Fact;
export const linesOf = (subject: Subject, path: Path) => {
  const { first, last } = factLines(subject, path.slice(0, 3));
  return { first, last, lines: subject.text.split('\n').slice(first - 1, last) };
};
/** The lines that a property of a fact takes. */
export function propertyLines(subject: Subject, path: Path): { first: number; count: number } {
  const first = span(subject, path, 'key').line;
  const { last } = linesOf(subject, path);
  let count = 1;
  while (first + count <= last && /^ {7,}/.test(subject.map.lineText(first + count))) count += 1;
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
/** A path as the record has it: a single value is no list. */
export const written = ({ root }: Subject, path: Path): Path =>
  typeof path.at(-1) === 'number' && !Array.isArray(valueAt(root, path.slice(0, -1)))
    ? path.slice(0, -1)
    : path;
