import { type Audit, byWeight } from '../../audit/audit.js';
import type { Finding } from '../../audit/finding.js';
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
  onShelf,
  outcomeSigns,
  remarkTexts,
  type Shelf,
  sums,
  titleOf,
  weighed,
} from './view.js';

/** All items of all policies as one table. */
const matrix = ({ policies, rows }: Audit): string =>
  markdownTable([
    ['', '', '', ...policies.map(({ name }) => markdownText(name))],
    ...byWeight(rows).map(({ question, findings }) => [
      markdownText(question.label),
      markdownText(question.reference ?? ''),
      titleOf(question.severity).toLowerCase(),
      ...findings.map((finding) => markdownText(cellText(finding))),
    ]),
  ]);

function item(finding: Finding, policy: number, view: AuditView): string {
  const { label, reference } = finding.question;
  const facts = factsText(behind(finding), policy, view);
  const cited = reference === undefined ? '' : ` · ${markdownText(reference)}`;
  const at = facts === '' ? '' : ` · ${markdownText(facts)}`;
  return [
    `- **${markdownText(label)}**${cited}  `,
    `  ${markdownText(findingText(finding))}${at}`,
    ...remarkTexts(finding, policy, view).map((remark) => `  - ${markdownText(remark)}`),
  ].join('\n');
}

function policyPart(view: AuditView, about: Policy, policy: number): readonly string[] {
  const findings = findingsOf(view.audit, policy);
  const shelf = (name: Shelf, title: string, hasReasons = true) => {
    const items = onShelf(findings, name).map(({ question: { label }, reason }) =>
      markdownText(label + (reason === undefined || !hasReasons ? '' : ` (${reason})`)),
    );
    return items.length === 0 ? [] : [`${title}: ${items.join(' · ')}`];
  };
  return [
    `## ${markdownText(about.name)}`,
    `${markdownText(dateline(about))}. ${markdownText(sums(findings))}`,
    ...weighed(onShelf(findings, 'gap')).flatMap(([weight, of]) => [
      `### ${titleOf(weight)}`,
      of.map((one) => item(one, policy, view)).join('\n'),
    ]),
    ...shelf('met', 'met', false),
    ...shelf('known', 'known to the baseline', false),
    ...(['denied', 'stated', 'cannot-tell', 'not-applicable', 'not-assessed'] as const).flatMap((name) =>
      shelf(name, outcomeSigns[name].meaning),
    ),
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
