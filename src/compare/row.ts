import type { Lexicon } from '../model/lexicon.js';
import { cellText } from '../model/phrase.js';
import type { Fact, Policy } from '../model/policy.js';
import type { Section } from '../model/section.js';
import { both, count } from '../model/words.js';
import type { AlignedRow, Contribution } from './align.js';
import type { Also, Cell, CellStatus, Comparison, PairComparison, Row, Verdict } from './report.js';
import { named } from './sides.js';
import { judge, type Side } from './verdict.js';

const pick = (facts: readonly Fact[], indexes: readonly number[]): readonly Fact[] =>
  indexes.flatMap((index) => facts[index] ?? []);

function bearing(contribution: Contribution): readonly number[] {
  if (contribution.own.length > 0) return contribution.own;
  return contribution.covering.length > 0 ? contribution.covering : contribution.narrowerFacts;
}

function sideOf(section: Section, policy: Policy, contribution: Contribution): Side {
  const record = policy.sections[section.name];
  const facts = pick(record?.facts ?? [], bearing(contribution));
  if (facts.length === 0) {
    const status = record?.status ?? 'not-assessed';
    return { status: status === 'stated' ? 'silent' : status, facts };
  }
  return {
    status: 'speaks',
    facts,
    ...(contribution.covering.length === 0
      ? {}
      : { [contribution.own.length > 0 ? 'also' : 'covers']: contribution.coveringLabels.join(', ') }),
    ...(contribution.narrower.length > 0 ? { narrower: contribution.narrower } : {}),
  };
}

function cellOf(
  section: Section,
  policy: Policy,
  contribution: Contribution,
  side: Side,
  lexicon: Lexicon,
): Cell {
  const party = (id: string) => policy.parties.find((candidate) => candidate.id === id)?.name ?? id;
  const without =
    section.name === 'retention'
      ? section.key.slice(0, 1).map((field) => field.name)
      : section.key.map((field) => field.name);
  const say = (fact: Fact) =>
    cellText(section, fact, lexicon, { names: party, without: hidden(section, fact, without) });
  const lines = side.facts.map(say);
  const status: CellStatus =
    side.status !== 'speaks' ? side.status : side.facts.every((fact) => fact.denied) ? 'denied' : 'stated';
  return {
    policy: policy.id,
    status,
    facts: bearing(contribution),
    lines,
    text: lines.join('\n'),
    ...(side.covers === undefined ? {} : { covers: side.covers }),
    ...(side.also === undefined ? {} : { also: alsoOf(section, policy, contribution, side.also, say) }),
    ...(side.narrower === undefined ? {} : { narrower: side.narrower }),
  };
}

function alsoOf(
  section: Section,
  policy: Policy,
  contribution: Contribution,
  label: string,
  say: (fact: Fact) => string,
): Also {
  const facts = pick(policy.sections[section.name]?.facts ?? [], contribution.covering);
  return { label, facts: contribution.covering, lines: facts.map(say) };
}

/** Key fields that the row's label shows: in retention only the first field given, elsewhere all. */
function hidden(section: Section, fact: Fact, without: readonly string[]): readonly string[] {
  if (section.name !== 'retention') return without;
  const shown = section.key.find((field) => fact[field.name] !== undefined);
  return shown === undefined ? without : [shown.name];
}

const gravity: readonly Verdict[] = ['denied', 'differs', 'incomparable', 'only', 'same'];

/** The gravest verdict among the pairs; pairs with a side not assessed count only where no others are. */
function gravest(pairs: readonly PairComparison[]): Verdict {
  return gravity.find((verdict) => pairs.some((pair) => pair.verdict === verdict)) ?? 'not-assessed';
}

const listed = (verdict: Verdict, pairs: readonly PairComparison[], label: string) => {
  const found = pairs.filter((pair) => pair.verdict === verdict);
  return found.length === 0 ? [] : [`${label}: ${found.map((pair) => pair.policies.join(' – ')).join(', ')}`];
};

function overall(cells: readonly Cell[], pairs: readonly PairComparison[]): Comparison {
  const [only] = pairs;
  if (pairs.length === 1 && only !== undefined) return { kind: only.kind, reason: only.reason };
  const verdict = gravest(pairs);
  const having = (status: CellStatus) =>
    cells.filter((cell) => cell.status === status).map((cell) => cell.policy);
  const group = (status: CellStatus, verb: string) =>
    having(status).length === 0 ? [] : [`${both(having(status))} ${verb}`];
  const speakers = cells.filter((cell) => cell.status === 'stated' || cell.status === 'denied');
  const parts = [
    ...(speakers.length === cells.length
      ? []
      : [`${count(speakers.length, 'policy').replace('policys', 'policies')} of ${cells.length} speak`]),
    ...group('denied', 'deny'),
    ...listed(
      'same',
      pairs.filter((pair) => speakers.some((cell) => cell.policy === pair.policies[0])),
      'same',
    ),
    ...listed('incomparable', pairs, 'not comparable'),
    ...group('silent', 'silent'),
    ...group('not-applicable', 'not applicable'),
    ...group('not-assessed', 'not assessed'),
  ];
  return { kind: verdict, reason: parts.length === 0 ? 'each says something else' : parts.join('; ') };
}

/** Compares the cells of one row, each with each, or each with the baseline. */
export function compareRow(
  section: Section,
  row: AlignedRow,
  policies: readonly Policy[],
  lexicon: Lexicon,
  baseline?: string,
): Row {
  const sides = policies.map((policy, i) => sideOf(section, policy, row.contributions[i] as Contribution));
  const cells = policies.map((policy, i) =>
    cellOf(section, policy, row.contributions[i] as Contribution, sides[i] as Side, lexicon),
  );
  const pairs: PairComparison[] = [];
  for (const [i, a] of policies.entries()) {
    for (const [j, b] of policies.entries()) {
      if (j <= i || (baseline !== undefined && a.id !== baseline && b.id !== baseline)) continue;
      const { verdict, kind, reason } = judge(
        section,
        sides[i] as Side,
        sides[j] as Side,
        lexicon,
        row.key.aspect,
      );
      pairs.push({ policies: [a.id, b.id], verdict, kind, reason: named(reason, a.name, b.name) });
    }
  }
  return {
    key: row.key.id,
    label: row.key.label,
    verdict: gravest(pairs),
    cells,
    comparison: overall(cells, pairs),
    pairs,
  };
}
