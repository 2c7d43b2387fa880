import type { Report, Sums } from '../evidence/report.js';
import type { Context } from './context.js';
import type { Format, Writers } from './formats.js';

/** In which form reports are told. */
interface Form {
  readonly format: Format<'verify'>;
  readonly view?: string;
}

/** Reports in the chosen format, and their sums. */
export async function told(
  reports: Iterable<Report> | AsyncIterable<Report>,
  options: Form,
  context: Context,
): Promise<{ readonly text: string; readonly sums: Sums }> {
  const { part, whole } = await writers[options.format](options, context);
  const { noReports, withReport } = await import('../evidence/report.js');
  const parts: string[] = [];
  let sums = noReports;
  for await (const report of reports) {
    parts.push(part(report));
    sums = withReport(sums, report);
  }
  return { text: whole(parts, sums), sums };
}

/** How reports are written: each on its own, so that none needs to be kept, and what stands around them. */
interface Writer {
  readonly part: (report: Report) => string;
  readonly whole: (parts: readonly string[], sums: Sums) => string;
}

const writers: Writers<'verify', (options: Form, context: Context) => Promise<Writer>> = {
  json: async () => {
    const [{ json }, { reportJson }] = await Promise.all([
      import('../render/clean.js'),
      import('../render/verify-json.js'),
    ]);
    return {
      part: (report) => json(reportJson(report)).trimEnd().replaceAll('\n', '\n  '),
      whole: (parts) => (parts.length === 0 ? '[]\n' : `[\n  ${parts.join(',\n  ')}\n]\n`),
    };
  },
  html: async (_, context) => {
    const { coverageHtml, reportHtml } = await import('../render/coverage-html.js');
    const names: string[] = [];
    return {
      part: (report) => {
        names.push(report.policy.name);
        return reportHtml(report, context.lexicon());
      },
      whole: (parts) => coverageHtml(parts, names),
    };
  },
  markdown: async (_, context) => {
    const { reportMarkdown, verifyMarkdown } = await import('../render/verify-markdown.js');
    return { part: (report) => reportMarkdown(report, context.lexicon()), whole: verifyMarkdown };
  },
  text: async ({ view }, context) => {
    const style = await context.style();
    if (view === 'source') {
      const { coverageText, sourceText } = await import('../render/coverage-text.js');
      return { part: (report) => sourceText(report, style), whole: (parts) => coverageText(parts, style) };
    }
    const { reportText, verifyText } = await import('../render/verify-text.js');
    return {
      part: (report) => reportText(report, style),
      whole: (parts, sums) => verifyText(parts, sums, style),
    };
  },
};
