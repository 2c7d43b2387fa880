import type { Section } from '../section.js';
import { automation } from './automation.js';
import { bases } from './bases.js';
import { breaches } from './breaches.js';
import { changes } from './changes.js';
import { contacts } from './contacts.js';
import { cookies } from './cookies.js';
import { data } from './data.js';
import { locations } from './locations.js';
import { minors } from './minors.js';
import { other } from './other.js';
import { parties } from './parties.js';
import { purposes } from './purposes.js';
import { recipients } from './recipients.js';
import { retention } from './retention.js';
import { rights } from './rights.js';
import { sale } from './sale.js';
import { scope } from './scope.js';
import { security } from './security.js';
import { transfers } from './transfers.js';

/** All sections, in the order they are shown. */
export const sections: readonly Section[] = [
  scope,
  contacts,
  data,
  purposes,
  bases,
  recipients,
  sale,
  transfers,
  locations,
  retention,
  rights,
  security,
  cookies,
  minors,
  automation,
  changes,
  breaches,
  other,
];

/** The sections and the parties: everything that holds facts. */
export const everySection: readonly Section[] = [parties, ...sections];

/** A section by its name. */
export const sectionNamed = (name: string): Section | undefined =>
  everySection.find((section) => section.name === name);
