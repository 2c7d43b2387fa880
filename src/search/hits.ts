import { grouped } from '../model/groups.js';
import { keyLabel } from '../model/label.js';
import { phrase } from '../model/phrase.js';
import { type Policy, partyName } from '../model/policy.js';
import { sectionNamed } from '../model/sections/index.js';
import { itemsOf } from '../query/fields.js';
import { bestStraw } from '../query/haystack.js';
import { findFacts, holds, type Item, type Query, silences } from '../query/index.js';
import { isPolicyCondition } from '../query/tree.js';

/** A fact, or a silence, that a query found. */
export interface Hit {
  readonly policy: string;
  /** Name of the section; `document` and `parties` for what stands outside the sections. */
  readonly section: string;
  /** Index of the fact in its section; absent where the hit is a silence. */
  readonly fact?: number;
  /** Label of the row. */
  readonly label: string;
  readonly text: string;
  /** The part that matched, where it is not in `text`: an anchor, a note. */
  readonly matched?: string;
  readonly state: 'stated' | 'denied' | 'silent';
  /** How well the words of the query stand in it; 0 where the query has no words. */
  readonly score: number;
}

export interface SearchOptions {
  /** Sections by name; all where absent. */
  readonly sections?: readonly string[];
}

function hitOf(item: Item, policy: Policy, query: Query): Hit {
  const { section, fact } = item;
  const { lexicon } = query;
  const straws = query.words.map((words) => bestStraw(words, item, policy, lexicon));
  const matched = straws.find(({ straw }) => straw?.shown !== undefined)?.straw?.shown;
  const said = phrase(section, fact, lexicon, {
    names: partyName(policy),
    without: section.key.map((field) => field.name),
  });
  return {
    policy: policy.id,
    section: section.name,
    fact: item.index,
    label: section.single ? section.title : keyLabel(section, fact, lexicon),
    text: [said, fact.summary ?? ''].filter((part) => part !== '').join(' — ') || 'stated',
    ...(matched === undefined ? {} : { matched }),
    state: fact.denied ? 'denied' : 'stated',
    score: straws.reduce((sum, { score }) => sum + score, 0),
  };
}

/** A condition on the whole policy may hold without a fact, as `none(…)` does: then the policy itself is what was found. */
const withoutFacts = (query: Query, policy: Policy, found: number): readonly Item[] =>
  found === 0 && holds(query, policy) && isPolicyCondition(query.node) ? itemsOf(policy).slice(0, 1) : [];

/** What a query finds in one policy: facts, denied ones too, and silences where it asks for them; the best first. */
export function searchPolicy(policy: Policy, query: Query, options: SearchOptions = {}): readonly Hit[] {
  const isChosen = (section: string) => options.sections === undefined || options.sections.includes(section);
  const found = findFacts(query, policy);
  const silent = silences(query, policy).filter(({ section }) => isChosen(section));
  const facts = [...found, ...withoutFacts(query, policy, found.length + silent.length)]
    .filter(({ section }) => isChosen(section.name))
    .map((item) => hitOf(item, policy, query));
  return [
    ...facts.sort((a, b) => b.score - a.score),
    ...silent.map(
      ({ section, about }): Hit => ({
        policy: policy.id,
        section,
        label: about ?? sectionNamed(section)?.title ?? section,
        text: about === undefined ? 'the policy says nothing' : 'the policy says nothing of it',
        state: 'silent',
        score: 0,
      }),
    ),
  ];
}

/** Hits by policy, the policy with the best hit first; those that are as good stay in their order. */
export function byPolicy(hits: readonly Hit[]): readonly (readonly [policy: string, hits: readonly Hit[]])[] {
  const best = (group: readonly Hit[]) => Math.max(...group.slice(0, 1).map(({ score }) => score));
  return [...grouped(hits, ({ policy }) => policy)].sort(([, a], [, b]) => best(b) - best(a));
}
