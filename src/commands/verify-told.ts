import { noReports, type Report, type Sums, withReport } from '../evidence/report.js';
import type { Context } from './context.js';
import type { Format, Writers } from './formats.js';

/** In which form reports are told. */
interface Form {
  readonly format: Format<'verify'>;
  readonly view?: string;
}

type Reports = AsyncIterable<Report>;
/** Writes reports piece by piece, so that none needs to be kept; `sums` are known when all were written. */
type Writer = (reports: Reports, sums: () => Sums) => AsyncIterable<string>;

/** Blocks with an empty line between them, and a last one. */
const blocks = (part: (report: Report) => string, last: (sums: Sums) => string): Writer =>
  async function* write(reports, sums) {
    for await (const report of reports) yield `${part(report)}\n\n`;
    yield `${last(sums())}\n`;
  };

const writers: Writers<'verify', (options: Form, context: Context) => Promise<Writer>> = {
  json: async () => {
    const [{ json }, { reportJson }] = await Promise.all([
      import('../render/clean.js'),
      import('../render/verify-json.js'),
    ]);
    return async function* write(reports) {
      let before = '[';
      for await (const report of reports) {
        yield `${before}\n  ${json(reportJson(report)).trimEnd().replaceAll('\n', '\n  ')}`;
        before = ',';
      }
      yield before === '[' ? '[]\n' : '\n]\n';
    };
  },
  html: async (_, context) => {
    const { coverageHtml, reportHtml } = await import('../render/coverage-html.js');
    return async function* write(reports) {
      const names: string[] = [];
      const parts: string[] = [];
      for await (const report of reports) {
        names.push(report.policy.name);
        parts.push(reportHtml(report, context.lexicon()));
      }
      yield coverageHtml(parts, names);
    };
  },
  markdown: async (_, context) => {
    const { closingMarkdown, reportMarkdown } = await import('../render/verify-markdown.js');
    return blocks((report) => reportMarkdown(report, context.lexicon()), closingMarkdown);
  },
  text: async ({ view }, context) => {
    const style = await context.style();
    if (view === 'source') {
      const { legend, sourceText } = await import('../render/coverage-text.js');
      return blocks(
        (report) => sourceText(report, style),
        () => legend(style),
      );
    }
    const { closingText, reportText } = await import('../render/verify-text.js');
    return blocks(
      (report) => reportText(report, style),
      (sums) => closingText(sums, style),
    );
  },
};

/** Hands reports in the chosen format to `write`, and returns their sums. */
export async function tell(
  reports: Iterable<Report> | Reports,
  options: Form,
  context: Context,
  write: (pieces: AsyncIterable<string>) => Promise<void>,
): Promise<Sums> {
  let sums = noReports;
  async function* counted() {
    for await (const report of reports) {
      sums = withReport(sums, report);
      yield report;
    }
  }
  const writer = await writers[options.format](options, context);
  await write(writer(counted(), () => sums));
  return sums;
}
