import { describe, expect, test } from 'vitest';
import { diffPolicies } from '../../src/compare/diff.js';
import { pairIn, policy, rowsOf, words } from './records.js';

const verdict = (pair: ReturnType<typeof pairIn>) => pair && [pair.verdict, pair.reason];

describe('denials', () => {
  test('one states what the other denies', () => {
    expect(verdict(pairIn('sale', 'sell', [{ act: 'sell' }], [{ act: 'sell', denied: true }]))).toEqual([
      'denied',
      'Bob denies what Ann states.',
    ]);
  });

  test('a denial for other persons is no contradiction', () => {
    const stated = [{ act: 'sell', subjects: ['visitors'] }];
    const denied = [{ act: 'sell', denied: true, subjects: ['minors'] }];
    expect(pairIn('sale', 'sell', stated, denied)?.verdict).toBe('differs');
  });

  test('a denial that another side states in part only', () => {
    const mixed = [
      { act: 'sell', data: ['all'] },
      { act: 'sell', data: ['name'], denied: true },
    ];
    expect(verdict(pairIn('sale', 'sell', mixed, [{ act: 'sell', denied: true }]))).toEqual([
      'differs',
      'Bob denies it; Ann states it in part and denies it in part.',
    ]);
  });

  test('two denials of unlike scope are not the same', () => {
    const narrow = [{ act: 'sell', data: ['name'], denied: true }];
    expect(verdict(pairIn('sale', 'sell', narrow, [{ act: 'sell', denied: true }]))).toEqual([
      'differs',
      'Both deny it, but not alike. Only Ann says: of name.',
    ]);
  });

  test('who denies the whole denies the part that another states', () => {
    const whole = [{ measure: 'encryption', denied: true }];
    const part = [{ measure: 'encryption-in-transit' }];
    expect(verdict(pairIn('security', 'encryption', whole, part))).toEqual([
      'denied',
      'Ann denies it as a whole; Bob states a part of it: “Encryption in transit”.',
    ]);
    expect(verdict(pairIn('security', 'encryption-in-transit', whole, part))).toEqual([
      'denied',
      'Ann speaks of it only under “Encryption”. Ann denies what Bob states.',
    ]);
  });

  test('a denied part is no denial of the whole', () => {
    const row = rowsOf(
      'security',
      [{ measure: 'encryption-in-transit', denied: true }],
      [{ measure: 'encryption' }],
    );
    expect(row.find(({ key }) => key === 'encryption')?.pairs[0]).toMatchObject({
      verdict: 'differs',
      kind: 'narrower',
    });
  });
});

describe('what is announced and not given', () => {
  test('is neither stated nor silent', () => {
    const deferred = [{ control: 'notice', deferred: 'other-document' }];
    expect(verdict(pairIn('cookies', 'notice', deferred, [{ control: 'notice' }]))).toEqual([
      'incomparable',
      'Ann leaves it to another document, so that there is nothing to hold against what Bob says.',
    ]);
    expect(verdict(pairIn('cookies', 'notice', deferred, 'silent'))).toEqual([
      'only',
      'Only Ann speaks of it; Bob says nothing of it. Ann leaves it to another document.',
    ]);
    expect(pairIn('cookies', 'notice', deferred, deferred)?.verdict).toBe('same');
  });

  test('stands in for every period on the same data', () => {
    const period = [{ data: 'account', from: 'account-closed', period: 'P1Y', bound: 'exact' }];
    expect(
      pairIn('retention', 'account/event:relation-ended', [{ data: 'all', deferred: 'on-request' }], period),
    ).toMatchObject({
      verdict: 'incomparable',
      reason:
        'Ann speaks of it only under “All personal data”. Ann gives it only on request, so that there is nothing to hold against what Bob says.',
    });
  });
});

describe('wider and narrower terms', () => {
  const wide = { category: 'contact-details', source: 'third-party' };
  const own = { category: 'email', source: 'data-subject' };

  test('a general statement bears on the narrower row beside its own', () => {
    expect(verdict(pairIn('data', 'email', [own, wide], [own]))).toEqual([
      'differs',
      'What Ann says under “Contact details” bears on it too.',
    ]);
    expect(pairIn('data', 'email', [own, wide], [own, wide])?.verdict).toBe('same');
  });

  test('a general statement alone is not a specific one', () => {
    expect(pairIn('data', 'email', [{ category: 'contact-details' }], [{ category: 'email' }])).toMatchObject(
      {
        verdict: 'only',
        reason: 'Only Bob speaks of it; Ann speaks only in general of “Contact details”.',
      },
    );
  });

  test('several wider terms are named in one order, whatever that of the facts', () => {
    const facts = [{ measure: 'technical' }, { measure: 'encryption' }];
    const reason = (own: typeof facts) =>
      pairIn('security', 'encryption-in-transit', own, [{ measure: 'encryption-in-transit' }])?.reason;
    expect(reason(facts)).toBe(
      'Only Bob speaks of it; Ann speaks only in general of “Encryption” and “Technical measures”.',
    );
    expect(reason([...facts].reverse())).toBe(reason(facts));
  });

  test('two policies that speak of unlike parts do not say the same of the whole', () => {
    const speaks = (id: string, measure: string) => policy(id, { security: [{ measure }] });
    const pairOf = (second: string) => {
      const all = [speaks('a', 'encryption-at-rest'), speaks('b', second), speaks('c', 'encryption')];
      const rows = diffPolicies(all, words, { sections: ['security'] }).sections[0]?.rows ?? [];
      return rows.find(({ key }) => key === 'encryption')?.pairs[0];
    };
    expect(pairOf('encryption-in-transit')).toMatchObject({
      verdict: 'differs',
      reason:
        'Neither speaks of it as such: a only of “Encryption at rest”, b only of “Encryption in transit”.',
    });
    expect(pairOf('encryption-at-rest')?.verdict).toBe('same');
  });

  test('a second key narrows a fact', () => {
    const cookies = (control: string) => [{ use: 'analytics', control }];
    expect(verdict(pairIn('cookies', 'analytics', cookies('banner'), cookies('browser')))?.[0]).toBe(
      'differs',
    );
  });
});

describe('retention', () => {
  const time = (period: string, more = {}) => ({
    data: 'account',
    from: 'account-closed',
    period,
    bound: 'exact',
    ...more,
  });
  const row = 'account/event:relation-ended';

  test('a general rule that bears on the same data forbids to call the specific one shorter', () => {
    const general = { ...time('P7Y'), data: 'all' };
    expect(pairIn('retention', row, [time('P30D')], [time('P1Y')])?.kind).toBe('shorter');
    expect(pairIn('retention', row, [time('P30D'), general], [time('P1Y')])?.kind).toBe('incomparable');
    expect(pairIn('retention', row, [time('P30D'), general], [time('P1Y'), general])).toMatchObject({
      kind: 'incomparable',
      reason: expect.stringContaining('because a more general rule bears on these data too'),
    });
  });

  test('a further rule on one side forbids it as well', () => {
    expect(
      pairIn('retention', row, [time('P30D'), time('P9Y', { where: ['backup'] })], [time('P1Y')])?.kind,
    ).toBe('differs');
  });

  test('rules on other data of one context are not set against each other', () => {
    const inContext = (data: string, period: string) => [{ ...time(period), context: 'order', data }];
    expect(
      pairIn('retention', 'order/event:relation-ended', inContext('name', 'P1Y'), inContext('email', 'P2Y'))
        ?.kind,
    ).toBe('incomparable');
  });

  test('a second phase makes two equal periods unlike', () => {
    const archived = time('P1Y', { archive: { period: 'P5Y', bound: 'exact' } });
    expect(pairIn('retention', row, [archived], [time('P1Y')])?.verdict).not.toBe('same');
  });

  test('who keeps other data rules is not silent on the data', () => {
    const row = pairIn(
      'retention',
      'all/event:collected',
      [{ ...time('P1Y'), data: 'all', from: 'collected' }],
      [{ ...time('P1Y'), data: 'all' }],
    );
    expect(verdict(row)).toEqual([
      'only',
      'Only Ann speaks of it; Bob says nothing of the kind, though it has other rules on these data.',
    ]);
  });

  test('who keeps by need alone meets a period, and neither wins', () => {
    expect(pairIn('retention', row, [{ data: 'all', criteria: 'necessity' }], [time('P1Y')])).toMatchObject({
      verdict: 'incomparable',
      reason:
        'Ann speaks of it only under “All personal data”. Ann keeps the data as long as needed; Bob keeps the data 1 year from the closure of the account. Neither is simply longer or shorter, because how long Ann keeps depends on need.',
    });
  });

  test('a period without an event meets one with an event', () => {
    const free = { data: 'account', period: 'P7Y', bound: 'exact' };
    expect(pairIn('retention', row, [free], [time('P1Y')])?.reason).toContain(
      'only Bob says from when the time counts',
    );
  });

  test('an event outside the vocabulary is never another policy’s', () => {
    const rule = [{ data: 'all', from: 'other', period: 'P1Y', bound: 'exact' }];
    expect(rowsOf('retention', rule, rule).map(({ key, verdict }) => [key, verdict])).toEqual([
      ['all/event:other@ann', 'only'],
      ['all/event:other@bob', 'only'],
    ]);
  });

  test('a purpose is not the context or category of the same name', () => {
    const keys = rowsOf(
      'retention',
      [{ purposes: 'communication', criteria: 'necessity' }],
      [{ data: 'communication', criteria: 'necessity' }],
    );
    expect(keys.map(({ key }) => key)).toEqual(['purpose.communication/criteria', 'communication/criteria']);
  });
});

describe('words that decide nothing', () => {
  test('two conditions in unlike words are the same by their presence, and the reason says so', () => {
    expect(
      verdict(
        pairIn(
          'scope',
          'websites',
          [{ subject: 'websites', when: 'A' }],
          [{ subject: 'websites', when: 'B' }],
        ),
      ),
    ).toEqual([
      'same',
      'Both say the same. Each adds a condition or consequence in words of its own, which are not compared.',
    ]);
  });

  test('a condition on one side is a difference', () => {
    expect(
      verdict(
        pairIn(
          'scope',
          'websites',
          [{ subject: 'websites', when: 'it links here' }],
          [{ subject: 'websites' }],
        ),
      ),
    ).toEqual(['differs', 'Only Ann says: when it links here.']);
  });

  test('named parties are told, not compared', () => {
    const complaint = [{ right: 'complaint', authority: 'us' }];
    expect(verdict(pairIn('rights', 'complaint', complaint, complaint))).toEqual([
      'same',
      'Both say the same. The names each gives are not compared.',
    ]);
  });
});

describe('quiet sides', () => {
  test('not assessed is never silent', () => {
    const [row] =
      diffPolicies([policy('a', {}), policy('b', { sale: [{ act: 'sell' }] })], words, { sections: ['sale'] })
        .sections[0]?.rows ?? [];
    expect(row).toMatchObject({
      verdict: 'not-assessed',
      comparison: { reason: 'a has not been assessed on this.' },
    });
  });

  test('what does not apply is said so', () => {
    const [row] =
      diffPolicies(
        [policy('a', { sale: { 'not-applicable': 'x' } }), policy('b', { sale: [{ act: 'sell' }] })],
        words,
        {
          sections: ['sale'],
        },
      ).sections[0]?.rows ?? [];
    expect(row).toMatchObject({
      verdict: 'only',
      comparison: { reason: 'Only b speaks of it; a is not concerned.' },
    });
  });

  test('who speaks alone, and only as an example, is told so', () => {
    expect(
      verdict(
        pairIn(
          'transfers',
          'standard-contractual-clauses',
          [{ safeguard: 'standard-contractual-clauses', modality: 'for-example' }],
          'silent',
        ),
      ),
    ).toEqual(['only', 'Only Ann speaks of it; Bob says nothing of it. Ann gives it only as an example.']);
  });

  test('a row where nobody of the pair speaks is the same', () => {
    const three = [
      policy('a', { sale: 'silent' }),
      policy('b', { sale: 'silent' }),
      policy('c', { sale: [{ act: 'sell' }] }),
    ];
    const [row] = diffPolicies(three, words, { sections: ['sale'] }).sections[0]?.rows ?? [];
    expect(row?.verdict).toBe('only');
    expect(row?.pairs.map((pair) => pair.verdict)).toEqual(['same', 'only', 'only']);
    expect(row?.comparison.reason).toBe('c alone speaks of it. a and b say nothing of it.');
  });
});

describe('one reason for many', () => {
  test('names who speaks how firmly, who is silent, and in what they differ', () => {
    const fact = (more: object) => [{ safeguard: 'standard-contractual-clauses', ...more }];
    const all = [
      policy('a', { transfers: fact({}) }, 'Ann'),
      policy('b', { transfers: fact({ modality: 'one-of', to: ['outside-eea'] }) }, 'Bob'),
      policy('c', { transfers: fact({ modality: 'for-example' }) }, 'Cem'),
      policy('d', { transfers: 'silent' }, 'Dee'),
    ];
    const [row] = diffPolicies(all, words, { sections: ['transfers'] }).sections[0]?.rows ?? [];
    expect(row?.comparison.reason).toBe(
      'Ann, Bob and Cem speak of it. Ann says so flatly; Bob gives it as one of several alternatives; Cem gives it only as an example. They differ in: to. Dee says nothing of it.',
    );
  });
});
