import type { Fact } from '../../model/policy.js';
import { rule } from '../rule.js';
import { canonical, type PlacedFact, pairsOf } from '../walk.js';

export const duplicateFact = rule({
  id: 'duplicate-fact',
  severity: 'error',
  title: 'The same fact twice',
  reason:
    'A repetition in the text is another anchor of the same fact. Two equal facts are counted and compared twice.',
  wrong:
    'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: "We never sell"\n    - act: sell # ← sell\n      denied: true\n      cite: "We never sell your data"',
  right: 'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: "We never sell your data"',
  messages: {
    twice:
      'Section {section} says this of "{term}" already on line {line}. Add the anchor there, or say what differs.',
  },
  check: ({ policy }, report) => {
    const reported = new Set<PlacedFact>();
    for (const { first, second, field, term } of pairsOf(policy)) {
      if (reported.has(second) || !isSame(first, second)) continue;
      reported.add(second);
      const path = [...second.path, field];
      report({
        message: 'twice',
        path: atTerm(second.fact, path, field, term),
        related: [...first.path, field],
        args: { section: second.section.name, term },
      });
    }
  },
});

const atTerm = (fact: Fact, path: readonly (string | number)[], field: string, term: string) => {
  const value = fact[field];
  return Array.isArray(value) ? [...path, (value as readonly string[]).indexOf(term)] : path;
};

/** Equal in everything but the row, what is cited, and remarks. Where the fact is carried by words, the words count. */
function isSame({ section, fact: a }: PlacedFact, { fact: b }: PlacedFact): boolean {
  const keys = section.name === 'retention' ? [] : section.key.map(({ name }) => name);
  const loose = new Set([...keys, 'cite', 'note', 'id', 'summary']);
  const names = new Set([...Object.keys(a), ...Object.keys(b)].filter((name) => !loose.has(name)));
  for (const name of names) if (canonical(a[name]) !== canonical(b[name])) return false;
  return a.summary === undefined || b.summary === undefined || plain(a.summary) === plain(b.summary);
}

const plain = (value: Fact[string]) =>
  String(value)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
