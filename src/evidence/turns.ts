import { type Cue, findCues, findTerms } from '../model/find-terms.js';
import type { Language, WordList } from '../model/word-list.js';
import type { SourceText, Unit } from './text.js';

/** A word that turns its sentence, and how it stands there. Offsets are those of the text. */
export interface Turn extends Cue {
  /** Stands in a clause that only says of which things or under which condition: "countries that may not protect them". */
  readonly inside: boolean;
  /** Follows "but": it limits what was said before. */
  readonly limits: boolean;
  /** Is said of the reader: "you can opt out". */
  readonly ofReader: boolean;
  /** Hedges as "perhaps" does, and allows nothing. */
  readonly perhaps: boolean;
  /** Is a "may" beside "only", not said of those who speak: "it may be used only for". */
  readonly forbids: boolean;
  /** Terms that the sentence names behind it, in brackets only there, as `vocabulary/term`. */
  readonly behind: ReadonlySet<string>;
}

interface Grammar {
  /** Words that begin a clause about a thing, wherever they stand in it. */
  readonly relative: RegExp;
  /** Words for the reader. */
  readonly reader: string;
  /** Words for those who speak, right before their verb or behind it. */
  readonly speaker: string;
  readonly but: RegExp;
}

const words = (list: string, flags = 'iu') => new RegExp(`(?<!\\p{L})(?:${list})(?!\\p{L})`, flags);

const grammars: Readonly<Record<Language, Grammar>> = {
  en: {
    relative: words('that|which|who|whose|whom|whether|because|although|though|so as'),
    reader: 'you',
    speaker: 'we',
    but: words('but|however|yet'),
  },
  nl: {
    relative: words('die|dat|welke|waar\\p{L}*|wat|of|omdat|hoewel|zodat|hoe'),
    reader: 'u|je|jij|jullie',
    speaker: 'wij|we',
    but: words('maar|echter|doch'),
  },
  fr: {
    relative: words(
      'qui|que|qu|dont|où|lesquel\\p{L}*|auxquel\\p{L}*|lequel|laquelle|parce|puisque|bien que',
    ),
    reader: 'vous|tu',
    speaker: 'nous',
    but: words('mais|cependant|toutefois|néanmoins'),
  },
  de: {
    relative:
      /^\W*(?:(?:mit|von|zu|für|in|an|auf|bei) )?(?:die|der|das|den|dem|deren|dessen|denen|welche\p{L}*|dass|ob|weil|obwohl|damit|sodass|wo\p{L}*)(?!\p{L})/iu,
    reader: 'Sie|du|ihr',
    speaker: 'wir',
    but: words('aber|jedoch|allerdings|sondern'),
  },
};

/** Hedges that allow nothing: "you may perhaps". */
const adverb =
  /^(?:possibl[ey]|perhaps|maybe|mogelijk\p{L}*|wellicht|misschien|eventueel|éventuellement|peut-être|möglicherweise|vielleicht|eventuell|gegebenenfalls)$/iu;

/** Behind it another verb may stand: "may be shared and used only for". */
const coordinating = words('and|en|et|und');

/** What is longer is no sentence, and would take the square of its length. */
const longest = 3000;

const boundary = /[,;:()[\]–—•]|\s-\s/gu;

/** From the last sign before a place that parts clauses. */
function clauseStart(text: string, place: number): number {
  let start = 0;
  for (const sign of text.slice(0, place).matchAll(boundary)) start = sign.index + sign[0].length;
  return start;
}

function clauseEnd(text: string, place: number): number {
  const rest = text.slice(place).search(boundary);
  return rest < 0 ? text.length : place + rest;
}

/** What stands behind a place in its sentence; in brackets, up to where they close. */
function restEnd(text: string, place: number): number {
  const closed = /^[^()]*\)/u.exec(text.slice(place));
  return closed === null ? text.length : place + closed[0].length;
}

function turnsOf(unit: Unit, raw: string, list: WordList): readonly Turn[] {
  const text = raw.slice(unit.start, unit.end);
  const grammar = grammars[list.language];
  const cues = findCues(text, list);
  const terms = findTerms(text, list);
  const isReader = (before: string, behind: string) =>
    new RegExp(`(?<!\\p{L})(?:${grammar.reader})(?!\\p{L})(?:[^\\p{L}]+\\p{L}+){0,3}[^\\p{L}]*$`, 'iu').test(
      before,
    ) || new RegExp(`^[^\\p{L}]*(?:${grammar.reader})(?!\\p{L})`, 'iu').test(behind);
  return cues.map(({ cue, start, end }) => {
    const from = clauseStart(text, start);
    const before = text.slice(from, start);
    const behind = text.slice(end, clauseEnd(text, end));
    const rest = restEnd(text, end);
    const perhaps = adverb.test(text.slice(start, end));
    const isBeside = (one: Cue) =>
      one.start >= from &&
      one.end <= end + behind.length &&
      !coordinating.test(text.slice(Math.min(one.end, end), Math.max(one.start, start)));
    const isCondition = (one: Cue) => one.cue === 'condition' || one.cue === 'except';
    return {
      cue,
      start: unit.start + start,
      end: unit.start + end,
      inside:
        grammar.relative.test(before) ||
        // "They are users, not employees": a contrast.
        (cue === 'negation' && text[from - 1] === ',' && before.trim() === '') ||
        cues.some((one) => isCondition(one) && one.start >= from && one.end <= start),
      limits: grammar.but.test(text.slice(0, start)),
      ofReader: isReader(before.slice(-80), behind.slice(0, 80)),
      perhaps,
      forbids:
        cue === 'may' &&
        !perhaps &&
        cues.some((one) => one.cue === 'only' && isBeside(one)) &&
        !words(grammar.speaker).test(text.slice(from, end + 20)),
      behind: new Set(
        terms
          .filter((one) => one.start >= end && one.end <= rest)
          .map(({ vocabulary, term }) => `${vocabulary}/${term}`),
      ),
    };
  });
}

const known = new WeakMap<SourceText, ReadonlyMap<number, readonly Turn[]>>();

/** The words of a text that turn their sentences, by the index of the unit; `list` has the words of the text's language. */
export function turnsByUnit(text: SourceText, list: WordList): ReadonlyMap<number, readonly Turn[]> {
  const before = known.get(text);
  if (before !== undefined) return before;
  const turns = new Map(
    text.units
      .filter(({ start, end }) => end - start <= longest)
      .map((unit) => [unit.index, turnsOf(unit, text.raw, list)] as const),
  );
  known.set(text, turns);
  return turns;
}
