import { remembered } from '../../model/remembered.js';
import { fieldsOf } from '../../model/section.js';
import { rule } from '../rule.js';
import { canonical, type PlacedFact, pairsOf } from '../walk.js';

export const contradiction = rule({
  id: 'contradiction',
  severity: 'error',
  title: 'Stated and denied at once',
  reason:
    'A policy that says a thing and denies it does so under different conditions, or the record has lost them.',
  wrong:
    'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: "We never sell"\n    - act: [rent, sell] # ← sell\n      cite: "your data"',
  right:
    'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: "We never sell"\n    - act: [rent, sell]\n      when: the person asks for it\n      cite: "your data"',
  messages: {
    both: 'Section {section} {second} "{term}" here and {first} it on line {line}, under the same conditions. Say what differs (when, modality, extent, subjects, data …), or mark both "reading: conflicting".',
  },
  check: ({ policy }, report) => {
    for (const { first, second, field, term } of pairsOf(policy)) {
      if (first.fact.denied === second.fact.denied || !isUnderOneCondition(first, second)) continue;
      const value = second.fact[field];
      const path = [
        ...second.path,
        field,
        ...(Array.isArray(value) ? [(value as readonly string[]).indexOf(term)] : []),
      ];
      const did = (fact: PlacedFact) => (fact.fact.denied ? 'denies' : 'states');
      report({
        message: 'both',
        path,
        related: [...first.path, field],
        args: { section: second.section.name, second: did(second), first: did(first), term },
      });
    }
  },
});

/** What says how does not lift a contradiction; whether the text hedges does. */
const conditionsOf = remembered(({ section, fact }: PlacedFact): string =>
  [
    'modality',
    'hedges',
    ...fieldsOf(section)
      .filter(({ role }) => role === 'condition')
      .map(({ name }) => name),
  ]
    .map((name) => canonical(fact[name]))
    .join(),
);

function isUnderOneCondition(first: PlacedFact, second: PlacedFact): boolean {
  if (first.fact.reading === 'conflicting' && second.fact.reading === 'conflicting') return false;
  return conditionsOf(first) === conditionsOf(second);
}
