import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsEmail, holdsLink } from '../../src/evidence/values/contacts.js';

describe('an address', () => {
  it.each([
    ['Write to privacy@oak-tree.example.', 'privacy@oak-tree.example', true],
    ['Write to PRIVACY@oak-tree.example today', 'privacy@oak-tree.example', true],
    ['Write to privacy [at] oak-tree [dot] example', 'privacy@oak-tree.example', true],
    ['Write to my-privacy@oak-tree.example', 'privacy@oak-tree.example', false],
    ['Write to privacy@oak-tree.example.org', 'privacy@oak-tree.example', false],
    ['Write to privacy@oak_tree.example', 'privacy@oak-tree.example', false],
  ])('%s: %s', (words, address, holds) => {
    expect(holdsEmail(words, address)).toBe(holds);
  });

  it('is found wherever it stands, whatever its signs', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        expect(holdsEmail(`Write to ${address} (always).`, address)).toBe(true);
      }),
    );
  });
});

describe('a link', () => {
  it.each([
    ['See https://oak-tree.example/a-b.', 'https://www.oak-tree.example/a-b/', true],
    ['See oak-tree.example/a-b?c=d+e', 'https://oak-tree.example/a-b?c=d+e', true],
    ['See oak-tree.example/a-b-c', 'https://oak-tree.example/a-b', false],
  ])('%s: %s', (words, link, holds) => {
    expect(holdsLink(words, link)).toBe(holds);
  });

  it('is found whatever its signs', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (link) => {
        expect(() => holdsLink(`See ${link} for more.`, link)).not.toThrow();
      }),
    );
  });
});
