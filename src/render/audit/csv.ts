import { byWeight } from '../../audit/audit.js';
import type { Finding } from '../../audit/finding.js';
import type { Policy } from '../../model/policy.js';
import { answerText } from '../../questions/index.js';
import { csv } from '../csv.js';
import { handleOf } from '../matrix/view.js';
import { type AuditView, behind } from './view.js';

/** What stands under each heading. */
const columns: Readonly<Record<string, (finding: Finding, policy: Policy) => string | undefined>> = {
  policy: (_, { name }) => name,
  id: ({ question }) => question.id,
  item: ({ question }) => question.label,
  reference: ({ question }) => question.reference,
  kind: ({ question }) => question.kind ?? 'question',
  severity: ({ question }) => question.severity,
  outcome: ({ outcome }) => outcome,
  reason: ({ reason }) => reason,
  requirement: ({ requirement: { is, because } = {} }) =>
    [is, because].flatMap((one) => one ?? []).join(': '),
  answer: ({ answer }) => answerText(answer()),
  facts: (finding) => behind(finding).map(handleOf).join(' '),
  remarks: ({ remarks }) => remarks.map(({ say }) => say).join('; '),
};

/** An audit as a table for spreadsheets: one row an item and a policy. */
export const auditRows = ({ audit }: AuditView): readonly (readonly string[])[] => [
  Object.keys(columns),
  ...byWeight(audit.rows).flatMap(({ findings }) =>
    audit.policies.map((policy, i) =>
      Object.values(columns).map((column) => column(findings[i] as Finding, policy) ?? ''),
    ),
  ),
];

export const auditCsv = (view: AuditView): string => csv(auditRows(view));
