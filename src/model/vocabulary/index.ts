import type { Vocabulary } from '../term.js';
import * as data from './data.js';
import * as hedges from './hedges.js';
import * as keeping from './keeping.js';
import * as people from './people.js';
import * as processing from './processing.js';
import * as protection from './protection.js';
import * as rights from './rights.js';
import * as sharing from './sharing.js';

/** All bundled vocabularies by name. */
export const vocabularies: Readonly<Record<string, Vocabulary>> = Object.fromEntries(
  [people, hedges, data, processing, sharing, keeping, rights, protection]
    .flatMap((part) => Object.values(part) as Vocabulary[])
    .map((vocabulary) => [vocabulary.name, vocabulary]),
);
