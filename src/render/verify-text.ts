import { type Doubt, doubtsToShow, type Report, type Sums } from '../evidence/report.js';
import { tally } from '../model/groups.js';
import { count } from '../model/words.js';
import { cleanLine } from './clean.js';
import { driftLines } from './drift-text.js';
import { more, mostShown, passageLine, passageText } from './drift-view.js';
import { at, clean, clip, indented, item, rule, shortened, wrap } from './layout.js';
import type { Style } from './style.js';

const why: Readonly<Record<string, string>> = {
  absent: 'the words are not in the text',
  spelling: 'only case or accents differ',
  'inside-word': 'it would begin or end inside a word',
  order: 'the end stands before the start',
  heading: 'it would run over a heading',
  'before-context': 'it stands only before its context',
};

/** What is wrong with an anchor, the passages that may be meant, and what to write instead. */
function wrongLines({ cited: { resolution }, offers }: Doubt, style: Style): readonly string[] {
  const line = (text: string) => indented(text, style, 6);
  switch (resolution.state) {
    case 'found':
      return [];
    case 'malformed':
      return [line(`not an anchor: ${resolution.reason}`)];
    case 'ambiguous':
      return [
        line(`means ${resolution.total} passages:`),
        ...resolution.spans.slice(0, 5).map(({ lines, quote }) => passageLine(lines, quote, style)),
        ...(offers.length === 0
          ? []
          : [line(`write one of: ${offers.map((offer) => `“${clean(offer)}”`).join('  ')}`)]),
      ];
    case 'not-found': {
      const { reason, nearest } = resolution;
      return [
        line(`not found: ${why[reason] ?? reason}${nearest.length > 0 ? '; nearest:' : ''}`),
        ...nearest.map(({ lines, text }) => passageLine(lines, text, style)),
      ];
    }
  }
}

function doubtBlock(doubt: Doubt, style: Style): string {
  const { anchor, ref } = doubt.cited;
  const head = `${style.paint.red('doubtful')} ${style.paint.bold(clean(ref))}  “${clean(anchor)}”`;
  return [item(head, style), ...wrongLines(doubt, style)].join('\n');
}

function stateLine(report: Report, style: Style): string {
  const file = cleanLine(report.policy.source.file);
  const text = cleanLine(report.evidence?.file ?? '');
  if (report.state === 'unchecked') return `unchecked: no folder of source texts is named (${file})`;
  if (report.state === 'missing') return style.paint.red(`missing: ${file} is not in the sources folder`);
  if (report.state === 'unreadable') return style.paint.red(`unreadable: ${file}`);
  if (report.state === 'verified')
    return `${style.paint.green('verified')}: ${text} is the text that was read`;
  return `${style.paint.yellow('changed')}: ${text} is not the text that was read (its sha256 is ${report.evidence?.sha256})`;
}

function countLines(report: Report): readonly string[] {
  const proof = report.evidence?.proof;
  if (proof === undefined) return [];
  const { sentences, cited, omitted, partly, unaccounted } = proof.coverage;
  const found = proof.citations.length - report.doubts.length;
  const share = sentences === 0 ? 100 : Math.floor(((cited + omitted) / sentences) * 1000) / 10;
  return [
    `anchors: ${found} of ${proof.citations.length} found exactly once`,
    `sentences: ${share} % of ${sentences} accounted for: ${cited} cited, ${omitted} omitted with a reason, ${partly} partly cited, ${unaccounted.length} left over`,
  ];
}

/** The omitted sentences by reason: as many as are counted above, however few anchors name them. */
function omissions(report: Report, style: Style): readonly string[] {
  const omitted = report.evidence?.proof.coverage.units.filter(({ state }) => state === 'omitted') ?? [];
  const counts = tally(omitted.map(({ reasons }) => reasons.join(' and ') || 'before omitted items'));
  if (counts.size === 0) return [];
  const told = [...counts].map(([reason, amount]) => `${amount} ${reason}`).join(', ');
  return [style.paint.dim(item(`omitted sentences: ${told}`, style))];
}

function leftOver(report: Report, style: Style): readonly string[] {
  const listed = new Set(report.evidence?.drift?.newUnits ?? []);
  const coverage = report.evidence?.proof.coverage;
  if (coverage === undefined) return [];
  const open = coverage.units.filter(
    ({ unit, state }) => (state === 'unaccounted' || state === 'partly') && !listed.has(unit.index),
  );
  const shown = open.slice(0, mostShown).map(({ unit, state, rest, refs }) => {
    const under =
      unit.heading === undefined
        ? ''
        : ` under “${clean(clip(coverage.units[unit.heading]?.unit.text ?? '', 60))}”`;
    const what =
      state === 'partly'
        ? `partly cited by ${refs.slice(0, mostShown).join(', ')}; left: ${clean(shortened(rest ?? ''))}`
        : clean(passageText(unit.text));
    return item(
      `${style.paint.yellow('left over')} ${style.paint.bold(at(unit.lines))}${under}: ${what}`,
      style,
    );
  });
  return [...shown, ...more(open.length - mostShown, 'sentence', 'left over', style)];
}

/** What verifying a policy found. */
export function reportText(report: Report, style: Style): string {
  const lines = [stateLine(report, style), ...countLines(report)].map((line) => item(line, style));
  const doubts = doubtsToShow(report);
  return [
    style.paint.bold(clean(report.policy.id)),
    ...lines,
    ...omissions(report, style),
    ...doubts.slice(0, mostShown).map((doubt) => doubtBlock(doubt, style)),
    ...more(doubts.length - mostShown, 'anchor', 'in doubt', style),
    ...driftLines(report, style),
    ...leftOver(report, style),
  ].join('\n');
}

function closingLine({ all: reports, open, unchecked }: Sums): string {
  const all = count(reports, 'record');
  if (open > 0) return `${open} of ${all} ${open === 1 ? 'needs' : 'need'} a human`;
  return unchecked > 0 ? `${unchecked} of ${all} unchecked` : `${all}: nothing needs a human`;
}

/** What stands below the reports. */
export const closingText = (sums: Sums, style: Style): string =>
  `${rule(style)}\n${wrap(closingLine(sums), style.width)}`;
