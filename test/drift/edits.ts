import type { SourceText, Unit } from '../../src/evidence/text.js';
import type { Random } from './make.js';

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

const splice = (raw: string, start: number, end: number, put: string) =>
  raw.slice(0, start) + put + raw.slice(end);

function some<T>(random: Random, items: readonly T[]): T | undefined {
  return items.length === 0 ? undefined : random.pick(items);
}

/** Prose: what is long enough to lose a word and is no row of a table. */
const prose = ({ units, raw }: SourceText): readonly Unit[] =>
  units.filter(
    ({ kind, words, start, end }) =>
      kind !== 'heading' && words.length >= 6 && !/[|\n]/.test(raw.slice(start, end)),
  );

/** A lead-in bears on the items below it as well. */
function bearing(text: SourceText, unit: Unit): readonly number[] {
  const items = unit.items ?? [];
  return [unit.index, ...items.flatMap((item) => bearing(text, text.units[item] as Unit))];
}

/** An edit inside one sentence; `change` gets its raw words and returns what shall stand there. */
function inside(
  name: string,
  change: (words: string, unit: Unit, random: Random) => string | undefined,
): Kind {
  return {
    name,
    edit: (text, random) => {
      const unit = some(random, prose(text));
      if (unit === undefined) return undefined;
      const before = text.raw.slice(unit.start, unit.end);
      const put = change(before, unit, random);
      if (put === undefined || put === before) return undefined;
      return { raw: splice(text.raw, unit.start, unit.end, put), units: bearing(text, unit) };
    },
  };
}

/** Replaces one word somewhere inside. */
const atWord =
  (put: (word: string) => string, fits: (word: string) => boolean = () => true) =>
  (before: string, { start, words }: Unit, random: Random) => {
    const found = words
      .slice(1, -1)
      .map((word) => ({ from: word.start - start, to: word.end - start }))
      .filter(
        ({ from, to }) =>
          fits(before.slice(from, to)) && /^[\s]/.test(before.slice(to)) && /\s$/.test(before.slice(0, from)),
      );
    const word = some(random, found);
    return word && splice(before, word.from, word.to, put(before.slice(word.from, word.to)));
  };

const closing = /([.;:!?]*)$/u;
const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** What must be named. */
const changing: readonly Kind[] = [
  inside(
    'word swapped',
    atWord(() => 'zebras'),
  ),
  inside('word removed', (before, unit, random) =>
    atWord(() => '')(before, unit, random)?.replace(/ {2,}/, ' '),
  ),
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
  inside('sentence split', (before, unit, random) =>
    atWord((word) => `${word}. Zebras`)(before, unit, random),
  ),
  inside('sentence deleted', () => ''),
  {
    name: 'sentences merged',
    edit: (text, random) => {
      const pairs = prose(text).flatMap((unit) => {
        const next = text.units[unit.index + 1];
        const between = next && text.raw.slice(unit.end, next.start);
        return next && between === ' ' && text.raw[unit.end - 1] === '.' ? [{ unit, next }] : [];
      });
      const pair = some(random, pairs);
      if (pair === undefined) return undefined;
      const { unit, next } = pair;
      const raw = splice(
        text.raw,
        unit.end - 1,
        next.end,
        `; ${small(text.raw.slice(next.start, next.end))}`,
      );
      return { raw, units: [unit.index, ...bearing(text, next)] };
    },
  },
  {
    name: 'sentence moved',
    edit: (text, random) => {
      const found = movable(text).flatMap((unit) => {
        const behind = movable(text).filter(
          (other) => other.heading === unit.heading && Math.abs(other.index - unit.index) > 2,
        );
        return behind.length === 0 ? [] : [{ unit, other: random.pick(behind) }];
      });
      const pair = some(random, found);
      return pair && moved(text, pair.unit, pair.other);
    },
  },
  {
    name: 'moved to another subject',
    edit: (text, random) => {
      const unit = some(random, movable(text));
      const other = some(
        random,
        movable(text).filter(
          ({ heading }) => text.units[heading ?? -1]?.text !== text.units[unit?.heading ?? -1]?.text,
        ),
      );
      return unit && other && moved(text, unit, other);
    },
  },
  {
    name: 'words moved to another sentence',
    edit: (text, random) => {
      const unit = some(
        random,
        prose(text).filter(({ words }) => words.length > 7),
      );
      const other = some(
        random,
        prose(text).filter(({ index }) => index !== unit?.index),
      );
      if (unit === undefined || other === undefined) return undefined;
      const from = unit.words.at(-3)?.start ?? unit.start;
      const words = text.raw.slice(from, unit.end).replace(closing, '');
      const edits = [
        { start: from, end: from + words.length, put: '' },
        { start: other.end, end: other.end, put: ` ${words}` },
      ];
      const last = /[.;:!?]+$/u.exec(text.raw.slice(other.start, other.end))?.[0].length ?? 0;
      const at = other.end - last;
      const raw = [edits[0], { start: at, end: at, put: ` ${words}` }]
        .flatMap((edit) => edit ?? [])
        .sort((a, b) => b.start - a.start)
        .reduce((done, { start, end, put }) => splice(done, start, end, put), text.raw);
      return { raw, units: [...bearing(text, unit), ...bearing(text, other)] };
    },
  },
  {
    name: 'heading changed',
    edit: (text, random) => {
      const heading = some(
        random,
        text.headings.filter(({ index, words }) => index > 0 && words.length < 12),
      );
      const behind = heading?.words[0]?.end;
      if (heading === undefined || behind === undefined) return undefined;
      const under = text.units.filter((unit) => unit.heading === heading.index).map(({ index }) => index);
      return {
        raw: splice(text.raw, behind, behind, ' elsewhere'),
        units: [heading.index, ...under],
      };
    },
  },
  {
    name: 'lead-in changed',
    edit: (text, random) => {
      const unit = some(
        random,
        text.units.filter(
          ({ kind, words, text: said }) => kind === 'lead-in' && words.length > 2 && said.endsWith(':'),
        ),
      );
      const word = unit?.words[1];
      if (unit === undefined || word === undefined) return undefined;
      return { raw: splice(text.raw, word.end, word.end, ' rarely'), units: bearing(text, unit) };
    },
  },
];

/** Whole sentences of paragraphs, which can stand elsewhere; none that stands twice, for these are not told apart. */
function movable(text: SourceText): readonly Unit[] {
  return prose(text).filter(
    (unit) =>
      unit.kind === 'sentence' &&
      unit.mark === undefined &&
      /^\p{Lu}.*\.$/u.test(text.raw.slice(unit.start, unit.end)) &&
      !text.units.some(({ items }) => items?.includes(unit.index)) &&
      text.units.filter(({ text: said }) => said === unit.text).length === 1,
  );
}

function moved(text: SourceText, unit: Unit, other: Unit): Edit {
  const words = text.raw.slice(unit.start, unit.end);
  const put = { start: other.end, end: other.end, words: ` ${words}` };
  const cut = { start: unit.start, end: unit.end, words: '' };
  const raw = [put, cut]
    .sort((a, b) => b.start - a.start)
    .reduce((done, edit) => splice(done, edit.start, edit.end, edit.words), text.raw);
  return { raw, units: [unit.index], behind: other.index };
}

const unchanged = (raw: string | undefined): Edit | undefined =>
  raw === undefined ? undefined : { raw, units: [] };

/** A paragraph of one line, to set otherwise. */
function paragraph(text: SourceText, random: Random) {
  const blocks = text.blocks.filter(
    ({ start, end, table, mark }) =>
      !table && mark === undefined && end - start > 120 && !text.raw.slice(start, end).includes('\n'),
  );
  return some(random, blocks);
}

/** Breaks a paragraph into lines of about `width` characters. */
const broken = (words: string, width: number) =>
  words.replace(new RegExp(`(.{${width - 20},${width}}) (?=\\S)`, 'gu'), '$1\n');

/** What nobody needs to read again. */
const harmless: readonly Kind[] = [
  {
    name: 'link changed',
    edit: ({ raw }, random) => {
      const links = [...raw.matchAll(/\]\(([^()\s]+)\)/g)];
      const link = some(random, links);
      if (link === undefined) return undefined;
      return unchanged(
        splice(
          raw,
          link.index,
          link.index + link[0].length,
          random.pick(['](<#1. Scope>)', '](https://fox.example/a?s=1)', '](/privacy "Privacy")']),
        ),
      );
    },
  },
  {
    name: 'emphasis changed',
    edit: (text, random) => {
      const unit = some(random, prose(text));
      if (unit === undefined) return undefined;
      const made = atWord((word) =>
        random.pick([`**${word}**`, `_${word}_`, `*${word}*`, `<b>${word}</b>`, `[${word}](#x)`]),
      )(text.raw.slice(unit.start, unit.end), unit, random);
      return unchanged(made && splice(text.raw, unit.start, unit.end, made));
    },
  },
  {
    name: 'list or heading mark changed',
    edit: (text, random) => {
      const { raw } = text;
      const lines = [...raw.matchAll(/^(?:[-•*]|#{1,2}) (?=\S)/gmu)];
      const line = some(random, lines);
      if (line === undefined) return undefined;
      const put = line[0].startsWith('#') ? '### ' : random.pick(['- ', '* ', '• ', '– ']);
      return unchanged(splice(raw, line.index, line.index + line[0].length, put));
    },
  },
  {
    name: 'line-end hyphen',
    edit: (text, random) => {
      const block = paragraph(text, random);
      if (block === undefined) return undefined;
      const words = text.raw.slice(block.start, block.end);
      const long = [...words.matchAll(/(?<![\p{L}@./#-])\p{Ll}{9,}(?![\p{L}@/-]|\.\p{L})/gu)];
      const word = some(random, long);
      if (word === undefined) return undefined;
      const at = block.start + word.index + 4;
      return unchanged(splice(text.raw, at, at, '-\n'));
    },
  },
  {
    name: 'lines broken',
    edit: (text, random) => {
      const block = paragraph(text, random);
      if (block === undefined) return undefined;
      const words = text.raw.slice(block.start, block.end);
      return unchanged(splice(text.raw, block.start, block.end, broken(words, random.pick([60, 72, 90]))));
    },
  },
  {
    name: 'white space',
    edit: ({ raw }, random) =>
      unchanged(
        random.pick([
          (text: string) => text.replaceAll('\n', '\r\n'),
          (text: string) => text.replaceAll('\n\n', '\n\n\n'),
          (text: string) => text.replace(/(?<=[\p{L}.]) (?=\p{L})/gu, '  '),
          (text: string) => text.replace(/(?<=\d) (?=\p{L})/gu, '\u00a0'),
          (text: string) => text.replace(/(?<=\S)\n/g, '  \n'),
        ])(raw),
      ),
  },
  {
    name: 'quotes and dashes',
    edit: ({ raw }) => unchanged(raw.replace(/[’]/g, "'").replace(/[“”]/g, '"').replace(/ – /g, ' — ')),
  },
  {
    name: 'sentence added',
    edit: (text, random) => {
      const unit = some(random, movable(text));
      if (unit === undefined) return undefined;
      const raw = splice(text.raw, unit.end, unit.end, ' Zebras graze here quietly, too.');
      return { raw, units: [], behind: unit.index };
    },
  },
  {
    name: 'section moved',
    edit: (text, random) => {
      // A list that goes on over headings would come to stand behind another lead-in.
      const isOpen = text.units.some(({ heading, items = [] }) =>
        items.some((item) => text.units[item]?.heading !== heading),
      );
      const at = 1 + random.below(Math.max(1, text.headings.length - 3));
      const [one, other, end] = text.headings.slice(at, at + 3);
      if (isOpen || one === undefined || other === undefined || end === undefined) return undefined;
      const lineStart = (unit: Unit) => text.raw.lastIndexOf('\n', unit.start) + 1;
      const [a, b, c] = [lineStart(one), lineStart(other), lineStart(end)];
      return unchanged(
        text.raw.slice(0, a) + text.raw.slice(b, c) + text.raw.slice(a, b) + text.raw.slice(c),
      );
    },
  },
];

export const kinds: readonly Kind[] = [...changing, ...harmless];
