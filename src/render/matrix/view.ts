import { grouped as byKey } from '../../model/groups.js';
import type { Policy } from '../../model/policy.js';
import { sectionNamed } from '../../model/sections/index.js';
import type { Item } from '../../query/index.js';
import type { Matrix, Row } from '../../questions/index.js';
import type { EvidenceLine } from '../evidence-lines.js';
import { isUnsaid } from '../marks.js';

/** A comparison and what its views may need beside it. */
export interface MatrixView {
  readonly matrix: Matrix;
  /** The passages behind a fact of one of the policies, where the texts are at hand. */
  readonly evidence?: (policy: number, section: string, fact: number) => readonly EvidenceLine[];
  /** The first screen: two lines a cell, no headings. */
  readonly isBrief: boolean;
}

/** What became of the anchors of facts of a policy. */
export const proofs = (
  { evidence }: Pick<MatrixView, 'evidence'>,
  policy: number,
  facts: readonly Item[],
): readonly EvidenceLine[] =>
  facts.flatMap(({ section, index }) => evidence?.(policy, section.name, index) ?? []);

/** The heading a question stands under: the section's title, or the group as it is written. */
export const groupTitle = (group: string): string =>
  group === 'document' ? 'Document' : (sectionNamed(group)?.title ?? group);

/** "Fixed period", or the context, purpose or data of a line below it. */
export const rowLabel = ({ question, line }: Row): string =>
  line === undefined ? question.label : line.label;

/** By what a row is named on the command line and in data: `fixed-period`, `fixed-period/inquiry`. */
export const rowId = ({ question, line }: Row): string =>
  line === undefined ? question.id : `${question.id}/${line.term}`;

/** The handle of a fact, an argument of `show`: `retention[2]`; the document has no number. */
export const handleOf = ({ section, index }: Item): string =>
  section.single ? section.name : `${section.name}[${index}]`;

/** What a record says of a fact in own words: the name of a field, and the words. */
export const ownWords = ({ fact }: Item): readonly (readonly [name: string, text: string])[] =>
  ['when', 'summary', 'note'].flatMap((name) => {
    const text = fact[name];
    return typeof text === 'string' ? [[name, text] as const] : [];
  });

/** "en · 2024-06-03": the language and the date of a text. */
export function dateline({ document }: Policy, width = Number.POSITIVE_INFINITY): string {
  const date = document.updated ?? document.effective;
  const line = `${document.language} · ${date ?? 'undated'}`;
  if (line.length <= width) return line;
  return date === undefined ? document.language : `${document.language} · ${date.slice(0, 4)}`;
}

/** Rows that somebody answers; of the others the labels: of those that nobody says, and of those that nobody has read for. */
export function spoken(rows: readonly Row[]) {
  const isQuiet = ({ answers, line }: Row) =>
    line === undefined && answers.every(({ outcome }) => isUnsaid(outcome));
  const isUnread = ({ answers }: Row) => answers.some(({ outcome }) => outcome === 'not-assessed');
  const quiet = rows.filter(isQuiet);
  return {
    rows: rows.filter((row) => !isQuiet(row)),
    neither: quiet.filter((row) => !isUnread(row)).map(rowLabel),
    unread: quiet.filter(isUnread).map(rowLabel),
  };
}

/** Rows by the group of their question, in the order of the set. */
export const grouped = (rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> =>
  byKey(rows, ({ question }) => question.group);
