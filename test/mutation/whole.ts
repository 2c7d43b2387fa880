import {
  at,
  change,
  each,
  factAt,
  facts,
  has,
  inFact,
  type Kind,
  kind,
  lineOf,
  linesOf,
  propertyLines,
  put,
  seenInText,
  silentSections,
  withoutProperty,
} from './make.js';
import { type Scalar, spread, withLines } from './subject.js';

const namesParty = (one: Scalar) => inFact(one) && ['parties', 'party', 'authority'].includes(one.field);

/** An excuse above the name. */
const excuse = (name: string, rule: string, words: string): Kind =>
  kind(name, rule, (s) => [put(s, lineOf(s, ['name']) - 1, [`# privcmp-disable-next-line ${words}`])]);

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
      return put(s, first - 1, ['      cite: []'], count);
    }),
  ),
  kind('silent section with facts', 'section-silent-with-facts', (s) => {
    const stated = Object.entries(s.policy.sections).filter(([, { status }]) => status === 'stated');
    return spread(stated).map(([name]) => put(s, lineOf(s, ['sections', name]), ['    - silent']));
  }),
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
  at('id other than the file name', 'id-matches-file', ['id'], (before) => `${before}-2`),
  kind('alias that is the id', 'duplicate-alias', (s) =>
    s.policy.aliases.length > 0 ? [change(s, ['aliases', 0], () => s.policy.id)] : [],
  ),
  each('party that is not listed', 'unknown-party', namesParty, (before) => `${before}-2`, 3),
  kind('party listed twice', 'duplicate-party', (s) => {
    const [first, ...others] = s.policy.parties;
    const last = others.at(-1);
    // Of a party to which facts point the mistake would be another, too.
    const isNamedOnce = JSON.stringify(s.root).split(`"${last?.id}"`).length === 2;
    return first !== undefined && isNamedOnce
      ? [change(s, ['parties', others.length, 'id'], () => first.id)]
      : [];
  }),
  seenInText('fact twice', 'duplicate-fact', (s) =>
    facts(s)
      .map((path) => linesOf(s, path))
      .map(({ last, lines }) => put(s, last, lines)),
  ),
  seenInText('stated and denied', 'contradiction', (s) =>
    facts(s, (_, fact) => fact.denied === undefined && fact.reading === undefined)
      .map((path) => linesOf(s, path))
      .map(({ last, lines }) => put(s, last, [...lines, '      denied: true'])),
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
  at('schema of another version', 'schema-version', ['schemaVersion'], () => '3'),
  at('id with capitals', 'malformed-id', ['id'], (id) => id.charAt(0).toUpperCase() + id.slice(1)),
  kind('nobody publishes the policy', 'no-publisher', (s) => {
    const [place, ...more] = s.policy.parties.flatMap(({ role }, i) =>
      role.includes('publisher') ? [i] : [],
    );
    return place === undefined || more.length > 0
      ? []
      : [{ ...change(s, ['parties', place, 'role'], () => 'named'), line: lineOf(s, ['parties']) }];
  }),
  seenInText('in force before it was written', 'effective-before-updated', (s) => {
    const { effective, updated } = s.policy.document;
    if (effective !== undefined) {
      const line = lineOf(s, ['document', 'effective']);
      return [{ ...put(s, line, ['  updated: 2026-01-31']), line }];
    }
    const above = updated === undefined ? ['  updated: 2026-01-31'] : [];
    const { text, line } = put(s, lineOf(s, ['document', 'language']), [...above, '  effective: 1999-12-31']);
    return [{ text, line: line + above.length }];
  }),
  kind('ambiguous without a note', 'reading-needs-note', (s) =>
    facts(s, (_, fact) => fact.reading === undefined && fact.note === undefined).map((path) =>
      put(s, linesOf(s, path).last, ['      reading: ambiguous']),
    ),
  ),
  kind('other where the term exists', 'other-where-term-exists', (s) =>
    has(s, (one) => inFact(one) && one.path[1] === 'security' && one.field === 'measure').flatMap(
      ({ path, value }) => {
        const fact = factAt(s, path);
        const alone = path.length === 4 || (fact.measure as readonly unknown[]).length === 1;
        if (!alone || value === 'other' || fact.summary !== undefined) return [];
        const summed = withLines(s, linesOf(s, path).last, [`      summary: ${String(value)}`]);
        return [{ ...change({ ...s, text: summed }, path, () => 'other'), line: lineOf(s, path) }];
      },
    ),
  ),
  seenInText('retention rule that says nothing', 'empty-rule', (s) =>
    facts(s, (name, fact) => name === 'retention' && Object.keys(fact)[0] === 'data').map((path) => {
      const { first, last } = linesOf(s, path);
      const { data, cite } = factAt(s, path);
      const left = [`    - data: ${JSON.stringify(data)}`, `      cite: ${JSON.stringify(cite)}`];
      return put(s, first - 1, left, last - first + 1);
    }),
  ),
  kind('comment of the draft', 'draft-leftover', (s) => [
    put(s, 1, ['# A draft, made on 2026-01-31 from a text of 9 sentences. To make a record of it:']),
  ]),
  kind('draft that nobody confirmed', 'draft-unconfirmed', (s) => [
    put(s, lineOf(s, ['name']), ['draft: [document.language]']),
  ]),
  at('value cut off by a #', 'hash-in-value', ['name'], (before) => `${before} #1`),
  excuse('excuse without reason', 'excuse-without-reason', 'malformed-id'),
  excuse('excuse of no rule', 'excuse-without-reason', 'malformed-idd -- registered so'),
  excuse('excuse that excuses nothing', 'unused-excuse', 'malformed-id -- registered so'),
  kind('passage not covered by the model', 'not-covered', (s) =>
    spread(Object.entries(s.policy.omitted), 1).flatMap(([name, { length }]) => {
      const { text } = change(s, ['omitted', name], () => 'not-covered', 'key');
      return length === 1 ? [{ text, line: lineOf(s, ['omitted', name, 0], 'value') }] : [];
    }),
  ),
];
