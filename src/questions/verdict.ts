import { grouped } from '../model/groups.js';
import type { Lexicon } from '../model/lexicon.js';
import { remembered } from '../model/remembered.js';
import type { Answer } from './answer.js';
import { other, type Related, relatePeriods, same } from './period.js';
import { type Atom, bare, type Value } from './value.js';

/** What a comparison of two answers says, the gravest first; the symbol of each is in the views. */
export const verdictOrder = [
  'denied',
  'differs',
  'incomparable',
  'more',
  'only',
  'close',
  'not-assessed',
  'same',
  'neither',
] as const;
export type Verdict = (typeof verdictOrder)[number];

export interface Judgement {
  readonly verdict: Verdict;
  /** Of `more`: 0 where the first says more, 1 where the second does. */
  readonly more?: 0 | 1;
  /** For what cannot be compared, and for an inference: at most twelve words. */
  readonly reason?: string;
}

const ownWords = 'own words: read both';

function relateDurations(a: Atom, b: Atom): Related {
  const found = relatePeriods(a, b);
  if (found.relation !== 'equal' || found.isAbout || a.text === b.text) return found;
  return { ...found, reason: `${a.text} is ${b.text}` };
}

function relateAtoms(a: Atom, b: Atom, lexicon: Lexicon): Related {
  if (a.kind === 'duration' && b.kind === 'duration') return relateDurations(a, b);
  if (a.value === 'other' || b.value === 'other') return { relation: 'unlike', reason: ownWords };
  if (a.value === b.value) return same;
  const { vocabulary } = a;
  if (vocabulary === undefined || vocabulary !== b.vocabulary) return other;
  const [one, two] = [String(a.value), String(b.value)];
  if (lexicon.includes(vocabulary, two, one)) return { relation: 'narrower' };
  return lexicon.includes(vocabulary, one, two) ? { relation: 'wider' } : other;
}

/** Two values atom by atom: one that has an atom more, or a narrower one, is the narrower value. */
function relate(first: Seen, second: Seen, lexicon: Lexicon): Related {
  const [a, b] = [first.value, second.value];
  if (a.isFree || b.isFree) return { relation: 'unlike', reason: ownWords };
  // What reads alike in a cell is alike, whatever fields it comes from.
  if (first.bare === second.bare) return same;
  const found = a.atoms.map((one): Related => {
    const two = b.atoms.find(({ field }) => field === one.field);
    return two === undefined ? { relation: 'narrower' } : relateAtoms(one, two, lexicon);
  });
  if (b.atoms.some(({ field }) => a.atoms.every((one) => one.field !== field)))
    found.push({ relation: 'wider' });
  if (found.length === 1) return found[0] as Related;
  const is = (relation: Related['relation']) => found.some((one) => one.relation === relation);
  const reason = found.find((one) => one.reason !== undefined)?.reason;
  if (is('other') || (is('narrower') && is('wider'))) return { relation: 'other', reason };
  if (is('unlike')) return { relation: 'unlike', reason };
  if (is('narrower')) return { relation: 'narrower' };
  if (is('wider')) return { relation: 'wider' };
  return { relation: 'equal', reason, isAbout: found.some(({ isAbout }) => isAbout) };
}

/** A value, and what is asked of it in each pair. */
interface Seen {
  readonly value: Value;
  readonly bare: string;
  /** Marks that change how firmly something is said, not what. `denied` changes what. */
  readonly firmness: string;
  readonly isDenied: boolean;
  readonly isOneOf: boolean;
  /** Relations to others that were met before; values that show the same share them. */
  readonly known: Map<Seen, Related>;
}

const seen = (value: Value): Seen => ({
  value,
  bare: bare(value),
  firmness: value.marks.filter((mark) => mark !== 'denied').join(),
  isDenied: value.marks.includes('denied'),
  isOneOf: value.marks.includes('one-of'),
  known: new Map(),
});

/** "Erased or anonymised" has not what "erased" has: one of several is not promised. */
const isOnlyPossible = (one: Seen, two: Seen): boolean => one.isOneOf && !two.isOneOf;

/** Values held against each other one by one: a hundred a side. Beyond, only those that read alike meet. */
const mostPairs = 10_000;

/** Relations that are remembered of one value. */
const mostKnown = 500;

function related(one: Seen, two: Seen, lexicon: Lexicon): Related {
  const before = one.known.get(two);
  if (before !== undefined) return before;
  const found = relate(one, two, lexicon);
  if (one.known.size < mostKnown) one.known.set(two, found);
  return found;
}

/** What has been found of a value of one side among those of the other. */
interface Counterparts {
  /** Something stands for it that is not denied on one side only. */
  met: boolean;
  equal: boolean;
  /** As firmly said, and not told apart by the calendar. */
  firm: boolean;
  /** The other side says it, or something narrower. */
  covered: boolean;
}

const none = (): Counterparts => ({ met: false, equal: false, firm: false, covered: false });

/** Notes of two values of which one says what the other does, or something wider. */
function note(
  one: Seen,
  two: Seen,
  { relation, isAbout }: Related,
  mine: Counterparts,
  theirs: Counterparts,
): void {
  mine.met = theirs.met = true;
  if (relation === 'equal') {
    mine.equal = theirs.equal = true;
    mine.firm ||= one.firmness === two.firmness && !isAbout;
  }
  theirs.covered ||= relation !== 'wider' && !isOnlyPossible(one, two);
  mine.covered ||= relation !== 'narrower' && !isOnlyPossible(two, one);
}

/** The values of two sides held against each other. */
function meet(a: readonly Seen[], b: readonly Seen[], lexicon: Lexicon) {
  const [ofA, ofB] = [a.map(none), b.map(none)];
  /** Where one side denies what the other states. */
  const clashes: (readonly [Counterparts, Counterparts])[] = [];
  let reason: string | undefined;
  /** The first two that cannot be compared. */
  let unlike: Related | undefined;
  let areAllUnlike = true;
  const all = [...b.keys()];
  const alike = a.length * b.length <= mostPairs ? undefined : grouped(all, (j) => b[j]?.bare);
  for (const [i, one] of a.entries())
    for (const j of alike === undefined ? all : (alike.get(one.bare) ?? [])) {
      const two = b[j] as Seen;
      const found = related(one, two, lexicon);
      if (found.relation === 'unlike') unlike ??= found;
      else areAllUnlike = false;
      if (found.relation === 'unlike' || found.relation === 'other') continue;
      const [mine, theirs] = [ofA[i] as Counterparts, ofB[j] as Counterparts];
      if (one.isDenied !== two.isDenied) clashes.push([mine, theirs]);
      else {
        reason ??= found.reason;
        note(one, two, found, mine, theirs);
      }
    }
  // A side that both states and denies agrees with one that does the same.
  const isDenied = clashes.some(([mine, theirs]) => !(mine.met && theirs.met));
  return { ofA, ofB, reason, unlike: areAllUnlike ? unlike : undefined, isDenied };
}

function judgeValues(a: readonly Seen[], b: readonly Seen[], lexicon: Lexicon): Judgement {
  const { ofA, ofB, reason, unlike, isDenied } = meet(a, b, lexicon);
  if (isDenied) return { verdict: 'denied' };
  const both = [...ofA, ...ofB];
  if (both.every(({ equal }) => equal)) {
    const verdict = ofA.every(({ firm }) => firm) ? 'same' : 'close';
    return reason === undefined ? { verdict } : { verdict, reason };
  }
  // The first has all of the second's values, or narrower ones.
  const firstHas = ofB.every(({ covered }) => covered);
  const secondHas = ofA.every(({ covered }) => covered);
  if (firstHas !== secondHas) return { verdict: 'more', more: firstHas ? 0 : 1 };
  // Each follows from the other, as where one names a class beside what both list. Of denials the wider one says more.
  const values = [...a, ...b];
  if (firstHas && !values.some(({ isDenied }) => isDenied)) return { verdict: 'close' };
  if (values.every(({ value }, i) => both[i]?.equal || value.isFree))
    return { verdict: 'incomparable', reason: ownWords };
  if (unlike !== undefined) return { verdict: 'incomparable', reason: unlike.reason ?? 'unlike things' };
  return { verdict: 'differs' };
}

const answers = ({ outcome }: Answer): boolean =>
  !['silent', 'not-applicable', 'not-assessed'].includes(outcome);

/** Of two answers of which one has no values that could be compared; undefined where both have. */
function judgeOutcomes(a: Answer, b: Answer): Judgement | undefined {
  if (a.outcome === 'not-assessed' || b.outcome === 'not-assessed') return { verdict: 'not-assessed' };
  if (!answers(a) && !answers(b)) return { verdict: 'neither' };
  if (!answers(a) || !answers(b)) return { verdict: 'only' };
  if (a.say === b.say && a.values.length === 0 && b.values.length === 0)
    return a.outcome === b.outcome ? { verdict: 'same' } : { verdict: 'denied' };
  if (a.outcome === 'deferred' || b.outcome === 'deferred')
    return a.outcome === b.outcome
      ? { verdict: 'differs' }
      : { verdict: 'incomparable', reason: 'one only announces it' };
  // What falls short of an answer contradicts nothing.
  if (a.values.length === 0 || b.values.length === 0 || a.say !== b.say)
    return [a.outcome, b.outcome].sort().join() === 'denied,said'
      ? { verdict: 'denied' }
      : { verdict: 'differs' };
  return undefined;
}

/**
 * Compares two answers by what their cells show, and by nothing else. Seen from the other side the verdict is the same,
 * and `more` names the other. Values that show the same are related once for all answers that are judged together.
 */
export function judging(lexicon: Lexicon): (a: Answer, b: Answer) => Judgement {
  const known = new Map<string, Seen>();
  const seenIn = remembered(({ values }: Answer) =>
    values.map((value) => {
      const key = JSON.stringify([value.isFree, value.marks, value.atoms]);
      const one = known.get(key) ?? seen(value);
      known.set(key, one);
      return one;
    }),
  );
  return (a, b) => judgeOutcomes(a, b) ?? judgeValues(seenIn(a), seenIn(b), lexicon);
}
