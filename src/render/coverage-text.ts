import type { UnitCoverage } from '../evidence/coverage.js';
import type { Report } from '../evidence/report.js';
import { cleanLine } from './clean.js';
import { clean, indented, quiet, rule } from './layout.js';
import type { Style } from './style.js';

const marks = { cited: '│', omitted: '·', partly: '!', unaccounted: '!' };
const colours = { cited: 'green', omitted: 'dim', partly: 'red', unaccounted: 'red' } as const;

/** Sections by which a unit is cited, without repetition: `retention[3]` counts as retention. */
export const citedBy = (unit: UnitCoverage): readonly string[] => [
  ...new Set(unit.refs.map((ref) => ref.replace(/\[.*$/, ''))),
];

function unitLine({ unit, state, refs, reasons }: UnitCoverage, style: Style): string {
  const number = style.paint.dim(String(unit.lines[0]).padStart(5));
  if (state === 'heading')
    return `\n${indented(style.paint.bold(clean(unit.text)), style, 8, `${number}   `)}`;
  const paint = style.paint[colours[state]];
  const by = {
    cited: refs.join(', '),
    omitted: `omitted: ${reasons.join(', ')}`,
    partly: `PARTLY ${refs.join(', ')}`,
    unaccounted: 'UNACCOUNTED',
  }[state];
  const text = indented(paint(clean(unit.text)), style, 8, `${number} ${paint(marks[state])} `);
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
