import { phrase } from '../model/phrase.js';
import type { Fact } from '../model/policy.js';
import { count, both as listed } from '../model/words.js';
import { differences, type FieldDifference, type Ground, present } from './facts.js';
import { firmer } from './firmness.js';
import type { Pairing } from './pairing.js';
import { A, B, some } from './sides.js';

/** Points of a comparison that are listed before the rest is only counted. */
const limit = 4;

/** One pair of facts, field by field: first how firmly they speak, then what they say otherwise, then what only one says. */
export function pairPoints(a: Fact, b: Fact, found: readonly FieldDifference[]): readonly string[] {
  const points = found.flatMap((difference) => special(a, b, difference) ?? []);
  const values = found.filter((difference) => special(a, b, difference) === undefined);
  const shared = values.filter((one) => one.a !== undefined && one.b !== undefined);
  const only = (side: string, index: 0 | 1) => {
    const said = values
      .filter((one) => one[index === 0 ? 'b' : 'a'] === undefined)
      .map((one) => one.alone[index].replace(/^\((.*)\)$/, '$1'));
    return said.length === 0 ? [] : [`only ${side} says: ${said.join(', ')}`];
  };
  return [
    ...points,
    ...shared.map((one) => `${one.label}: ${one.a} (${A}), ${one.b} (${B})`),
    ...only(A, 0),
    ...only(B, 1),
  ];
}

/** Differences that are no mere values: hedges, denials, troubles with the passage, terms that fit nothing. */
function special(a: Fact, b: Fact, { field, label, open }: FieldDifference): string | undefined {
  if (open)
    return `${label}: each names something that no term covers, and whether it is the same is not known`;
  if (field === 'modality') return firmer(a, b);
  if (field === 'only') return `${a.only === true ? A : B} says “only”, ${a.only === true ? B : A} does not`;
  if (field === 'denied')
    return a.denied ? `${A} denies it, ${B} states it` : `${B} denies it, ${A} states it`;
  if (field === 'deferred') return both(a, b, announces);
  if (field === 'reading') return both(a, b, passage);
  return undefined;
}

const both = (a: Fact, b: Fact, say: (side: string, fact: Fact) => readonly string[]): string =>
  [...say(A, a), ...say(B, b)].join(' and ');

const deferrals: Readonly<Record<string, string>> = {
  'on-request': 'gives it only on request',
  'other-document': 'leaves it to another document',
  undelivered: 'announces it and does not give it',
};

/** "Jump gives it only on request". */
export const announces = (side: string, fact: Fact): readonly string[] =>
  fact.deferred === undefined ? [] : [`${side} ${deferrals[String(fact.deferred)] ?? 'announces it'}`];

/** The same of several facts: "Jump gives it only on request and leaves it to another document". */
export const announced = (side: string, facts: readonly Fact[]): string =>
  `${side}${listed([...new Set(facts.flatMap((fact) => announces('', fact)))].sort())}`;

const passage = (side: string, fact: Fact): readonly string[] =>
  fact.reading === undefined ? [] : [`the passage of ${side} is ${String(fact.reading)}`];

/** What is told of a fact that says no more than its term. */
export const plainly = 'without reserve';

/** Facts that have no counterpart, in one clause: "only X says: (1) …; (2) …". */
function lonely(side: string, facts: readonly Fact[], ground: Ground): readonly string[] {
  if (facts.length === 0) return [];
  const names = ground.names[side === A ? 0 : 1];
  const say = (fact: Fact): string => {
    const key = ground.keyOf(fact);
    const without = key === undefined ? [] : [key];
    return phrase(ground.section, fact, ground.lexicon, { names, without }).replaceAll('; ', ', ');
  };
  const said = some([...new Set(facts.map(say))].filter(Boolean), limit / 2, (rest) => `${rest} more`);
  if (said.length === 0) return [`only ${side} says so ${plainly}`];
  const numbered =
    said.length === 1 ? said : said.map((one, i) => (/^\d+ more$/.test(one) ? one : `(${i + 1}) ${one}`));
  return [`only ${side} says: ${numbered.join('; ')}`];
}

/** What distinguishes the facts of two cells, in clauses. With several facts a side, each point stands for one of them. */
export function points({ pairs, onlyA, onlyB }: Pairing, ground: Ground): readonly string[] {
  const found = pairs
    .map(([a, b]) => pairPoints(a, b, differences(a, b, ground)))
    .filter((pair) => pair.length > 0);
  if (pairs.length === 1 && onlyA.length + onlyB.length === 0) return found.flat();
  return [
    ...some(
      found.map((pair) => pair.join('; ')),
      limit,
      (rest) => `${count(rest, 'statement')} more differ`,
    ),
    ...lonely(A, onlyA, ground),
    ...lonely(B, onlyB, ground),
  ];
}

/** Free words that two facts both have and that were not compared: no claim of sameness may hide them. */
export function uncompared(pairs: Pairing['pairs'], ground: Ground): readonly string[] {
  const fields = ground.section.fields
    .filter((field) => field.kind.is === 'party')
    .map((field) => field.name);
  const both = (field: string) => pairs.some(([a, b]) => a[field] !== undefined && b[field] !== undefined);
  const differ = (field: string) =>
    pairs.some(([a, b]) => String(a[field] ?? '').toLowerCase() !== String(b[field] ?? '').toLowerCase());
  const words = [...present].some((field) => both(field) && differ(field));
  const names = fields.some(both);
  return [
    ...(words ? ['each adds a condition or consequence in words of its own, which are not compared'] : []),
    ...(names ? ['the names each gives are not compared'] : []),
  ];
}
