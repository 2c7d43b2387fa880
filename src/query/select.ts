import { grouped } from '../model/groups.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Policy } from '../model/policy.js';
import { remembered } from '../model/remembered.js';
import { sectionNamed } from '../model/sections/index.js';
import { stateTests } from './condition.js';
import { candidates, itemsOf, valuesAt } from './fields.js';
import { bestStraw } from './haystack.js';
import type { Query } from './parse.js';
import { deferralsOf, silentIn, spokenOf, statusOf, widened } from './silence.js';
import {
  conditionsIn,
  type FieldCondition,
  type Item,
  isPolicyCondition,
  joinedIn,
  type Node,
  partsOf,
  within,
} from './tree.js';
import { fitting, satisfies } from './value-test.js';

/** What a condition is judged in. */
export interface Judged {
  readonly policy: Policy;
  readonly query: Query;
}

/** What a condition tests of facts, by their section. */
const testsBySection = remembered((lexicon: Lexicon) =>
  remembered(({ of }: FieldCondition) => {
    const tests = of.map(({ place, test }) => ({ place, fits: fitting(lexicon)(test) }));
    return grouped(tests, ({ place }) => place.section);
  }),
);

function fitsField(condition: FieldCondition, { section, fact }: Item, { policy, query }: Judged): boolean {
  for (const { place, fits } of testsBySection(query.lexicon)(condition).get(section) ?? []) {
    const { holder, values } = valuesAt(fact, place);
    for (const value of values) if (fits(value, { holder, policy })) return true;
  }
  return false;
}

/** Does a fact satisfy a condition? */
function fitsNode(node: Node, item: Item, judged: Judged): boolean {
  switch (node.is) {
    case 'all':
      return node.of.every((part) => fitsNode(part, item, judged));
    case 'any':
      return node.of.some((part) => fitsNode(part, item, judged));
    case 'not':
      return !fitsNode(node.of, item, judged);
    case 'words':
      return bestStraw(node, item, judged.policy, judged.query.lexicon).score > 0;
    case 'field':
      return fitsField(node, item, judged);
    case 'section':
      return node.names.includes(item.section.name);
    case 'state':
      return stateTests[node.name]?.(item.fact) === true;
    default:
      return holdsNode(node, judged);
  }
}

/** What has been found out of a policy: the questions of a set ask the same conditions again and again. */
const known = remembered((_: Lexicon) =>
  remembered((_: Policy) => ({ facts: new Map<Node, readonly Item[]>(), holds: new Map<Node, boolean>() })),
);

/** The facts of a policy that satisfy a condition, in the order of the record. */
function factsOf(node: Node, judged: Judged): readonly Item[] {
  const { facts } = known(judged.query.lexicon)(judged.policy);
  const found = facts.get(node) ?? factsIn(node, judged);
  facts.set(node, found);
  return found;
}

function factsIn(node: Node, judged: Judged): readonly Item[] {
  if (node.is === 'any') {
    const found = new Set(node.of.flatMap((part) => factsOf(part, judged)));
    return candidates(node, judged.policy).filter((item) => found.has(item));
  }
  // One part that says where to look gives those of which the others are asked.
  const lead = node.is === 'all' ? node.of.find((part) => within(part) !== undefined) : undefined;
  if (node.is !== 'all' || lead === undefined)
    return candidates(node, judged.policy).filter((item) => fitsNode(node, item, judged));
  const rest = node.of.filter((part) => part !== lead);
  return factsOf(lead, judged).filter((item) => rest.every((part) => fitsNode(part, item, judged)));
}

/**
 * How a policy stands to what a condition asks: facts state it; it is named in another section only; the section refers
 * for it to another place; nothing at all is said; or nothing can be told. The one place that decides on silence.
 */
export interface Standing {
  readonly is: 'stated' | 'elsewhere' | 'deferred' | 'silent' | 'not-applicable' | 'not-assessed';
  /** The facts that state, name or defer it. */
  readonly facts: readonly Item[];
}

function standingOf(node: Node, judged: Judged): Standing {
  const stated = factsOf(node, judged);
  if (stated.length > 0) return { is: 'stated', facts: stated };
  const status = statusOf(judged.policy, node);
  if (status !== 'silent') return { is: status, facts: [] };
  const elsewhere = factsOf(widened(node), judged);
  if (elsewhere.length > 0) return { is: 'elsewhere', facts: elsewhere };
  // What a section refers elsewhere for is its subject: a deferred period says nothing of what happens at the end.
  const deferred = deferralsOf(node, judged.policy, judged.query.lexicon);
  return { is: deferred.length > 0 ? 'deferred' : 'silent', facts: deferred };
}

/** Names of the sections on which a policy is silent, as far as no fact elsewhere speaks of what they are about. */
function silentSections({ policy, query }: Judged): readonly string[] {
  return Object.entries(policy.sections).flatMap(([name, { status }]) => {
    if (status !== 'silent' || sectionNamed(name) === undefined) return [];
    const about: Node = { is: 'section', names: [name] };
    return standingOf(about, { policy, query }).is === 'silent' ? [name] : [];
  });
}

/** Does a condition on a policy hold? One on facts holds if a fact satisfies it. */
function holdsNode(node: Node, judged: Judged): boolean {
  const { holds } = known(judged.query.lexicon)(judged.policy);
  const found = holds.get(node) ?? holdsIn(node, judged);
  holds.set(node, found);
  return found;
}

function holdsIn(node: Node, judged: Judged): boolean {
  switch (node.is) {
    case 'document':
      return candidates(node.of, judged.policy).some((item) => fitsField(node.of, item, judged));
    case 'some':
      return factsOf(node.of, judged).length > 0;
    case 'each': {
      const facts = factsOf(node.of, judged);
      return facts.length > 0 && facts.every((item) => fitsNode(node.must, item, judged));
    }
    case 'count':
      return satisfies(node.than.operator, factsOf(node.of, judged).length - node.than.number);
    case 'silent':
      return node.of === undefined
        ? silentSections(judged).length > 0
        : standingOf(node.of, judged).is === 'silent';
    case 'any':
      return node.of.some((part) => holdsNode(part, judged));
    default:
      if (!isPolicyCondition(node)) return factsOf(node, judged).length > 0;
      return node.is === 'not'
        ? !holdsNode(node.of, judged)
        : partsOf(node).every((part) => holdsNode(part, judged));
  }
}

/** The facts that a condition finds, or by which one on the policy holds: none for a silence or a negation. */
function selected(node: Node, judged: Judged): readonly Item[] {
  const each = (parts: readonly Node[]) => parts.flatMap((part) => selected(part, judged));
  if (!isPolicyCondition(node)) return node.is === 'any' ? each(node.of) : factsOf(node, judged);
  if (!holdsNode(node, judged)) return [];
  if (node.is === 'some' || node.is === 'each' || node.is === 'count') return factsOf(node.of, judged);
  if (node.is === 'document') return candidates(node.of, judged.policy);
  return node.is === 'all' || node.is === 'any' ? each(node.of) : [];
}

/** In the order of the record, each once. */
function ordered(items: readonly Item[], policy: Policy): readonly Item[] {
  const facts = new Set(items.map(({ fact }) => fact));
  return itemsOf(policy).filter(({ fact }) => facts.has(fact));
}

/**
 * The facts by which a query holds of a policy, in the order of the record. What the text denies is not among them,
 * unless the query says `is:denied`. The document counts as a fact of a section `document`, each party as one of `parties`.
 */
export const selectFacts = (query: Query, policy: Policy): readonly Item[] =>
  ordered(selected(query.stated, { query, policy }), policy);

/** Like `selectFacts`, with what the text denies: what search shows, and what answers "what is said of it". */
export const findFacts = (query: Query, policy: Policy): readonly Item[] =>
  ordered(selected(query.node, { query, policy }), policy);

/** Does a query hold of a policy? A query about facts does if `selectFacts` finds one. */
export const holds = (query: Query, policy: Policy): boolean => holdsNode(query.stated, { query, policy });

/** The facts of a policy that satisfy a query each by itself, denied or not, in the order of the record. */
export const satisfying = (query: Query, policy: Policy): readonly Item[] =>
  factsOf(query.node, { query, policy });

/** Does a single fact of a policy satisfy a query? */
export const fits = (query: Query, item: Item, policy: Policy): boolean =>
  fitsNode(query.node, item, { query, policy });

/** A silence that a query asks for: the section, and what in it, if not the whole of it. */
export interface Silence {
  readonly section: string;
  readonly about?: string;
}

function silencesOf(node: Node, judged: Judged): readonly Silence[] {
  if (node.is === 'all' || node.is === 'any') return node.of.flatMap((part) => silencesOf(part, judged));
  if (node.is !== 'silent' || !holdsNode(node, judged)) return [];
  if (node.of === undefined) return silentSections(judged).map((section) => ({ section }));
  const about = conditionsIn(node.of)
    .flatMap((one) => (one.is === 'field' ? one.said : []))
    .join(', ');
  return silentIn(node.of).map((section) => (about === '' ? { section } : { section, about }));
}

/** The silences by which a query holds of a policy, where it asks for any. */
export function silences(query: Query, policy: Policy): readonly Silence[] {
  const judged = { query, policy };
  return holdsNode(query.node, judged) ? silencesOf(query.node, judged) : [];
}

/** Does a condition ask of the document alone, which is always read? */
const asksDocument = (node: Node): boolean => joinedIn(node).every(({ is }) => is === 'document');

/** How a policy stands to what a query asks, and the facts that make it so. */
export const standing = (query: Query, policy: Policy): Standing =>
  asksDocument(query.node) ? { is: 'silent', facts: [] } : standingOf(query.node, { query, policy });

/** Does a query ask of the policy as a whole, or of the document, and of no single fact? */
export const asksPolicy = ({ node }: Query): boolean => isPolicyCondition(node);

/** Has somebody read for all that a query speaks of, so that what it does not find is not there? */
export const isSettled = ({ node }: Query, policy: Policy): boolean =>
  spokenOf(node).every((name) => policy.sections[name]?.status !== 'not-assessed');
