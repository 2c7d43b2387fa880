import type { LintReport, Reported } from '../lint/report.js';
import { tally as timesOf } from '../model/groups.js';
import { count } from '../model/words.js';
import { clean, cleanLine } from './clean.js';
import { cells, indented } from './layout.js';
import type { Style } from './style.js';

/** Below this width lines are broken; above, one line is one finding, for who searches or filters them. */
const narrow = 80;

const colours = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

const fitted = (text: string, style: Style): string =>
  style.width < narrow ? indented(text, style, 2, '') : text;

/** Spaces for tabs and for what cannot be shown, so that the caret stands right. */
const oneLine = (text: string) => clean(text.replaceAll('\t', ' '));

/** The part of a long line that the finding is about, and where in it the mark begins. */
function windowOf({ lineText, range }: Reported, width: number) {
  const start = Math.min(range.column - 1, lineText.length);
  const end =
    range.endLine === range.line
      ? Math.max(start + 1, Math.min(range.endColumn - 1, lineText.length))
      : lineText.length;
  // A line may be megabytes long; twice the width holds what fits, even where each letter has a mark of its own.
  const most = 2 * width;
  const before = oneLine(lineText.slice(Math.max(0, start - most), start));
  const marked = oneLine(lineText.slice(start, Math.min(end, start + most)));
  const after = oneLine(lineText.slice(end, end + most));
  if (cells(before + marked + after) <= width) return { before, marked, after };
  const room = Math.max(10, Math.floor(width / 3));
  const left = before.length > room ? `…${before.slice(-room + 1)}` : before;
  const middle =
    marked.length > width - left.length - 2
      ? `${marked.slice(0, Math.max(1, width - left.length - 2))}…`
      : marked;
  const space = Math.max(0, width - left.length - middle.length - 1);
  // What is cut off ends in one ellipsis, not in one for each of its parts.
  if (middle !== marked) return { before: left, marked: middle, after: '' };
  return { before: left, marked, after: after.length > space ? `${after.slice(0, space)}…` : after };
}

function excerpt(finding: Reported, style: Style): string {
  const { paint } = style;
  if (finding.lineText.trim() === '') return '';
  const number = String(finding.range.line);
  const { before, marked, after } = windowOf(finding, style.width - number.length - 6);
  const bar = paint.dim('│');
  const colour = paint[colours[finding.severity]];
  const indent = ' '.repeat(number.length);
  const caret = `${' '.repeat(cells(before))}${colour('^'.repeat(Math.max(1, cells(marked.trimEnd()))))}`;
  return `  ${paint.dim(number)} ${bar} ${(before + marked + after).trimEnd()}\n  ${indent} ${bar} ${caret}\n`;
}

function heading(finding: Reported, style: Style): string {
  const { paint } = style;
  const { file, range, severity, message, rule } = finding;
  const where = `${cleanLine(file)}:${range.line}:${range.column}`;
  const said = paint[colours[severity]](severity);
  return fitted(`${paint.bold(where)}  ${said}  ${clean(message)}  ${paint.dim(rule)}`, style);
}

const tally = ({ errors, warnings, infos }: LintReport): string =>
  Object.entries({ error: errors, warning: warnings, remark: infos })
    .flatMap(([unit, amount]) => (amount > 0 ? [count(amount, unit)] : []))
    .join(', ');

/** One line that says how it went, and what was not looked at. */
export function summary(report: LintReport): string {
  const found = tally(report);
  const fixable = report.findings.filter((finding) => finding.fixable).length;
  const files = new Set(report.findings.map(({ file }) => file)).size;
  const records = report.files.length - report.unread - report.sets;
  const looked = [
    ...(records > 0 || report.sets === 0 ? [count(records, 'record')] : []),
    ...(report.sets > 0 ? [count(report.sets, 'set')] : []),
  ];
  const checked = `${looked.join(' and ')}${report.sets > 0 ? ' of questions' : ''} checked`;
  const first =
    found === '' ? `${checked}, nothing found.` : `${found} in ${count(files, 'file')}; ${checked}.`;
  const notes = [
    report.fixed > 0 ? `${report.fixed} fixed.` : '',
    fixable > 0 ? `${fixable} can be fixed with --fix.` : '',
    report.known > 0 ? `${report.known} known to the baseline.` : '',
    report.unchecked === 0
      ? ''
      : report.hasSources
        ? `${count(report.unchecked, 'record')} not held against a text.`
        : 'Anchors and coverage were not checked: name the source texts with --sources DIR.',
    report.unknownLanguages.length > 0
      ? `Not checked, since the words of the language are not known (${report.unknownLanguages.join(', ')}): polarity, silence.`
      : '',
    report.unknownValues > 0
      ? `${count(report.unknownValues, 'value')} not held against the words of a text: its language is not known.`
      : '',
  ];
  return [first, ...notes.filter((note) => note !== '')].join(' ');
}

/** Findings of one rule in one file that are shown: whoever has mended so many looks again. */
const mostShown = 50;

/** The findings that are shown, and where the first is left out, how many are. */
function blocksOf(findings: readonly Reported[], style: Style): readonly string[] {
  const kindOf = ({ file, rule }: Reported) => `${file}\n${rule}`;
  const total = timesOf(findings.map(kindOf));
  const seen = new Map<string, number>();
  return findings.flatMap((finding) => {
    const kind = kindOf(finding);
    const before = seen.get(kind) ?? 0;
    seen.set(kind, before + 1);
    if (before < mostShown) return [`${heading(finding, style)}\n${excerpt(finding, style)}`];
    return before === mostShown ? [leftOut(finding, (total.get(kind) ?? 0) - before, style)] : [];
  });
}

const leftOut = ({ file, rule }: Reported, more: number, { paint }: Style): string =>
  `${paint.bold(cleanLine(file))}  and ${more} more of this rule (all: --format json)  ${paint.dim(rule)}\n`;

/** Findings for people: place, severity, message and rule on one line, then the source line with a caret; a summary at the end. */
export function lintPretty(report: LintReport, style: Style): string {
  const blocks = blocksOf(report.findings, style);
  return `${blocks.join('\n')}${blocks.length > 0 ? '\n' : ''}${fitted(clean(summary(report)), style)}\n`;
}
