/** Policies of companies that do not exist, and a comparison of them written by hand, so that views are tested alone. */
import {
  type Cell,
  type CellStatus,
  type Diff,
  type PairComparison,
  type Row,
  type SectionDiff,
  summarise,
  type Verdict,
} from '../../src/compare/report.js';
import { lexicon } from '../../src/model/lexicon.js';
import type { Fact, FactValue, Policy } from '../../src/model/policy.js';
import type { DiffView } from '../../src/render/diff-view.js';
import { type Said, type Told, type Written, written } from './made-up-words.js';

const names = ['Acme', 'Bäckerei Grün', '東京データ', 'Cafe\u0301 du Coin', 'Øresund & Søn'];
export const ids = ['acme', 'baeckerei', 'tokyo', 'cafe', 'oresund'];
const documents = [
  { title: 'Privacy', language: 'en', updated: '2025-03-01', cite: [] },
  { title: 'Datenschutz', language: 'de', cite: [] },
  { title: 'プライバシー', language: 'ja', effective: '2024-11', cite: [] },
  { title: 'Vie privée', language: 'fr', updated: '2023', cite: [] },
  { title: 'Privatliv', language: 'da', updated: '2022-05-25', cite: [] },
];

const factOf = (
  { line, covers: _covers, narrower: _narrower, of: _of, also: _also, ...rest }: Said,
  anchor: string,
): Fact => ({
  denied: false,
  modality: ['will'],
  cite: [anchor],
  summary: line,
  ...(rest as Record<string, FactValue>),
});

/** Facts of a policy by section; a cell that speaks of facts of another row (`of`) adds none. */
function factsOf(
  policy: number,
): Readonly<Record<string, { status: 'stated' | 'silent'; facts: readonly Fact[] }>> {
  return Object.fromEntries(
    Object.entries(written).map(([section, { rows }]) => {
      const said = rows.flatMap((row) =>
        Array.isArray(row.told[policy]) ? (row.told[policy] as readonly Said[]) : [],
      );
      const facts = said
        .filter((one) => one.of === undefined)
        .map((one, i) => factOf(one, `${ids[policy]} ${section} ${i} … end`));
      return [section, { status: facts.length > 0 ? 'stated' : 'silent', facts }] as const;
    }),
  );
}

const policies: readonly Policy[] = ids.map((id, i) => ({
  schemaVersion: 2,
  id,
  name: names[i] ?? id,
  aliases: [],
  parties: [],
  document: documents[i] as Policy['document'],
  source: {
    file: `${id}.txt`,
    sha256: '0'.repeat(64),
    url: i === 1 ? 'javascript:alert(1)' : `https://${id}.example/privacy`,
  },
  normalised: { date: '2026-01-01' },
  sections: factsOf(i),
  omitted: {},
}));

function cellOf(told: Told, policy: number, start: number): Cell {
  const id = ids[policy] ?? '';
  if (!Array.isArray(told)) return { policy: id, status: told as CellStatus, facts: [], lines: [], text: '' };
  const said = told as readonly Said[];
  const lines = said.map(({ line }) => line);
  const { covers, narrower, also } = said[0] ?? {};
  return {
    policy: id,
    status: said.every(({ denied }) => denied === true) ? 'denied' : 'stated',
    facts: said.map(({ of }, i) => of ?? start + i),
    lines,
    text: lines.join('\n'),
    ...(covers === undefined ? {} : { covers }),
    ...(also === undefined ? {} : { also }),
    ...(narrower === undefined ? {} : { narrower }),
  };
}

function sectionOf(name: string, count: number): SectionDiff {
  const { title, silentInAll, rows: all } = written[name] ?? { title: '', silentInAll: [], rows: [] };
  const starts = ids.map(() => 0);
  const rows = all.map((row): Row => {
    const cells = row.told.map((told, i) => {
      const cell = cellOf(told, i, starts[i] ?? 0);
      if (Array.isArray(told))
        starts[i] = (starts[i] ?? 0) + (told as readonly Said[]).filter(({ of }) => of === undefined).length;
      return cell;
    });
    const shown = cells.slice(0, count);
    return {
      key: row.key,
      label: row.label,
      verdict: row.verdict,
      cells: shown,
      comparison: {
        kind: row.verdict,
        reason:
          count > 2
            ? `All ${count} are told apart in a sentence of the comparison. ${row.reason}.`
            : row.reason,
      },
      pairs: pairsOf(row, shown),
    };
  });
  return { section: name, title, rows, silentInAll, summary: summarise(rows) };
}

const nameOf = (cell: Cell) => names[ids.indexOf(cell.policy)] ?? cell.policy;

const isSpoken = ({ status }: Cell) => status === 'stated' || status === 'denied';
const isAssessed = ({ status }: Cell) => status !== 'not-assessed';

/** The pair of the first two has the row's verdict; others are the same where their words are. */
function verdictOf(row: Written, a: Cell, b: Cell): Verdict {
  if (a.policy === ids[0] && b.policy === ids[1]) return row.verdict;
  if (!isAssessed(a) || !isAssessed(b)) return 'not-assessed';
  if (isSpoken(a) !== isSpoken(b)) return 'only';
  if (a.text === b.text) return 'same';
  return row.verdict === 'incomparable' ? 'incomparable' : 'differs';
}

const pairsOf = (row: Written, cells: readonly Cell[]): readonly PairComparison[] =>
  cells.flatMap((a, i) =>
    cells.slice(i + 1).map((b): PairComparison => {
      const verdict = verdictOf(row, a, b);
      const isFirst = a.policy === ids[0] && b.policy === ids[1];
      const reason = isFirst ? row.reason : `as: one thing (${nameOf(a)}), another (${nameOf(b)})`;
      return { policies: [a.policy, b.policy], verdict, kind: verdict, reason };
    }),
  );

export interface Wish {
  readonly sections?: readonly string[];
  readonly baseline?: string;
}

/** A view of the first `count` policies. */
export function madeUp(count: number, { sections = Object.keys(written), baseline }: Wish = {}): DiffView {
  const diff: Diff = {
    policies: ids.slice(0, count),
    ...(baseline === undefined ? {} : { baseline }),
    sections: sections.map((name) => {
      const section = sectionOf(name, count);
      const rows = section.rows.map((row) => ({
        ...row,
        pairs: row.pairs.filter((pair) => baseline === undefined || pair.policies.includes(baseline)),
      }));
      return { ...section, rows };
    }),
  };
  return { diff, lexicon: lexicon(), policies: policies.slice(0, count) };
}

/** The same with a passage behind each fact but the last kind: found, not found, no text. */
export function withEvidence(view: DiffView): DiffView {
  return {
    ...view,
    evidence: (policy, section, fact) =>
      policy === 'baeckerei'
        ? [{ state: 'unchecked: no source text' }]
        : fact > 1
          ? [{ state: 'not found' }]
          : [
              {
                state: 'found',
                quote: `The ${section} of our bread, as ${policy} sees it.`,
                lines: [10 + fact, 10 + fact * 3],
              },
            ],
  };
}
