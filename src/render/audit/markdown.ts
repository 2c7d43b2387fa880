import { type Audit, byWeight } from '../../audit/audit.js';
import type { AuditOutcome, Finding } from '../../audit/finding.js';
import type { Policy } from '../../model/policy.js';
import { markdownTable, markdownText } from '../clean.js';
import { dateline } from '../matrix/view.js';
import {
  type AuditView,
  behind,
  cellText,
  factsText,
  findingsOf,
  findingText,
  isGap,
  isKnown,
  isMet,
  outcomeSigns,
  remarkText,
  settled,
  sums,
  titles,
  weighed,
} from './view.js';

/** All items of all policies as one table. */
const matrix = ({ policies, rows }: Audit): string =>
  markdownTable([
    ['', '', '', ...policies.map(({ name }) => markdownText(name))],
    ...byWeight(rows).map(({ question, findings }) => [
      markdownText(question.label),
      markdownText(question.reference ?? ''),
      titles[question.severity].toLowerCase(),
      ...findings.map((finding) => markdownText(cellText(finding))),
    ]),
  ]);

function item(finding: Finding, policy: number, view: AuditView): string {
  const { question, remarks } = finding;
  const facts = factsText(behind(finding), policy, view);
  const notes = remarks.map((remark) => `  - ${markdownText(remarkText(remark, policy, view))}`);
  const reference = question.reference;
  const cited = reference === undefined ? '' : ` · ${markdownText(reference)}`;
  const at = facts === '' ? '' : ` · ${markdownText(facts)}`;
  return [
    `- **${markdownText(question.label)}**${cited}  `,
    `  ${markdownText(findingText(finding))}${at}`,
    ...notes,
  ].join('\n');
}

const named = (title: string, findings: readonly Finding[]): readonly string[] =>
  findings.length === 0
    ? []
    : [`${title}: ${findings.map(({ question }) => markdownText(question.label)).join(' · ')}`];

function policyPart(view: AuditView, about: Policy, policy: number): readonly string[] {
  const findings = findingsOf(view.audit, policy);
  const list = (outcome: AuditOutcome) => {
    const found = settled(findings, outcome);
    const named = found.map(({ question, reason }) =>
      markdownText(question.label + (reason === undefined ? '' : ` (${reason})`)),
    );
    return found.length === 0 ? [] : [`${outcomeSigns[outcome].meaning}: ${named.join(' · ')}`];
  };
  return [
    `## ${markdownText(about.name)}`,
    `${markdownText(dateline(about))}. ${markdownText(sums(findings))}`,
    ...weighed(findings.filter(isGap)).flatMap(([weight, of]) => [
      `### ${titles[weight]}`,
      of.map((one) => item(one, policy, view)).join('\n'),
    ]),
    ...named('met', findings.filter(isMet)),
    ...named('known to the baseline', findings.filter(isKnown)),
    ...(['denied', 'stated', 'cannot-tell', 'not-applicable', 'not-assessed'] as const).flatMap(list),
  ];
}

/** An audit as Markdown: the matrix where there are several policies, then each with its findings. */
export function auditMarkdown(view: AuditView): string {
  const { framework, policies, date } = view.audit;
  return `${[
    `# ${markdownText(framework.title)}`,
    `What holds on ${date}. Findings are about the texts: what they state, and what they do not.`,
    ...(policies.length > 1 ? [matrix(view.audit)] : []),
    ...policies.flatMap((about, i) => policyPart(view, about, i)),
  ].join('\n\n')}\n`;
}
