import { type AuditRow, byWeight, isGap } from '../../audit/audit.js';
import type { AuditOutcome, Finding } from '../../audit/finding.js';
import { grouped, pushTo } from '../../model/groups.js';
import { clean } from '../clean.js';
import { beside, lay } from '../grid.js';
import { cells, indented, rule, wrap } from '../layout.js';
import { painted } from '../marks.js';
import { sideBySide } from '../matrix/columns.js';
import { dateline } from '../matrix/view.js';
import type { Style } from '../style.js';
import {
  type AuditView,
  behind,
  cellText,
  factsText,
  findingsOf,
  findingText,
  isMet,
  outcomeSigns,
  remarkText,
  settled,
  signOf,
  sums,
  titles,
} from './view.js';

/** Below this width what is found stands under its label, not beside it. */
const roomForTwo = 60;
/** The item and its reference take a third of the width. */
const labelWidth = ({ width }: Style): number => Math.min(38, Math.max(24, Math.floor(width / 3)));

/** A finding: the item and its reference at the left, what the text says or not, remarks and facts at the right. */
function block(finding: Finding, policy: number, view: AuditView, style: Style): string {
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
    ...remarks.flatMap((remark) => lay(clean(remarkText(remark, policy, view)), right, '· ', 2)),
    ...dim(factsText(behind(finding), policy, view), right),
  ];
  const sign = painted(signOf(finding), style);
  if (isWide) return beside([[sign], item, said], [1, left, right], 1);
  return beside([[sign], [...item, ...said]], [1, left], 1);
}

/** What is good to know is one line: "– Countries: silent (WP260 …) transfers[0]". */
function line(finding: Finding, policy: number, view: AuditView, style: Style): string {
  const reference = finding.question.reference;
  const said = [
    `${style.paint.bold(clean(finding.question.label))}: ${clean(cellText(finding))}`,
    ...(reference === undefined ? [] : [style.paint.dim(clean(`(${reference})`))]),
    style.paint.dim(factsText(behind(finding), policy, view)),
  ];
  return indented(said.join(' ').trimEnd(), style, 2, `${painted(signOf(finding), style)} `);
}

/** Remarks on what is no gap. */
function asides(
  findings: readonly Finding[],
  policy: number,
  view: AuditView,
  style: Style,
): readonly string[] {
  const said = findings
    .filter((one) => !isGap(one) && !one.isKnown)
    .flatMap(({ question, remarks }) =>
      remarks.map((remark) =>
        indented(clean(`${question.label}: ${remarkText(remark, policy, view)}`), style, 4, '  · '),
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
  const found = settled(findings, outcome);
  if (found.length === 0) return [];
  // What holds of several is said once.
  const reasons = new Map<string, string[]>();
  for (const { question, reason = '', requirement } of found) {
    const why =
      outcome === 'cannot-tell' || outcome === 'not-applicable' ? reason : (requirement?.because ?? '');
    pushTo(reasons, why, question.label);
  }
  const items = [...reasons].map(([why, labels]) => `${labels.join(' · ')}${why === '' ? '' : ` (${why})`}`);
  return [
    indented(clean(`${title}: ${items.join(' · ')}`), style, 2, `${painted(outcomeSigns[outcome], style)} `),
  ];
}

/** Labels of items behind a title; none where there are none. */
function labels(title: string, findings: readonly Finding[], style: Style, sign = ' '): readonly string[] {
  const names = findings.map(({ question }) => question.label);
  return names.length === 0 ? [] : [indented(clean(`${title}: ${names.join(' · ')}`), style, 2, `${sign} `)];
}

/** One policy: what is to be looked at by weight, then shortly what is stated, does not apply or cannot be told. */
function single(view: AuditView, policy: number, style: Style): string {
  const { audit } = view;
  const about = audit.policies[policy];
  const findings = findingsOf(audit, policy);
  const gaps = findings.filter(isGap);
  const head =
    about === undefined
      ? []
      : [
          indented(`${style.paint.bold(clean(about.name))}  ${clean(audit.framework.title)}`, style, 0),
          style.paint.dim(wrap(`${clean(dateline(about))} · what holds on ${audit.date}`, style.width)),
          rule(style),
        ];
  const groups = [...grouped(byWeight(gaps), ({ question }) => question.severity)].flatMap(([weight, of]) => {
    const show = weight === 'info' ? line : block;
    return [style.paint.bold.underline(titles[weight]), ...of.map((one) => show(one, policy, view, style))];
  });
  const rest = [
    ...labels('Met', findings.filter(isMet), style, painted(outcomeSigns.stated, style)),
    ...listed(findings, 'denied', 'Denied', style),
    ...listed(findings, 'stated', 'Stated', style),
    ...asides(findings, policy, view, style),
    ...listed(findings, 'cannot-tell', 'Cannot be told from the text', style),
    ...listed(findings, 'not-applicable', 'Not applicable', style),
    ...listed(findings, 'not-assessed', 'Not assessed', style),
    ...labels(
      'Known to the baseline',
      findings.filter(({ isKnown }) => isKnown),
      style,
    ),
  ];
  const first = gaps.find(({ facts }) => facts.length > 0);
  const hint =
    first === undefined || about === undefined
      ? []
      : [
          `A fact and its passages: privcmp show ${about.id} "${factsText(behind(first).slice(0, 1), policy, { ...view, evidence: () => [] })}"`,
        ];
  const marks = [...new Map(gaps.map((one) => [signOf(one).symbol, signOf(one)])).values()];
  const legend = marks.map(({ symbol, meaning }) => `${symbol} ${meaning}`).join('  ');
  const foot = [sums(findings), legend, ...hint].filter((line) => line !== '');
  return [
    ...head,
    ...(gaps.length === 0 ? ['Nothing is missing, as far as it can be told.'] : groups),
    rule(style),
    ...rest,
    ...foot.map((line) => style.paint.dim(wrap(clean(line), style.width))),
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
      const lines = lay(clean(cellText(finding)), width);
      const kept = lines.slice(0, most);
      const last = kept.at(-1) ?? '';
      const cut =
        lines.length > most
          ? [...kept.slice(0, -1), `${cells(last) < width ? last : last.slice(0, -1)}…`]
          : kept;
      const { colour } = signOf(finding);
      return cut.map((line) => style.paint[colour](line));
    },
  }));
  const foot = audit.policies.map((policy, i) => {
    const said = sums(findingsOf(audit, i));
    return indented(clean(`${policy.name}: ${said}`), style, 2, '');
  });
  return [
    indented(
      `${style.paint.bold(clean(audit.framework.title))}  ${style.paint.dim(`what holds on ${audit.date}`)}`,
      style,
      0,
    ),
    sideBySide({ policies: audit.policies, rows, isBrief: false }, style),
    rule(style),
    ...(idle.length === 0
      ? []
      : [wrap(clean(`Applies to none, or is named by none: ${idle.join(' · ')}`), style.width)]),
    ...foot,
    style.paint.dim(
      wrap(
        'n/a: does not apply   cannot tell: whether it applies   One policy, with facts and references: privcmp audit POLICY',
        style.width,
      ),
    ),
  ].join('\n');
}

/** An audit for a terminal: one policy in words, several as a matrix. */
export const auditTable = (view: AuditView, style: Style): string =>
  `${view.audit.policies.length === 1 ? single(view, 0, style) : matrix(view, style)}\n`;
