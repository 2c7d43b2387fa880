import { duration, field, many, nested, one } from '../field.js';
import type { Section } from '../section.js';

const period = field(
  'period',
  'Period',
  'ISO 8601 as written: "3 years" is P3Y, "90 days" is P90D (never P3M), "24 hours" is PT24H; `reasonable`; or `{ min, max }`.',
  duration(['reasonable'], true),
);
const bound = field(
  'bound',
  'Bound',
  'Exact, a maximum ("up to", "within") or a minimum. Required with a period.',
  one('bound'),
);
const from = field('from', 'From', 'The event that starts the period.', one('event'));
const until = field(
  'until',
  'Until',
  'Events that end storage; joined by "or" with the criteria.',
  many('event'),
);
const criteria = field(
  'criteria',
  'Criteria',
  'What decides how long, where no period does.',
  many('criterion'),
);
const then = field('then', 'Then', 'What becomes of the data.', many('outcome'));

/** How long what is kept. Rows are context, purpose or data category by aspect; see `src/compare/retention.ts`. */
export const retention: Section = {
  name: 'retention',
  title: 'Retention',
  description: 'How long data are kept, from when, until what, and what happens then.',
  key: [
    field('context', 'Context', 'The situation the text keys the rule by.', many('context')),
    field('purposes', 'Purposes', 'The purposes the text keys the rule by.', many('purpose')),
    field(
      'data',
      'Data',
      'The data the text keys the rule by; `all` where it speaks of all data.',
      many('data'),
    ),
  ],
  fields: [
    from,
    period,
    bound,
    field(
      'set-by',
      'Set by',
      'What fixes the length of the period, where the text says so; not another way for storage to end.',
      many('criterion'),
      '({})',
    ),
    until,
    criteria,
    then,
    field('where', 'Where', 'The kind of place the rule is about.', many('store')),
    field(
      'archive',
      'Archive',
      'A second phase, after the first.',
      nested(from, period, bound, until, criteria, then),
    ),
    field(
      'kind',
      'Kind',
      'Written only for `indefinite`, `no-end-stated`, `session`, `not-retained`; else derived.',
      one('retention-kind'),
    ),
  ],
};
