import { counts } from '../../audit/audit.js';
import type { Finding } from '../../audit/finding.js';
import { answerText } from '../../questions/index.js';
import { jsonWith } from '../clean.js';
import { valuesJson } from '../matrix/json.js';
import { handleOf, proofs } from '../matrix/view.js';
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
    evidence: proofs(view, policy, behind(finding)),
  };
}

/**
 * An audit as other tools read it: `{ schemaVersion, framework, date, policies, items: [{ id, group, label, ask, reference, kind,
 * severity, findings: [{ policy, outcome, reason?, counts, text, answer, values, requirement?, remarks, facts, evidence }] }] }`.
 * `counts` tells what `--exit-code` goes by; `facts` are handles that `show` takes; `evidence` is empty without the source texts.
 */
export function auditJson(view: AuditView): AsyncIterable<string> {
  const { framework, date, policies, rows } = view.audit;
  const { set, title, source, checked } = framework;
  function* items() {
    for (const { question, findings } of rows) {
      const { id, group, label, ask, reference, kind = 'question', severity } = question;
      const found = findings.map((finding, i) => findingJson(finding, i, view));
      yield { id, group, label, ask, reference, kind, severity, findings: found };
    }
  }
  const ids = policies.map(({ id }) => id);
  const head = { schemaVersion: 1, framework: set, title, source, checked, date, policies: ids };
  return jsonWith(head, 'items', items());
}
