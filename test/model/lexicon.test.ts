import { describe, expect, test } from 'vitest';
import type { Field } from '../../src/model/field.js';
import { vocabularies } from '../../src/model/generated/vocabularies.js';
import { vocabularyOf } from '../../src/model/key.js';
import { lexicon } from '../../src/model/lexicon.js';
import { wordPattern } from '../../src/model/patterns.js';
import { fieldsOf } from '../../src/model/section.js';
import { sections } from '../../src/model/sections/index.js';

const terms = Object.values(vocabularies).flatMap((vocabulary) =>
  Object.entries(vocabulary.terms).map(([name, term]) => ({ vocabulary: vocabulary.name, name, term })),
);
const where = ({ vocabulary, name }: { vocabulary: string; name: string }) => `${vocabulary}: ${name}`;

describe('the bundled vocabularies', () => {
  test('every term has a name in lower-case words, a label and a definition that is a sentence', () => {
    const wrong = terms.filter(
      ({ name, term }) =>
        !new RegExp(wordPattern).test(name) ||
        term.label.trim() === '' ||
        !/[.”"]$/.test(term.definition.trim()),
    );
    expect(wrong.map(where)).toEqual([]);
  });

  test('no label or definition stands twice in a vocabulary', () => {
    for (const { terms: own } of Object.values(vocabularies)) {
      const all = Object.values(own);
      for (const part of ['label', 'definition'] as const) {
        const said = all.map((term) => term[part].toLowerCase());
        expect(said.filter((one, i) => said.indexOf(one) !== i)).toEqual([]);
      }
    }
  });

  test('every broader term exists, and no term includes itself by a detour', () => {
    const words = lexicon();
    for (const { vocabulary, name, term } of terms) {
      for (const wider of term.broader ?? []) {
        expect(words.term(vocabulary, wider), where({ vocabulary, name })).toBeDefined();
        expect(words.includes(vocabulary, name, wider), where({ vocabulary, name })).toBe(false);
      }
    }
  });

  test('events have at most one wider event each, so that akin events are akin among each other', () => {
    expect(
      terms.filter(({ vocabulary, term }) => vocabulary === 'event' && (term.broader ?? []).length > 1),
    ).toEqual([]);
  });

  test('DPV addresses are well-formed, and each match has one', () => {
    const address = /^https:\/\/w3id\.org\/dpv(?:\/pd|\/tech|\/legal\/eu\/gdpr)?#[A-Za-z0-9-]+$/;
    for (const one of terms) {
      if (one.term.dpv === undefined) continue;
      expect(one.term.dpv.iris.length, where(one)).toBeGreaterThan(0);
      for (const iri of one.term.dpv.iris) expect(iri, where(one)).toMatch(address);
    }
  });

  test('`other` is the last term where there is one', () => {
    for (const { name, terms: own } of Object.values(vocabularies)) {
      const names = Object.keys(own);
      if (names.includes('other')) expect(names.at(-1), name).toBe('other');
    }
  });

  test('every vocabulary is used by a field, and every field’s vocabulary exists', () => {
    const inner = (field: Field): readonly Field[] =>
      field.kind.is === 'nested' ? [field, ...field.kind.fields.flatMap(inner)] : [field];
    const used = new Set(
      sections
        .flatMap((section) => fieldsOf(section).flatMap(inner))
        .flatMap((field) => vocabularyOf(field) ?? []),
    );
    expect([...used].filter((name) => vocabularies[name] === undefined)).toEqual([]);
    const elsewhere = ['omission', 'party-role'];
    expect(Object.keys(vocabularies).filter((name) => !used.has(name) && !elsewhere.includes(name))).toEqual(
      [],
    );
  });

  test('the keys of a section share no term, so that a row belongs to one of them', () => {
    for (const section of sections.filter(({ name }) => name !== 'retention')) {
      const names = section.key.flatMap((field) =>
        Object.keys(vocabularies[vocabularyOf(field) ?? '']?.terms ?? {}),
      );
      const twice = names.filter((name, i) => name !== 'other' && names.indexOf(name) !== i);
      expect(twice, section.name).toEqual([]);
    }
  });
});

describe('a lexicon', () => {
  const words = lexicon();

  test('gives lineage nearest first, and includes by any distance', () => {
    expect(words.lineage('data', 'bank-account')).toEqual(['bank-account', 'payment-details', 'financial']);
    expect(words.lineage('data', 'billing-address')).toEqual([
      'billing-address',
      'postal-address',
      'billing',
      'contact-details',
      'financial',
    ]);
    expect(words.includes('data', 'financial', 'bank-account')).toBe(true);
    expect(words.includes('data', 'bank-account', 'financial')).toBe(false);
    expect(words.includes('data', 'name', 'name')).toBe(true);
  });

  test('knows nothing of names that every object has', () => {
    for (const name of ['constructor', '__proto__', 'toString']) {
      expect(words.term('data', name)).toBeUndefined();
      expect(words.term(name, 'all')).toBeUndefined();
      expect(words.lineage('data', name)).toEqual([name]);
    }
  });

  test('shows an unknown word with spaces for hyphens', () => {
    expect(words.label('topic', 'user-duties-of-ours')).toBe('user duties of ours');
  });

  test('lists what is asked of every policy in order', () => {
    expect(words.asked('basis')).toEqual([
      'consent',
      'contract',
      'legal-obligation',
      'vital-interests',
      'public-task',
      'legitimate-interests',
    ]);
    expect(words.asked('no-such')).toEqual([]);
  });

  test('takes a user’s terms, before `other`, and leaves the bundled ones alone', () => {
    const own = lexicon({
      data: { drones: { label: 'Drones', definition: 'Flights.', broader: ['location'] } },
      nonsense: {},
    });
    expect(Object.keys(own.vocabularies.data?.terms ?? {}).slice(-2)).toEqual(['drones', 'other']);
    expect(own.term('data', 'drones')?.own).toBe(true);
    expect(own.includes('data', 'location', 'drones')).toBe(true);
    expect(words.term('data', 'drones')).toBeUndefined();
    expect(own.vocabularies.nonsense).toBeUndefined();
  });

  test('bears a circle in a user’s terms', () => {
    const circle = lexicon({
      data: {
        a: { label: 'A', definition: 'A.', broader: ['b'] },
        b: { label: 'B', definition: 'B.', broader: ['a'] },
      },
    });
    expect(circle.lineage('data', 'a')).toEqual(['a', 'b']);
  });
});
