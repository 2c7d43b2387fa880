import type { Fact, Policy } from '../model/policy.js';
import type { Section } from '../model/section.js';
import { both, count } from '../model/words.js';
import { varying } from './facts.js';
import { firmness, flat } from './firmness.js';
import { alsoText, type Side } from './judgement.js';
import type { PairComparison, Verdict } from './report.js';
import { keyFieldIn, type RowKey } from './rows.js';
import { A, paragraph } from './sides.js';

/** Stands before a name while sentences are made, so that none is given a capital it does not have. */
const asIs = A;

/** Names that are given before the rest is only counted. */
const limit = 6;

const listed = (names: readonly string[]): string =>
  both(names.length <= limit ? names : [...names.slice(0, limit - 1), `${names.length - limit + 1} others`]);

/** "Jump says", "Jump and James PRO say". */
const subject = (names: readonly string[], one: string, many: string): string[] =>
  names.length === 0 ? [] : [`${listed(names)} ${names.length === 1 ? one : many}`];

/** Groups what is told alike: `[['says so flatly', ['Cartropic']], …]`. */
function grouped(
  entries: readonly (readonly [how: string, name: string])[],
): readonly (readonly [string, readonly string[]])[] {
  const groups = new Map<string, string[]>();
  for (const [how, name] of entries) groups.set(how, [...(groups.get(how) ?? []), name]);
  return [...groups];
}

/** How firmly each speaks, where they do not all speak alike. */
function firmnessOf(spoken: readonly (readonly [string, readonly Fact[]])[]): string[] {
  const ways = grouped(spoken.map(([name, facts]) => [firmness(facts), name]));
  if (ways.length === 1 && ways[0]?.[0] === flat) return [];
  return [ways.map(([how, names]) => subject(names, how, plural(how))[0]).join('; ')];
}

const plural = (how: string): string => how.replace(/\bsays\b/g, 'say').replace(/\bgives\b/g, 'give');

function incomparable(pairs: readonly string[], all: number): string[] {
  if (pairs.length === 0) return [];
  if (pairs.length === all) return ['no two of them can be compared'];
  const rest = pairs.length > limit ? [`and ${count(pairs.length - limit, 'more pair')}`] : [];
  return [`not comparable: ${[...pairs.slice(0, limit), ...rest].join('; ')}`];
}

/** Who says the same as whom. */
function agreed(pairs: readonly string[], all: number): string[] {
  if (pairs.length === 0) return [];
  return pairs.length === all ? ['all say the same'] : [`${pairs.slice(0, limit).join('; ')} say the same`];
}

function pairsWith(
  verdict: Verdict,
  pairs: readonly PairComparison[],
  names: ReadonlyMap<string, string>,
): string[] {
  return pairs
    .filter((pair) => pair.verdict === verdict)
    .map((pair) => both(pair.policies.map((id) => names.get(id) ?? id)));
}

/** What more than two policies say in one row, in a few sentences: who speaks, who denies, who agrees, how firmly. */
export function tellMany(
  policies: readonly Policy[],
  sides: readonly Side[],
  pairs: readonly PairComparison[],
  section: Section,
  row: RowKey,
): string {
  const nameOf = (policy: Policy) => `${asIs}${policy.name}`;
  const names = new Map(policies.map((policy) => [policy.id, nameOf(policy)]));
  const where = (fits: (side: Side) => boolean) =>
    policies.filter((_, i) => fits(sides[i] as Side)).map(nameOf);
  const speakers = where((side) => side.status === 'speaks');
  const speaking = policies.filter((_, i) => sides[i]?.status === 'speaks').map(({ id }) => id);
  const parts = (side: Side) => side.status === 'speaks' && side.narrower !== undefined;
  const denies = (side: Side) =>
    side.status === 'speaks' && side.facts.every((fact) => fact.denied) && !parts(side);
  const spoken = policies.flatMap((policy, i) => {
    const side = sides[i] as Side;
    const own = side.status === 'speaks' && !parts(side) && side.covers === undefined;
    return own ? [[nameOf(policy), side.facts] as const] : [];
  });
  const facts = spoken.map(([, all]) => all);
  const varied =
    section.name === 'retention' ? [] : varying(section, facts, (fact) => keyFieldIn(section, row, fact));
  const same = pairsWith(
    'same',
    pairs.filter((pair) => pair.policies.every((id) => speaking.includes(id))),
    names,
  );
  const unlike = pairsWith('incomparable', pairs, names);
  const said = paragraph([
    ...(speakers.length === policies.length
      ? [`all ${policies.length} speak of it`]
      : subject(speakers, 'alone speaks of it', 'speak of it')),
    ...subject(where(denies), 'denies it', 'deny it'),
    ...subject(where(parts), 'speaks of parts of it only', 'speak of parts of it only'),
    ...subject(
      where((side) => side.status === 'speaks' && side.covers !== undefined),
      'speaks of it under a wider term only',
      'speak of it under a wider term only',
    ),
    ...agreed(same, pairs.length),
    ...incomparable(unlike, (speakers.length * (speakers.length - 1)) / 2),
    ...firmnessOf(spoken),
    ...(varied.length === 0 ? [] : [`they differ in: ${varied.join(', ')}`]),
    // Where it is not what they say of the term itself, it is what they say of wider ones.
    ...(varied.length === 0 && pairs.some(({ verdict }) => verdict === 'differs')
      ? policies.flatMap((policy, i) => {
          const side = sides[i] as Side;
          return side.status === 'speaks' ? alsoText(nameOf(policy), side.also) : [];
        })
      : []),
    ...subject(
      where((side) => side.status === 'silent' && side.elsewhere === true),
      'says nothing of the kind, though it has other rules on these data',
      'say nothing of the kind, though they have other rules on these data',
    ),
    ...subject(
      where((side) => side.status === 'silent' && side.general !== undefined),
      'speaks of a wider term only',
      'speak of a wider term only',
    ),
    ...subject(
      where((side) => side.status === 'silent' && side.elsewhere !== true && side.general === undefined),
      'says nothing of it',
      'say nothing of it',
    ),
    ...subject(
      where((side) => side.status === 'not-applicable'),
      'is not concerned',
      'are not concerned',
    ),
    ...subject(
      where((side) => side.status === 'not-assessed'),
      'has not been assessed',
      'have not been assessed',
    ),
  ]);
  return said.replaceAll(asIs, '');
}
