import type { Field } from '../model/field.js';
import { fold } from '../model/fold.js';
import { vocabularyOf } from '../model/key.js';
import type { Lexicon } from '../model/lexicon.js';
import { type Names, valueText } from '../model/phrase.js';
import type { Fact, FactValue, Policy } from '../model/policy.js';
import type { Section } from '../model/section.js';
import { askedFields } from './fields.js';
import type { Item, Words } from './tree.js';
import { wordTest } from './word.js';

/** What words are looked for in: a folded text, and how much it says about the fact. */
export interface Straw {
  readonly folded: string;
  readonly weight: number;
  /** The term it names, as `vocabulary/term`, or the section, as `section/name`. */
  readonly term?: string;
  /** What to show for it, where the line of a hit does not show it. */
  readonly shown?: string;
}

/** How much a place says: the row's own term most, an anchor least. */
const weights = { key: 6, value: 4, summary: 3, remark: 2, title: 2, anchor: 1 } as const;

/** Folded names and labels of terms: there are hundreds of terms, and thousands of facts that use them. */
const foldedTerms = new WeakMap<Lexicon, Map<string, string>>();

function foldedTerm(vocabulary: string, name: string, lexicon: Lexicon): string {
  const known = foldedTerms.get(lexicon) ?? new Map<string, string>();
  foldedTerms.set(lexicon, known);
  const key = `${vocabulary}/${name}`;
  const folded = known.get(key) ?? fold(`${name} ${lexicon.label(vocabulary, name)}`);
  known.set(key, folded);
  return folded;
}

const namesOf =
  (policy: Policy): Names =>
  (id) =>
    policy.parties.find((party) => party.id === id)?.name ?? id;

type Values = { readonly [name: string]: FactValue | undefined };

const remarks = new Set(['note', 'law']);

/** What words are looked for in one field: each term of its own, everything else as it is written and as it reads. */
function ofField(
  field: Field,
  value: FactValue,
  policy: Policy,
  lexicon: Lexicon,
): readonly Omit<Straw, 'weight'>[] {
  const vocabulary = vocabularyOf(field);
  if (vocabulary !== undefined && field.kind.is === 'term')
    return [value].flat().map((name) => ({
      folded: foldedTerm(vocabulary, String(name), lexicon),
      term: `${vocabulary}/${String(name)}`,
    }));
  if (remarks.has(field.name)) return [{ folded: fold(String(value)), shown: String(value) }];
  const written = [value].flat().map((one) => (typeof one === 'object' ? '' : String(one)));
  return [{ folded: fold(`${written.join(', ')} ${valueText(field, value, lexicon, namesOf(policy))}`) }];
}

function weightOf(field: Field, section: Section): number {
  if (section.key.includes(field)) return weights.key;
  if (remarks.has(field.name)) return weights.remark;
  return field.name === 'summary' ? weights.summary : weights.value;
}

function* ofFields(
  fields: readonly Field[],
  values: Values,
  section: Section,
  policy: Policy,
  lexicon: Lexicon,
): Generator<Straw> {
  for (const field of fields) {
    const value = values[field.name];
    if (value === undefined) continue;
    // How firmly a value is said is asked by fields, not by words.
    if (field.kind.is === 'hedges') continue;
    if (field.kind.is === 'nested')
      yield* ofFields(field.kind.fields, value as Values, section, policy, lexicon);
    else
      for (const straw of ofField(field, value, policy, lexicon))
        yield { ...straw, weight: weightOf(field, section) };
  }
}

function* strawsOf({ section, fact }: Item, policy: Policy, lexicon: Lexicon): Generator<Straw> {
  yield { folded: fold(section.title), weight: weights.title, term: `section/${section.name}` };
  yield* ofFields(askedFields(section), fact, section, policy, lexicon);
  for (const anchor of fact.cite) yield { folded: fold(anchor), weight: weights.anchor, shown: anchor };
}

const known = new WeakMap<Fact, readonly Straw[]>();

/** Everything of a fact that words are looked for in. */
export function haystack(item: Item, policy: Policy, lexicon: Lexicon): readonly Straw[] {
  const before = known.get(item.fact);
  if (before !== undefined) return before;
  const straws = [...strawsOf(item, policy, lexicon)];
  known.set(item.fact, straws);
  return straws;
}

/** The place where words stand best, and how well: 0 where they stand nowhere. */
export function bestStraw(
  words: Words,
  item: Item,
  policy: Policy,
  lexicon: Lexicon,
): { readonly score: number; readonly straw?: Straw } {
  const test = wordTest(words);
  let best: { readonly score: number; readonly straw?: Straw } = { score: 0 };
  for (const straw of haystack(item, policy, lexicon)) {
    const named = straw.term !== undefined && words.terms.has(straw.term) ? 3 : 0;
    const score = Math.max(named, test(straw.folded)) * straw.weight;
    if (score > best.score) best = { score, straw };
  }
  return best;
}

/** How well a fact holds words; 0 where it does not. */
export const wordScore = (words: Words, item: Item, policy: Policy, lexicon: Lexicon): number =>
  bestStraw(words, item, policy, lexicon).score;
