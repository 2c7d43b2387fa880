import { rule } from '../rule.js';

export const fieldWithoutKey = rule({
  id: 'field-without-key',
  severity: 'error',
  title: 'A field that goes with another key',
  reason:
    'Some fields say something of one kind of fact only: who issued a safeguard, for which purposes data are transferred.',
  wrong:
    'sections:\n  transfers:\n    - act: transfer\n      issuer: european-commission # ← issuer\n      cite: "We keep account data"',
  right:
    'sections:\n  transfers:\n    - safeguard: standard-contractual-clauses\n      issuer: european-commission\n      cite: "We keep account data"',
  messages: {
    needs: '"{field}" goes only with {keys|or}, which this fact lacks. Make it a fact of its own.',
  },
  claim: ({ path, schema }) => {
    const needs = schema['x-needs'] as { field: string; keys: string[] } | undefined;
    if (needs === undefined) return undefined;
    return {
      message: 'needs',
      path: [...path, needs.field],
      part: 'key',
      args: { field: needs.field, keys: needs.keys.map((key) => `"${key}"`) },
    };
  },
});
