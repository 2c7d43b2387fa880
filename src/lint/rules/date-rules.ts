import { isAfter, parseDate, precedes } from '../../model/date.js';
import { type Rule, rule } from '../rule.js';
import { datesOf } from '../walk.js';

/** Days that a text may be published, or found, after the date it bears. */
const late = 31;
const day = 24 * 60 * 60 * 1000;

/** Rules on dates beside each other, and beside today. */
export const dateRules: readonly Rule[] = [
  rule({
    id: 'date-before-change',
    severity: 'warning',
    title: 'A text that changed after its own date',
    reason:
      'A collection saw the text change more than a month after the day it names as its last update. The text may have been changed without a new date.',
    wrong:
      'document:\n  title: Privacy policy\n  language: en\n  updated: 2024-01-03 # ← 2024-01-03\n  cite: "Privacy policy Demo"\nsource:\n  file: demo.txt\n  sha256: SHA\n  observed: 2024-06-03',
    right:
      'document:\n  title: Privacy policy\n  language: en\n  updated: 2024-01-03\n  cite: "Privacy policy Demo"\nsource:\n  file: demo.txt\n  sha256: SHA\n  observed: 2024-01-04',
    text: 'Privacy policy Demo\n\nLast updated: 3 January 2024\n\nWe never sell your data.',
    says: 'The text says {value}, but a change of it was observed on {observed}.',
    check: ({ policy }, report) => {
      const { updated = '' } = policy.document;
      const { observed = '' } = policy.source;
      if (updated.length < 10 || observed.length < 10) return;
      if ((Date.parse(observed) - Date.parse(updated)) / day > late)
        report({ path: ['document', 'updated'], args: { value: updated, observed } });
    },
  }),
  rule({
    id: 'date-in-future',
    title: 'A date that has not come yet',
    reason:
      'Nothing has been updated, retrieved or normalised tomorrow. A policy may well come into force later.',
    wrong: 'normalised: { date: 2999-01-01 } # ← 2999-01-01',
    right: 'normalised: { date: 2024-06-10 }',
    says: '{value} is in the future: nowhere is it later than {today}.',
    check: ({ policy, today }, report) => {
      for (const { path, value } of datesOf(policy)) {
        const future = parseDate(value) !== undefined && isAfter(value, today);
        if (future && path.at(-1) !== 'effective') report({ path, args: { value, today } });
      }
    },
  }),
  rule({
    id: 'date-order',
    title: 'Dates in an order that cannot be',
    reason:
      'A text is written, then fetched, then read. Where the order is another one, two dates were swapped or one was misread.',
    wrong:
      'document:\n  title: Privacy policy\n  language: en\n  updated: 2024-07-01\n  cite: "Privacy policy Demo"\nnormalised: { date: 2024-06-10 } # ← 2024-06-10',
    right:
      'document:\n  title: Privacy policy\n  language: en\n  updated: 2024-06-03\n  cite: "Privacy policy Demo"\nnormalised: { date: 2024-06-10 }',
    says: 'The text was {later} on {date}, before it was {earlier} ({first}, line {line}). Are the dates swapped?',
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
          path: step.path,
          related: before.path,
          args: { later: step.did, date: step.date, earlier: before.did, first: before.date },
        });
        return;
      }
    },
  }),
  rule({
    id: 'effective-before-updated',
    severity: 'warning',
    title: 'In force before it was last updated',
    reason:
      'A text cannot apply before it exists. "In force from" an earlier day is usually the day of the first version, or the two dates are swapped.',
    wrong:
      'document:\n  title: Privacy policy\n  language: en\n  updated: 2024-06-03\n  effective: 2018-05-25 # ← 2018-05-25\n  cite: "Privacy policy Demo"',
    right:
      'document:\n  title: Privacy policy\n  language: en\n  updated: 2024-06-03\n  effective: 2024-07-01\n  cite: "Privacy policy Demo"',
    says: 'In force from {effective}, but last updated on {updated}: this text did not exist then. If the words say so, excuse it with a reason.',
    check: ({ policy }, report) => {
      const { effective = '', updated = '' } = policy.document;
      if (parseDate(effective) === undefined || parseDate(updated) === undefined) return;
      if (precedes(effective, updated))
        report({ path: ['document', 'effective'], args: { effective, updated } });
    },
  }),
];
