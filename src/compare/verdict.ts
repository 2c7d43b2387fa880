import type { Lexicon } from '../model/lexicon.js';
import type { Section } from '../model/section.js';
import { both } from '../model/words.js';
import { contradicts } from './denial.js';
import type { Ground } from './facts.js';
import { hedging } from './firmness.js';
import { alsoText, coverage, type Judgement, judged, type Side, sameBeside } from './judgement.js';
import { pairFacts } from './pairing.js';
import { announced, plainly, points, uncompared } from './points.js';
import { keyFieldIn, type RowKey } from './rows.js';
import { judgeRules } from './rules.js';
import { A, B } from './sides.js';

/** Judges what two policies say in one row. In the reason `A` and `B` stand for the two. */
export function judge(section: Section, row: RowKey, a: Side, b: Side, lexicon: Lexicon): Judgement {
  if (a.status === 'not-assessed' || b.status === 'not-assessed') {
    const which =
      a.status === b.status ? 'neither has' : a.status === 'not-assessed' ? `${A} has not` : `${B} has not`;
    return judged('not-assessed', [`${which} been assessed on this`]);
  }
  if (a.status !== 'speaks' && b.status !== 'speaks') return judged('same', ['neither says anything of it']);
  if (a.status !== 'speaks' || b.status !== 'speaks') return judgeOnly(a, b);
  const ground: Ground = {
    section,
    lexicon,
    kin: a.family === b.family,
    // Parts of a term are not the same for belonging to it: their own terms count.
    keyOf: (fact) => (isNarrower(a) ? undefined : keyFieldIn(section, row, fact)),
    names: [a.names, b.names],
  };
  return (
    judgeNarrower(a, b) ??
    judgeDenial(a, b, ground) ??
    judgeDeferred(a, b) ??
    (section.name === 'retention' ? judgeRules(a, b, ground, row.aspect) : judgeFacts(a, b, ground))
  );
}

const isNarrower = (side: Side) => side.narrower !== undefined;
const allDenied = (side: Side) => side.facts.every((fact) => fact.denied);
const allDeferred = (side: Side) => side.facts.every((fact) => fact.deferred !== undefined);
const quoted = (labels: readonly string[]) => both(labels.map((label) => `“${label}”`));

function judgeOnly(a: Side, b: Side): Judgement {
  const [speaker, other, side, quiet] = a.status === 'speaks' ? [A, B, a, b] : [B, A, b, a];
  const hedges = side.facts.map((fact) => hedging(fact.modality));
  const how = [
    ...(allDenied(side) ? ['denies it'] : []),
    ...(side.covers === undefined ? [] : [`speaks of it under “${side.covers}”`]),
    ...(isNarrower(side) ? [`speaks only of ${quoted(side.narrower ?? [])}`] : []),
    ...(hedges.every((hedge) => hedge !== '' && hedge === hedges[0]) ? [hedges[0] ?? ''] : []),
  ];
  const deferred = allDeferred(side) ? [announced(speaker, side.facts)] : [];
  const silence =
    quiet.status === 'not-applicable'
      ? `${other} is not concerned`
      : quiet.elsewhere
        ? `${other} says nothing of the kind, though it has other rules on these data`
        : quiet.general !== undefined
          ? `${other} speaks only in general of ${quoted(quiet.general)}`
          : `${other} says nothing of it`;
  return judged('only', [
    `only ${speaker} speaks of it; ${silence}`,
    ...(how.length === 0 ? [] : [`${speaker} ${both(how)}`]),
    ...deferred,
  ]);
}

/** Neither speaks of the term itself; undefined where both speak of the same parts. */
function judgeParts(a: Side, b: Side): Judgement | undefined {
  const [left, right] = [quoted(a.narrower ?? []), quoted(b.narrower ?? [])];
  if (left === right) return undefined;
  return judged(
    'differs',
    [`neither speaks of it as such: ${A} only of ${left}, ${B} only of ${right}`],
    'narrower',
  );
}

/** One side speaks of the term, the other only of parts of it. */
function judgeNarrower(a: Side, b: Side): Judgement | undefined {
  if (!isNarrower(a) && !isNarrower(b)) return undefined;
  if (isNarrower(a) && isNarrower(b)) return judgeParts(a, b);
  const [narrow, wide, part, whole] = isNarrower(a) ? [A, B, a, b] : [B, A, b, a];
  const terms = quoted(part.narrower ?? []);
  if (allDenied(whole) && !part.facts.some((fact) => fact.denied))
    return judged('denied', [`${wide} denies it as a whole; ${narrow} states a part of it: ${terms}`]);
  const says = (side: Side) => (allDenied(side) ? 'denies' : 'states');
  return judged(
    'differs',
    [`${wide} ${says(whole)} it as such; ${narrow} ${says(part)} only a part of it: ${terms}`],
    'narrower',
  );
}

function judgeDenial(a: Side, b: Side, ground: Ground): Judgement | undefined {
  const [left, right] = [allDenied(a), allDenied(b)];
  if (left === right) return undefined;
  const [denier, other, stated] = left ? [A, B, b] : [B, A, a];
  if (ground.section.name !== 'retention' && stated.facts.some((fact) => fact.denied))
    return judged('differs', [`${denier} denies it; ${other} states it in part and denies it in part`]);
  if (!contradicts(a.facts, b.facts, ground)) return undefined;
  const told = points(pairFacts(a.facts, b.facts, ground), ground);
  const rest = told.filter((point) => !point.includes('denies it, '));
  return judged('denied', [...coverage(a, b), `${denier} denies what ${other} states`, ...rest]);
}

/** Announced and not given here is neither stated nor silent: there is nothing to hold against the other side. */
function judgeDeferred(a: Side, b: Side): Judgement | undefined {
  const [left, right] = [allDeferred(a), allDeferred(b)];
  if (left === right) return undefined;
  const [side, other, facts] = left ? [A, B, a.facts] : [B, A, b.facts];
  return judged('incomparable', [
    ...coverage(a, b),
    `${announced(side, facts)}, so that there is nothing to hold against what ${other} says`,
  ]);
}

function judgeFacts(a: Side, b: Side, ground: Ground): Judgement {
  const pairing = pairFacts(a.facts, b.facts, ground);
  const alike = a.covers === b.covers && sameBeside(a, b, ground);
  // Of wider terms it is enough that they are named.
  const told = points(pairing, ground).filter((point) => a.covers === b.covers || !point.endsWith(plainly));
  if (told.length > 0 || !alike) {
    const unknown = told.length > 0 && alike && told.every((point) => point.endsWith('is not known'));
    return judged(unknown ? 'incomparable' : 'differs', [
      ...(allDenied(a) && allDenied(b) ? ['both deny it, but not alike'] : []),
      ...(alike ? [] : coverage(a, b)),
      ...told,
      ...(alike ? [] : [...alsoText(A, a.also), ...alsoText(B, b.also)]),
    ]);
  }
  const say = allDenied(a) ? 'both deny it' : 'both say the same';
  return judged('same', [say, ...uncompared(pairing.pairs, ground)]);
}
