import type { LintReport, Reported } from '../lint/report.js';
import { tally } from '../model/groups.js';
import { count } from '../model/words.js';
import { clean, cleanLine } from './clean.js';
import { excerpt } from './excerpt.js';
import { indented } from './layout.js';
import type { Style } from './style.js';

/** Below this width lines are broken; above, one line is one finding, for who searches or filters them. */
const narrow = 80;

const colours = { error: 'red', warning: 'yellow', info: 'cyan' } as const;

const fitted = (text: string, style: Style): string =>
  style.width < narrow ? indented(text, style, 2, '') : text;

/** The line of a finding with carets below its place, and its number before it. */
function source({ lineText, range, severity }: Reported, { paint, width }: Style): string {
  if (lineText.trim() === '') return '';
  const { line, column, endLine, endColumn } = range;
  const number = String(line);
  const start = Math.min(column - 1, lineText.length);
  const end =
    endLine === line ? Math.max(start + 1, Math.min(endColumn - 1, lineText.length)) : lineText.length;
  const { text, under, carets } = excerpt(lineText, start, end, width - number.length - 6);
  const bar = paint.dim('│');
  const indent = ' '.repeat(number.length);
  return `  ${paint.dim(number)} ${bar} ${text}\n  ${indent} ${bar} ${under}${paint[colours[severity]](carets)}\n`;
}

function heading(finding: Reported, style: Style): string {
  const { paint } = style;
  const { file, range, severity, message, rule } = finding;
  const where = `${cleanLine(file)}:${range.line}:${range.column}`;
  const said = paint[colours[severity]](severity);
  return fitted(`${paint.bold(where)}  ${said}  ${clean(message)}  ${paint.dim(rule)}`, style);
}

/** One line that says how it went, and what was not looked at. */
export function summary(report: LintReport): string {
  const { errors, warnings, infos, findings, sets, unchecked, unknownLanguages, unknownValues } = report;
  const some = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).flatMap(([unit, amount]) => (amount > 0 ? [count(amount, unit)] : []));
  const found = some({ error: errors, warning: warnings, remark: infos }).join(', ');
  const fixable = findings.filter((finding) => finding.fixable).length;
  const files = new Set(findings.map(({ file }) => file)).size;
  const records = report.files.length - report.unread - sets;
  const looked = some({ record: records, set: sets });
  const checked = `${looked.join(' and ') || '0 records'}${sets > 0 ? ' of questions' : ''} checked`;
  const notes = [
    found === '' ? `${checked}, nothing found.` : `${found} in ${count(files, 'file')}; ${checked}.`,
    report.fixed > 0 && `${report.fixed} fixed.`,
    fixable > 0 && `${fixable} can be fixed with --fix.`,
    report.known > 0 && `${report.known} known to the baseline.`,
    unchecked > 0 &&
      (report.hasSources
        ? `${count(unchecked, 'record')} not held against a text.`
        : 'Anchors and coverage were not checked: name the source texts with --sources DIR.'),
    unknownLanguages.length > 0 &&
      `Not checked, since the words of the language are not known (${unknownLanguages.join(', ')}): polarity, silence.`,
    unknownValues > 0 &&
      `${count(unknownValues, 'value')} not held against the words of a text: its language is not known.`,
  ];
  return notes.filter((note) => note !== false).join(' ');
}

/** Findings of one rule in one file that are shown: whoever has mended so many looks again. */
const mostShown = 50;

/** The findings that are shown, and where the first is left out, how many are. */
function blocksOf(findings: readonly Reported[], style: Style): readonly string[] {
  const kindOf = ({ file, rule }: Reported) => `${file}\n${rule}`;
  const total = tally(findings.map(kindOf));
  const seen = new Map<string, number>();
  return findings.flatMap((finding) => {
    const kind = kindOf(finding);
    const before = seen.get(kind) ?? 0;
    seen.set(kind, before + 1);
    if (before < mostShown) return [`${heading(finding, style)}\n${source(finding, style)}`];
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
