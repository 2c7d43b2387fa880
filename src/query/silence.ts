import type { Field } from '../model/field.js';
import { vocabularyOf } from '../model/key.js';
import type { Lexicon } from '../model/lexicon.js';
import { list, type Policy } from '../model/policy.js';
import { remembered } from '../model/remembered.js';
import { fieldsOf, type Section } from '../model/section.js';
import { sections } from '../model/sections/index.js';
import { refuse, type Span } from './fault.js';
import { itemsOf } from './fields.js';
import {
  conditionsIn,
  type FactCondition,
  factConditions,
  type Item,
  joinedIn,
  type Node,
  type Place,
  partsOf,
  within,
} from './tree.js';

/** A policy's silence on what a condition would find. Whether free words stand in a record says nothing about a policy. */
export function silent(of: Node | undefined, span: Span): Node {
  if (of === undefined) return { is: 'silent' };
  for (const one of factConditions(of)) {
    if (one.is === 'words')
      refuse(span, `whether a policy is silent on "${one.text}" no word can tell`, {
        hint: 'write a field or a section: is:silent right:complaint, is:silent section:cookies',
      });
    if (one.is === 'state')
      refuse(span, `what is ${one.name} is no silence`, { hint: 'leave one of them out' });
  }
  return { is: 'silent', of };
}

const placeOf = (section: Section, field: Field): Place => ({ section, steps: [field], field });

/** Where the key of a section is spoken of in other sections: the bases that are tied to purposes. */
const elsewhere = remembered(({ section, steps, field }: Place): readonly Place[] => {
  if (steps.length > 1 || !section.key.includes(field)) return [];
  const speaksOfIt = (other: Field) =>
    section.elsewhere?.includes(other.name) && vocabularyOf(other) === vocabularyOf(field);
  return sections
    .filter((other) => other !== section)
    .flatMap((other) =>
      [...other.key, ...other.fields].filter(speaksOfIt).map((found) => placeOf(other, found)),
    );
});

/** A condition that also finds what answers it in other sections: no silence while a fact anywhere answers. */
export const widened = remembered((node: Node): Node => {
  if (node.is === 'all' || node.is === 'any') return { ...node, of: node.of.map(widened) };
  if (node.is === 'section') {
    const others = sections
      .filter(({ name }) => node.names.includes(name))
      .flatMap((section) => section.key.flatMap((field) => elsewhere(placeOf(section, field))));
    const of = others.map((place) => ({ place, test: { is: 'anything' } as const }));
    return { is: 'any', of: [node, { is: 'field', path: '', said: [], of }] };
  }
  if (node.is !== 'field') return node;
  const others = node.of.flatMap(({ place, test }) =>
    elsewhere(place).map((other) => ({ place: other, test })),
  );
  return { ...node, of: [...node.of, ...others] };
});

export const everywhere = new Set(sections.map(({ name }) => name));

/** Names of the sections in which a fact could satisfy a condition, or what it asks of the whole policy. */
function reached(node: Node): ReadonlySet<string> {
  const asked = joinedIn(node).flatMap((one) =>
    one.is === 'some' || one.is === 'each' || one.is === 'count' ? [...reached(one.of)] : [],
  );
  const asksOfFacts = asked.length === 0 || conditionsIn(node).length > 0;
  return new Set([...(asksOfFacts ? (within(node) ?? everywhere) : []), ...asked]);
}

/** Names of all sections that a condition speaks of, also where it excludes. */
export function spokenOf(node: Node): readonly string[] {
  if (node.is === 'section') return node.names;
  if (node.is === 'field') return node.of.map(({ place }) => place.section.name);
  if (node.is === 'each') return [...spokenOf(node.of), ...spokenOf(node.must)];
  if (node.is === 'some' || node.is === 'count') return spokenOf(node.of);
  if (node.is === 'silent') return node.of === undefined ? [] : spokenOf(node.of);
  return partsOf(node).flatMap(spokenOf);
}

/** Fields that bound a fact: what it defers, it defers only there. */
const bounds = (section: Section): readonly string[] =>
  fieldsOf(section)
    .filter(({ name, role }) => role === 'condition' && name !== 'deferred')
    .map(({ name }) => name);

/**
 * Vocabularies of which a fact leaves to another place which terms hold: its key stands for each of them as a whole ("the
 * data", "cookies"), and nothing bounds it. What is deferred of one term, or of one situation, is deferred of no other.
 */
function putOff({ section, fact }: Item, lexicon: Lexicon): readonly string[] {
  if (fact.deferred === undefined || bounds(section).some((name) => fact[name] !== undefined)) return [];
  const whole = section.key.flatMap((field) =>
    list(fact, field.name).map((term) => lexicon.term(vocabularyOf(field) ?? '', term)?.defers ?? []),
  );
  return whole.every((names) => names.length > 0) ? whole.flat() : [];
}

/** The facts of a policy that leave something to another place, with the vocabularies. */
const allDeferrals = remembered((lexicon: Lexicon) =>
  remembered((policy: Policy) =>
    itemsOf(policy).flatMap((item) => {
      const off = new Set(putOff(item, lexicon));
      return off.size === 0 ? [] : [{ item, off }];
    }),
  ),
);

/** The facts that refer a reader elsewhere for what a condition asks: the key of their section, or the section itself. */
export function deferralsOf(node: Node, policy: Policy, lexicon: Lexicon): readonly Item[] {
  const isAbout = (one: FactCondition, { section }: Item, off: ReadonlySet<string>) =>
    one.is === 'section'
      ? one.names.includes(section.name)
      : one.is === 'field' &&
        one.of.some(
          ({ place: { section: asked, field } }) =>
            asked === section && section.key.includes(field) && off.has(vocabularyOf(field) ?? ''),
        );
  return allDeferrals(lexicon)(policy)
    .filter(({ item, off }) => conditionsIn(node).some((one) => isAbout(one, item, off)))
    .map(({ item }) => item);
}

/** The sections to name in a silence: those whose facts are about what is asked, else all that could answer it. */
export function silentIn(node: Node): readonly string[] {
  const places = conditionsIn(node).flatMap((one) =>
    one.is === 'field' ? one.of.map(({ place }) => place) : [],
  );
  const keyed = places
    .filter(({ section, field }) => section.key.includes(field))
    .map(({ section }) => section.name);
  const all = [...reached(node)];
  const own = all.filter((name) => keyed.includes(name));
  return own.length > 0 ? own : all;
}

/** Why a policy has no fact that a condition finds: it is silent, the matter cannot arise, or nobody has read for it. */
export function statusOf(policy: Policy, node: Node): 'silent' | 'not-applicable' | 'not-assessed' {
  const found = [...reached(node)].flatMap((name) => policy.sections[name]?.status ?? []);
  if (found.includes('not-assessed')) return 'not-assessed';
  return found.length > 0 && found.every((status) => status === 'not-applicable')
    ? 'not-applicable'
    : 'silent';
}
