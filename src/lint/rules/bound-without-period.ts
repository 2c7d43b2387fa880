import { either } from '../../model/words.js';
import { rule } from '../rule.js';
import { factsOf } from '../walk.js';

export const boundWithoutPeriod = rule({
  id: 'bound-without-period',
  severity: 'error',
  title: 'A bound without a period',
  reason: 'A bound says how exact a period is; alone it says nothing.',
  wrong:
    'sections:\n  retention:\n    - data: account\n      until: account-closed\n      bound: max # ← max\n      cite: "We keep account data"',
  right:
    'sections:\n  retention:\n    - data: account\n      until: account-closed\n      cite: "We keep account data"',
  messages: { alone: '"bound: {bound}" stands without a {duration}. Add it, or remove the bound.' },
  check: ({ policy }, report) => {
    for (const { section, fact, path } of factsOf(policy)) {
      const durations = section.fields.filter(({ kind }) => kind.is === 'duration').map(({ name }) => name);
      const holders = [fact, (fact.example ?? {}) as Readonly<Record<string, unknown>>];
      if (
        fact.bound === undefined ||
        holders.some((one) => durations.some((name) => one[name] !== undefined))
      )
        continue;
      report({
        message: 'alone',
        path: [...path, 'bound'],
        args: { bound: String(fact.bound), duration: either(durations.map((name) => `"${name}"`)) },
      });
    }
  },
});
