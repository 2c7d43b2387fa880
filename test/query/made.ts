import type { Policy } from '../../src/model/policy.js';
import { findFacts, isQuery, type ParseOptions, parseQuery, type Query } from '../../src/query/index.js';
import { recordOf, words } from '../questions/records.js';

type Raw = Readonly<Record<string, unknown>>;

/** A policy with these sections; the others are not assessed. */
export const policy = (sections: Readonly<Record<string, readonly Raw[] | string>>, more: Raw = {}): Policy =>
  recordOf({
    id: 'elm',
    name: 'Elm & Co',
    aliases: ['elmco'],
    parties: [{ id: 'elm', name: 'Elm & Co', role: 'publisher', cite: 'Elm' }],
    document: { title: 'Privacy at Elm', language: 'en', updated: '2024-06', cite: 'Privacy' },
    sections,
    ...more,
  });

/** A query that is understood. */
export function query(text: string, options?: ParseOptions): Query {
  const read = parseQuery(text, words, options);
  if (!isQuery(read)) throw new Error(`${text}: ${read.message}`);
  return read;
}

/** What a query finds, as `section[index]`. */
export const found = (text: string, one: Policy, options?: ParseOptions): readonly string[] =>
  findFacts(query(text, options), one).map(({ section, index }) => `${section.name}[${index}]`);
