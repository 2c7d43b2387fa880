import { formatDuration, parseDuration } from '../../model/duration.js';
import { rule } from '../rule.js';
import { canonical, type PlacedFact, pairsOf } from '../walk.js';

export const retentionConflict = rule({
  id: 'retention-conflict',
  severity: 'error',
  title: 'Two periods for the same data and event',
  reason:
    'The same data cannot be kept for two different times after the same event. One was misread, or a condition was lost.',
  wrong:
    'sections:\n  retention:\n    - data: account\n      from: account-closed\n      period: P3Y\n      bound: exact\n      cite: "We keep account data … your account"\n    - data: [account, usage]\n      from: account-closed\n      period: P2Y # ← P2Y\n      bound: exact\n      cite: "We keep account data"',
  right:
    'sections:\n  retention:\n    - data: account\n      from: account-closed\n      period: P3Y\n      bound: exact\n      cite: "We keep account data … your account"\n    - data: [usage]\n      from: account-closed\n      period: P2Y\n      bound: exact\n      cite: "We keep account data"',
  messages: {
    two: '{term} is kept for {second} here and for {first} on line {line}, {event} and under the same conditions. Say what differs, or mark both "reading: conflicting".',
  },
  check: ({ policy }, report) => {
    for (const { first, second, term } of pairsOf(policy)) {
      if (second.section.name !== 'retention' || !conflict(first, second)) continue;
      const { period, from } = second.fact;
      const event = from === undefined ? 'from no named event' : `counted from ${String(from)}`;
      const args = {
        term: capital(term),
        second: formatDuration(String(period)),
        first: formatDuration(String(first.fact.period)),
        event,
      };
      report({ message: 'two', path: [...second.path, 'period'], related: [...first.path, 'period'], args });
    }
  },
});

const capital = (term: string) => term.charAt(0).toUpperCase() + term.slice(1).replaceAll('-', ' ');
const conditions = [
  'bound',
  'from',
  'until',
  'modality',
  'when',
  'extent',
  'subjects',
  'except',
  'where',
  'denied',
  'party',
  'deferred',
  'then',
  'criteria',
];

function conflict({ section, fact: a }: PlacedFact, { fact: b }: PlacedFact): boolean {
  if (a.reading === 'conflicting' && b.reading === 'conflicting') return false;
  if (typeof a.period !== 'string' || typeof b.period !== 'string') return false;
  const [one, two] = [parseDuration(a.period), parseDuration(b.period)];
  if (one === undefined || two === undefined || canonical({ ...one }) === canonical({ ...two })) return false;
  if (
    a.modality.includes('for-example') ||
    a.modality.includes('one-of') ||
    b.modality.includes('for-example')
  )
    return false;
  // A row of data within a context is another row than the same data within another context.
  const rows = section.key.every(({ name }) => (a[name] === undefined) === (b[name] === undefined));
  return rows && conditions.every((name) => canonical(a[name]) === canonical(b[name]));
}
