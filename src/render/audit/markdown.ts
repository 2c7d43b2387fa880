import { weightOf } from '../../audit/audit.js';
import type { AuditOutcome, Finding } from '../../audit/finding.js';
import { severities } from '../../questions/question.js';
import { markdownText } from '../clean.js';
import { dateline } from '../matrix/view.js';
import {
  type AuditView,
  behind,
  cellText,
  factsText,
  findingsOf,
  findingText,
  isGap,
  isMet,
  outcomeSigns,
  sums,
  titles,
} from './view.js';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** All items of all policies as one table. */
function matrix({ audit }: AuditView): readonly string[] {
  const { policies, rows } = audit;
  const lines = severities.flatMap((weight) =>
    rows
      .filter(({ question }) => weightOf(question) === weight)
      .map(({ question, findings }) =>
        row([
          markdownText(question.label),
          markdownText(question.audit?.reference ?? ''),
          titles[weight].toLowerCase(),
          ...findings.map((finding) => markdownText(cellText(finding))),
        ]),
      ),
  );
  return [
    [
      row(['', '', '', ...policies.map(({ name }) => markdownText(name))]),
      row(['---', '---', '---', ...policies.map(() => '---')]),
      ...lines,
    ].join('\n'),
  ];
}

function item(finding: Finding, policy: number, view: AuditView): string {
  const { question, remarks } = finding;
  const facts = factsText(behind(finding), policy, view);
  const notes = remarks.map(
    ({ say, facts: of }) => `  - ${markdownText(`${say} ${factsText(of, policy, view)}`)}`,
  );
  const reference = question.audit?.reference;
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

function policyPart(view: AuditView, policy: number): readonly string[] {
  const about = view.audit.policies[policy];
  if (about === undefined) return [];
  const findings = findingsOf(view.audit, policy);
  const gaps = findings.filter(isGap);
  const list = (outcome: AuditOutcome) => {
    const found = findings.filter(
      (one) => one.outcome === outcome && !isGap(one) && !one.isKnown && !isMet(one),
    );
    const named = found.map(({ question, reason }) =>
      markdownText(question.label + (reason === undefined ? '' : ` (${reason})`)),
    );
    return found.length === 0 ? [] : [`${outcomeSigns[outcome].meaning}: ${named.join(' · ')}`];
  };
  return [
    `## ${markdownText(about.name)}`,
    `${markdownText(dateline(about))}. ${markdownText(sums(findings))}`,
    ...severities.flatMap((weight) => {
      const of = gaps.filter(({ question }) => weightOf(question) === weight);
      return of.length === 0
        ? []
        : [`### ${titles[weight]}`, of.map((one) => item(one, policy, view)).join('\n')];
    }),
    ...named('met', findings.filter(isMet)),
    ...named(
      'known to the baseline',
      findings.filter(({ isKnown }) => isKnown),
    ),
    ...(['denied', 'stated', 'cannot-tell', 'not-applicable', 'not-assessed'] as const).flatMap(list),
  ];
}

/** An audit as Markdown: the matrix where there are several policies, then each with its findings. */
export function auditMarkdown(view: AuditView): string {
  const { framework, policies, date } = view.audit;
  return `${[
    `# ${markdownText(framework.title)}`,
    `What holds on ${date}. Findings are about the texts: what they state, and what they do not.`,
    ...(policies.length > 1 ? matrix(view) : []),
    ...policies.flatMap((_, i) => policyPart(view, i)),
  ].join('\n\n')}\n`;
}
