import { rule } from '../rule.js';

export const boundNeeded = rule({
  id: 'bound-needed',
  severity: 'error',
  title: 'A period without its bound',
  reason:
    '"Three years", "at most three years" and "at least three years" are three promises. The bound says which was made.',
  wrong:
    'sections:\n  retention:\n    - data: account\n      from: account-closed\n      period: P3Y # ← period\n      cite: "We keep account data"',
  right:
    'sections:\n  retention:\n    - data: account\n      from: account-closed\n      period: P3Y\n      bound: exact\n      cite: "We keep account data"',
  messages: {
    missing: 'A period needs "bound": exact, max ("up to", "within", "no longer than") or min ("at least").',
  },
  claim: ({ path, keyword, params }) =>
    keyword === 'dependentRequired' && params.missingProperty === 'bound'
      ? { message: 'missing', path: [...path, String(params.property)], part: 'key' }
      : undefined,
});
