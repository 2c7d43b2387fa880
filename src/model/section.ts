import { type Field, hedge, manner, nested } from './field.js';
import type { Lexicon } from './lexicon.js';
import type { Path } from './path.js';
import type { Fact, FactValue } from './policy.js';
import { remembered } from './remembered.js';
import { hedges, notes } from './sections/common.js';

/** How the facts of a section read. */
export interface Wording {
  /** The verb that "may" belongs to: "may be shared". */
  readonly may?: Said;
  readonly denied?: Said;
  /** What "only" excludes, where it limits no other field; "" where the fact's own words say it. */
  readonly only?: Said;
  /** How an open list reads. */
  readonly open?: Said;
  /** What is "some" or "most", where no data are named: "some of the measures". */
  readonly extent?: Said;
}

/** Words of all facts of a section, or of each by what it holds. */
type Said = string | ((fact: Fact) => string);

/** A fact, or the part of one that stands under `example` or `archive`. */
export type Part = { readonly [field: string]: FactValue | undefined };

/** How the facts of a section read as one clause, where they do not read field by field. */
export interface Clause {
  /** What the section's own fields say, key aside; "" where they say nothing. */
  readonly say: (part: Part, lexicon: Lexicon) => string;
  /** Fields whose hedges it says beside their values. */
  readonly hedged?: readonly string[];
  /** What stands under `example`. */
  readonly example?: (part: Part, lexicon: Lexicon) => string;
}

/** How a cue of the text counts in facts of a section. */
export interface Cues {
  /** Those that a fact must carry; all if it is not given. */
  readonly count?: 'none' | 'hedges' | 'others';
  /** "May" is the reader's leave, and no hedge: only "may perhaps" is. */
  readonly permits?: true;
  /** "Solely" and "alone" belong to the name of what it is about: "solely automated". */
  readonly alone?: true;
  /** Words for what it is about are everyday words, "sell", "children": something else that its facts say must stand beside them. */
  readonly everyday?: true;
}

/** A section of the record: described here once; schema, commands, views and comparison are generic over it. */
export interface Section {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Where its facts stand in a record, if not at `sections.<name>`. */
  readonly path?: Path;
  /** The fields that align rows; a fact has at least one of them. */
  readonly key: readonly Field[];
  readonly fields: readonly Field[];
  /** How its facts read where the text says "may", denies, says "only" of nothing else, or means only some of it. */
  readonly says?: Wording;
  /** Fields of other sections that speak of the key's terms too: a basis tied to a purpose is no silence on bases. */
  readonly elsewhere?: readonly string[];
  /** The key says what a rule bears on, so none of its terms is asked of every policy, and two facts differ by it. */
  readonly bears?: true;
  /** The field that names the fact better than its key. */
  readonly named?: string;
  /** A fact without this field is told by its summary. */
  readonly carrier?: string;
  readonly clause?: Clause;
  readonly cues?: Cues;
  /** It has one fact, whose handle needs no number. */
  readonly single?: true;
  /** Fields that make one value together, such as a period and what it is counted from. */
  readonly together?: readonly (readonly string[])[];
  /** Fields that a fact must have beside another: `{ period: ['bound'] }`. */
  readonly needs?: Readonly<Record<string, readonly string[]>>;
  /** Values that follow from the others and are not written. */
  readonly derive?: (written: { readonly [field: string]: unknown }) => Readonly<Record<string, FactValue>>;
  /** Fields that go only with some of the key fields: `{ issuer: ['safeguard'] }`. */
  readonly only?: Readonly<Record<string, readonly string[]>>;
}

/** `example`: those of the section's own fields whose values the text gives only as examples. */
function exampleOf(section: Section): Field {
  const inner = section.fields.filter((candidate) => candidate.kind.is !== 'nested');
  return manner('example', 'Values that the text gives only as examples.', nested(...inner), undefined, {
    unsaid: true,
  });
}

/** `hedges`: how firmly the text speaks of single values, where that is not said of the whole fact. */
function hedgesOf(section: Section): Field {
  const fields = [...section.key, ...section.fields].map(({ name }) => name);
  return hedge(
    'hedges',
    'How firmly the text speaks of single values: `{ notice: [may] }`.',
    { is: 'hedges', fields },
    undefined,
    { title: 'Hedges of values' },
  );
}

/** Where a fact of a section stands in a record: `['sections', 'retention', 2]`. */
export const factPath = (section: Section, index: number): Path => [
  ...(section.path ?? ['sections', section.name]),
  index,
];

/** Every field of a section's facts but `cite`, in the order they are read and written. */
export const fieldsOf = remembered((section: Section): readonly Field[] => [
  ...section.key,
  ...section.fields,
  exampleOf(section),
  ...hedges.slice(0, 2),
  hedgesOf(section),
  ...hedges.slice(2),
  ...notes,
]);
