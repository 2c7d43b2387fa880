import type { AnchorDrift } from '../evidence/drift.js';
import { type Doubt, needsHuman, type Report, toReread, unseen } from '../evidence/report.js';
import { count } from '../model/words.js';
import { cleanLine } from './clean.js';
import { clean, clip, indented, rule, shortened, wrap } from './layout.js';
import type { Style } from './style.js';

const at = ([from, to]: readonly [number, number]) => (from === to ? `line ${from}` : `lines ${from}–${to}`);

const why: Readonly<Record<string, string>> = {
  absent: 'the words are not in the text',
  spelling: 'only case or accents differ',
  'inside-word': 'it would begin or end inside a word',
  order: 'the end stands before the start',
  heading: 'it would run over a heading',
  'before-context': 'it stands only before its context',
};

function doubtBlock({ cited, offers }: Doubt, style: Style): string {
  const { resolution, anchor, ref } = cited;
  const head = `${style.paint.red('✕')} ${style.paint.bold(clean(ref))}  “${clean(anchor)}”`;
  if (resolution.state === 'malformed')
    return [indented(head, style, 4, '  '), indented(`not an anchor: ${resolution.reason}`, style, 6)].join(
      '\n',
    );
  if (resolution.state === 'ambiguous') {
    const places = resolution.spans
      .slice(0, 5)
      .map((span) => indented(`${at(span.lines)}: ${clip(clean(span.quote), 120)}`, style, 8));
    const fix =
      offers.length === 0
        ? []
        : [indented(`write one of: ${offers.map((offer) => `“${clean(offer)}”`).join('  ')}`, style, 6)];
    return [
      indented(head, style, 4, '  '),
      indented(`means ${resolution.total} passages:`, style, 6),
      ...places,
      ...fix,
    ].join('\n');
  }
  if (resolution.state === 'found') return '';
  const near = resolution.nearest.map((one) =>
    indented(`${at(one.lines)}: ${clip(clean(one.text), 120)}`, style, 8),
  );
  return [
    indented(head, style, 4, '  '),
    indented(
      `not found: ${why[resolution.reason] ?? resolution.reason}${near.length > 0 ? '; nearest:' : ''}`,
      style,
      6,
    ),
    ...near,
  ].join('\n');
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
  const counts = new Map<string, number>();
  for (const { state, reasons } of report.evidence?.proof.coverage.units ?? []) {
    if (state !== 'omitted') continue;
    const why = reasons.length > 0 ? reasons.join(' and ') : 'before omitted items';
    counts.set(why, (counts.get(why) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const told = [...counts].map(([reason, amount]) => `${amount} ${reason}`).join(', ');
  return [style.paint.dim(indented(`omitted sentences: ${told}`, style, 4, '  '))];
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
        : clean(shortened(unit.text));
    return indented(
      `${style.paint.yellow('–')} ${style.paint.bold(at(unit.lines))}${under}: ${what}`,
      style,
      4,
      '  ',
    );
  });
  return [...shown, ...more(open.length - mostShown, 'sentence', 'left over', style)];
}

/** Lines of one kind that are shown of a record. */
const mostShown = 200;

function more(left: number, what: string, how: string, style: Style): readonly string[] {
  if (left <= 0) return [];
  return [
    style.paint.dim(
      indented(`and ${count(left, `more ${what}`)} ${how} (all: --format json)`, style, 4, '  '),
    ),
  ];
}

function rereadLine(anchor: AnchorDrift, style: Style): readonly string[] {
  if (anchor.state !== 'still') return [];
  const what = [
    ...(anchor.reworded ? ['words between its ends changed'] : []),
    ...(anchor.moved ? ['stands under another heading'] : []),
  ].join(', ');
  const line = `${style.paint.yellow('≠')} ${style.paint.bold(clean(anchor.ref))} ${what} (now ${at(anchor.lines)}): ${clip(clean(anchor.quote), 160)}`;
  return [indented(line, style, 4, '  ')];
}

/** Anchors found by their two ends, where the old text is not at hand to compare what stands between. */
function unseenLines(report: Report, style: Style): readonly string[] {
  const refs = [...new Set(unseen(report).map(({ ref }) => ref))];
  if (refs.length === 0) return [];
  const why =
    'Found by their two ends only: without the text that was read, nobody can tell whether the words between have changed. Give it as --sources and the new one as --against, or read again:';
  return [
    indented(`${style.paint.yellow('?')} ${why}`, style, 4, '  '),
    style.paint.dim(indented(refs.map(clean).join(', '), style, 6)),
  ];
}

function changes(report: Report, style: Style): readonly string[] {
  const drift = report.evidence?.drift;
  if (drift === undefined) return [];
  const again = toReread(report);
  const open = unseen(report).length;
  const same = drift.anchors.filter((anchor) => anchor.state === 'still').length - again.length - open;
  const fresh = drift.newUnits.slice(0, mostShown).flatMap((index) => {
    const unit = report.evidence?.proof.text.units[index];
    return unit === undefined
      ? []
      : [
          indented(
            `${style.paint.cyan('+')} ${style.paint.bold(at(unit.lines))}: ${clean(shortened(unit.text))}`,
            style,
            4,
            '  ',
          ),
        ];
  });
  const counts = [
    `${count(same, 'anchor')} unchanged`,
    ...(open > 0 ? [`${open} found but not compared`] : []),
    `${again.length} to read again`,
    `${report.doubts.length} gone or doubtful`,
    `${count(drift.newUnits.length, 'sentence')} new`,
  ];
  return [
    indented(`since the record was made: ${counts.join(', ')}`, style, 4, '  '),
    ...again.slice(0, mostShown).flatMap((anchor) => rereadLine(anchor, style)),
    ...more(again.length - mostShown, 'anchor', 'to read again', style),
    ...unseenLines(report, style),
    ...fresh,
    ...more(drift.newUnits.length - mostShown, 'sentence', 'new', style),
  ];
}

function block(report: Report, style: Style): string {
  const lines = [stateLine(report, style), ...countLines(report)].map((line) =>
    indented(line, style, 4, '  '),
  );
  return [
    style.paint.bold(clean(report.policy.id)),
    ...lines,
    ...omissions(report, style),
    ...report.doubts.slice(0, mostShown).map((doubt) => doubtBlock(doubt, style)),
    ...more(report.doubts.length - mostShown, 'anchor', 'in doubt', style),
    ...changes(report, style),
    ...leftOver(report, style),
  ].join('\n');
}

function closingLine(reports: readonly Report[]): string {
  const open = reports.filter(needsHuman).length;
  const unchecked = reports.filter((report) => report.state === 'unchecked').length;
  const all = count(reports.length, 'record');
  if (open > 0) return `${open} of ${all} ${open === 1 ? 'needs' : 'need'} a human`;
  return unchecked > 0 ? `${unchecked} of ${all} unchecked` : `${all}: nothing needs a human`;
}

/** What verifying found, one block a policy, and a closing line. */
export function verifyText(reports: readonly Report[], style: Style): string {
  const closing = closingLine(reports);
  return `${[...reports.map((report) => block(report, style)), `${rule(style)}\n${wrap(closing, style.width)}`].join('\n\n')}\n`;
}
