import { pushTo, tally } from '../model/groups.js';
import { firstWhere } from './halving.js';
import type { Compared } from './pairs.js';
import type { Sentence, SentenceList } from './sentence-list.js';

/** In what way a sentence with the same words stands elsewhere. */
export type Shift = 'heading' | 'lead-in' | 'order';

/**
 * Old sentences that stand word for word in the new version and in other surroundings: under another heading, behind
 * another lead-in, or in another order among the sentences that stayed. A heading that moves takes its sentences along
 * unmoved.
 */
export function findShifts(compared: Compared): ReadonlyMap<number, Shift> {
  const { before, after, pairs } = compared;
  const versions = { ...compared, ...withTrueTitles(compared) };
  const { old, now } = versions;
  const shifts = new Map<number, Shift>();
  const sectionFor = counterparts(versions);
  const stayed = new Map<number, (readonly [old: number, now: number])[]>();
  for (const sentence of old) {
    const partner = now[pairs[sentence.index]?.[0] ?? -1];
    if (partner === undefined || isHeading(sentence) || isHeading(partner)) continue;
    // A line of a table of contents reads as a heading elsewhere and stands under one itself.
    const isUnderSame = sentence.isTitle
      ? headingOf(before, sentence) === headingOf(after, partner)
      : sectionFor.get(sentence.title) === partner.title;
    if (!isUnderSame) shifts.set(sentence.index, 'heading');
    else if (!sameLeadIns(sentence, partner, versions)) shifts.set(sentence.index, 'lead-in');
    else if (sentence.key === partner.key && !sentence.isTitle)
      pushTo(stayed, sentence.title, [sentence.index, partner.index]);
  }
  for (const index of [...stayed.values()].flatMap(outOfOrder)) shifts.set(index, 'order');
  return shifts;
}

function outOfOrder(section: readonly (readonly [old: number, now: number])[]): readonly number[] {
  const stand = inOrder(section.map(([, now]) => now));
  return section.flatMap(([old], i) => (stand[i] ? [] : [old]));
}

type Versions = Compared & ReturnType<typeof withTrueTitles>;

const isHeading = ({ unit }: Sentence): boolean => unit.kind === 'heading';

const headingOf = ({ ofUnit }: SentenceList, { unit }: Sentence) => ofUnit.get(unit.heading ?? -1)?.key;

/** A heading that is only a piece of a sentence, because a line breaks there in one version, heads nothing. */
function withTrueTitles({ before: { sentences: old }, after: { sentences: now }, pairs }: Compared) {
  const [oldPieces, newPieces] = [new Set<number>(), new Set<number>()];
  for (const [index, partners] of pairs.entries()) {
    const [only = -1] = partners;
    if (partners.length === 0 || (partners.length === 1 && now[only]?.key === old[index]?.key)) continue;
    oldPieces.add(index);
    for (const one of partners) newPieces.add(one);
  }
  return { old: withoutTitles(old, oldPieces), now: withoutTitles(now, newPieces) };
}

function withoutTitles(sentences: readonly Sentence[], pieces: ReadonlySet<number>): readonly Sentence[] {
  let title = -1;
  return sentences.map((sentence, index) => {
    const isTitle = sentence.isTitle && !pieces.has(index);
    if (isTitle) title = index;
    return { ...sentence, isTitle, title };
  });
}

/** For each old heading the new one with the same words, and of the same chapter as far as marks tell, under which most of its sentences stand. */
function counterparts({ old, now, pairs }: Versions): ReadonlyMap<number, number> {
  const votes = new Map<number, number[]>();
  for (const { index, title, chapter } of old) {
    const partner = now[pairs[index]?.[0] ?? -1];
    if (partner === undefined || now[partner.title]?.key !== old[title]?.key) continue;
    const [above, other] = [old[chapter]?.key, now[partner.chapter]?.key];
    if (above === undefined || other === undefined || above === other) pushTo(votes, title, partner.title);
  }
  return new Map(
    [...votes].map(([title, given]) => {
      const [best] = [...tally(given)].sort((a, b) => b[1] - a[1]);
      return [title, best?.[0] ?? -1];
    }),
  );
}

/** Are two sentences introduced by the same words? A lead-in seen in one version only must still stand above in the other. */
function sameLeadIns(sentence: Sentence, partner: Sentence, { old, now, pairs, origin }: Versions): boolean {
  let one: Sentence | undefined = old[sentence.leadIn];
  let other: Sentence | undefined = now[partner.leadIn];
  while (one !== undefined && other !== undefined) {
    if (one.key !== other.key && !pairs[one.index]?.includes(other.index)) return false;
    [one, other] = [old[one.leadIn], now[other.leadIn]];
  }
  if (one === undefined && other === undefined) return true;
  const [stands, below] = one
    ? [now[pairs[one.index]?.[0] ?? -1], partner]
    : [old[origin.get(other?.index ?? -1) ?? -1], sentence];
  return stands !== undefined && stands.title === below.title && stands.index < below.index;
}

/**
 * Which of some different numbers are in order: those in every longest increasing run of them. Of two that have changed
 * places nobody can tell which one moved, so neither is in order. In time that grows as n log n.
 */
function inOrder(values: readonly number[]): boolean[] {
  const before = runLengths(values);
  const behind = runLengths(values.toReversed().map((value) => -value)).reverse();
  const longest = before.reduce((most, length) => Math.max(most, length), 0);
  const on = values.map((_, i) => (before[i] ?? 0) + (behind[i] ?? 0) - 1 === longest);
  const rivals = tally(before.filter((_, i) => on[i]));
  return values.map((_, i) => on[i] === true && rivals.get(before[i] ?? 0) === 1);
}

/** For each value the length of the longest increasing run that ends with it. */
function runLengths(values: readonly number[]): number[] {
  const smallest: number[] = [];
  return values.map((value) => {
    const at = firstWhere(smallest, (one) => one >= value);
    smallest[at] = value;
    return at + 1;
  });
}
