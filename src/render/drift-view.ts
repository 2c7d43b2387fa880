import type { Change, Drift, Passage, WordRun } from '../evidence/drift.js';
import { readable } from '../evidence/visible.js';
import { grouped } from '../model/groups.js';
import type { Lexicon } from '../model/lexicon.js';
import { cellText } from '../model/phrase.js';
import { type Policy, partyName } from '../model/policy.js';
import { sections } from '../model/sections/index.js';
import { count } from '../model/words.js';
import { at, clean, clip, indented, item, shortened } from './layout.js';
import type { Style } from './style.js';

/** Lines of one kind that are shown of a record. */
export const mostShown = 200;

/** Says that more of a kind is left than was shown; nothing if not. */
export function more(left: number, what: string, how: string, style: Style): readonly string[] {
  if (left <= 0) return [];
  const line = `and ${count(left, `more ${what}`)} ${how} (all: --format json)`;
  return [style.paint.dim(item(line, style))];
}

export type Reworded = Extract<Change, { kind: 'reworded' }>;
type Moved = Extract<Change, { kind: 'moved' }>;
export type Gone = Extract<Change, { kind: 'gone' }>;
export type Fresh = Extract<Change, { kind: 'new' }>;

export type Move = ReturnType<typeof movesOf>[number];

/** Changes that bear on a fact stand first. */
const byFacts = <T extends Change>(changes: readonly T[]): readonly T[] => [
  ...changes.filter(({ facts }) => facts.length > 0),
  ...changes.filter(({ facts }) => facts.length === 0),
];

/** What the views show of a comparison: a summary, and the changes by their kind. */
export function driftView({ facts, changes }: Drift) {
  const of = <K extends Change['kind']>(kind: K) =>
    changes.filter((change): change is Extract<Change, { kind: K }> => change.kind === kind);
  const inState = (state: string) => facts.filter((fact) => fact.state === state).length;
  const open = inState('uncompared');
  const counts = [
    `${inState('unchanged')} of ${count(facts.length, 'fact')} unchanged`,
    `${inState('again')} to read again`,
    ...(open > 0 ? [`${open} that cannot be compared`] : []),
  ].join(', ');
  const kinds = ['reworded', 'moved', 'gone', 'new'] as const;
  const sentences = kinds.map((kind) => `${of(kind).length} ${kind}`).join(', ');
  return {
    summary: `${counts}; sentences: ${sentences}`,
    reworded: byFacts(of('reworded')),
    moves: movesOf(of('moved')),
    gone: byFacts(of('gone')),
    fresh: byFacts(of('new')),
  };
}

/** Sentences that moved in the same way, from one place to one other. Those that no fact cites are left out. */
function movesOf(moved: readonly Moved[]) {
  const cited = moved.filter(({ facts }) => facts.length > 0);
  const groups = grouped(cited, (sentence) => JSON.stringify(placesOf(sentence)));
  return [...groups].map(([key, sentences]) => {
    const [from, to] = JSON.parse(key) as [string, string];
    return { from, to, sentences, facts: [...new Set(sentences.flatMap(({ facts }) => facts))] };
  });
}

/** A passage as a reader sees it, or its beginning. */
export const passageText = (text: string): string => shortened(readable(text));

/** The beginning of a passage and its lines, below what it belongs to. */
export const passageLine = (lines: readonly [number, number], text: string, style: Style): string =>
  indented(`${at(lines)}: ${clip(clean(text), 120)}`, style, 8);

const quoted = (text: string) => `“${shortened(text)}”`;

function placesOf({ by, old, new: now }: Moved): [string, string] {
  const under = ({ heading }: Passage) =>
    heading === undefined ? 'under no heading' : `under ${quoted(heading)}`;
  const behind = ({ leadIn }: Passage) =>
    leadIn === undefined ? 'behind no lead-in' : `behind ${quoted(leadIn)}`;
  if (by === 'lead-in') return [behind(old), behind(now)];
  const [from, to] = [under(old), under(now)];
  return from === to ? [`${from}, elsewhere`, to] : [from, to];
}

/** More words in a row than twice this that both versions have are shown by the first and the last of them. */
const context = 12;

/** The old or the new side of a rewording on one line: what only this side has as `mark` shows it, the rest as `plain` does. */
export function side(
  words: readonly WordRun[],
  which: 'removed' | 'added',
  plain: (text: string) => string,
  mark: (text: string) => string,
): string {
  return words
    .filter(({ is }) => is === 'same' || is === which)
    .map(({ is, text }) => {
      const said = text.trimStart();
      const space = said.length < text.length ? ' ' : '';
      return space + (is === 'same' ? plain(elided(said)) : mark(shortened(said)));
    })
    .join('')
    .trim();
}

/** The same in HTML or Markdown, as `write` writes a text. Tags, since a sign of Markdown between a letter and a comma is taken for itself. */
export const tagged = ({ words }: Reworded, which: 'removed' | 'added', write: (text: string) => string) => {
  const tag = which === 'removed' ? 'del' : 'ins';
  return side(words, which, write, (text) => `<${tag}>${write(text)}</${tag}>`);
};

function elided(text: string): string {
  const all = text.split(' ');
  if (all.length <= 2 * context + 4) return shortened(text);
  return shortened([...all.slice(0, context), '[…]', ...all.slice(-context)].join(' '));
}

/** What a fact says, by the name it has in a report (`retention[0]`); empty for what is no fact of a section. */
export function factText(policy: Policy, ref: string, lexicon: Lexicon): string {
  const [, name, index] = /^(\w+)\[(\d+)\]$/.exec(ref) ?? [];
  const section = sections.find((candidate) => candidate.name === name);
  const fact = section && policy.sections[section.name]?.facts[Number(index)];
  return section && fact ? cellText(section, fact, lexicon, { names: partyName(policy) }) : '';
}

/** The facts to read again, each with what it says. */
export const factsAgain = (
  policy: Policy,
  { facts }: Drift,
  lexicon: Lexicon,
): readonly { readonly ref: string; readonly says: string }[] =>
  facts
    .filter(({ state }) => state === 'again')
    .map(({ ref }) => ({ ref, says: factText(policy, ref, lexicon) }));
