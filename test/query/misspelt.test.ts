import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanings } from '../../src/commands/query.js';
import { lexicon } from '../../src/model/lexicon.js';
import { isQuery, parseQuery } from '../../src/query/index.js';

const meant = await meanings();
const read = (text: string) => parseQuery(text, lexicon(), { meant });

/** A value as a dictionary has it, forms of it, and slips of the pen with what should be offered; [field, term it names]. */
const values: readonly (readonly [
  field: string,
  word: string,
  forms: readonly string[],
  slips: readonly string[],
])[] = [
  // English
  ['measure', 'encryption', ['encrypted', 'encrypting', 'encrypts'], ['encryptoin', 'encrypton']],
  ['right', 'erasure', ['erasures'], ['erazure']],
  // Dutch
  ['right', 'klachtrecht', ['klachtrechten'], ['klachtrect', 'klachtrehct', 'klachrecht']],
  ['measure', 'versleuteling', ['versleuteld', 'versleutelde', 'versleutelen'], ['versleutelng']],
  ['section', 'bewaartermijn', ['bewaartermijnen'], ['bewartermijn', 'bewaartermjin']],
  // French
  ['right', 'réclamation', ['réclamations', 'reclamation'], ['réclamtion', 'reclamatoin']],
  ['measure', 'chiffrement', ['chiffrements', 'chiffré', 'chiffrées'], ['chiffremnt', 'chifrement']],
  ['section', '"durée de conservation"', ['"durées de conservation"'], ['"durée de conservtion"']],
  // German
  [
    'right',
    'Beschwerderecht',
    ['Beschwerderechts', 'Beschwerderechte'],
    ['Beschwerderect', 'Bescwherderecht'],
  ],
  ['right', 'Löschung', ['Löschungen', 'loschung'], ['Löschnug']],
  ['section', 'Aufbewahrungsfrist', ['Aufbewahrungsfristen'], ['Aufbewarungsfrist', 'Aufbewahrungsfirst']],
];

/** What a query of one condition asks for, or why it is none. */
function named(query: ReturnType<typeof read>): string {
  if (!isQuery(query)) return query.message;
  const { node } = query;
  return JSON.stringify(
    node.is === 'section'
      ? [...node.names].sort()
      : node.is === 'field'
        ? node.of.map(({ test }) => test)
        : node,
  );
}

describe('a value in words of four languages', () => {
  it.each(values.flatMap(([field, word, forms]) => forms.map((form) => [field, form, word] as const)))(
    '%s:%s is a form of %s',
    (field, form, word) => {
      expect(isQuery(read(`${field}:${word}`))).toBe(true);
      expect(named(read(`${field}:${form}`))).toBe(named(read(`${field}:${word}`)));
    },
  );

  it.each(values.flatMap(([field, word, , slips]) => slips.map((slip) => [field, slip, word] as const)))(
    '%s:%s is refused, and %s offered',
    (field, slip, word) => {
      const query = read(`${field}:${slip}`);
      if (isQuery(query)) throw new Error('was understood');
      expect([query.position, query.length]).toEqual([field.length + 1, slip.length]);
      const asked = query.nearest.map((one) => named(read(`${field}:${one}`)));
      expect(asked).toContain(named(read(`${field}:${word}`)));
    },
  );

  it('is never read otherwise than what is offered for it', () => {
    const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
    fc.assert(
      fc.property(fc.constantFrom(...values), fc.nat(), letters, ([field, word, forms], at, letter) => {
        const place = 3 + (at % (word.length - 4));
        const query = read(`${field}:${word.slice(0, place)}${letter}${letter}${letter}${word.slice(place)}`);
        if (isQuery(query)) throw new Error(`${word}: three letters too many, and understood`);
        for (const offered of query.nearest) expect(isQuery(read(`${field}:${offered}`))).toBe(true);
        expect(forms.length).toBeGreaterThan(0);
      }),
      { seed: 20261129, numRuns: 200 },
    );
  });
});
