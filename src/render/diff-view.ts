import type { Cell, CellStatus, Diff, Row } from '../compare/report.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Fact, Policy } from '../model/policy.js';
import { statuses } from './marks.js';
import type { EvidenceLine } from './show-text.js';

/** What a view of a comparison needs besides the comparison. */
export interface DiffView {
  readonly diff: Diff;
  readonly lexicon: Lexicon;
  readonly policies: readonly Policy[];
  /** Passages behind a cell's facts, where they are asked for and at hand. */
  readonly quotes?: (policy: string, section: string, fact: number) => readonly string[];
  /** What became of each anchor of a fact, in the order of its `cite`; for formats that show passages on demand. */
  readonly evidence?: (policy: string, section: string, fact: number) => readonly EvidenceLine[];
}

/** One anchor of a cell, and what is known of the passage it names. */
export interface Passage {
  readonly anchor: string;
  readonly quote?: string;
  readonly lines?: readonly [number, number];
  /** Why there is no quote, where the text was looked at. */
  readonly state?: string;
}

const quiet: readonly CellStatus[] = ['silent', 'not-applicable', 'not-assessed'];

/** Does the policy say nothing of its own in this cell? */
export const isQuiet = (cell: Cell): boolean => quiet.includes(cell.status);

/** Language and date, which a reader needs to weigh a policy, and whether all others are compared with it. */
export const subtitle = ({ id, document }: Policy, view: DiffView): string =>
  `${id === view.diff.baseline ? 'baseline · ' : ''}${document.language} · ${dateText(document)}`;

export const policyOf = (view: DiffView, id: string): Policy | undefined =>
  view.policies.find((policy) => policy.id === id);

const nameOf = (view: DiffView, id: string): string => policyOf(view, id)?.name ?? id;

/** The facts behind a cell, in the order of its lines. */
export const factsOf = (view: DiffView, section: string, cell: Cell): readonly Fact[] =>
  cell.facts.flatMap((index) => policyOf(view, cell.policy)?.sections[section]?.facts[index] ?? []);

/** The anchors behind a cell, each with its passage as far as it is at hand. */
export function passagesOf(view: DiffView, section: string, cell: Cell): readonly Passage[] {
  return cell.facts.flatMap((index) => {
    const anchors = policyOf(view, cell.policy)?.sections[section]?.facts[index]?.cite ?? [];
    const evidence = view.evidence?.(cell.policy, section, index) ?? [];
    const quotes = view.quotes?.(cell.policy, section, index) ?? [];
    return anchors.map((anchor, i): Passage => {
      // A line of evidence for all anchors at once says why there is none: no source text.
      const found = evidence.length === anchors.length ? evidence[i] : evidence[0];
      const quote =
        found === undefined ? (quotes.length === anchors.length ? quotes[i] : undefined) : found.quote;
      return {
        anchor,
        ...(quote === undefined ? {} : { quote }),
        ...(found?.lines === undefined ? {} : { lines: found.lines }),
        ...(found === undefined || found.quote !== undefined ? {} : { state: found.state }),
      };
    });
  });
}

/** The row on the page in which a policy's facts stand as its own; undefined where one of them stands in none. */
export function homeOf(
  cell: Cell,
  facts: readonly number[],
  row: Row,
  rows: readonly Row[],
): Row | undefined {
  const holds = (other: Row, fact: number) => {
    const there = other === row ? undefined : other.cells.find((one) => one.policy === cell.policy);
    return (
      there !== undefined &&
      there.covers === undefined &&
      there.narrower === undefined &&
      there.facts.includes(fact)
    );
  };
  const homes = facts.map((fact) => rows.find((other) => holds(other, fact)));
  return homes.every((home) => home !== undefined) ? homes[0] : undefined;
}

/**
 * The row that tells what bears on this cell, so that it need not be repeated: only for cells under a wider term or of
 * narrower ones, and unless a filter took such a row away.
 */
export const toldIn = (cell: Cell, row: Row, rows: readonly Row[]): Row | undefined =>
  cell.covers === undefined && cell.narrower === undefined ? undefined : homeOf(cell, cell.facts, row, rows);

/** The sentences that explain a row's verdict: one, or against a baseline one for each of the others. */
export function reasons(row: Row, view: DiffView): readonly string[] {
  const name = (id: string) => nameOf(view, id);
  const { baseline } = view.diff;
  if (row.pairs.length < 2 || baseline === undefined) return [row.comparison.reason];
  // That one is silent or not assessed can be seen.
  const told = row.pairs
    .filter((pair) => !['same', 'only', 'not-assessed'].includes(pair.verdict))
    .map((pair) => {
      const other = name(pair.policies.find((id) => id !== baseline) ?? '');
      return pair.reason.startsWith(`${other} `) ? pair.reason : `${other}: ${pair.reason}`;
    });
  return told.length > 0 ? told : [row.comparison.reason];
}

/** What the normaliser remarked on the facts of a cell. */
export const notesOf = (view: DiffView, section: string, cell: Cell): readonly string[] =>
  factsOf(view, section, cell).flatMap(({ note }) => (typeof note === 'string' ? [note] : []));

/** What a cell without facts says: "silent", or that only a wider term is named. */
export const quietText = (cell: Cell): string =>
  cell.covers === undefined
    ? statuses[cell.status].meaning
    : `${statuses[cell.status].meaning}; only in general: “${cell.covers}”`;

/** "2024-06-03", "in force 2018-05-25" or "undated": the two dates are different things. */
const dateText = ({ updated, effective }: Policy['document']): string =>
  updated ?? (effective === undefined ? 'undated' : `in force ${effective}`);
