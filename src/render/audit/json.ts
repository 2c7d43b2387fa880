import { counts } from '../../audit/audit.js';
import type { Finding } from '../../audit/finding.js';
import { answerText } from '../../questions/index.js';
import { json } from '../clean.js';
import { valuesJson } from '../matrix/json.js';
import { handleOf } from '../matrix/view.js';
import { type AuditView, behind, cellText } from './view.js';

function findingJson(finding: Finding, policy: number, view: AuditView): object {
  const { outcome, reason, remarks, requirement } = finding;
  const answer = finding.answer();
  return {
    policy: view.audit.policies[policy]?.id,
    outcome,
    reason,
    counts: counts(finding),
    text: cellText(finding),
    answer: answerText(answer),
    values: valuesJson(answer),
    requirement: requirement && { is: requirement.is, because: requirement.because },
    remarks: remarks.map(({ say, facts }) => ({ say, facts: facts.map(handleOf) })),
    facts: behind(finding).map(handleOf),
    evidence: behind(finding).flatMap(
      ({ section, index }) => view.evidence?.(policy, section.name, index) ?? [],
    ),
  };
}

/**
 * An audit as other tools read it: `{ schemaVersion, framework, date, policies, items: [{ id, group, label, ask, reference, kind,
 * severity, findings: [{ policy, outcome, reason?, counts, text, answer, values, requirement?, remarks, facts, evidence }] }] }`.
 * `counts` tells what `--exit-code` goes by; `facts` are handles that `show` takes; `evidence` is empty without the source texts.
 */
export function auditJson(view: AuditView): string {
  const { framework, date, policies, rows } = view.audit;
  return json({
    schemaVersion: 1,
    framework: framework.set,
    title: framework.title,
    source: framework.source,
    checked: framework.checked,
    date,
    policies: policies.map(({ id }) => id),
    items: rows.map(({ question, findings }) => ({
      id: question.id,
      group: question.group,
      label: question.label,
      ask: question.ask,
      reference: question.reference,
      kind: question.kind ?? 'question',
      severity: question.severity,
      findings: findings.map((finding, i) => findingJson(finding, i, view)),
    })),
  });
}
