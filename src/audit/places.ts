import { inEea } from '../model/country.js';
import { given } from '../model/given.js';
import { pushTo } from '../model/groups.js';
import { type Fact, list, type Policy } from '../model/policy.js';
import type { Section } from '../model/section.js';
import { locations, transfers } from '../model/sections/flows.js';
import { fits, type Item, itemsOf } from '../query/index.js';
import type { QuestionSet } from '../questions/question.js';
import { type Requirement, validity } from './requirement.js';

/** A tool that covers what goes to a place, as far as the text ties it to one. */
export interface PlaceTool {
  readonly safeguard: string;
  readonly item: Item;
  /** Could it be relied on, on the day? Undefined where no item of the framework tells. */
  readonly valid?: Requirement;
  /** The text ties it to this place, or to a region around it; else it is said of all transfers. */
  readonly isTied: boolean;
}

/** A place that data are at or go to: by whose hands, what for, and which tools cover it. */
export interface PlaceRow {
  /** A code of ISO 3166-1, or a term of `region`; undefined where a transfer names none. */
  readonly place?: string;
  readonly is: 'in the EEA' | 'held adequate' | 'outside' | 'not said';
  /** Terms of `operator` and of `recipient`. */
  readonly who: readonly { readonly vocabulary: 'operator' | 'recipient'; readonly term: string }[];
  /** Terms of `activity`, and `transfer` for a transfer. */
  readonly what: readonly string[];
  readonly tools: readonly PlaceTool[];
  readonly facts: readonly Item[];
}

const isCode = (place: string) => /^[A-Z]{2}/.test(place);

/** Regions that have a place in them, by what a text calls them. */
const around: Readonly<Record<string, (place: string) => boolean>> = {
  'outside-eea': (place) => isCode(place) && !inEea(place),
  'outside-eu': (place) => isCode(place) && !inEea(place),
  'other-countries': () => true,
  worldwide: () => true,
};

function kindOf(place: string | undefined, framework: QuestionSet): PlaceRow['is'] {
  if (place === undefined) return 'not said';
  if (place === 'eu' || place === 'eea' || (isCode(place) && inEea(place))) return 'in the EEA';
  if (framework.adequate?.some(({ country }) => country === place)) return 'held adequate';
  return isCode(place) || place.startsWith('outside') || place === 'worldwide' ? 'outside' : 'not said';
}

/** What the framework's items tell of a tool on a day. */
function validOn(item: Item, framework: QuestionSet, policy: Policy, date: string): Requirement | undefined {
  const known = framework.questions.find(
    ({ facts, valid }) => valid !== undefined && fits(facts, item, policy),
  );
  return known?.valid && validity(known.valid, { outcome: 'said', values: [], facts: [item] }, policy, date);
}

/** Places, recipients and tools of a policy in one table: the places that data are at or go to, in the order of the record. */
export function placesOf(policy: Policy, framework: QuestionSet, date: string): readonly PlaceRow[] {
  const stated = (section: Section, isSuch: (fact: Fact) => boolean) =>
    itemsOf(policy).filter((item) => item.section === section && !item.fact.denied && isSuch(item.fact));
  const tools = stated(transfers, ({ safeguard }) => safeguard !== undefined);
  const toolsFor = (place: string | undefined, isOwn: boolean): readonly PlaceTool[] =>
    tools.flatMap((item) => {
      const { fact } = item;
      const to = list(fact, 'to');
      const isTied = place !== undefined && to.some((one) => one === place || around[one]?.(place) === true);
      if (to.length > 0 && !isTied && place !== undefined) return [];
      // What protects data that others receive says nothing of a place of the company itself.
      if (isOwn && fact.recipients !== undefined) return [];
      return list(fact, 'safeguard').map((safeguard) => {
        const alone = { ...item, fact: { ...fact, safeguard: [safeguard] } };
        return { safeguard, item, isTied, ...given({ valid: validOn(alone, framework, policy, date) }) };
      });
    });
  const found = new Map<string | undefined, Item[]>();
  for (const item of [
    ...stated(locations, (fact) => list(fact, 'activity').some((one) => one !== 'establishment')),
    ...stated(transfers, ({ act }) => act !== undefined),
  ]) {
    const named = ['country', 'region', 'to'].flatMap((field) => list(item.fact, field));
    for (const place of named.length === 0 ? [undefined] : named) pushTo(found, place, item);
  }
  return [...found].map(([place, facts]): PlaceRow => {
    const is = kindOf(place, framework);
    const terms = (field: string) => [...new Set(facts.flatMap(({ fact }) => list(fact, field)))];
    const isOwn = terms('by').join() === 'self' && terms('act').length === 0;
    return {
      ...given({ place }),
      is,
      who: [
        ...terms('by').map((term) => ({ vocabulary: 'operator' as const, term })),
        ...terms('recipients').map((term) => ({ vocabulary: 'recipient' as const, term })),
      ],
      what: [...terms('activity'), ...terms('act')],
      tools: is === 'in the EEA' ? [] : toolsFor(place, isOwn),
      facts,
    };
  });
}
