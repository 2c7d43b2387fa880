import { type LintReport, type Reported, ruleInfos } from '../lint/report.js';
import { json } from './clean.js';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** A path as a URI reference: relative to the root where it can be, percent-encoded. */
function uriOf(file: string, cwd: string): string {
  const slashed = file.replaceAll('\\', '/');
  const root = `${cwd.replaceAll('\\', '/').replace(/\/$/, '')}/`;
  const path = slashed.startsWith(root) ? slashed.slice(root.length) : slashed.replace(/^(?:\.\/)+/, '');
  const encoded = path.split('/').map(encode).join('/');
  return /^[A-Za-z]%3A\//.test(encoded)
    ? `file:///${encoded.replace('%3A', ':')}`
    : encoded.startsWith('/')
      ? `file://${encoded}`
      : encoded;
}

/** A lone surrogate has no encoding. */
const encode = (part: string) => encodeURIComponent(part.replace(/[\ud800-\udfff]/gu, '\ufffd'));

function result({ rule, severity, message, file, range }: Reported, cwd: string) {
  return {
    ruleId: rule,
    ruleIndex: ruleInfos.findIndex(({ id }) => id === rule),
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file, cwd) },
          region: {
            startLine: range.line,
            startColumn: range.column,
            endLine: range.endLine,
            endColumn: range.endColumn,
          },
        },
      },
    ],
  };
}

/** Findings as SARIF 2.1.0 (OASIS), for code scanning services. */
export function lintSarif(
  report: LintReport,
  about: { readonly version: string; readonly cwd: string },
): string {
  const rules = ruleInfos.map(({ id, title, reason, severity, wrong, right }) => ({
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
        tool: { driver: { name: 'privcmp', version: about.version, rules } },
        columnKind: 'utf16CodeUnits',
        results: report.findings.map((finding) => result(finding, about.cwd)),
      },
    ],
  });
}
