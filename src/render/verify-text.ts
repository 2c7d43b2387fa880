import type { UnitCoverage } from '../evidence/coverage.js';
import { type Doubt, doubtsToShow, type Report, type Sums } from '../evidence/report.js';
import { tally } from '../model/groups.js';
import { count } from '../model/words.js';
import { cleanLine } from './clean.js';
import { driftLines } from './drift-text.js';
import { listed, mostShown, openUnits, passageLine, passageText, type Words } from './drift-view.js';
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
  const passages = (found: readonly Words[]) => found.map((one) => passageLine(one, style));
  switch (resolution.state) {
    case 'found':
      return [];
    case 'malformed':
      return [line(`not an anchor: ${resolution.reason}`)];
    case 'ambiguous': {
      const spans = resolution.spans.slice(0, 5).map(({ lines, quote }) => ({ lines, text: quote }));
      const written = offers.map((offer) => `“${clean(offer)}”`).join('  ');
      return [
        line(`means ${resolution.total} passages:`),
        ...passages(spans),
        ...(written === '' ? [] : [line(`write one of: ${written}`)]),
      ];
    }
    case 'not-found': {
      const { reason, nearest } = resolution;
      return [
        line(`not found: ${why[reason] ?? reason}${nearest.length > 0 ? '; nearest:' : ''}`),
        ...passages(nearest),
      ];
    }
  }
}

function doubtBlock(doubt: Doubt, style: Style): string {
  const { anchor, ref } = doubt.cited;
  const head = `${style.paint.red('doubtful')} ${style.paint.bold(clean(ref))}  “${clean(anchor)}”`;
  return [item(head, style), ...wrongLines(doubt, style)].join('\n');
}

function stateLine({ policy, state, evidence }: Report, { paint }: Style): string {
  const file = cleanLine(policy.source.file);
  const text = cleanLine(evidence?.file ?? '');
  return {
    unchecked: `unchecked: no folder of source texts is named (${file})`,
    missing: paint.red(`missing: ${file} is not in the sources folder`),
    unreadable: paint.red(`unreadable: ${file}`),
    verified: `${paint.green('verified')}: ${text} is the text that was read`,
    changed: `${paint.yellow('changed')}: ${text} is not the text that was read (its sha256 is ${evidence?.sha256})`,
  }[state];
}

/** How many anchors are found and sentences accounted for, and the omitted ones by reason: as many as are counted above. */
function countLines({ evidence, doubts }: Report, style: Style): readonly string[] {
  if (evidence === undefined) return [];
  const { coverage, citations } = evidence.proof;
  const { sentences, cited, omitted, partly, unaccounted, units } = coverage;
  const share = sentences === 0 ? 100 : Math.floor(((cited + omitted) / sentences) * 1000) / 10;
  const reasons = units
    .filter(({ state }) => state === 'omitted')
    .map((unit) => unit.reasons.join(' and ') || 'before omitted items');
  const told = [...tally(reasons)].map(([reason, amount]) => `${amount} ${reason}`).join(', ');
  return [
    item(`anchors: ${citations.length - doubts.length} of ${citations.length} found exactly once`, style),
    item(
      `sentences: ${share} % of ${sentences} accounted for: ${cited} cited, ${omitted} omitted with a reason, ${partly} partly cited, ${unaccounted.length} left over`,
      style,
    ),
    ...(told === '' ? [] : [style.paint.dim(item(`omitted sentences: ${told}`, style))]),
  ];
}

function leftOver({ evidence }: Report, style: Style): readonly string[] {
  if (evidence === undefined) return [];
  const { units } = evidence.proof.coverage;
  const line = ({ unit, state, rest, refs }: UnitCoverage) => {
    const heading = unit.heading === undefined ? undefined : (units[unit.heading]?.unit.text ?? '');
    const under = heading === undefined ? '' : ` under “${clean(clip(heading, 60))}”`;
    const what =
      state === 'partly'
        ? `partly cited by ${refs.slice(0, mostShown).join(', ')}; left: ${clean(shortened(rest ?? ''))}`
        : clean(passageText(unit.text));
    const { yellow, bold } = style.paint;
    return item(`${yellow('left over')} ${bold(at(unit.lines))}${under}: ${what}`, style);
  };
  return listed(openUnits(units, evidence.drift?.newUnits), line, ['sentence', 'left over'], style);
}

/** What verifying a policy found. */
export const reportText = (report: Report, style: Style): string =>
  [
    style.paint.bold(clean(report.policy.id)),
    item(stateLine(report, style), style),
    ...countLines(report, style),
    ...listed(doubtsToShow(report), (one) => doubtBlock(one, style), ['anchor', 'in doubt'], style),
    ...driftLines(report, style),
    ...leftOver(report, style),
  ].join('\n');

function closingLine({ all: reports, open, unchecked }: Sums): string {
  const all = count(reports, 'record');
  if (open > 0) return `${open} of ${all} ${open === 1 ? 'needs' : 'need'} a human`;
  return unchecked > 0 ? `${unchecked} of ${all} unchecked` : `${all}: nothing needs a human`;
}

/** What stands below the reports. */
export const closingText = (sums: Sums, style: Style): string =>
  `${rule(style)}\n${wrap(closingLine(sums), style.width)}`;
