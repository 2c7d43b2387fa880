import { placesOf } from '../audit/places.js';
import { UsageError } from '../errors.js';
import type { Policy } from '../model/policy.js';
import { either } from '../model/words.js';
import type { QuestionSet } from '../questions/index.js';
import {
  type PlacesView,
  placesHead,
  placesLegend,
  placesRows,
  placesTable,
  placesValues,
} from '../render/audit/places.js';
import { jsonWith, markdownRow, markdownTable, markdownText } from '../render/clean.js';
import { csv } from '../render/csv.js';
import type { Context } from './context.js';
import { passagesOf } from './evidence.js';
import type { Writers } from './formats.js';

type Places = AsyncIterable<PlacesView>;
/** Writes places policy by policy, so that none needs to be kept. */
type Writer = (
  places: Places,
  date: string,
  context: Context<'audit'>,
) => AsyncIterable<string> | Promise<Uint8Array>;

const heads = Object.keys(placesHead);

const writers: Partial<Writers<'audit', Writer>> = {
  async *table(places, _, context) {
    const style = await context.style();
    for await (const view of places) yield `${placesTable(view, style)}\n\n`;
    yield `${placesLegend(style)}\n`;
  },
  async *json(places, date) {
    async function* values() {
      for await (const view of places) yield* placesValues(view);
    }
    yield* jsonWith({ schemaVersion: 1, date }, 'places', values());
  },
  async *markdown(places) {
    yield `${markdownTable([heads])}\n`;
    for await (const view of places)
      for (const row of placesRows(view)) yield `${markdownRow(row.map(markdownText))}\n`;
  },
  async *csv(places) {
    yield csv([heads]);
    for await (const view of places) yield csv(placesRows(view));
  },
  xlsx: async (places) => {
    const { tableSheet, workbook } = await import('../render/workbook.js');
    const rows: (readonly string[])[] = [heads];
    for await (const view of places) rows.push(...placesRows(view));
    return workbook([tableSheet('Places', rows, Object.values(placesHead))]);
  },
};

/** Writes places, recipients and tools of policies in one table (`--table`), as each is read. */
export async function tellPlaces(
  policies: AsyncIterable<Policy>,
  framework: QuestionSet,
  date: string,
  context: Context<'audit'>,
): Promise<void> {
  const { format } = context.options;
  if (framework.adequate === undefined)
    throw new UsageError(
      `${framework.set} has no list of places`,
      '--table goes with --framework transfers, or one that has a list "adequate"',
    );
  const writer = writers[format];
  if (writer === undefined)
    throw new UsageError(`--table is no ${format}`, `use --format ${either(Object.keys(writers))}`);
  const lexicon = context.lexicon();
  async function* places(): Places {
    for await (const policy of policies) {
      const rows = placesOf(policy, framework, date);
      yield { policy, rows, lexicon, ...(await passagesOf([policy], context)) };
    }
  }
  await context.write(await writer(places(), date, context));
}
