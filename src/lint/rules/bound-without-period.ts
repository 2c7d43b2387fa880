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
  messages: { alone: '"bound: {bound}" stands without a "period". Add the period, or remove the bound.' },
  check: ({ policy }, report) => {
    for (const { fact, path } of factsOf(policy)) {
      const example = fact.example as { period?: unknown } | undefined;
      if (fact.bound !== undefined && fact.period === undefined && example?.period === undefined) {
        report({ message: 'alone', path: [...path, 'bound'], args: { bound: String(fact.bound) } });
      }
    }
  },
});
