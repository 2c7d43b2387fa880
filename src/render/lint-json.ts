import type { LintReport } from '../lint/report.js';
import { json } from './clean.js';

/** Findings for programs. The shape is versioned by `version`. */
export function lintJson(report: LintReport): string {
  const { errors, warnings, infos, unchecked, unknownValues, unknownLanguages, fixed, known } = report;
  const { findings, files, unread, sets } = report;
  const records = files.length - unread - sets;
  const counts = { errors, warnings, infos, unchecked, unknownValues, unknownLanguages, fixed, known };
  return json({
    version: 1,
    summary: { records, sets, unread, ...counts },
    findings: findings.map(({ rule, severity, message, file, range, fixable }) => ({
      file,
      line: range.line,
      column: range.column,
      endLine: range.endLine,
      endColumn: range.endColumn,
      severity,
      rule,
      message,
      fixable,
    })),
  });
}
