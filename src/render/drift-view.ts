import type { UnitCoverage } from '../evidence/coverage.js';
import type { Change, Drift, Passage, WordRun } from '../evidence/drift.js';
import { readable } from '../evidence/visible.js';
import { grouped } from '../model/groups.js';
import type { Lexicon } from '../model/lexicon.js';
import { cellText } from '../model/phrase.js';
import { type Policy, partyName } from '../model/policy.js';
import { sections } from '../model/sections/index.js';
import { count } from '../model/words.js';
import { shortened } from './layout.js';

/** Lines of one kind that are shown of a record. */
export const mostShown = 200;

export type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

/** What the views show of a comparison: a summary, and the changes by their kind. */
export function driftView({ facts, changes }: Drift) {
  // Changes that bear on a fact stand first.
  const of = <K extends Change['kind']>(kind: K) =>
    changes
      .filter((change): change is Of<K> => change.kind === kind)
      .sort((a, b) => Number(b.facts.length > 0) - Number(a.facts.length > 0));
  const inState = (state: string) => facts.filter((fact) => fact.state === state).length;
  const open = inState('uncompared');
  const rest = open > 0 ? `, ${open} that cannot be compared` : '';
  const counts = `${inState('unchanged')} of ${count(facts.length, 'fact')} unchanged, ${inState('again')} to read again${rest}`;
  const kinds = ['reworded', 'moved', 'gone', 'new'] as const;
  const sentences = kinds.map((kind) => `${of(kind).length} ${kind}`).join(', ');
  // Sentences that moved in the same way are one move; those that no fact cites are left out.
  const moved = of('moved').filter((one) => one.facts.length > 0);
  const moves = grouped(moved, (sentence) => placesOf(sentence).join('\n'));
  return {
    summary: `${counts}; sentences: ${sentences}`,
    reworded: of('reworded'),
    moves: [...moves].map(([key, alike]) => {
      const [from = '', to = ''] = key.split('\n');
      return { from, to, sentences: alike, facts: [...new Set(alike.flatMap((one) => one.facts))] };
    }),
    gone: of('gone'),
    fresh: of('new'),
  };
}

/** Anchors of unchanged facts that must be written otherwise, as the words around them have changed; without `offer` nobody knows how. */
export const wrongAnchors = ({ facts }: Drift) =>
  facts.flatMap(({ ref, anchors }) =>
    anchors.flatMap(({ anchor, offer, lost }) =>
      (offer ?? lost) === undefined ? [] : [{ ref, anchor, offer }],
    ),
  );

/** What a text says and no fact accounts for, without the units that are `told` elsewhere. */
export function openUnits(units: readonly UnitCoverage[], told?: readonly number[]): readonly UnitCoverage[] {
  const elsewhere = new Set(told);
  const open = units.filter(({ state }) => state === 'unaccounted' || state === 'partly');
  return open.filter(({ unit }) => !elsewhere.has(unit.index));
}

/** A passage as a reader sees it, or its beginning. */
export const passageText = (text: string): string => shortened(readable(text));

function placesOf({ by, old, new: now }: Of<'moved'>): readonly string[] {
  const name = (text: string | undefined, what: string) =>
    text === undefined ? `no ${what}` : `“${shortened(text)}”`;
  const place = ({ heading, leadIn }: Passage) =>
    by === 'lead-in' ? `behind ${name(leadIn, 'lead-in')}` : `under ${name(heading, 'heading')}`;
  const [from, to] = [place(old), place(now)];
  return [from === to ? `${from}, elsewhere` : from, to];
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
export const tagged = (
  { words }: Of<'reworded'>,
  which: 'removed' | 'added',
  write: (text: string) => string,
) => {
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
