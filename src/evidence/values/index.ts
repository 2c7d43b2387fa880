/** Values of a record found again in the words of a text. */
import { holdsAddress, holdsEmail, holdsLink, holdsPhone } from './contacts.js';
import { holdsCountry } from './countries.js';
import { knowsDurations } from './durations.js';
import { holdsPhrase } from './plain.js';
import { holdsReference } from './reference.js';
import { holdsDate, holdsDuration, holdsNumber } from './times.js';

/** How texts write what a passage can prove. */
const readers = {
  date: holdsDate,
  duration: holdsDuration,
  number: holdsNumber,
  country: holdsCountry,
  email: holdsEmail,
  phone: holdsPhone,
  link: holdsLink,
  address: holdsAddress,
  name: holdsPhrase,
  reference: holdsReference,
};

/** A value that a passage can prove, by how texts write it. */
export type ProvableKind = keyof typeof readers;

/** Do the words say the value? Dates and durations are ISO 8601, telephone numbers E.164, countries ISO 3166-1. */
export const says = (words: string, kind: ProvableKind, value: string, language: string): boolean =>
  readers[kind](words, value, language);

const inWords: ReadonlySet<string> = new Set(['date', 'duration', 'number', 'country']);

/** Is a value that the words do not say surely not there? What stands in words is known in some languages only. */
export const isKnown = (kind: ProvableKind, language: string): boolean =>
  !inWords.has(kind) || knowsDurations(language);
