import { type AuditRow, byWeight, isGap } from '../../audit/audit.js';
import type { AuditOutcome, Finding } from '../../audit/finding.js';
import { grouped } from '../../model/groups.js';
import type { Policy } from '../../model/policy.js';
import { clean } from '../clean.js';
import { beside, lay } from '../grid.js';
import { cells, indented, rule, wrap } from '../layout.js';
import { painted } from '../marks.js';
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
  gapsByWeight,
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
    ...remarks.flatMap((remark) => lay(clean(remarkText(remark, 0, view)), right, '· ', 2)),
    ...dim(factsText(behind(finding), 0, view), right),
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
    style.paint.dim(factsText(behind(finding), 0, view)),
  ];
  return indented(said.join(' ').trimEnd(), style, 2, `${painted(signOf(finding), style)} `);
}

/** Remarks on what is no gap. */
function asides(findings: readonly Finding[], view: AuditView, style: Style): readonly string[] {
  const said = findings
    .filter((one) => !isGap(one) && !one.isKnown)
    .flatMap(({ question, remarks }) =>
      remarks.map((remark) =>
        indented(clean(`${question.label}: ${remarkText(remark, 0, view)}`), style, 4, '  · '),
      ),
    );
  return said.length === 0 ? [] : ['  Remarks on these:', ...said];
}

/** Labels of items, with why they came out so; what holds of several is said once. */
function reasoned(findings: readonly Finding[], outcome: AuditOutcome): readonly string[] {
  const hasReason = outcome === 'cannot-tell' || outcome === 'not-applicable';
  const whyOf = ({ reason, requirement }: Finding) => (hasReason ? reason : requirement?.because) ?? '';
  return [...grouped(settled(findings, outcome), whyOf)].map(
    ([why, of]) => `${labels(of).join(' · ')}${why === '' ? '' : ` (${why})`}`,
  );
}

const labels = (findings: readonly Finding[]) => findings.map(({ question }) => question.label);

/** Items in a line: "Not applicable: Representative (the company is in the EEA)"; none where there are none. */
const listed = (title: string, items: readonly string[], style: Style, sign = ' '): readonly string[] =>
  items.length === 0 ? [] : [indented(clean(`${title}: ${items.join(' · ')}`), style, 2, `${sign} `)];

/** One policy: what is to be looked at by weight, then shortly what is stated, does not apply or cannot be told. */
function single(about: Policy, view: AuditView, style: Style): string {
  const { audit } = view;
  const findings = findingsOf(audit, 0);
  const gaps = findings.filter(isGap);
  const groups = [...gapsByWeight(findings)].flatMap(([weight, of]) => {
    const show = weight === 'info' ? line : block;
    return [style.paint.bold.underline(titles[weight]), ...of.map((one) => show(one, view, style))];
  });
  const settledAs = (title: string, outcome: AuditOutcome) =>
    listed(title, reasoned(findings, outcome), style, painted(outcomeSigns[outcome], style));
  const known = findings.filter(({ isKnown }) => isKnown);
  const rest = [
    ...listed('Met', labels(findings.filter(isMet)), style, painted(outcomeSigns.stated, style)),
    ...settledAs('Denied', 'denied'),
    ...settledAs('Stated', 'stated'),
    ...asides(findings, view, style),
    ...settledAs('Cannot be told from the text', 'cannot-tell'),
    ...settledAs('Not applicable', 'not-applicable'),
    ...settledAs('Not assessed', 'not-assessed'),
    ...listed('Known to the baseline', labels(known), style),
  ];
  const first = gaps.find(({ facts }) => facts.length > 0);
  const handle = first && behind(first).slice(0, 1).map(handleOf).join('');
  const hint = handle === undefined ? '' : `A fact and its passages: privcmp show ${about.id} "${handle}"`;
  const marks = [...new Map(gaps.map((one) => [signOf(one).symbol, signOf(one)])).values()];
  const legend = marks.map(({ symbol, meaning }) => `${symbol} ${meaning}`).join('  ');
  const foot = [sums(findings), legend, hint].filter((line) => line !== '');
  return [
    indented(`${style.paint.bold(clean(about.name))}  ${clean(audit.framework.title)}`, style, 0),
    style.paint.dim(wrap(`${clean(dateline(about))} · what holds on ${audit.date}`, style.width)),
    rule(style),
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
export function auditTable(view: AuditView, style: Style): string {
  const [about, ...more] = view.audit.policies;
  const isOne = about !== undefined && more.length === 0;
  return `${isOne ? single(about, view, style) : matrix(view, style)}\n`;
}
