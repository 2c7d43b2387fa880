import type { Field } from './field.js';

/** The vocabulary whose terms a field holds; undefined for countries and free values. */
export function vocabularyOf(field: Field): string | undefined {
  if (field.kind.is === 'term') return field.kind.vocabulary;
  return field.kind.is === 'place' ? 'region' : undefined;
}
