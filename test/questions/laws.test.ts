import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { silencesOf } from '../../src/lint/silences.js';
import { normalise } from '../../src/model/normalise.js';
import type { Policy } from '../../src/model/policy.js';
import { sectionNamed, sections } from '../../src/model/sections/index.js';
import { askedTerms, holds, isQuery, parseQuery, silences } from '../../src/query/index.js';
import {
  type Answer,
  answer,
  answerText,
  bundledQuestions,
  compare,
  everyFact,
  judging,
  type Matrix,
  type QuestionSet,
  type Row,
} from '../../src/questions/index.js';
import { bundled, recordsIn } from '../records/texts.js';
import { policiesOf, policy, type RawFact, type RawSections, sectionsOf, words } from './records.js';

const every: QuestionSet = {
  set: 'every',
  title: 'Every bundled question',
  questions: [...bundledQuestions(words).values()],
};
const ann = (written: RawSections) => policy('ann', written, 'Ann');
const bob = (written: RawSections) => policy('bob', written, 'Bob');

const rowOf = ({ question, line }: Row): string => `${question.id}/${line?.term ?? ''}`;
const said = ({ outcome }: Answer) => !['silent', 'not-applicable', 'not-assessed'].includes(outcome);
const isFree = ({ values }: Answer) => values.some((value) => value.isFree);

/** The bundled questions and those behind `--full`. */
const matricesOf = (policies: readonly Policy[]): readonly Matrix[] => [
  compare(every, policies, words),
  compare(everyFact(policies, sections, words), policies, words),
];

const rowsOf = (policies: readonly Policy[]): readonly Row[] =>
  matricesOf(policies).flatMap(({ rows }) => rows);

/** What a cell says, whatever the order of its values. */
const sorted = (one: Answer): string => [...new Set(answerText(one).split(/[ ,()]+/))].sort().join(' ');

/** Turns every list of a section round, at any depth. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed).reverse();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, reversed(inner)]));
}

const runs = { numRuns: 60 };
const bundledPairs = bundled.flatMap((a, i) => bundled.slice(i + 1).map((b) => [a, b] as const));

describe('laws of comparison', () => {
  const checkShown = (rows: readonly Row[]) => {
    for (const { answers, pairs } of rows)
      for (const { policies, verdict, reason } of pairs()) {
        const [a, b] = policies.map((i) => answers[i] as Answer) as [Answer, Answer];
        if (!said(a) || !said(b) || isFree(a) || isFree(b)) continue;
        if (answerText(a) === answerText(b) && a.outcome === b.outcome)
          expect([answerText(a), verdict]).toEqual([answerText(b), 'same']);
        if (verdict === 'same' && reason === undefined) expect(sorted(a)).toBe(sorted(b));
      }
  };

  test('what is shown is what is compared, in the bundled records', () => {
    for (const pair of bundledPairs) checkShown(rowsOf(pair));
  });

  test('what is shown is what is compared', () => {
    fc.assert(
      fc.property(policiesOf(2), ([a = {}, b = {}]) => checkShown(rowsOf([ann(a), bob(b)]))),
      runs,
    );
  });

  test('a policy and its double say the same', () => {
    fc.assert(
      fc.property(sectionsOf(), (written) => {
        for (const { verdict, answers } of rowsOf([ann(written), bob(written)]))
          if (!answers.some(isFree)) expect(['same', 'neither', 'not-assessed']).toContain(verdict);
      }),
      runs,
    );
  });

  test('own words and open drawers are never the same', () => {
    fc.assert(
      fc.property(sectionsOf(true), (written) => {
        for (const { verdict, answers } of rowsOf([ann(written), bob(written)]))
          if (answers.every((one) => one.values.length > 0 && one.values.every((value) => value.isFree)))
            expect(verdict).toBe('incomparable');
      }),
      runs,
    );
  });

  test('the other way round the verdicts are mirrored', () => {
    fc.assert(
      fc.property(policiesOf(2), ([a = {}, b = {}]) => {
        const there = rowsOf([ann(a), bob(b)]);
        const back = rowsOf([bob(b), ann(a)]);
        expect(back.map(rowOf)).toEqual(there.map(rowOf));
        for (const [i, { verdict, pairs }] of there.entries()) {
          expect(back[i]?.verdict).toBe(verdict);
          const more = pairs()[0]?.more;
          expect(back[i]?.pairs()[0]?.more).toBe(more === undefined ? undefined : 1 - more);
        }
      }),
      runs,
    );
  });

  test('a third policy changes no pair', () => {
    fc.assert(
      fc.property(policiesOf(3), ([a = {}, b = {}, c = {}]) => {
        const pairs = (rows: readonly Row[]) =>
          new Map(
            rows.flatMap((row) =>
              row
                .pairs()
                .filter(({ policies }) => policies[0] === 0 && policies[1] === 1)
                .map(({ verdict }) => [rowOf(row), verdict] as const),
            ),
          );
        const two = pairs(rowsOf([ann(a), bob(b)]));
        const three = pairs(rowsOf([ann(a), bob(b), policy('carol', c)]));
        for (const [row, verdict] of two) expect([row, three.get(row)]).toEqual([row, verdict]);
      }),
      runs,
    );
  });

  test('three equal denials are the same', () => {
    const deny = (id: string) => policy(id, { sale: [{ act: ['sell'], denied: true }] });
    const { rows } = compare(every, ['a', 'b', 'c'].map(deny), words);
    const sale = rows.filter(({ question }) => question.id === 'sale');
    expect(sale.map(({ verdict, answers }) => [verdict, ...answers.map(answerText)])).toEqual([
      ['same', '✕ sell', '✕ sell', '✕ sell'],
    ]);
  });
});

/** The facts of each section written otherwise. */
const eachSection =
  (rewrite: (facts: readonly RawFact[], keys: readonly string[]) => readonly RawFact[]) =>
  (written: RawSections): RawSections =>
    Object.fromEntries(
      Object.entries(written).map(([name, facts]) => {
        const keys = sectionNamed(name)?.key.map((field) => field.name) ?? [];
        return [name, Array.isArray(facts) ? rewrite(facts, keys) : facts];
      }),
    );

describe.each<[what: string, rewrite: (written: RawSections) => RawSections]>([
  ['facts and terms in another order', (written) => reversed(written) as RawSections],
  [
    'all data named where none are',
    eachSection((facts, keys) =>
      keys.includes('data') ? facts : facts.map((fact) => ({ data: ['all'], ...fact })),
    ),
  ],
  [
    'a fact for each term of a list',
    eachSection((facts, [key = '', ...more]) =>
      more.length > 0
        ? facts
        : facts.flatMap((fact) => [fact[key]].flat().map((term) => ({ ...fact, [key]: [term] }))),
    ),
  ],
])('%s: no verdict is another', (_, rewrite) => {
  const verdictsOf = (rows: readonly Row[]) =>
    rows
      .flatMap((row) => row.pairs().map(({ policies, verdict }) => `${rowOf(row)} ${policies} ${verdict}`))
      .sort();

  test('in records made up', () => {
    fc.assert(
      fc.property(policiesOf(2), ([a = {}, b = {}]) => {
        expect(verdictsOf(rowsOf([ann(rewrite(a)), bob(b)]))).toEqual(verdictsOf(rowsOf([ann(a), bob(b)])));
      }),
      runs,
    );
  });

  test('in the bundled records', () => {
    const rewritten = recordsIn('policies').map(({ value }) => {
      const record = value as { readonly sections: RawSections };
      return normalise({ ...record, sections: rewrite(record.sections) });
    });
    expect(verdictsOf(compare(every, rewritten, words).rows)).toEqual(
      verdictsOf(compare(every, bundled, words).rows),
    );
  });
});

describe('verdicts on lists', () => {
  const hosting = { recipient: ['hosting'] };
  const payment = { recipient: ['payment'] };
  const town = (place: string) => ({ region: ['other'], place, activity: ['storage'] });
  const cases: readonly (readonly [string, string, RawSections, RawSections, string])[] = [
    [
      'a class beside its members',
      'providers',
      { recipients: [hosting, payment] },
      { recipients: [hosting, payment, { recipient: ['service-provider'] }] },
      'close',
    ],
    [
      'a denied class beside a denied member',
      'providers',
      { recipients: [{ ...hosting, denied: true }] },
      { recipients: [{ recipient: ['hosting', 'service-provider'], denied: true }] },
      'differs',
    ],
    [
      'own words beside equal values',
      'cookie-control',
      { cookies: [{ control: ['banner', 'other'], summary: 'one' }] },
      { cookies: [{ control: ['banner', 'other'], summary: 'two' }] },
      'incomparable',
    ],
    [
      'one thing, and that or another',
      'at-the-end',
      { retention: [{ data: ['all'], then: ['erased'] }] },
      { retention: [{ data: ['all'], then: ['erased', 'anonymised'], hedges: { then: ['one-of'] } }] },
      'differs',
    ],
    ['one town', 'places', { locations: [town('Ham')] }, { locations: [town('Ham')] }, 'same'],
    ['two towns', 'places', { locations: [town('Ham')] }, { locations: [town('Eye')] }, 'differs'],
    [
      'a topic of the vocabulary',
      'other-topics',
      { other: [{ topic: ['transparency'], summary: 'one' }] },
      { other: [{ topic: ['transparency'], summary: 'two' }] },
      'same',
    ],
    [
      'an own topic',
      'other-topics',
      { other: [{ topic: ['weather'], summary: 'one' }] },
      { other: [{ topic: ['weather'], summary: 'two' }] },
      'incomparable',
    ],
  ];

  test.each(cases)('%s', (_, id, a, b, verdict) => {
    const row = rowsOf([ann(a), bob(b)]).find((one) => one.question.id === id);
    expect(row?.verdict).toBe(verdict);
  });
});

describe('one silence', () => {
  /** The asked terms of each section, as a query each. */
  const asked = sections.flatMap((section) =>
    section.key.flatMap(({ name, kind }) =>
      kind.is === 'term' ? words.asked(kind.vocabulary).map((term) => `${section.name}.${name}:${term}`) : [],
    ),
  );
  const parsed = (text: string) => {
    const query = parseQuery(text, words);
    if (!isQuery(query)) throw new Error(text);
    return query;
  };
  const queries = asked.map((text) => ({ text, query: parsed(text), silence: parsed(`silent(${text})`) }));

  /** Where a question finds nothing for an asked term, the query language and `show` call the policy silent, and the reverse. */
  const agree = (one: Policy) => {
    for (const { text, query, silence } of queries) {
      const question = {
        ...(every.questions[0] as QuestionSet['questions'][number]),
        facts: query,
        show: [],
        per: [],
        else: [],
        yes: 'yes',
        quiet: [],
      };
      const { outcome } = answer(question, one, words);
      expect([text, outcome === 'silent']).toEqual([text, holds(silence, one)]);
    }
    agreeBeyond(one);
  };

  /** The same of what the other verbs read. */
  const agreeBeyond = (one: Policy) => {
    // `show --silent` lists `askedTerms`, `list --where` asks `holds`, `search` lists `silences`, and lint doubts `silencesOf`.
    const doubted = silencesOf(one, words);
    for (const section of sections) {
      for (const { vocabulary, term, field, standing } of askedTerms(one, section, words)) {
        const silence = parsed(`is:silent ${section.name}.${field}:${term}`);
        const isSilent = holds(silence, one);
        expect([
          section.name,
          term,
          {
            show: standing.is === 'silent',
            search: silences(silence, one).some((found) => found.section === section.name),
            lint: doubted.asked.get(`${vocabulary}/${term}`) === section,
          },
        ]).toEqual([section.name, term, { show: isSilent, search: isSilent, lint: isSilent }]);
      }
      const whole = parsed(`is:silent section:${section.name}`);
      if (one.sections[section.name]?.status === 'silent')
        expect([section.name, doubted.sections.has(section.name)]).toEqual([section.name, holds(whole, one)]);
    }
  };

  test('search and the answers agree on it, in the bundled records', () => {
    for (const one of bundled) agree(one);
  });

  test('search and the answers agree on it', () => {
    fc.assert(
      fc.property(sectionsOf(), (written) => agree(ann(written))),
      runs,
    );
  });

  test('a fact elsewhere and a deferral are looked at first', () => {
    const of = (written: RawSections, name: string, term: string) => {
      const section = sections.find((one) => one.name === name);
      if (section === undefined) throw new Error(name);
      return askedTerms(ann(written), section, words).find((one) => one.term === term)?.standing.is;
    };
    const tied = { purposes: [{ purpose: ['billing'], bases: ['consent'] }], bases: 'silent' } as const;
    expect(of(tied, 'bases', 'consent')).toBe('elsewhere');
    expect(of(tied, 'bases', 'public-task')).toBe('silent');
    const shared = {
      recipients: [{ recipient: ['hosting'], purposes: ['security'] }],
      purposes: 'silent',
    } as const;
    expect(of(shared, 'purposes', 'security')).toBe('elsewhere');
    const put = { data: [{ category: ['all'], deferred: 'other-document' }] };
    expect(of(put, 'data', 'special-categories')).toBe('deferred');
    const one = { rights: [{ right: ['complaint'], deferred: 'undelivered' }] };
    expect(of(one, 'rights', 'withdraw-consent')).toBe('silent');
  });

  const askedOf = (written: RawSections) =>
    new Map(
      sections.flatMap((section) =>
        askedTerms(ann(written), section, words).map(
          ({ field, term, standing }) => [`${section.name}.${field}:${term}`, standing.is] as const,
        ),
      ),
    );

  test('a deferral answers for what it stands for, and for nothing else', () => {
    const stated = {
      data: [{ category: ['name'] }],
      purposes: [{ purpose: ['billing'] }],
      cookies: 'silent',
    } as const;
    const cases: readonly (readonly [string, RawFact, readonly string[]])[] = [
      ['data', { category: ['all'] }, ['data.category']],
      ['purposes', { purpose: ['unspecified'] }, ['purposes.purpose']],
      ['bases', { basis: ['unspecified'] }, ['bases.basis']],
      ['recipients', { recipient: ['unspecified'] }, ['recipients.recipient']],
      ['transfers', { safeguard: ['unspecified'] }, ['transfers.safeguard']],
      ['cookies', { use: ['all'] }, ['cookies.use']],
      ['cookies', { control: ['notice'] }, ['cookies.use', 'cookies.control']],
      ['cookies', { use: ['analytics'], control: ['notice'] }, []],
      ['rights', { right: ['all'] }, []],
      ['data', { category: ['name'] }, []],
      ['changes', { notice: ['website'] }, []],
    ];
    for (const [name, fact, fields] of cases) {
      const put = { ...fact, deferred: 'other-document' };
      const before = askedOf(stated);
      const others = (stated as RawSections)[name];
      const joined = (one: RawFact): RawSections => ({
        ...stated,
        [name]: [...(Array.isArray(others) ? others : []), one],
      });
      const deferred = (one: RawFact) =>
        [...askedOf(joined(one))].flatMap(([key, is]) => (is === 'deferred' ? [key.split(':')[0]] : []));
      expect([name, fact, [...new Set(deferred(put))]]).toEqual([name, fact, fields]);
      // A deferral that is bound to a case defers nothing beyond it, and none changes another section.
      for (const bound of [{ when: 'you have an account' }, { subjects: ['customers'] }])
        expect(deferred({ ...put, ...bound })).toEqual([]);
      for (const [key, is] of askedOf(joined(put)))
        if (!key.startsWith(`${name}.`)) expect([key, is]).toEqual([key, before.get(key)]);
    }
  });

  test('two silences are neither, one is only some', () => {
    const silent = policy('a', { sale: 'silent' });
    const speaks = policy('b', { sale: [{ act: ['sell'] }] });
    const sale = bundledQuestions(words).get('sale');
    if (sale === undefined) throw new Error('no question on sale');
    const [none, some] = [silent, speaks].map((one) => answer(sale, one, words)) as [Answer, Answer];
    expect(judging(words)(none, none).verdict).toBe('neither');
    expect(judging(words)(none, some).verdict).toBe('only');
    expect(judging(words)(some, none).verdict).toBe('only');
  });
});
