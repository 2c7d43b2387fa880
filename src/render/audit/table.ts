import { type AuditRow, byWeight, isGap } from '../../audit/audit.js';
import type { AuditOutcome, Finding } from '../../audit/finding.js';
import { grouped } from '../../model/groups.js';
import type { Policy } from '../../model/policy.js';
import { clean } from '../clean.js';
import { beside, cut, indented, lay, quiet, rule, titled, wrap } from '../layout.js';
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
  onShelf,
  outcomeSigns,
  remarkTexts,
  type Shelf,
  signOf,
  sums,
  titleOf,
  weighed,
} from './view.js';

/** Below this width what is found stands under its label, not beside it. */
const roomForTwo = 60;

/** The place of the only policy that is shown in words. */
const only = 0;

/** A finding: the item and its reference at the left, what the text says or not, remarks and facts at the right. */
function block(finding: Finding, view: AuditView, style: Style): string {
  const { label, reference = '' } = finding.question;
  const { width } = style;
  const isWide = width >= roomForTwo;
  // The item and its reference take a third of the width.
  const left = isWide ? Math.min(38, Math.max(24, Math.floor(width / 3))) : width - 2;
  const right = isWide ? width - left - 4 : left;
  const dim = (text: string, width: number) =>
    text === '' ? [] : lay(text, width).map((line) => style.paint.dim(line));
  const item = [...lay(label, left).map((line) => style.paint.bold(line)), ...dim(reference, left)];
  const said = [
    ...lay(findingText(finding), right),
    ...remarkTexts(finding, only, view).flatMap((remark) => lay(remark, right, 2, '· ')),
    ...dim(factsText(behind(finding), only, view), right),
  ];
  const sign = painted(signOf(finding), style);
  if (isWide) return beside([[sign], item, said], [1, left, right], 1);
  return beside([[sign], [...item, ...said]], [1, left], 1);
}

/** What is good to know is one line: "– Countries: silent (WP260 …) transfers[0]". */
function line(finding: Finding, view: AuditView, style: Style): string {
  const { label, reference } = finding.question;
  const said = [
    `${style.paint.bold(clean(label))}: ${clean(cellText(finding))}`,
    ...(reference === undefined ? [] : [style.paint.dim(clean(`(${reference})`))]),
    style.paint.dim(factsText(behind(finding), only, view)),
  ];
  return indented(said.join(' ').trimEnd(), style, 2, `${painted(signOf(finding), style)} `);
}

function asides(findings: readonly Finding[], view: AuditView, style: Style): readonly string[] {
  const said = findings
    .filter((one) => !isGap(one) && !one.isKnown)
    .flatMap((one) =>
      remarkTexts(one, only, view).map((remark) =>
        indented(clean(`${one.question.label}: ${remark}`), style, 4, '  · '),
      ),
    );
  return said.length === 0 ? [] : ['  Remarks on these:', ...said];
}

/** One policy: what is to be looked at by weight, then shortly what is stated, does not apply or cannot be told. */
function single(view: AuditView, about: Policy, style: Style): string {
  const { audit } = view;
  const findings = findingsOf(audit, only);
  const gaps = onShelf(findings, 'gap');
  const groups = weighed(gaps).flatMap(([weight, of]) => {
    const show = weight === 'info' ? line : block;
    return [style.paint.bold.underline(titleOf(weight)), ...of.map((one) => show(one, view, style))];
  });
  /** "Not applicable: Representative (the company is in the EEA)": what holds of several is said once. */
  const shelf = (name: Shelf, title: string, sign: string): readonly string[] => {
    const isPlain = name === 'met' || name === 'known';
    const why = ({ reason, requirement }: Finding) => (isPlain ? '' : (reason ?? requirement?.because ?? ''));
    const items = [...grouped(onShelf(findings, name), why)].map(
      ([because, of]) =>
        of.map(({ question }) => question.label).join(' · ') + (because === '' ? '' : ` (${because})`),
    );
    return items.length === 0
      ? []
      : [indented(clean(`${title}: ${items.join(' · ')}`), style, 2, `${sign} `)];
  };
  const settled = (name: AuditOutcome, title: string) =>
    shelf(name, title, painted(outcomeSigns[name], style));
  const rest = [
    ...shelf('met', 'Met', painted(outcomeSigns.stated, style)),
    ...settled('denied', 'Denied'),
    ...settled('stated', 'Stated'),
    ...asides(findings, view, style),
    ...settled('cannot-tell', 'Cannot be told from the text'),
    ...settled('not-applicable', 'Not applicable'),
    ...settled('not-assessed', 'Not assessed'),
    ...shelf('known', 'Known to the baseline', ' '),
  ];
  const first = gaps.find(({ facts }) => facts.length > 0);
  const hint =
    first === undefined
      ? ''
      : `A fact and its passages: privcmp show ${about.id} "${behind(first).slice(0, 1).map(handleOf)}"`;
  const legend = [...new Set(gaps.map((one) => signText(signOf(one))))].join('  ');
  const foot = [sums(findings), legend, hint].filter((line) => line !== '');
  return [
    indented(`${style.paint.bold(clean(about.name))}  ${clean(audit.framework.title)}`, style, 0),
    quiet(`${clean(dateline(about))} · what holds on ${audit.date}`, style),
    rule(style),
    ...(groups.length === 0 ? ['Nothing is missing, as far as it can be told.'] : groups),
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
    heading: titleOf(question.severity),
    sign: findings.some(isGap) ? '!' : ' ',
    label: question.label,
    isLine: false,
    cell: (policy: number, width: number, most: number) => {
      const finding = findings[policy];
      if (finding === undefined) return [''];
      const { colour } = signOf(finding);
      return cut(lay(cellText(finding), width), width, most).map((line) => style.paint[colour](line));
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
