import { byWeight } from '../../audit/audit.js';
import type { Finding } from '../../audit/finding.js';
import { answerText } from '../../questions/index.js';
import { csv } from '../csv.js';
import { handleOf } from '../matrix/view.js';
import { type AuditView, behind } from './view.js';

type Show = (finding: Finding, policy: string) => string;

/** The columns: how wide each is in a workbook, in letters, and what it shows of a finding on a policy. */
const columns: Readonly<Record<string, readonly [width: number, show: Show]>> = {
  policy: [18, (_, policy) => policy],
  id: [18, ({ question }) => question.id],
  item: [24, ({ question }) => question.label],
  reference: [30, ({ question }) => question.reference ?? ''],
  kind: [10, ({ question }) => question.kind ?? 'question'],
  severity: [10, ({ question }) => question.severity],
  outcome: [14, ({ outcome }) => outcome],
  reason: [36, ({ reason = '' }) => reason],
  requirement: [
    30,
    ({ requirement: { is, because } = {} }) => [is, because].flatMap((one) => one ?? []).join(': '),
  ],
  answer: [40, ({ answer }) => answerText(answer())],
  facts: [30, (finding) => behind(finding).map(handleOf).join(' ')],
  remarks: [50, ({ remarks }) => remarks.map(({ say }) => say).join('; ')],
};

/** The head, then the rows of each item: one for each policy. */
function* rowsOf({ audit: { policies, rows } }: AuditView): Generator<readonly (readonly string[])[]> {
  yield [Object.keys(columns)];
  for (const { findings } of byWeight(rows))
    yield findings.map((finding, i) =>
      Object.values(columns).map(([, show]) => show(finding, policies[i]?.name ?? '')),
    );
}

/** An audit as a table for spreadsheets, one row an item and a policy. */
export async function* auditCsv(view: AuditView): AsyncGenerator<string> {
  for (const rows of rowsOf(view)) yield csv(rows);
}

/** The same as a workbook. */
export async function auditXlsx(view: AuditView): Promise<Uint8Array> {
  const { tableSheet, workbook } = await import('../workbook.js');
  const widths = Object.values(columns).map(([width]) => width);
  return workbook([tableSheet('Audit', [...rowsOf(view)].flat(), widths)]);
}
