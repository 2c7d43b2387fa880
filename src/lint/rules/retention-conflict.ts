import { formatDuration, parseDuration } from '../../model/duration.js';
import { remembered } from '../../model/remembered.js';
import { fieldsOf } from '../../model/section.js';
import { retention } from '../../model/sections/retention.js';
import { capital } from '../../model/words.js';
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
    const reported = new Set<PlacedFact>();
    for (const { first, second, term } of pairsOf(policy)) {
      if (second.section !== retention || reported.has(second) || !conflict(first, second)) continue;
      reported.add(second);
      const { period, from } = second.fact;
      const event = from === undefined ? 'from no named event' : `counted from ${String(from)}`;
      const args = {
        term: capital(term.replaceAll('-', ' ')),
        second: formatDuration(String(period)),
        first: formatDuration(String(first.fact.period)),
        event,
      };
      report({ message: 'two', path: [...second.path, 'period'], related: [...first.path, 'period'], args });
    }
  },
});

/** What tells of the period itself; all else says when the rule holds. */
const ofThePeriod = ['period', 'set-by', 'archive', 'kind', 'example'];

/** Under what a rule holds. A row of data within a context is another row than the same data within another context. */
const conditionsOf = remembered(({ section, fact }: PlacedFact): string =>
  [
    ...fieldsOf(section)
      .filter(({ name, role }) => role !== 'key' && role !== 'remark' && !ofThePeriod.includes(name))
      .map(({ name }) => canonical(fact[name])),
    ...section.key.map(({ name }) => fact[name] === undefined),
  ].join(),
);

const periodOf = remembered(({ fact }: PlacedFact): string | undefined => {
  const parsed = typeof fact.period === 'string' ? parseDuration(fact.period) : undefined;
  return parsed && canonical({ ...parsed });
});

function conflict(first: PlacedFact, second: PlacedFact): boolean {
  const [a, b] = [first.fact, second.fact];
  if (a.reading === 'conflicting' && b.reading === 'conflicting') return false;
  const [one, two] = [periodOf(first), periodOf(second)];
  if (one === undefined || two === undefined || one === two) return false;
  if (
    a.modality.includes('for-example') ||
    a.modality.includes('one-of') ||
    b.modality.includes('for-example')
  )
    return false;
  return conditionsOf(first) === conditionsOf(second);
}
