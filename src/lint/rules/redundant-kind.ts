import { retention } from '../../model/sections/retention.js';
import { rule } from '../rule.js';
import { factsOf } from '../walk.js';

export const redundantKind = rule({
  id: 'redundant-kind',
  severity: 'error',
  title: 'A retention kind that the other fields say',
  reason:
    'The kind of a rule follows from its fields. Written beside them, it can only repeat or contradict them.',
  wrong:
    'sections:\n  retention:\n    - data: account\n      period: P3Y\n      bound: exact\n      kind: indefinite # ← indefinite\n      cite: "We keep account data"',
  right:
    'sections:\n  retention:\n    - data: account\n      period: P3Y\n      bound: exact\n      cite: "We keep account data"',
  messages: {
    derived: '"kind: {kind}" follows from the other fields. Remove it; only {written} are written.',
    both: '"kind: {kind}" and {fields} exclude each other. Keep the one the text says.',
  },
  check: ({ policy, written }, report) => {
    for (const { section, fact, path } of factsOf(policy)) {
      const at = [...path, 'kind'];
      const kind = written(at);
      if (section !== retention || typeof kind !== 'string') continue;
      const fields = (kind === 'session' ? ['period'] : ['period', 'until']).filter(
        (name) => fact[name] !== undefined,
      );
      if (!writtenKinds.includes(kind))
        report({ message: 'derived', path: at, args: { kind, written: writtenKinds } });
      else if (fields.length > 0)
        report({ message: 'both', path: at, args: { kind, fields: fields.map((name) => `"${name}"`) } });
    }
  },
});

const writtenKinds = ['indefinite', 'open-ended', 'session', 'kept'];
