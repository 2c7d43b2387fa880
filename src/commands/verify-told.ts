import { noReports, type Report, type Sums, withReport } from '../evidence/report.js';
import { jsonList } from '../render/clean.js';
import { reportJson } from '../render/verify-json.js';
import type { Context } from './context.js';
import type { Writers } from './formats.js';

type Reports = AsyncIterable<Report>;
/** Writes reports piece by piece, so that none needs to be kept; `sums` are known when all were written. */
type Writer = (reports: Reports, sums: () => Sums, context: Context) => AsyncIterable<string>;

/** Blocks with an empty line between them, and a last one. */
async function* blocks(reports: Reports, part: (report: Report) => string, last: () => string) {
  for await (const report of reports) yield `${part(report)}\n\n`;
  yield `${last()}\n`;
}

const writers: Writers<'verify', Writer> = {
  async *json(reports) {
    async function* values() {
      for await (const report of reports) yield reportJson(report);
    }
    yield* jsonList(values());
  },
  async *html(reports, _, context) {
    const { coverageHtml, reportHtml } = await import('../render/coverage-html.js');
    const names: string[] = [];
    const parts: string[] = [];
    for await (const report of reports) {
      names.push(report.policy.name);
      parts.push(reportHtml(report, context.lexicon()));
    }
    yield coverageHtml(parts, names);
  },
  async *markdown(reports, sums, context) {
    const { closingMarkdown, reportMarkdown } = await import('../render/verify-markdown.js');
    const part = (report: Report) => reportMarkdown(report, context.lexicon());
    yield* blocks(reports, part, () => closingMarkdown(sums()));
  },
  async *text(reports, sums, context) {
    const style = await context.style();
    if (context.options.view === 'source') {
      const { legend, sourceText } = await import('../render/coverage-text.js');
      const part = (report: Report) => sourceText(report, style);
      yield* blocks(reports, part, () => legend(style));
    } else {
      const { closingText, reportText } = await import('../render/verify-text.js');
      const part = (report: Report) => reportText(report, style);
      yield* blocks(reports, part, () => closingText(sums(), style));
    }
  },
};

/** Hands reports in the chosen format to `write`, and returns their sums. */
export async function tell(
  reports: Iterable<Report> | Reports,
  context: Context<'verify'>,
  write: (pieces: AsyncIterable<string>) => Promise<void>,
): Promise<Sums> {
  let sums = noReports;
  async function* counted() {
    for await (const report of reports) {
      sums = withReport(sums, report);
      yield report;
    }
  }
  await write(writers[context.options.format](counted(), () => sums, context));
  return sums;
}
