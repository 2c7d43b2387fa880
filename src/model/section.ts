import { type Field, field, nested } from './field.js';
import { hedges, notes } from './sections/common.js';

/** A section of the record: described here once; schema, commands, views and comparison are generic over it. */
export interface Section {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The fields that align rows; a fact has at least one of them. */
  readonly key: readonly Field[];
  readonly fields: readonly Field[];
  /** Fields of other sections that speak of the key's terms too: a basis tied to a purpose is no silence on bases. */
  readonly elsewhere?: readonly string[];
  /** Fields that go only with some of the key fields: `{ issuer: ['safeguard'] }`. */
  readonly only?: Readonly<Record<string, readonly string[]>>;
}

/** `example`: those of the section's own fields whose values the text gives only as examples. */
function exampleOf(section: Section): Field {
  const inner = section.fields.filter((candidate) => candidate.kind.is !== 'nested');
  return field(
    'example',
    'Example',
    'Values that the text gives only as examples.',
    nested(...inner),
    'for example {}',
  );
}

/** Every field of a section's facts but `cite`, in the order they are read and written. */
export function fieldsOf(section: Section): readonly Field[] {
  return [...section.key, ...section.fields, exampleOf(section), ...hedges, ...notes];
}
