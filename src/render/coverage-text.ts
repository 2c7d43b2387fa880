import type { UnitCoverage } from '../evidence/coverage.js';
import type { Report } from '../evidence/report.js';
import { cleanLine } from './clean.js';
import { clean, indented, quiet, rule } from './layout.js';
import type { Style } from './style.js';

const marks = { cited: '│', omitted: '·', partly: '!', unaccounted: '!', heading: ' ' } as const;

/** Sections by which a unit is cited, without repetition: `retention[3]` counts as retention. */
export const citedBy = (unit: UnitCoverage): readonly string[] => [
  ...new Set(unit.refs.map((ref) => ref.replace(/\[.*$/, ''))),
];

function unitLine(covered: UnitCoverage, style: Style): string {
  const { unit, state } = covered;
  const number = String(unit.lines[0]).padStart(5);
  if (state === 'heading')
    return `\n${indented(style.paint.bold(clean(unit.text)), style, 8, `${style.paint.dim(number)}   `)}`;
  const paint =
    state === 'cited' ? style.paint.green : state === 'omitted' ? style.paint.dim : style.paint.red;
  const text = indented(
    paint(clean(unit.text)),
    style,
    8,
    `${style.paint.dim(number)} ${paint(marks[state])} `,
  );
  const by =
    state === 'omitted'
      ? `omitted: ${covered.reasons.join(', ')}`
      : state === 'unaccounted'
        ? 'UNACCOUNTED'
        : `${state === 'partly' ? 'PARTLY ' : ''}${covered.refs.join(', ')}`;
  return `${text}\n${quiet(clean(by), style, 8)}`;
}

/** A source text with what cites each sentence, so that holes show. */
export function sourceText(report: Report, style: Style): string {
  const head = `${style.paint.bold(clean(report.policy.name))}  ${cleanLine(report.policy.source.file)}`;
  const coverage = report.evidence?.proof.coverage;
  if (coverage === undefined) return `${head}\n${rule(style)}\n${report.state}`;
  return `${head}\n${rule(style)}${coverage.units.map((unit) => `\n${unitLine(unit, style)}`).join('')}`;
}

/** What the marks beside a text mean. */
export const legend = (style: Style): string =>
  quiet(
    '│ cited by the facts named   · omitted for the reason named   ! partly cited or unaccounted for',
    style,
  );
