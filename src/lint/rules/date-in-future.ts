import { isAfter, parseDate } from '../../model/date.js';
import { rule } from '../rule.js';
import { datesOf } from '../walk.js';

export const dateInFuture = rule({
  id: 'date-in-future',
  severity: 'error',
  title: 'A date that has not come yet',
  reason:
    'Nothing has been updated, retrieved or normalised tomorrow. A policy may well come into force later.',
  wrong: 'normalised: { date: 2999-01-01 } # ← 2999-01-01',
  right: 'normalised: { date: 2024-06-10 }',
  messages: { future: '{value} is in the future: nowhere is it later than {today}.' },
  check: ({ policy, today }, report) => {
    for (const { path, value } of datesOf(policy)) {
      const future = parseDate(value) !== undefined && isAfter(value, today);
      if (future && path.at(-1) !== 'effective') report({ message: 'future', path, args: { value, today } });
    }
  },
});
