import { condition, duration, key, manner, many, nested, one } from '../field.js';
import type { Section } from '../section.js';
import { boundOf } from './common.js';
import { clause } from './retention-clause.js';

const period = condition(
  'period',
  'ISO 8601 as written: "3 years" is P3Y, "90 days" is P90D (never P3M), "24 hours" is PT24H; `reasonable`; or `{ min, max }`.',
  duration(['reasonable'], true),
);
const bound = boundOf('Exact, a maximum ("up to", "within") or a minimum. Required with a period.');
const from = condition('from', 'The event that starts the period.', one('event'));
const until = condition(
  'until',
  'Events that end storage; joined by "or" with the criteria, unless `join` says otherwise.',
  many('event'),
);
const criteria = condition('criteria', 'What decides how long, where no period does.', many('criterion'));
const join = condition(
  'join',
  'Whether any of the events and criteria decides (`or`, the default) or all must hold (`and`).',
  one('join'),
);
const then = manner('then', 'What becomes of the data.', many('outcome'));

/** What kind of rule a fact is, by its fields. */
function kindOf(fact: { readonly [field: string]: unknown }): string {
  if (fact.deferred !== undefined) return 'deferred';
  if (fact.period !== undefined) return fact.from === undefined ? 'period' : 'event-plus-period';
  if (fact.until !== undefined) return 'event';
  if (fact.criteria !== undefined) return 'criterion';
  return fact.then === undefined ? 'criterion' : 'outcome';
}

/** How long what is kept. A rule about all data bears on each kind too. */
export const retention: Section = {
  name: 'retention',
  title: 'Retention',
  description: 'How long data are kept, from when, until what, and what happens then.',
  says: { may: 'may be kept', denied: ({ kind }) => (kind === 'kept' ? 'not kept' : 'not so') },
  cues: { everyday: true },
  bears: true,
  clause,
  needs: { period: ['bound'] },
  together: [['bound', 'period', 'from']],
  derive: ({ kind, ...fact }) => ({ kind: typeof kind === 'string' ? kind : kindOf(fact) }),
  key: [
    key('context', 'The situation the text keys the rule by.', many('context'), '{}'),
    key('purposes', 'The purposes the text keys the rule by.', many('purpose'), 'data for {}'),
    key('data', 'The data the text keys the rule by; `all` where it speaks of all data.', many('data')),
  ],
  fields: [
    from,
    period,
    bound,
    manner(
      'set-by',
      'What fixes the length of the period, where the text says so; not another way for storage to end.',
      many('criterion'),
    ),
    until,
    criteria,
    join,
    then,
    condition('where', 'The kind of place the rule is about.', many('store')),
    condition(
      'archive',
      'A second phase, after the first.',
      nested(from, period, bound, until, criteria, join, then),
    ),
    condition(
      'kind',
      'Written only for `indefinite`, `open-ended`, `session` and `kept`; else derived.',
      one('retention-kind'),
    ),
  ],
};
