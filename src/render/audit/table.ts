import { type AuditRow, byWeight } from '../../audit/audit.js';
import type { AuditOutcome, Finding } from '../../audit/finding.js';
import { pushTo } from '../../model/groups.js';
import type { Policy } from '../../model/policy.js';
import { clean } from '../clean.js';
import { beside, cut, lay } from '../grid.js';
import { indented, quiet, rule, titled, wrap } from '../layout.js';
import { painted, signText } from '../marks.js';
import { sideBySide } from '../matrix/columns.js';
import { dateline, handleOf } from '../matrix/view.js';
import type { Style } from '../style.js';
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
  signOf,
  sums,
  titles,
  weighed,
} from './view.js';

/** Below this width what is found stands under its label, not beside it. */
const roomForTwo = 60;
/** The item and its reference take a third of the width. */
const labelWidth = ({ width }: Style): number => Math.min(38, Math.max(24, Math.floor(width / 3)));

/** The place of the only policy that is shown in words. */
const only = 0;

/** A finding: the item and its reference at the left, what the text says or not, remarks and facts at the right. */
function block(finding: Finding, view: AuditView, style: Style): string {
  const { question, remarks } = finding;
  const isWide = style.width >= roomForTwo;
  const left = isWide ? labelWidth(style) : style.width - 2;
  const right = isWide ? style.width - left - 4 : left;
  const dim = (text: string, width: number) =>
    text === '' ? [] : lay(clean(text), width).map((line) => style.paint.dim(line));
  const item = [
    ...lay(clean(question.label), left).map((line) => style.paint.bold(line)),
    ...dim(question.reference ?? '', left),
  ];
  const said = [
    ...lay(clean(findingText(finding)), right),
    ...remarks.flatMap((remark) => lay(clean(remarkText(remark, only, view)), right, '· ', 2)),
    ...dim(factsText(behind(finding), only, view), right),
  ];
  const sign = painted(signOf(finding), style);
  if (isWide) return beside([[sign], item, said], [1, left, right], 1);
  return beside([[sign], [...item, ...said]], [1, left], 1);
}

/** What is good to know is one line: "– Countries: silent (WP260 …) transfers[0]". */
function line(finding: Finding, view: AuditView, style: Style): string {
  const reference = finding.question.reference;
  const said = [
    `${style.paint.bold(clean(finding.question.label))}: ${clean(cellText(finding))}`,
    ...(reference === undefined ? [] : [style.paint.dim(clean(`(${reference})`))]),
    style.paint.dim(factsText(behind(finding), only, view)),
  ];
  return indented(said.join(' ').trimEnd(), style, 2, `${painted(signOf(finding), style)} `);
}

/** Remarks on what is no gap. */
function asides(findings: readonly Finding[], view: AuditView, style: Style): readonly string[] {
  const said = findings
    .filter((one) => !isGap(one) && !one.isKnown)
    .flatMap(({ question, remarks }) =>
      remarks.map((remark) =>
        indented(clean(`${question.label}: ${remarkText(remark, only, view)}`), style, 4, '  · '),
      ),
    );
  return said.length === 0 ? [] : ['  Remarks on these:', ...said];
}

/** Items of one outcome in a line: "Not applicable: Representative (the company is in the EEA)". */
function listed(
  findings: readonly Finding[],
  outcome: AuditOutcome,
  title: string,
  style: Style,
): readonly string[] {
  // What holds of several is said once.
  const reasons = new Map<string, string[]>();
  for (const { question, reason = '', requirement } of settled(findings, outcome)) {
    const why =
      outcome === 'cannot-tell' || outcome === 'not-applicable' ? reason : (requirement?.because ?? '');
    pushTo(reasons, why, question.label);
  }
  const items = [...reasons].map(([why, labels]) => `${labels.join(' · ')}${why === '' ? '' : ` (${why})`}`);
  return shelf(title, items, style, painted(outcomeSigns[outcome], style));
}

/** Items behind a title, in a line; nothing where there are none. */
const shelf = (title: string, items: readonly string[], style: Style, sign = ' '): readonly string[] =>
  items.length === 0 ? [] : [indented(clean(`${title}: ${items.join(' · ')}`), style, 2, `${sign} `)];

const labels = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ question }) => question.label);

/** One policy: what is to be looked at by weight, then shortly what is stated, does not apply or cannot be told. */
function single(view: AuditView, about: Policy, style: Style): string {
  const { audit } = view;
  const findings = findingsOf(audit, only);
  const gaps = findings.filter(isGap);
  const groups = weighed(gaps).flatMap(([weight, of]) => {
    const show = weight === 'info' ? line : block;
    return [style.paint.bold.underline(titles[weight]), ...of.map((one) => show(one, view, style))];
  });
  const rest = [
    ...shelf('Met', labels(findings.filter(isMet)), style, painted(outcomeSigns.stated, style)),
    ...listed(findings, 'denied', 'Denied', style),
    ...listed(findings, 'stated', 'Stated', style),
    ...asides(findings, view, style),
    ...listed(findings, 'cannot-tell', 'Cannot be told from the text', style),
    ...listed(findings, 'not-applicable', 'Not applicable', style),
    ...listed(findings, 'not-assessed', 'Not assessed', style),
    ...shelf('Known to the baseline', labels(findings.filter(isKnown)), style),
  ];
  const first = gaps.find(({ facts }) => facts.length > 0);
  const hint =
    first === undefined
      ? []
      : [`A fact and its passages: privcmp show ${about.id} "${behind(first).slice(0, 1).map(handleOf)}"`];
  const marks = new Map(gaps.map((one) => [signOf(one).symbol, signOf(one)]));
  const legend = [...marks.values()].map(signText).join('  ');
  const foot = [sums(findings), legend, ...hint].filter((line) => line !== '');
  return [
    indented(`${style.paint.bold(clean(about.name))}  ${clean(audit.framework.title)}`, style, 0),
    quiet(`${clean(dateline(about))} · what holds on ${audit.date}`, style),
    rule(style),
    ...(gaps.length === 0 ? ['Nothing is missing, as far as it can be told.'] : groups),
    rule(style),
    ...rest,
    ...foot.map((line) => quiet(clean(line), style)),
  ].join('\n');
}

/** Several policies side by side: a row an item, the outcome in words. */
function matrix(view: AuditView, style: Style): string {
  const { audit } = view;
  const isIdle = ({ findings }: AuditRow) => findings.every(({ outcome }) => outcome === 'not-applicable');
  const idle = audit.rows.filter(isIdle).map(({ question }) => question.label);
  const rows = byWeight(audit.rows.filter((row) => !isIdle(row))).map(({ question, findings }) => ({
    heading: titles[question.severity],
    sign: findings.some(isGap) ? '!' : ' ',
    label: question.label,
    isLine: false,
    cell: (policy: number, width: number, most: number) => {
      const finding = findings[policy];
      if (finding === undefined) return [''];
      const { colour } = signOf(finding);
      return cut(lay(clean(cellText(finding)), width), width, most).map((line) => style.paint[colour](line));
    },
  }));
  const foot = audit.policies.map((policy, i) => {
    const said = sums(findingsOf(audit, i));
    return indented(clean(`${policy.name}: ${said}`), style, 2, '');
  });
  return [
    indented(titled(audit.framework.title, `what holds on ${audit.date}`, style), style, 0),
    sideBySide({ policies: audit.policies, rows, isBrief: false }, style),
    rule(style),
    ...(idle.length === 0
      ? []
      : [wrap(clean(`Applies to none, or is named by none: ${idle.join(' · ')}`), style.width)]),
    ...foot,
    quiet(
      'n/a: does not apply   cannot tell: whether it applies   One policy, with facts and references: privcmp audit POLICY',
      style,
    ),
  ].join('\n');
}

/** An audit for a terminal: one policy in words, several as a matrix. */
export function auditTable(view: AuditView, style: Style): string {
  const [first, ...others] = view.audit.policies;
  return `${first !== undefined && others.length === 0 ? single(view, first, style) : matrix(view, style)}\n`;
}
