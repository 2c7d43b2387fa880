import type { LintReport, Reported } from '../lint/report.js';
import { rules as known, ruleIds } from '../lint/rules/index.js';
import { json } from './clean.js';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** A path as a URI reference, percent-encoded: relative to the root of the repository, or absolute. */
function uriOf(file: string): string {
  const encoded = file
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .split('/')
    .map(encode)
    .join('/');
  return /^[A-Za-z]%3A\//.test(encoded)
    ? `file:///${encoded.replace('%3A', ':')}`
    : encoded.startsWith('/')
      ? `file://${encoded}`
      : encoded;
}

/** A lone surrogate has no encoding. */
const encode = (part: string) => encodeURIComponent(part.replace(/[\ud800-\udfff]/gu, '\ufffd'));

const placeOf = ({ file, range }: Pick<Reported, 'file' | 'range'>) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(file) },
    region: {
      startLine: range.line,
      startColumn: range.column,
      endLine: range.endLine,
      endColumn: range.endColumn,
    },
  },
});

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
  const rules = known.map(({ id, title, reason, severity, wrong, right }) => ({
    id,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: reason },
    help: { text: `${reason}\n\nWrong:\n${wrong}\n\nRight:\n${right}` },
    defaultConfiguration: { level: levels[severity] },
  }));
  return json({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'privcmp', version, rules } },
        columnKind: 'utf16CodeUnits',
        results: report.findings.map(result),
      },
    ],
  });
}
