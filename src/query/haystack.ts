import { type Field, ledBy } from '../model/field.js';
import { fold } from '../model/fold.js';
import { vocabularyOf } from '../model/key.js';
import type { Lexicon } from '../model/lexicon.js';
import { valueText } from '../model/phrase.js';
import { type FactValue, type Policy, partyName } from '../model/policy.js';
import { remembered } from '../model/remembered.js';
import type { Section } from '../model/section.js';
import { everySection } from '../model/sections/index.js';
import { askedFields, itemsOf } from './fields.js';
import type { Item, Node, Words } from './tree.js';
import { wordTest } from './word.js';

/** What words are looked for in. */
export interface Straw {
  readonly folded: string;
  /** The term it names, as `vocabulary/term`, or the section, as `section/name`. */
  readonly term?: string;
  /** What to show for it, where the line of a hit does not show it. */
  readonly shown?: string;
}

/** Takes one straw after the other, each with how much its place says about the fact. */
type See = (straw: Straw, weight: number) => void;

/** How much a place says: the row's own term most, an anchor least. */
const weights = { key: 6, value: 4, title: 2, anchor: 1 } as const;
const weightByName: Readonly<Record<string, number>> = { summary: 3, note: 2, law: 2 };

const remarks = new Set(['note', 'law']);
/** Kinds whose values read otherwise than they are written: P3Y is "3 years". */
const readsOtherwise = new Set(['country', 'territory', 'place', 'party', 'duration']);

/** The fields of a section by name, and their weights: a fact has few of them. */
const fieldsByName = remembered((section: Section) => {
  const weightOf = (field: Field) =>
    section.key.includes(field) ? weights.key : (weightByName[field.name] ?? weights.value);
  return new Map(
    askedFields(section).map((field) => [field.name, { field, weight: weightOf(field) }] as const),
  );
});

/** Straws of terms: there are hundreds of terms, and thousands of facts that use them. */
const termStraws = remembered((_: Lexicon) => new Map<string, Straw>());

function termStraw(vocabulary: string, name: string, lexicon: Lexicon): Straw {
  const known = termStraws(lexicon);
  const term = `${vocabulary}/${name}`;
  let straw = known.get(term);
  if (straw === undefined) {
    straw = { folded: fold(`${name} ${lexicon.label(vocabulary, name)}`), term };
    known.set(term, straw);
  }
  return straw;
}

const sectionStraw = remembered(
  ({ title, name }: Section): Straw => ({ folded: fold(title), term: `section/${name}` }),
);

/** Nobody looks for the sign of what is left out, and to fold a text that is not ASCII costs ten times as much. */
const anchorStraw = (anchor: string): Straw => ({
  folded: fold(anchor.replaceAll('…', ' ')),
  shown: anchor,
});

/** What words are looked for in one field: each term of its own, everything else as it is written and as it reads. */
function seeField(field: Field, value: FactValue, weight: number, looking: Looking): void {
  const { kind } = field;
  const { lexicon, see } = looking;
  if (kind.is === 'term')
    for (const name of [value].flat()) see(termStraw(kind.vocabulary, String(name), lexicon), weight);
  else if (kind.is === 'nested')
    for (const inner of kind.fields) {
      const part = (value as { readonly [name: string]: FactValue })[inner.name];
      if (part !== undefined) seeField(inner, part, weights.value, looking);
    }
  else if (kind.is === 'flag') {
    if (value === true) see({ folded: fold(ledBy(field, {}) ?? field.title) }, weight);
  }
  // How firmly a value is said is asked by fields, not by words.
  else if (kind.is !== 'hedges') seeText(field, value, weight, looking);
}

function seeText(field: Field, value: FactValue, weight: number, { policy, lexicon, see }: Looking): void {
  const written = [value].flat().map((one) => (typeof one === 'object' ? '' : String(one)));
  if (remarks.has(field.name)) {
    see({ folded: fold(written.join(' ')), shown: written.join(' ') }, weight);
    return;
  }
  const names = partyName(policy);
  const reads = readsOtherwise.has(field.kind.is) ? valueText(field, value, lexicon, names) : '';
  see({ folded: fold(`${written.join(', ')} ${reads}`) }, weight);
  // A region is a term beside the countries.
  const vocabulary = vocabularyOf(field);
  if (vocabulary !== undefined) for (const name of written) see(termStraw(vocabulary, name, lexicon), weight);
}

interface Looking {
  readonly policy: Policy;
  readonly lexicon: Lexicon;
  readonly see: See;
}

function look({ section, fact }: Item, looking: Looking): void {
  looking.see(sectionStraw(section), weights.title);
  const fields = fieldsByName(section);
  for (const [name, value] of Object.entries(fact)) {
    const known = fields.get(name);
    if (known !== undefined && value !== undefined) seeField(known.field, value, known.weight, looking);
  }
  for (const anchor of fact.cite) looking.see(anchorStraw(anchor), weights.anchor);
}

const setOf = remembered((terms: readonly string[]) => new Set(terms));

/** The place where words stand best in a fact, and how well: 0 where they stand nowhere. */
export function bestStraw(
  words: Words,
  item: Item,
  policy: Policy,
  lexicon: Lexicon,
): { readonly score: number; readonly straw?: Straw } {
  const test = wordTest(words);
  const terms = setOf(words.terms);
  let best: { readonly score: number; readonly straw?: Straw } = { score: 0 };
  const see = (straw: Straw, weight: number) => {
    const named = straw.term !== undefined && terms.has(straw.term) ? 3 : 0;
    const score = Math.max(named, test(straw.folded)) * weight;
    if (score > best.score) best = { score, straw };
  };
  look(item, { policy, lexicon, see });
  return best;
}

/**
 * What words are looked for in, of all facts of a policy: terms and sections as `|vocabulary/term|`, and all other words, each
 * once. What stands nowhere in it is found in no fact.
 */
export function haystackOf(policy: Policy, lexicon: Lexicon): string {
  const all = new Set<string>();
  const see = ({ folded, term }: Straw) => {
    for (const word of term === undefined ? folded.split(' ') : [term]) all.add(word);
  };
  for (const item of itemsOf(policy)) look(item, { policy, lexicon, see });
  return `|${[...all].join('|')}|`;
}

/** Terms and sections that have a word in what they are called. */
function* calledSo(word: string, lexicon: Lexicon): Generator<string> {
  for (const { name, terms } of Object.values(lexicon.vocabularies))
    for (const term of Object.keys(terms))
      if (termStraw(name, term, lexicon).folded.includes(word)) yield `${name}/${term}`;
  for (const section of everySection)
    if (sectionStraw(section).folded.includes(word)) yield `section/${section.name}`;
}

type Test = (has: (text: string) => boolean) => boolean;

/**
 * May a condition find something in a policy? Asked of whether a text stands in its haystack. Where not, it finds no fact and
 * no silence, and does not hold.
 */
export function mayFind(node: Node, lexicon: Lexicon): Test {
  switch (node.is) {
    case 'words': {
      const words = node.text.split(' ').map((word) => ({ word, called: [...calledSo(word, lexicon)] }));
      return (has) => {
        const isNamed = (terms: readonly string[]) => terms.some((term) => has(`|${term}|`));
        return isNamed(node.terms) || words.every(({ word, called }) => has(word) || isNamed(called));
      };
    }
    case 'all': {
      const parts = node.of.map((part) => mayFind(part, lexicon));
      return (has) => parts.every((may) => may(has));
    }
    case 'any': {
      const parts = node.of.map((part) => mayFind(part, lexicon));
      return (has) => parts.some((may) => may(has));
    }
    case 'some':
      return mayFind(node.of, lexicon);
    default:
      return () => true;
  }
}
