import { vocabularies } from '../model/generated/vocabularies.js';

/** Vocabularies whose terms the code itself acts on: nothing can be added to them. */
export const closedVocabularies: ReadonlySet<string> = new Set([
  'modality',
  'extent',
  'reading',
  'deferral',
  'omission',
  'bound',
  'retention-kind',
  'party-role',
  'channel',
]);

/** Vocabularies that a configuration may add terms to. */
export const extensible = (): readonly string[] =>
  Object.keys(vocabularies).filter((name) => !closedVocabularies.has(name));
