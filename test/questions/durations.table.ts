import type { RawFact } from './records.js';

/** What it is about; what two policies say of all data; the verdicts of the questions that either answers. */
export type DurationCase = readonly [about: string, a: RawFact, b: RawFact, verdicts: string];

const closure = 'account-closed';

/** A period from the closure of the account, unless said otherwise. */
const time = (period: unknown, more: RawFact = {}): RawFact => ({
  from: closure,
  period,
  bound: 'exact',
  ...more,
});
const max = (period: string, more: RawFact = {}): RawFact => time(period, { bound: 'max', ...more });
const min = (period: string, more: RawFact = {}): RawFact => time(period, { bound: 'min', ...more });
const range = (least: string, most: string): RawFact => time({ min: least, max: most });
const until = (...events: string[]): RawFact => ({ until: events });
const need = (...criteria: string[]): RawFact => ({ criteria });

const same = 'fixed-period:same';
const differs = 'fixed-period:differs';
/** The same length, written in two ways. */
const alike = (one: string, other: string): string => `${same} (${one} is ${other})`;
/** Months and days: only a calendar could tell. */
const varies = 'fixed-period:close (about equal: months and years vary in length)';
const limit = 'fixed-period:incomparable (a limit against a length: either may be longer)';

export const cases: readonly DurationCase[] = [
  ['12 months and 1 year', time('P12M'), time('P1Y'), alike('12 months', '1 year')],
  [
    '18 months and 1 year and 6 months',
    time('P18M'),
    time('P1Y6M'),
    alike('18 months', '1 year and 6 months'),
  ],
  ['4 weeks and 28 days', time('P4W'), time('P28D'), alike('4 weeks', '28 days')],
  ['1 week and 7 days', time('P1W'), time('P7D'), alike('1 week', '7 days')],
  ['72 hours and 3 days', time('PT72H'), time('P3D'), alike('72 hours', '3 days')],
  ['24 hours and 1 day', time('PT24H'), time('P1D'), alike('24 hours', '1 day')],
  [
    '90 minutes and 1 hour 30 minutes',
    time('PT90M'),
    time('PT1H30M'),
    alike('90 minutes', '1 hour and 30 minutes'),
  ],
  ['at most 12 months and at most 1 year', max('P12M'), max('P1Y'), alike('≤ 12 months', '≤ 1 year')],
  ['at least 24 months and at least 2 years', min('P24M'), min('P2Y'), alike('≥ 24 months', '≥ 2 years')],
  [
    'a range in months and one in years',
    range('P12M', 'P24M'),
    range('P1Y', 'P2Y'),
    alike('12 months to 24 months', '1 year to 2 years'),
  ],
  [
    'a range without width and an exact period',
    range('P1Y', 'P1Y'),
    time('P1Y'),
    alike('1 year to 1 year', '1 year'),
  ],
  ['30 days and 1 month', time('P30D'), time('P1M'), varies],
  ['31 days and 1 month', time('P31D'), time('P1M'), varies],
  ['32 days and 1 month', time('P32D'), time('P1M'), differs],
  ['27 days and 1 month', time('P27D'), time('P1M'), differs],
  ['90 days and 3 months', time('P90D'), time('P3M'), varies],
  ['93 days and 3 months', time('P93D'), time('P3M'), differs],
  ['365 days and 1 year', time('P365D'), time('P1Y'), varies],
  ['366 days and 1 year', time('P366D'), time('P1Y'), varies],
  ['367 days and 1 year', time('P367D'), time('P1Y'), differs],
  ['52 weeks and 1 year', time('P52W'), time('P1Y'), differs],
  ['at most 30 days and at most 1 month', max('P30D'), max('P1M'), varies],
  ['at least 365 days and at least 1 year', min('P365D'), min('P1Y'), varies],
  ['at most 30 days and exactly 1 month', max('P30D'), time('P1M'), limit],
  // Plainly longer or shorter.
  ['3 years and 90 days', time('P3Y'), time('P90D'), differs],
  ['6 months and 1 year', time('P6M'), time('P1Y'), differs],
  ['1 month and 1 month and a day', time('P1M'), time('P1M1D'), differs],
  ['23 hours and 1 day', time('PT23H'), time('P1D'), differs],
  // Bounds make intervals.
  ['at most 7 years and exactly 3 years', max('P7Y'), time('P3Y'), limit],
  ['at most 2 years and exactly 3 years', max('P2Y'), time('P3Y'), differs],
  ['at most 3 years and exactly 3 years', max('P3Y'), time('P3Y'), limit],
  ['at most 7 years and at most 3 years', max('P7Y'), max('P3Y'), differs],
  ['at least 3 years and exactly 3 years', min('P3Y'), time('P3Y'), limit],
  ['at least 3 years and exactly 5 years', min('P3Y'), time('P5Y'), limit],
  ['at least 5 years and exactly 3 years', min('P5Y'), time('P3Y'), differs],
  ['at least 5 years and at least 3 years', min('P5Y'), min('P3Y'), differs],
  ['at least 5 years and at most 3 years', min('P5Y'), max('P3Y'), differs],
  ['at least 3 years and at most 3 years', min('P3Y'), max('P3Y'), limit],
  ['at least 1 year and at most 3 years', min('P1Y'), max('P3Y'), limit],
  // Ranges.
  ['a range and a period inside it', range('P3M', 'P1Y'), time('P6M'), limit],
  ['a range and a period below it', range('P3M', 'P1Y'), time('P1M'), differs],
  ['a range and a period above it', range('P3M', 'P1Y'), time('P2Y'), differs],
  ['a range and a period at its top', range('P3M', 'P1Y'), time('P1Y'), limit],
  ['two ranges that overlap', range('P3M', 'P1Y'), range('P6M', 'P2Y'), limit],
  ['two ranges that begin alike', range('P3M', 'P1Y'), range('P3M', 'P2Y'), differs],
  ['two ranges apart', range('P1M', 'P3M'), range('P6M', 'P1Y'), differs],
  [
    'a range the wrong way round',
    range('P1Y', 'P3M'),
    time('P6M'),
    'fixed-period:incomparable (one of the periods cannot be read)',
  ],
  // Where the time starts.
  ['different events', time('P1Y'), time('P3Y', { from: 'collected' }), differs],
  ['the same length from different events', time('P1Y'), time('P1Y', { from: 'last-contact' }), differs],
  ['akin events, different lengths', time('P90D'), time('P1Y', { from: 'contract-ended' }), differs],
  ['akin events, the same length', time('P90D'), time('P90D', { from: 'subscription-ended' }), differs],
  ['an event and the wider one', time('P1Y'), time('P2Y', { from: 'relation-ended' }), differs],
  ['no event on one side', time('P1Y'), { period: 'P3Y', bound: 'exact' }, differs],
  ['no event on either side', { period: 'P1Y', bound: 'exact' }, { period: 'P3Y', bound: 'exact' }, differs],
  [
    'no event on either side, the same length',
    { period: 'P1Y', bound: 'exact' },
    { period: 'P12M', bound: 'exact' },
    alike('1 year', '12 months'),
  ],
  ['events outside the vocabulary', time('P1Y', { from: 'other' }), time('P3Y', { from: 'other' }), differs],
  // Until an event.
  ['until an event and a period after it', until(closure), time('P90D'), `${differs} while-in-use:only`],
  [
    'until an event and at most a period after it',
    until(closure),
    max('P90D'),
    `${differs} while-in-use:only`,
  ],
  ['until the same event', until(closure), until(closure), `${same} while-in-use:same`],
  ['until akin events', until(closure), until('subscription-ended'), `${same} while-in-use:differs`],
  ['until unlike events', until(closure), until('unsubscribed'), `${same} while-in-use:differs`],
  [
    'until an event and a period after an akin one',
    until('subscription-ended'),
    max('P90D'),
    `${differs} while-in-use:only`,
  ],
  [
    'until one of two events and one event',
    until(closure, 'erasure-requested'),
    until(closure),
    `${same} while-in-use:more`,
  ],
  // Need.
  ['a criterion and a period', need('necessity'), time('P7Y'), `${differs} kept-as-needed:only`],
  [
    'a period or need, and a period',
    time('P7Y', need('legal-obligation')),
    time('P3Y'),
    `${differs} kept-as-needed:only`,
  ],
  ['the same criterion', need('necessity'), need('necessity'), `${same} kept-as-needed:same`],
  ['different criteria', need('necessity'), need('legal-obligation'), `${same} kept-as-needed:differs`],
  [
    'criteria that overlap',
    need('legal-obligation', 'disputes'),
    need('legal-obligation', 'analytics'),
    `${same} kept-as-needed:differs`,
  ],
  [
    'an event or need, and a period',
    { until: [closure], ...need('legal-obligation') },
    max('P90D'),
    `${differs} while-in-use:only kept-as-needed:only`,
  ],
  [
    'a period set by law, and the same period',
    time('P7Y', { 'set-by': ['statutory-period'] }),
    time('P7Y'),
    same,
  ],
  [
    'a period set by law, and a shorter one',
    time('P7Y', { 'set-by': ['statutory-period'] }),
    time('P1Y'),
    differs,
  ],
  // No length at all.
  ['“reasonable” and a period', time('reasonable'), time('P1Y'), differs],
  ['“reasonable” on both sides', time('reasonable'), time('reasonable'), same],
  ['for ever, and a period', { kind: 'indefinite' }, time('P1Y'), `${differs} no-end:only`],
  ['for ever on both sides', { kind: 'indefinite' }, { kind: 'indefinite' }, `${same} no-end:same`],
  ['no end stated, and for ever', { kind: 'open-ended' }, { kind: 'indefinite' }, `${differs} no-end:same`],
  ['for the session, and a period', { kind: 'session' }, time('P1D'), differs],
  [
    'announced on request, and a period',
    { deferred: 'on-request' },
    time('P1Y'),
    'fixed-period:incomparable (one only announces it) kept-as-needed:only',
  ],
  [
    'announced on both sides',
    { deferred: 'on-request' },
    { deferred: 'on-request' },
    `${same} kept-as-needed:same`,
  ],
  ['only what happens then, and a period', { then: ['erased'] }, time('P1Y'), `${differs} at-the-end:only`],
  // Examples are no commitments.
  ['an example and a period', { example: time('P7Y') }, time('P1Y'), differs],
  ['a whole rule as an example', time('P7Y', { modality: ['for-example'] }), time('P1Y'), differs],
  [
    'the same rule, one with an example',
    { ...need('necessity'), example: { period: 'P7Y', criteria: ['tax-law'] } },
    need('necessity'),
    `${differs} kept-as-needed:same`,
  ],
  // Hedges, conditions, exceptions.
  ['typically 90 days, and 1 year', max('P90D', { modality: ['typically'] }), time('P1Y'), differs],
  [
    'typically on both sides',
    time('P90D', { modality: ['typically'] }),
    time('P1Y', { modality: ['typically'] }),
    differs,
  ],
  ['the same period, one hedged', time('P1Y', { modality: ['may'] }), time('P1Y'), 'fixed-period:close'],
  ['an exception on one side', time('P90D', { except: ['legal-obligation'] }), time('P1Y'), differs],
  [
    'the same exception on both sides',
    time('P90D', { except: ['legal-obligation'] }),
    time('P1Y', { except: ['legal-obligation'] }),
    differs,
  ],
  ['a condition on one side', time('P90D', { when: 'nothing is owed' }), time('P1Y'), differs],
  [
    'other persons',
    time('P90D', { subjects: ['visitors'] }),
    time('P1Y', { subjects: ['customers'] }),
    differs,
  ],
  [
    'the same persons',
    time('P90D', { subjects: ['visitors'] }),
    time('P1Y', { subjects: ['visitors'] }),
    differs,
  ],
  ['other places', time('P90D', { where: ['backup'] }), time('P1Y'), differs],
  ['a part only', time('P90D', { extent: 'some' }), time('P1Y'), differs],
  ['an unclear passage', time('P90D', { reading: 'ambiguous' }), time('P1Y'), differs],
  ['a second phase', time('P90D', { archive: { period: 'P7Y', bound: 'exact' } }), time('P1Y'), differs],
  [
    'isolated after a while, and erased later',
    time('P90D', { then: ['isolated'] }),
    time('P1Y', { then: ['erased'] }),
    `${differs} at-the-end:differs`,
  ],
  [
    'the same period, another outcome',
    time('P1Y', { then: ['erased'] }),
    time('P1Y', { then: ['anonymised'] }),
    `${same} at-the-end:differs`,
  ],
  ['a rule and its denial', time('P1Y'), time('P1Y', { denied: true }), 'fixed-period:denied'],
  ['a rule and the denial of another', time('P1Y'), time('P9Y', { denied: true }), differs],
  ['two denials', time('P1Y', { denied: true }), time('P9Y', { denied: true }), differs],
];
