/* Findings for programs, each format as those who defined it ask. */

import type { LintReport, Reported } from '../lint/report.js';
import { rules as allRules, ruleIds } from '../lint/rules/index.js';
import { pushTo } from '../model/groups.js';
import { clean, json, visible } from './clean.js';
import { escapeHtml } from './html.js';

/** Findings in the tool's own shape, which `version` counts. */
export function lintJson(report: LintReport): string {
  const { errors, warnings, infos, unchecked, unknownValues, unknownLanguages, fixed, known } = report;
  const { findings, files, unread, sets } = report;
  const records = files.length - unread - sets;
  const counts = { errors, warnings, infos, unchecked, unknownValues, unknownLanguages, fixed, known };
  return json({
    version: 1,
    summary: { records, sets, unread, ...counts },
    findings: findings.map(({ rule, severity, message, file, range, fixable }) => {
      const { line, column, endLine, endColumn } = range;
      return { file, line, column, endLine, endColumn, severity, rule, message, fixable };
    }),
  });
}

const data = (text: string) =>
  clean(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Findings as workflow commands, which GitHub Actions shows at the lines of a pull request. */
export function lintGithub({ findings }: LintReport): string {
  const levels = { error: 'error', warning: 'warning', info: 'notice' };
  const command = ({ rule, severity, message, file, range }: Reported) => {
    const { line, column, endLine, endColumn } = range;
    // GitHub refuses columns on a range over lines.
    const columns = endLine === line ? `,col=${column},endColumn=${endColumn}` : '';
    return `::${levels[severity]} file=${property(file)},line=${line},endLine=${endLine}${columns},title=${property(rule)}::${data(message)}\n`;
  };
  return findings.map(command).join('');
}

/** XML 1.0 has no other control characters, no lone surrogates, and no U+FFFE and U+FFFF: they are shown as code points. */
const xml = (text: string) =>
  escapeHtml(text)
    .replace(/[\ud800-\udfff\ufffe\uffff]/gu, visible)
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');

function testCase({ rule, severity, message, file, range }: Reported): string {
  const place = `${range.line}:${range.column}`;
  return `    <testcase name="${xml(`${rule} ${place}`)}" classname="${xml(file)}" file="${xml(file)}" line="${range.line}"><failure message="${xml(message)}" type="${severity}">${xml(`${file}:${place}: ${message}`)}</failure></testcase>\n`;
}

/** Findings as JUnit XML: a suite for each file, a failed case for each finding; a file without findings is one passed case. */
export function lintJunit(report: LintReport): string {
  const byFile = new Map<string, Reported[]>(report.files.map((file) => [file, []]));
  for (const finding of report.findings) pushTo(byFile, finding.file, finding);
  const suites = [...byFile].map(([file, findings]) => {
    const cases =
      findings.map(testCase).join('') ||
      `    <testcase name="lint" classname="${xml(file)}" file="${xml(file)}"/>\n`;
    return `  <testsuite name="${xml(file)}" tests="${Math.max(1, findings.length)}" failures="${findings.length}" errors="0" skipped="0">\n${cases}  </testsuite>\n`;
  });
  const tests = [...byFile.values()].reduce((sum, findings) => sum + Math.max(1, findings.length), 0);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="privcmp lint" tests="${tests}" failures="${report.findings.length}" errors="0">\n${suites.join('')}</testsuites>\n`;
}

/** A path as a URI reference, percent-encoded: relative to the root of the repository, or absolute. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  const encoded = path.split('/').map(encode).join('/');
  if (/^[A-Za-z]%3A\//.test(encoded)) return `file:///${encoded.replace('%3A', ':')}`;
  return encoded.startsWith('/') ? `file://${encoded}` : encoded;
}

/** A lone surrogate has no encoding. */
const encode = (part: string) => encodeURIComponent(part.replace(/[\ud800-\udfff]/gu, '\ufffd'));

function placeOf({ file, range }: Pick<Reported, 'file' | 'range'>) {
  const { line: startLine, column: startColumn, endLine, endColumn } = range;
  const region = { startLine, startColumn, endLine, endColumn };
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, region } };
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

function result(finding: Reported) {
  const { rule, severity, message, file, also } = finding;
  const said = also?.file === file ? 'The other place.' : 'The record of this text.';
  return {
    ruleId: rule,
    ruleIndex: ruleIds.indexOf(rule),
    level: levels[severity],
    message: { text: message },
    locations: [placeOf(finding)],
    ...(also === undefined ? {} : { relatedLocations: [{ ...placeOf(also), message: { text: said } }] }),
  };
}

/** Findings as SARIF 2.1.0 (OASIS), for code scanning services. */
export function lintSarif(report: LintReport, version: string): string {
  const rules = allRules.map(({ id, title, reason, severity, wrong, right }) => ({
    id,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: reason },
    help: { text: `${reason}\n\nWrong:\n${wrong}\n\nRight:\n${right}` },
    defaultConfiguration: { level: levels[severity] },
  }));
  const driver = { name: 'privcmp', version, rules };
  return json({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results: report.findings.map(result) }],
  });
}
