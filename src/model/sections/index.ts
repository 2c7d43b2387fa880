import type { Section } from '../section.js';
import { contacts, other, scope } from './about.js';
import { bases, data, purposes } from './data.js';
import { locations, sale, transfers } from './flows.js';
import { parties } from './parties.js';
import { automation, cookies, minors } from './persons.js';
import { breaches, changes, security } from './promises.js';
import { recipients } from './recipients.js';
import { retention } from './retention.js';
import { rights } from './rights.js';

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
