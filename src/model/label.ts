import { countryName } from './country.js';
import type { Field } from './field.js';
import { vocabularyOf } from './key.js';
import type { Lexicon } from './lexicon.js';
import { type Fact, list } from './policy.js';
import type { Section } from './section.js';

/** What a value of a field is called on its own: the label of a term, the name of a country, else as it is written. */
export function valueLabel(field: Field, value: string, lexicon: Lexicon): string {
  const vocabulary = vocabularyOf(field);
  if (vocabulary !== undefined && lexicon.term(vocabulary, value) !== undefined)
    return lexicon.label(vocabulary, value);
  const isPlace = ['country', 'place', 'territory'].includes(field.kind.is);
  if (isPlace) return countryName(value);
  return vocabulary === undefined ? value : lexicon.label(vocabulary, value);
}

/** What a fact is about, by its key: "Netherlands, United States". */
export const keyLabel = (section: Section, fact: Fact, lexicon: Lexicon): string =>
  section.key
    .flatMap((field) => list(fact, field.name).map((value) => valueLabel(field, value, lexicon)))
    .join(', ');
