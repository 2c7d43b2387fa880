import {
  change,
  facts,
  has,
  inFact,
  type Kind,
  kind,
  lineOf,
  linesOf,
  propertyLines,
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
  kind('fact twice', 'duplicate-fact', (s) =>
    facts(s).map((path) => {
      const { last, lines } = linesOf(s, path);
      return { text: withLines(s, last, lines), line: last + 1 };
    }),
  ),
  kind('stated and denied', 'contradiction', (s) =>
    facts(s, (_, fact) => fact.denied === undefined && fact.reading === undefined).map((path) => {
      const { last, lines } = linesOf(s, path);
      return { text: withLines(s, last, [...lines, '      denied: true']), line: last + 1 };
    }),
  ),
  kind('two periods for one event', 'retention-conflict', (s) =>
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
