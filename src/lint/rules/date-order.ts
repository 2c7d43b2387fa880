import { parseDate, precedes } from '../../model/date.js';
import { rule } from '../rule.js';

/** A text is updated, then retrieved, then normalised. */
export const dateOrder = rule({
  id: 'date-order',
  severity: 'error',
  title: 'Dates in an order that cannot be',
  reason:
    'A text is written, then fetched, then read. Where the order is another one, two dates were swapped or one was misread.',
  wrong:
    'document:\n  title: Privacy policy\n  language: en\n  updated: 2024-07-01\n  cite: "Privacy policy Demo"\nnormalised: { date: 2024-06-10 } # ← 2024-06-10',
  right:
    'document:\n  title: Privacy policy\n  language: en\n  updated: 2024-06-03\n  cite: "Privacy policy Demo"\nnormalised: { date: 2024-06-10 }',
  messages: {
    order:
      'The text was {later} on {date}, before it was {earlier} ({first}, line {line}). Are the dates swapped?',
  },
  check: ({ policy, today }, report) => {
    const steps = [
      { did: 'updated', path: ['document', 'updated'], date: policy.document.updated },
      { did: 'retrieved', path: ['source', 'retrieved'], date: policy.source.retrieved },
      { did: 'normalised', path: ['normalised', 'date'], date: policy.normalised.date },
    ].flatMap(({ did, path, date }) =>
      date === undefined || date > today || parseDate(date) === undefined ? [] : [{ did, path, date }],
    );
    for (const [i, step] of steps.entries()) {
      const before = steps[i - 1];
      if (before === undefined || !precedes(step.date, before.date)) continue;
      report({
        message: 'order',
        path: step.path,
        related: before.path,
        args: { later: step.did, date: step.date, earlier: before.did, first: before.date },
      });
      return;
    }
  },
});
