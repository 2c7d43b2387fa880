import { grouped } from '../model/groups.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Answer } from './answer.js';
import { comparePeriods } from './period.js';
import { type Atom, bare, type Mark, type Value } from './value.js';

/** What a comparison of two answers says; the symbol of each is in the views. */
export type Verdict =
  | 'same'
  | 'close'
  | 'more'
  | 'differs'
  | 'denied'
  | 'only'
  | 'incomparable'
  | 'neither'
  | 'not-assessed';

export interface Judgement {
  readonly verdict: Verdict;
  /** Of `more`: 0 where the first says more, 1 where the second does. */
  readonly more?: 0 | 1;
  /** For what cannot be compared, and for an inference: at most twelve words. */
  readonly reason?: string;
}

/** How one atom or value stands to another. */
type Relation = 'equal' | 'narrower' | 'wider' | 'other' | 'unlike';

interface Related {
  readonly relation: Relation;
  readonly reason?: string;
  /** Only the calendar could tell the two apart. */
  readonly isAbout?: true;
}

const equal: Related = { relation: 'equal' };
const other: Related = { relation: 'other' };
const ownWords = 'own words: read both';

function relateDurations(a: Atom, b: Atom): Related {
  const [one, two] = [a, b].map(({ value, bound }) => ({ period: value, bound: bound ?? 'exact' }));
  if (one === undefined || two === undefined) return other;
  const { kind, reason } = comparePeriods(one, two);
  const why = reason === undefined ? {} : { reason };
  if (kind === 'equal') return a.text === b.text ? equal : { ...equal, reason: `${a.text} is ${b.text}` };
  if (kind === 'about-equal') return { ...equal, ...why, isAbout: true };
  return kind === 'incomparable' ? { relation: 'unlike', ...why } : other;
}

function relateAtoms(a: Atom, b: Atom, lexicon: Lexicon): Related {
  if (a.kind === 'duration' && b.kind === 'duration') return relateDurations(a, b);
  if (a.value === 'other' || b.value === 'other') return { relation: 'unlike', reason: ownWords };
  if (a.value === b.value) return equal;
  const { vocabulary } = a;
  if (vocabulary === undefined || vocabulary !== b.vocabulary) return other;
  const [one, two] = [String(a.value), String(b.value)];
  if (lexicon.includes(vocabulary, two, one)) return { relation: 'narrower' };
  return lexicon.includes(vocabulary, one, two) ? { relation: 'wider' } : other;
}

/** Two values atom by atom: one that has an atom more, or a narrower one, is the narrower value. */
function relate(a: Value, b: Value, lexicon: Lexicon): Related {
  if (a.isFree || b.isFree) return { relation: 'unlike', reason: ownWords };
  // What reads alike in a cell is alike, whatever fields it comes from.
  if (bare(a) === bare(b)) return equal;
  const found = a.atoms.map((one): Related => {
    const two = b.atoms.find(({ field }) => field === one.field);
    return two === undefined ? { relation: 'narrower' } : relateAtoms(one, two, lexicon);
  });
  if (b.atoms.some(({ field }) => a.atoms.every((one) => one.field !== field)))
    found.push({ relation: 'wider' });
  const [only] = found;
  if (found.length === 1 && only !== undefined) return only;
  const is = (relation: Relation) => found.some((one) => one.relation === relation);
  const reason = found.find((one) => one.reason !== undefined)?.reason;
  const why = reason === undefined ? {} : { reason };
  if (is('other') || (is('narrower') && is('wider'))) return { relation: 'other', ...why };
  if (is('unlike')) return { relation: 'unlike', ...why };
  if (is('narrower')) return { relation: 'narrower' };
  if (is('wider')) return { relation: 'wider' };
  return { ...equal, ...why, ...(found.some(({ isAbout }) => isAbout) ? { isAbout: true as const } : {}) };
}

/** Marks that change how firmly something is said, not what. `denied` changes what. */
const firmness = ({ marks }: Value): string => marks.filter((mark) => mark !== 'denied').join();

const isDenied = ({ marks }: Value): boolean => (marks as readonly Mark[]).includes('denied');

/** "Erased or anonymised" has not what "erased" has: one of several is not promised. */
const isOnlyPossible = (one: Value, two: Value): boolean =>
  one.marks.includes('one-of') && !two.marks.includes('one-of');

/** Values held against each other one by one: a hundred a side. Beyond, only those that read alike meet. */
const mostPairs = 10_000;

interface Met extends Related {
  readonly one: Value;
  readonly two: Value;
  /** One side denies what the other states. */
  readonly clash: boolean;
}

/** The values of both sides that have to do with each other. */
interface Meeting {
  readonly met: readonly Met[];
  /** The first two that cannot be compared. */
  readonly unlike?: Related;
  readonly areAllUnlike: boolean;
}

function meet(a: readonly Value[], b: readonly Value[], lexicon: Lexicon): Meeting {
  const met: Met[] = [];
  let unlike: Related | undefined;
  let areAllUnlike = true;
  const alike = a.length * b.length <= mostPairs ? undefined : grouped(b, bare);
  for (const one of a)
    for (const two of alike === undefined ? b : (alike.get(bare(one)) ?? [])) {
      const related = relate(one, two, lexicon);
      if (related.relation === 'unlike') unlike ??= related;
      else {
        areAllUnlike = false;
        if (related.relation !== 'other')
          met.push({ one, two, ...related, clash: isDenied(one) !== isDenied(two) });
      }
    }
  return { met, areAllUnlike, ...(unlike === undefined ? {} : { unlike }) };
}

function judgeValues(a: readonly Value[], b: readonly Value[], lexicon: Lexicon): Judgement {
  const { met, unlike, areAllUnlike } = meet(a, b, lexicon);
  const alike = met.filter(({ clash }) => !clash);
  const agrees = (side: 'one' | 'two', value: Value) => alike.some((pair) => pair[side] === value);
  // A side that both states and denies agrees with one that does the same.
  const clashes = met.filter(({ clash, one, two }) => clash && !(agrees('one', one) && agrees('two', two)));
  if (clashes.length > 0) return { verdict: 'denied' };
  const reason = alike.find((one) => one.reason !== undefined)?.reason;
  const why = reason === undefined ? {} : { reason };
  const equals = alike.filter(({ relation }) => relation === 'equal');
  const has = (side: 'one' | 'two', value: Value) => equals.some((pair) => pair[side] === value);
  if (a.every((value) => has('one', value)) && b.every((value) => has('two', value))) {
    const firm = a.every((value) =>
      equals.some(({ one, two, isAbout }) => one === value && firmness(one) === firmness(two) && !isAbout),
    );
    return { verdict: firm ? 'same' : 'close', ...why };
  }
  // The first has all of the second's values, or narrower ones.
  const firstHas = b.every((value) =>
    alike.some(
      ({ one, two, relation }) => two === value && relation !== 'wider' && !isOnlyPossible(one, two),
    ),
  );
  const secondHas = a.every((value) =>
    alike.some(
      ({ one, two, relation }) => one === value && relation !== 'narrower' && !isOnlyPossible(two, one),
    ),
  );
  if (firstHas !== secondHas) return { verdict: 'more', more: firstHas ? 0 : 1 };
  // Each follows from the other, as where one names a class beside what both list. Of denials the wider one says more.
  if (firstHas && ![...a, ...b].some(isDenied)) return { verdict: 'close' };
  const left = [...a.filter((one) => !has('one', one)), ...b.filter((two) => !has('two', two))];
  if (left.every(({ isFree }) => isFree)) return { verdict: 'incomparable', reason: ownWords };
  if (unlike !== undefined && areAllUnlike)
    return { verdict: 'incomparable', reason: unlike.reason ?? 'unlike things' };
  return { verdict: 'differs' };
}

const answers = ({ outcome }: Answer): boolean =>
  !['silent', 'not-applicable', 'not-assessed'].includes(outcome);

/** One states what the other denies; what falls short of an answer contradicts nothing. */
const contradict = (a: Answer, b: Answer): boolean =>
  (a.outcome === 'said' && b.outcome === 'denied') || (a.outcome === 'denied' && b.outcome === 'said');

/**
 * Compares two answers by what their cells show, and by nothing else. Seen from the other side the verdict is the same,
 * and `more` names the other.
 */
export function judge(a: Answer, b: Answer, lexicon: Lexicon): Judgement {
  if (a.outcome === 'not-assessed' || b.outcome === 'not-assessed') return { verdict: 'not-assessed' };
  if (!answers(a) && !answers(b)) return { verdict: 'neither' };
  if (!answers(a) || !answers(b)) return { verdict: 'only' };
  if (a.say === b.say && a.values.length === 0 && b.values.length === 0)
    return a.outcome === b.outcome ? { verdict: 'same' } : { verdict: 'denied' };
  if (a.outcome === 'deferred' || b.outcome === 'deferred')
    return a.outcome === b.outcome
      ? { verdict: 'differs' }
      : { verdict: 'incomparable', reason: 'one only announces it' };
  if (a.values.length === 0 || b.values.length === 0 || a.say !== b.say)
    return contradict(a, b) ? { verdict: 'denied' } : { verdict: 'differs' };
  return judgeValues(a.values, b.values, lexicon);
}
