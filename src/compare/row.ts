import type { Lexicon } from '../model/lexicon.js';
import { cellText } from '../model/phrase.js';
import { type Fact, list, type Policy, partyName } from '../model/policy.js';
import type { Section } from '../model/section.js';
import type { AlignedRow, Contribution } from './align.js';
import type { Side } from './judgement.js';
import { tellMany } from './many.js';
import type { Cell, CellStatus, PairComparison, Row, Verdict } from './report.js';
import { familyOf, keyFieldIn, type RowKey } from './rows.js';
import { named } from './sides.js';
import { judge } from './verdict.js';

const pick = (facts: readonly Fact[], indexes: readonly number[]): readonly Fact[] =>
  indexes.flatMap((index) => facts[index] ?? []);

function bearing(contribution: Contribution): readonly number[] {
  if (contribution.own.length > 0) return contribution.own;
  return contribution.covering.length > 0 ? contribution.covering : contribution.narrowerFacts;
}

function sideOf(section: Section, row: RowKey, policy: Policy, contribution: Contribution): Side {
  const record = policy.sections[section.name];
  const all = record?.facts ?? [];
  const facts = pick(all, bearing(contribution));
  const common = { facts, family: familyOf(policy), names: partyName(policy) };
  const general = namedOnlyInGeneral(section, contribution, facts);
  if (general) return { ...common, facts: [], status: 'silent', general: contribution.coveringLabels };
  if (facts.length === 0) {
    const status = record?.status ?? 'not-assessed';
    return { ...common, status: status === 'stated' ? 'silent' : status, elsewhere: contribution.elsewhere };
  }
  const label = contribution.coveringLabels.join(', ');
  const covering = pick(all, contribution.covering);
  // Without a label it is an announcement about the very data of the row.
  const covers = label === '' ? {} : { covers: label };
  const wide = contribution.own.length > 0 ? { also: { label: label || row.name, facts: covering } } : covers;
  return {
    ...common,
    status: 'speaks',
    ...(contribution.covering.length === 0 ? {} : wide),
    ...(contribution.narrower.length > 0 ? { narrower: contribution.narrower } : {}),
  };
}

/**
 * A general statement is none on each of its kinds: "technical measures" does not say encryption. What is denied in
 * general is denied of each, and a rule on all data is one on each category.
 */
function namedOnlyInGeneral(section: Section, contribution: Contribution, facts: readonly Fact[]): boolean {
  if (section.name === 'retention' || contribution.own.length > 0 || contribution.covering.length === 0)
    return false;
  return !facts.every((fact) => fact.denied);
}

function cellOf(
  section: Section,
  row: RowKey,
  policy: Policy,
  contribution: Contribution,
  side: Side,
  lexicon: Lexicon,
): Cell {
  const say = (fact: Fact) => {
    const key = keyFieldIn(section, row, fact);
    // What a list of terms adds in own words belongs to one of them, the record does not say to which.
    const ofList = key !== undefined && list(fact, key).length > 1 ? ['items'] : [];
    return cellText(section, fact, lexicon, {
      names: side.names,
      without: key === undefined ? [] : [key, ...ofList],
    });
  };
  const lines = side.facts.map(say);
  const status: CellStatus =
    side.status !== 'speaks' ? side.status : side.facts.every((fact) => fact.denied) ? 'denied' : 'stated';
  const { also, covers, narrower } = side;
  return {
    policy: policy.id,
    status,
    facts: side.facts.length === 0 ? [] : bearing(contribution),
    lines,
    text: lines.join('\n'),
    ...(covers === undefined ? {} : { covers }),
    ...(side.general === undefined ? {} : { covers: side.general.join(', ') }),
    ...(also === undefined
      ? {}
      : { also: { label: also.label, facts: contribution.covering, lines: also.facts.map(say) } }),
    ...(narrower === undefined ? {} : { narrower }),
  };
}

const gravity: readonly Verdict[] = ['denied', 'differs', 'incomparable', 'only', 'same'];

/** The gravest verdict among the pairs; pairs with a side not assessed count only where no others are. */
function gravest(pairs: readonly PairComparison[]): Verdict {
  return gravity.find((verdict) => pairs.some((pair) => pair.verdict === verdict)) ?? 'not-assessed';
}

/** Compares the cells of one row, each with each, or each with the baseline. */
export function compareRow(
  section: Section,
  row: AlignedRow,
  policies: readonly Policy[],
  lexicon: Lexicon,
  baseline?: string,
): Row {
  const sides = policies.map((policy, i) =>
    sideOf(section, row.key, policy, row.contributions[i] as Contribution),
  );
  const cells = policies.map((policy, i) =>
    cellOf(section, row.key, policy, row.contributions[i] as Contribution, sides[i] as Side, lexicon),
  );
  const pairs: PairComparison[] = [];
  for (const [i, a] of policies.entries()) {
    for (const [j, b] of policies.entries()) {
      if (j <= i || (baseline !== undefined && a.id !== baseline && b.id !== baseline)) continue;
      const { verdict, kind, reason } = judge(section, row.key, sides[i] as Side, sides[j] as Side, lexicon);
      pairs.push({ policies: [a.id, b.id], verdict, kind, reason: named(reason, a.name, b.name) });
    }
  }
  const verdict = gravest(pairs);
  const [only] = pairs;
  return {
    key: row.key.id,
    label: row.key.label,
    verdict,
    cells,
    comparison:
      pairs.length === 1 && only !== undefined
        ? { kind: only.kind, reason: only.reason }
        : { kind: verdict, reason: tellMany(policies, sides, pairs, section, row.key) },
    pairs,
  };
}
