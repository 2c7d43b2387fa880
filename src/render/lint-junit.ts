import type { LintReport, Reported } from '../lint/report.js';
import { pushTo } from '../model/groups.js';
import { escapeHtml } from './html.js';

/** XML 1.0 has no other control characters, no lone surrogates, and no U+FFFE and U+FFFF: they are shown as code points. */
const xml = (text: string) =>
  escapeHtml(text)
    .replace(/[\ud800-\udfff\ufffe\uffff]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`)
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');

function testCase({ rule, severity, message, file, range }: Reported): string {
  const name = `${rule} ${range.line}:${range.column}`;
  const where = `${file}:${range.line}:${range.column}`;
  return `    <testcase name="${xml(name)}" classname="${xml(file)}" file="${xml(file)}" line="${range.line}"><failure message="${xml(message)}" type="${severity}">${xml(`${where}: ${message}`)}</failure></testcase>\n`;
}

/** Findings as JUnit XML: a suite for each file, a failed case for each finding; a file without findings is one passed case. */
export function lintJunit(report: LintReport): string {
  const byFile = new Map<string, Reported[]>(report.files.map((file) => [file, []]));
  for (const finding of report.findings) {
    pushTo(byFile, finding.file, finding);
  }
  const suites = [...byFile].map(([file, findings]) => {
    const cases =
      findings.map(testCase).join('') ||
      `    <testcase name="lint" classname="${xml(file)}" file="${xml(file)}"/>\n`;
    return `  <testsuite name="${xml(file)}" tests="${Math.max(1, findings.length)}" failures="${findings.length}" errors="0" skipped="0">\n${cases}  </testsuite>\n`;
  });
  const tests = [...byFile.values()].reduce((sum, findings) => sum + Math.max(1, findings.length), 0);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="privcmp lint" tests="${tests}" failures="${report.findings.length}" errors="0">\n${suites.join('')}</testsuites>\n`;
}
