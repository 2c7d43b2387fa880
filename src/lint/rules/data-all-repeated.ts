import { rule } from '../rule.js';
import { factsOf } from '../walk.js';

export const dataAllRepeated = rule({
  id: 'data-all-repeated',
  severity: 'warning',
  title: 'All data, where nothing else is meant',
  reason:
    'A fact without "data" is about all data. Written out by one person and not by another, the same fact looks like two.',
  wrong:
    'sections:\n  sale:\n    - act: sell\n      data: all # ← data\n      denied: true\n      cite: "We never sell your data."',
  right: 'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: "We never sell your data."',
  messages: { all: 'Without "data" a fact is about all data. Remove it.' },
  fix: 'Removes it.',
  check: ({ policy, written }, report) => {
    for (const { section, path } of factsOf(policy)) {
      if (section.key.some(({ name }) => name === 'data')) continue;
      const at = [...path, 'data'];
      if (String(written(at)) !== 'all') continue;
      report({ message: 'all', path: at, part: 'key', fix: { is: 'property', path: at, properties: [] } });
    }
  },
});
