import type { SourceText, Unit } from '../../src/evidence/index.js';
import type { Random } from '../setup/random.js';

/** One edit of a text, and what of the old text it bears on. */
export interface Edit {
  readonly raw: string;
  /** Units of the old text that read otherwise, are gone, or stand in other surroundings. */
  readonly units: readonly number[];
  /** Old unit behind which something has come to stand: a passage that goes on with the next one is another. */
  readonly behind?: number;
}

/** A kind of edit; undefined where the text has no place for it. */
export interface Kind {
  readonly name: string;
  readonly edit: (text: SourceText, random: Random) => Edit | undefined;
}

/** A kind of edit of one of several places of a text. */
const kind = <Place>(
  name: string,
  places: (text: SourceText, random: Random) => readonly Place[],
  edit: (text: SourceText, place: Place, random: Random) => Edit | undefined,
): Kind => ({
  name,
  edit: (text, random) => {
    const found = places(text, random);
    return found.length === 0 ? undefined : edit(text, random.pick(found), random);
  },
});

/** A piece of a text, and what stands there afterwards. */
interface Splice {
  readonly start: number;
  readonly end?: number;
  readonly put?: string;
}

/** The text with pieces changed, which do not overlap. */
const spliced = (raw: string, ...splices: readonly Splice[]): string =>
  splices
    .toSorted((a, b) => b.start - a.start)
    .reduce((done, { start, end = start, put = '' }) => done.slice(0, start) + put + done.slice(end), raw);

const said = ({ raw }: SourceText, { start, end }: Pick<Unit, 'start' | 'end'>): string =>
  raw.slice(start, end);

/** Prose: what is long enough to lose a word and is no row of a table. */
const prose = (text: SourceText): readonly Unit[] =>
  text.units.filter(
    (unit) => unit.kind !== 'heading' && unit.words.length >= 6 && !/[|\n]/.test(said(text, unit)),
  );

/** A lead-in bears on the items below it as well. */
function bearing(text: SourceText, unit: Unit): readonly number[] {
  const items = unit.items ?? [];
  return [unit.index, ...items.flatMap((item) => bearing(text, text.units[item] as Unit))];
}

type Write = (words: string, unit: Unit, random: Random) => string | undefined;

/** An edit inside one sentence; `write` gets its raw words and returns what shall stand there. */
const inside = (name: string, write: Write): Kind =>
  kind(name, prose, (text, unit, random) => {
    const before = said(text, unit);
    const put = write(before, unit, random);
    if (put === undefined || put === before) return undefined;
    return { raw: spliced(text.raw, { ...unit, put }), units: bearing(text, unit) };
  });

/** Replaces one word somewhere inside. */
const atWord =
  (put: (word: string, random: Random) => string, fits: (word: string) => boolean = () => true): Write =>
  (before, { start, words }, random) => {
    const found = words
      .slice(1, -1)
      .map((word) => ({ start: word.start - start, end: word.end - start }))
      .filter(
        (word) =>
          fits(before.slice(word.start, word.end)) &&
          /^[\s]/.test(before.slice(word.end)) &&
          /\s$/.test(before.slice(0, word.start)),
      );
    if (found.length === 0) return undefined;
    const word = random.pick(found);
    return spliced(before, { ...word, put: put(before.slice(word.start, word.end), random) });
  };

const closing = /([.;:!?]*)$/u;
const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Whole sentences of paragraphs, which can stand elsewhere; none that stands twice, for these are not told apart. */
const movable = (text: SourceText): readonly Unit[] =>
  prose(text).filter(
    (unit) =>
      unit.kind === 'sentence' &&
      unit.mark === undefined &&
      /^\p{Lu}.*\.$/u.test(said(text, unit)) &&
      !text.units.some(({ items }) => items?.includes(unit.index)) &&
      text.units.filter((other) => other.text === unit.text).length === 1,
  );

/** A sentence put behind another. */
const moved = (text: SourceText, unit: Unit, other: Unit): Edit => ({
  raw: spliced(
    text.raw,
    { start: unit.start, end: unit.end },
    { start: other.end, put: ` ${said(text, unit)}` },
  ),
  units: [unit.index],
  behind: other.index,
});

/** Sentences of other headings with the same words are of the same subject. */
const subjectOf = (text: SourceText, { heading = -1 }: Unit) => text.units[heading]?.text;

/** What must be named. */
const changing: readonly Kind[] = [
  inside(
    'word swapped',
    atWord(() => 'zebras'),
  ),
  inside('word removed', (...sentence) => atWord(() => '')(...sentence)?.replace(/ {2,}/, ' ')),
  inside(
    'number changed',
    atWord(
      (word) => String(Number(word) + 3),
      (word) => /^\d{1,4}$/.test(word),
    ),
  ),
  inside(
    'negation inserted',
    atWord((word) => `${word} not`),
  ),
  inside('exception behind', (before) => before.replace(closing, ', unless we decide otherwise$1')),
  inside('exception before', (before) => `Unless you object, ${before}`),
  inside(
    'exception in brackets',
    atWord((word) => `${word} (mostly)`),
  ),
  inside(
    'sentence split',
    atWord((word) => `${word}. Zebras`),
  ),
  inside('sentence deleted', () => ''),
  kind(
    'sentences merged',
    (text) =>
      prose(text).flatMap((unit) => {
        const next = text.units[unit.index + 1];
        const isRightBehind = next && text.raw.slice(unit.end - 1, next.start) === '. ';
        return isRightBehind ? [{ unit, next }] : [];
      }),
    (text, { unit, next }) => ({
      raw: spliced(text.raw, { start: unit.end - 1, end: next.end, put: `; ${small(said(text, next))}` }),
      units: [unit.index, ...bearing(text, next)],
    }),
  ),
  kind(
    'sentence moved',
    (text, random) =>
      movable(text).flatMap((unit) => {
        const others = movable(text).filter(
          (other) => other.heading === unit.heading && Math.abs(other.index - unit.index) > 2,
        );
        return others.length === 0 ? [] : [{ unit, other: random.pick(others) }];
      }),
    (text, { unit, other }) => moved(text, unit, other),
  ),
  kind('moved to another subject', movable, (text, unit, random) => {
    const others = movable(text).filter((other) => subjectOf(text, other) !== subjectOf(text, unit));
    return others.length === 0 ? undefined : moved(text, unit, random.pick(others));
  }),
  kind(
    'words moved to another sentence',
    (text) => prose(text).filter(({ words }) => words.length > 7),
    (text, unit, random) => {
      const others = prose(text).filter(({ index }) => index !== unit.index);
      if (others.length === 0) return undefined;
      const other = random.pick(others);
      const start = unit.words.at(-3)?.start ?? unit.start;
      const words = text.raw.slice(start, unit.end).replace(closing, '');
      const behind = other.end - (closing.exec(said(text, other))?.[1]?.length ?? 0);
      return {
        raw: spliced(text.raw, { start, end: start + words.length }, { start: behind, put: ` ${words}` }),
        units: [...bearing(text, unit), ...bearing(text, other)],
      };
    },
  ),
  kind(
    'heading changed',
    ({ headings }) => headings.filter(({ index, words }) => index > 0 && words.length < 12),
    ({ raw, units }, { index, words: [first], end }) => ({
      raw: spliced(raw, { start: first?.end ?? end, put: ' elsewhere' }),
      units: [index, ...units.filter(({ heading }) => heading === index).map((unit) => unit.index)],
    }),
  ),
  kind(
    'lead-in changed',
    ({ units }) =>
      units.filter(({ kind, words, text }) => kind === 'lead-in' && words.length > 2 && text.endsWith(':')),
    (text, unit) => ({
      raw: spliced(text.raw, { start: unit.words[1]?.end ?? unit.end, put: ' rarely' }),
      units: bearing(text, unit),
    }),
  ),
];

const unchanged = (raw: string): Edit => ({ raw, units: [] });

/** Paragraphs of one line, to set otherwise. */
const paragraphs = (text: SourceText) =>
  text.blocks.filter(
    (block) =>
      !block.table &&
      block.mark === undefined &&
      block.end - block.start > 120 &&
      !said(text, block).includes('\n'),
  );

/** Breaks a paragraph into lines of about `width` characters. */
const broken = (words: string, width: number) =>
  words.replace(new RegExp(`(.{${width - 20},${width}}) (?=\\S)`, 'gu'), '$1\n');

const spaced: readonly ((raw: string) => string)[] = [
  (raw) => raw.replaceAll('\n', '\r\n'),
  (raw) => raw.replaceAll('\n\n', '\n\n\n'),
  (raw) => raw.replace(/(?<=[\p{L}.]) (?=\p{L})/gu, '  '),
  (raw) => raw.replace(/(?<=\d) (?=\p{L})/gu, '\u00a0'),
  (raw) => raw.replace(/(?<=\S)\n/g, '  \n'),
];

const emphasised = atWord((word, random) =>
  random.pick([`**${word}**`, `_${word}_`, `*${word}*`, `<b>${word}</b>`, `[${word}](#x)`]),
);

/** What nobody needs to read again. */
const harmless: readonly Kind[] = [
  kind(
    'link changed',
    ({ raw }) => [...raw.matchAll(/\]\(([^()\s]+)\)/g)],
    ({ raw }, { 0: link, index: start }, random) => {
      const put = random.pick(['](<#1. Scope>)', '](https://fox.example/a?s=1)', '](/privacy "Privacy")']);
      return unchanged(spliced(raw, { start, end: start + link.length, put }));
    },
  ),
  kind('emphasis changed', prose, (text, unit, random) => {
    const put = emphasised(said(text, unit), unit, random);
    return put === undefined ? undefined : unchanged(spliced(text.raw, { ...unit, put }));
  }),
  kind(
    'list or heading mark changed',
    ({ raw }) => [...raw.matchAll(/^(?:[-•*]|#{1,2}) (?=\S)/gmu)],
    ({ raw }, { 0: mark, index: start }, random) => {
      const put = mark.startsWith('#') ? '### ' : random.pick(['- ', '* ', '• ', '– ']);
      return unchanged(spliced(raw, { start, end: start + mark.length, put }));
    },
  ),
  kind('line-end hyphen', paragraphs, (text, block, random) => {
    const long = [...said(text, block).matchAll(/(?<![\p{L}@./#-])\p{Ll}{9,}(?![\p{L}@/-]|\.\p{L})/gu)];
    if (long.length === 0) return undefined;
    return unchanged(spliced(text.raw, { start: block.start + random.pick(long).index + 4, put: '-\n' }));
  }),
  kind('lines broken', paragraphs, (text, block, random) => {
    const put = broken(said(text, block), random.pick([60, 72, 90]));
    return unchanged(spliced(text.raw, { ...block, put }));
  }),
  { name: 'white space', edit: ({ raw }, random) => unchanged(random.pick(spaced)(raw)) },
  {
    name: 'quotes and dashes',
    edit: ({ raw }) => unchanged(raw.replace(/[’]/g, "'").replace(/[“”]/g, '"').replace(/ – /g, ' — ')),
  },
  kind('sentence added', movable, ({ raw }, { index, end }) => ({
    raw: spliced(raw, { start: end, put: ' Zebras graze here quietly, too.' }),
    units: [],
    behind: index,
  })),
  {
    name: 'section moved',
    edit: ({ raw, units, headings }, random) => {
      // A list that goes on over headings would come to stand behind another lead-in.
      const isOpen = units.some(({ heading, items = [] }) =>
        items.some((item) => units[item]?.heading !== heading),
      );
      const at = 1 + random.below(Math.max(1, headings.length - 3));
      const [a, b, c] = headings.slice(at, at + 3).map(({ start }) => raw.lastIndexOf('\n', start) + 1);
      if (isOpen || c === undefined) return undefined;
      return unchanged(raw.slice(0, a) + raw.slice(b, c) + raw.slice(a, b) + raw.slice(c));
    },
  },
];

export const kinds: readonly Kind[] = [...changing, ...harmless];
