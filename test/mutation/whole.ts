import {
  change,
  factAt,
  facts,
  has,
  inFact,
  type Kind,
  kind,
  lineOf,
  linesOf,
  propertyLines,
  seenInText,
  silentSections,
  withoutProperty,
} from './make.js';
import { spread, withLines } from './subject.js';

/** Mistakes of facts, sections and the record as a whole. */
export const wholeKinds: readonly Kind[] = [
  kind('fact without cite', 'missing-cite', (s) =>
    facts(s, (_, fact) => Object.keys(fact)[0] !== 'cite').map((path) => ({
      text: withoutProperty(s, [...path, 'cite']),
      line: linesOf(s, path).first,
    })),
  ),
  kind('empty cite', 'missing-cite', (s) =>
    facts(s).map((path) => {
      const { first, count } = propertyLines(s, [...path, 'cite']);
      return { text: withLines(s, first - 1, ['      cite: []'], count), line: first };
    }),
  ),
  kind('silent section with facts', 'section-silent-with-facts', (s) =>
    spread(
      Object.entries(s.policy.sections)
        .filter(([, { status }]) => status === 'stated')
        .map(([name]) => name),
    ).map((name) => {
      const line = lineOf(s, ['sections', name]);
      return { text: withLines(s, line, ['    - silent']), line: line + 1 };
    }),
  ),
  kind('section neither silent nor stated', 'section-form', (s) =>
    spread(silentSections(s)).map(({ path }) => change(s, path, () => 'none')),
  ),
  kind('section left empty', 'section-form', (s) =>
    spread(silentSections(s)).map(({ path }) => change(s, path, () => '')),
  ),
  kind('section removed', 'section-not-assessed', (s) =>
    spread(silentSections(s)).map(({ path }) => ({
      text: withLines(s, lineOf(s, path) - 1, [], 1),
      line: lineOf(s, ['sections']),
    })),
  ),
  kind('id other than the file name', 'id-matches-file', (s) => [
    change(s, ['id'], (before) => `${before}-2`),
  ]),
  kind('alias that is the id', 'duplicate-alias', (s) =>
    s.policy.aliases.length > 0 ? [change(s, ['aliases', 0], () => s.policy.id)] : [],
  ),
  kind('party that is not listed', 'unknown-party', (s) =>
    has(
      s,
      (one) => inFact(one) && (one.field === 'parties' || one.field === 'party' || one.field === 'authority'),
      3,
    ).map(({ path }) => change(s, path, (before) => `${before}-2`)),
  ),
  kind('party listed twice', 'duplicate-party', (s) =>
    s.policy.parties.length > 1
      ? [
          {
            ...change(s, ['parties', s.policy.parties.length - 1, 'id'], () => s.policy.parties[0]?.id ?? ''),
          },
        ].filter(
          () =>
            !JSON.stringify(s.root).includes(`["${s.policy.parties.at(-1)?.id}`) &&
            JSON.stringify(s.root).split(`"${s.policy.parties.at(-1)?.id}"`).length === 2,
        )
      : [],
  ),
  seenInText('fact twice', 'duplicate-fact', (s) =>
    facts(s).map((path) => {
      const { last, lines } = linesOf(s, path);
      return { text: withLines(s, last, lines), line: last + 1 };
    }),
  ),
  seenInText('stated and denied', 'contradiction', (s) =>
    facts(s, (_, fact) => fact.denied === undefined && fact.reading === undefined).map((path) => {
      const { last, lines } = linesOf(s, path);
      return { text: withLines(s, last, [...lines, '      denied: true']), line: last + 1 };
    }),
  ),
  seenInText('two periods for one event', 'retention-conflict', (s) =>
    facts(
      s,
      (name, fact) =>
        name === 'retention' &&
        typeof fact.period === 'string' &&
        /^P/.test(fact.period) &&
        fact.reading === undefined &&
        fact.modality === undefined,
    ).map((path) => {
      const { last, lines } = linesOf(s, path);
      const changed = lines.map((line) => line.replace(/^(\s+(?:- )?period: )P\w+/, '$1P31Y'));
      return {
        text: withLines(s, last, changed),
        line: last + 1 + changed.findIndex((line) => line.includes('P31Y')),
      };
    }),
  ),
  kind('schema of another version', 'schema-version', (s) => [change(s, ['schemaVersion'], () => '3')]),
  kind('id with capitals', 'malformed-id', (s) => [
    change(s, ['id'], (before) => before[0]?.toUpperCase() + before.slice(1)),
  ]),
  kind('nobody publishes the policy', 'no-publisher', (s) =>
    s.policy.parties.flatMap(({ role }, i) =>
      role.includes('publisher') &&
      s.policy.parties.filter((one) => one.role.includes('publisher')).length === 1
        ? [{ ...change(s, ['parties', i, 'role'], () => 'named'), line: lineOf(s, ['parties']) }]
        : [],
    ),
  ),
  seenInText('in force before it was written', 'effective-before-updated', (s) => {
    if (s.policy.document.effective !== undefined) {
      const at = lineOf(s, ['document', 'effective']);
      return [{ text: withLines(s, at, ['  updated: 2026-01-31']), line: at }];
    }
    const line = lineOf(s, ['document', 'language']);
    const updated = s.policy.document.updated === undefined ? ['  updated: 2026-01-31'] : [];
    return [
      {
        text: withLines(s, line, [...updated, '  effective: 1999-12-31']),
        line: line + updated.length + 1,
      },
    ];
  }),
  kind('ambiguous without a note', 'reading-needs-note', (s) =>
    facts(s, (_, fact) => fact.reading === undefined && fact.note === undefined).map((path) => {
      const { last } = linesOf(s, path);
      return { text: withLines(s, last, ['      reading: ambiguous']), line: last + 1 };
    }),
  ),
  kind('other where the term exists', 'other-where-term-exists', (s) =>
    has(s, (one) => inFact(one) && one.path[1] === 'security' && one.field === 'measure').flatMap(
      ({ path, value }) => {
        const fact = factAt(s, path);
        const alone = path.length === 4 || (fact.measure as readonly unknown[]).length === 1;
        if (!alone || value === 'other' || fact.summary !== undefined) return [];
        const { last } = linesOf(s, path.slice(0, 3));
        const summed = withLines(s, last, [`      summary: ${String(value)}`]);
        return [{ ...change({ ...s, text: summed }, path, () => 'other'), line: lineOf(s, path) }];
      },
    ),
  ),
  seenInText('retention rule that says nothing', 'empty-rule', (s) =>
    facts(s, (name, fact) => name === 'retention' && Object.keys(fact)[0] === 'data').map((path) => {
      const { first, last } = linesOf(s, path);
      const fact = factAt(s, path);
      const kept = withLines(
        s,
        first - 1,
        [`    - data: ${JSON.stringify(fact.data)}`, `      cite: ${JSON.stringify(fact.cite)}`],
        last - first + 1,
      );
      return { text: kept, line: first };
    }),
  ),
  kind('comment of the draft', 'draft-leftover', (s) => [
    {
      text: withLines(s, 1, [
        '# A draft, made on 2026-01-31 from a text of 9 sentences. To make a record of it:',
      ]),
      line: 2,
    },
  ]),
  kind('draft that nobody confirmed', 'draft-unconfirmed', (s) => [
    {
      text: withLines(s, lineOf(s, ['name']), ['draft: [document.language]']),
      line: lineOf(s, ['name']) + 1,
    },
  ]),
  kind('value cut off by a #', 'hash-in-value', (s) => [change(s, ['name'], (before) => `${before} #1`)]),
  kind('excuse without reason', 'excuse-without-reason', (s) => [
    {
      text: withLines(s, lineOf(s, ['name']) - 1, ['# privcmp-disable-next-line malformed-id']),
      line: lineOf(s, ['name']),
    },
  ]),
  kind('excuse of no rule', 'excuse-without-reason', (s) => [
    {
      text: withLines(s, lineOf(s, ['name']) - 1, [
        '# privcmp-disable-next-line malformed-idd -- registered so',
      ]),
      line: lineOf(s, ['name']),
    },
  ]),
  kind('excuse that excuses nothing', 'unused-excuse', (s) => [
    {
      text: withLines(s, lineOf(s, ['name']) - 1, [
        '# privcmp-disable-next-line malformed-id -- registered so',
      ]),
      line: lineOf(s, ['name']),
    },
  ]),
  kind('passage not covered by the model', 'not-covered', (s) =>
    spread(Object.keys(s.policy.omitted), 1).flatMap((name) => {
      const line = lineOf(s, ['omitted', name]);
      const first = change(s, ['omitted', name], () => 'not-covered', 'key');
      return s.policy.omitted[name]?.length === 1
        ? [{ ...first, line: lineOf(s, ['omitted', name, 0], 'value') || line }]
        : [];
    }),
  ),
];
