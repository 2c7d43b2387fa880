import type { LintReport, Reported } from '../lint/report.js';
import { clean } from './clean.js';

const levels = { error: 'error', warning: 'warning', info: 'notice' } as const;

const data = (text: string) =>
  clean(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function command({ rule, severity, message, file, range }: Reported): string {
  // GitHub refuses columns on a range over lines.
  const columns = range.endLine === range.line ? `,col=${range.column},endColumn=${range.endColumn}` : '';
  return `::${levels[severity]} file=${property(file)},line=${range.line},endLine=${range.endLine}${columns},title=${property(rule)}::${data(message)}\n`;
}

/** Findings as workflow commands, which GitHub Actions shows at the lines of a pull request. */
export const lintGithub = (report: LintReport): string => report.findings.map(command).join('');
