import type { Fact, FactValue } from '../../model/policy.js';
import { remembered } from '../../model/remembered.js';
import { bareWords } from '../../model/words.js';
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

/** A fact without its row, what it cites, and remarks. */
const contentOf = remembered(({ section, fact }: PlacedFact): string => {
  const keys = section.bears ? [] : section.key.map(({ name }) => name);
  const loose = new Set([...keys, 'cite', 'note', 'id', 'summary']);
  const entries = Object.entries(fact).filter(([name]) => !loose.has(name));
  return canonical(Object.fromEntries(entries) as FactValue);
});

/** Where the fact is carried by words, the words count. */
function isSame(first: PlacedFact, second: PlacedFact): boolean {
  if (contentOf(first) !== contentOf(second)) return false;
  const [a, b] = [first.fact.summary, second.fact.summary];
  return a === undefined || b === undefined || bareWords(String(a)) === bareWords(String(b));
}
