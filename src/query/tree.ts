import type { Field } from '../model/field.js';
import type { Fact } from '../model/policy.js';
import { remembered } from '../model/remembered.js';
import type { Section } from '../model/section.js';
import type { Joined } from './cursor.js';
import type { Operator } from './token.js';
import type { Test } from './value-test.js';
import type { Sought } from './word.js';

/** A field of a section's facts; more than one step where it lies inside another: `archive`, `period`. */
export interface Place {
  readonly section: Section;
  readonly steps: readonly Field[];
  readonly field: Field;
}

/** A fact and where it stands. */
export interface Item {
  readonly section: Section;
  readonly index: number;
  readonly fact: Fact;
}

/** Words that a fact must hold. */
export interface Words extends Sought {
  /** Terms that the words name, as `vocabulary/term`, with all narrower ones. */
  readonly terms: readonly string[];
}

/** A condition on the value of a field: some value of one of the places fits. */
export interface FieldCondition {
  readonly is: 'field';
  readonly path: string;
  /** What its values are called: "Complaint". */
  readonly said: readonly string[];
  readonly of: readonly { readonly place: Place; readonly test: Test }[];
}

/** What a number is compared with. */
export interface Comparison {
  readonly operator: Operator;
  readonly number: number;
}

/** A condition on a fact. */
export type FactCondition =
  | Words
  | FieldCondition
  | { readonly is: 'section'; readonly names: readonly string[] }
  | { readonly is: 'state'; readonly name: string };

/** A condition on a whole policy: it holds of all its facts, or of none. */
export type PolicyCondition =
  | { readonly is: 'document'; readonly of: FieldCondition }
  | { readonly is: 'some'; readonly of: Node }
  | { readonly is: 'each'; readonly of: Node; readonly must: Node }
  | { readonly is: 'count'; readonly of: Node; readonly than: Comparison }
  /** The policy says nothing that `of` would find; without `of`: some section is silent. */
  | { readonly is: 'silent'; readonly of?: Node };

export type Condition = FactCondition | PolicyCondition;

export type Node = Joined<Condition>;

const isAboutFacts = (node: Node): node is FactCondition =>
  node.is === 'words' || node.is === 'field' || node.is === 'section' || node.is === 'state';

/** What a condition joins or negates; empty for one that stands by itself. */
export function partsOf(node: Node): readonly Node[] {
  if (node.is === 'all' || node.is === 'any') return node.of;
  return node.is === 'not' ? [node.of] : [];
}

/** All conditions on facts in a tree, also where they are negated. */
export const factConditions = remembered((node: Node): readonly FactCondition[] =>
  isAboutFacts(node) ? [node] : partsOf(node).flatMap(factConditions),
);

/** Does a condition speak of policies only, never of single facts? */
export function isPolicyCondition(node: Node): boolean {
  const parts = partsOf(node);
  return parts.length > 0 ? parts.every(isPolicyCondition) : !isAboutFacts(node);
}

/** The conditions on policies in a tree, also where they are negated; those on facts may be joined with them. */
export const policyParts = (node: Node): readonly Node[] =>
  isPolicyCondition(node) ? [node] : partsOf(node).flatMap(policyParts);

/** Does a condition say what to find, or only what not? */
export function finds(node: Node): boolean {
  if (isPolicyCondition(node)) return true;
  if (node.is === 'any') return node.of.every(finds);
  if (node.is === 'all') return node.of.some((part) => !isPolicyCondition(part) && finds(part));
  return node.is !== 'not';
}

/** All conditions that a tree joins, by "and" or "or"; what is negated or asked of the whole policy is not taken apart. */
export const joinedIn = (node: Node): readonly Node[] =>
  node.is === 'all' || node.is === 'any' ? node.of.flatMap(joinedIn) : [node];

/** All conditions on facts in a tree that hold where the tree holds: those below a negation are left out. */
export const conditionsIn = (node: Node): readonly FactCondition[] => joinedIn(node).filter(isAboutFacts);

/** Names of the sections outside which no fact satisfies a condition; undefined where it may be any. */
export const within = remembered((node: Node): ReadonlySet<string> | undefined => {
  if (node.is === 'section') return new Set(node.names);
  if (node.is === 'field') return new Set(node.of.map(({ place }) => place.section.name));
  if (node.is !== 'all' && node.is !== 'any') return undefined;
  const parts = node.of.map(within);
  const known = parts.filter((part) => part !== undefined);
  if (node.is === 'any')
    return known.length === parts.length ? new Set(known.flatMap((part) => [...part])) : undefined;
  const [first, ...rest] = known;
  return first && new Set([...first].filter((name) => rest.every((part) => part.has(name))));
});

const speaksOfDenial = (node: Node): boolean =>
  factConditions(node).some((one) => one.is === 'state' && ['denied', 'stated'].includes(one.name));

/**
 * The condition by which a query holds of a policy: what the text denies does not count, except in those alternatives
 * that say `is:denied` or `is:stated` themselves.
 */
export function withoutDenied(node: Node): Node {
  if (isPolicyCondition(node)) return node;
  if (!speaksOfDenial(node)) return { is: 'all', of: [{ is: 'state', name: 'stated' }, node] };
  if (node.is === 'any') return { is: 'any', of: node.of.map(withoutDenied) };
  if (node.is !== 'all') return node;
  const decided = node.of.some((part) => part.is !== 'any' && speaksOfDenial(part));
  return decided
    ? node
    : { is: 'all', of: node.of.map((part) => (speaksOfDenial(part) ? withoutDenied(part) : part)) };
}
