import { countryName } from './country.js';
import { type Field, ledBy } from './field.js';
import { vocabularyOf } from './key.js';
import type { Lexicon } from './lexicon.js';
import { type Fact, list } from './policy.js';
import type { Section } from './section.js';
import { capital, inline } from './words.js';

/** What a value of a field is called on its own: the label of a term, the name of a country, else as it is written. */
export function valueLabel(field: Field, value: string, lexicon: Lexicon): string {
  const vocabulary = vocabularyOf(field);
  const isTerm = vocabulary !== undefined && lexicon.term(vocabulary, value) !== undefined;
  if (!isTerm && ['country', 'place', 'territory'].includes(field.kind.is)) return countryName(value);
  return vocabulary === undefined ? value : lexicon.label(vocabulary, value);
}

/** What a fact is about, by its key, as one line: "Name, postal address", "Belgium, Morocco", "Police, when the law requires it". */
export function keyLabel(section: Section, fact: Fact, lexicon: Lexicon): string {
  const said = section.key.flatMap((field) => {
    const own = (value: string) =>
      lexicon.term(vocabularyOf(field) ?? '', value) === undefined ? (label: string) => label : inline;
    const values = list(fact, field.name).map((value) => own(value)(valueLabel(field, value, lexicon)));
    const led = ledBy(field, fact);
    return values.length === 0 || led === undefined ? values : [led.replace('{}', () => values.join(', '))];
  });
  return capital(said.join(', '));
}
