import { rule } from '../rule.js';

export const repeatedValue = rule({
  id: 'repeated-value',
  severity: 'error',
  title: 'A list holds a value twice',
  reason: 'A repetition says nothing more and is usually a slip for another value.',
  wrong:
    'sections:\n  sale:\n    - act: [sell, sell] # ← sell\n      denied: true\n      cite: "We never sell"',
  right: 'sections:\n  sale:\n    - act: [sell, rent]\n      denied: true\n      cite: "We never sell"',
  messages: { twice: '"{value}" stands twice in this list. Remove one, or write what was meant.' },
  claim: ({ path, keyword, value }) => {
    if (keyword !== 'uniqueItems' || !Array.isArray(value)) return undefined;
    const firsts = new Map([...value.entries()].reverse().map(([i, item]) => [item, i]));
    const index = value.findLastIndex((item, i) => firsts.get(item) !== i);
    return { message: 'twice', path: [...path, index], args: { value: String(value[index]) } };
  },
});
