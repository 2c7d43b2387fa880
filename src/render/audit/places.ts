import Table from 'cli-table3';
import type { PlaceRow, PlaceTool } from '../../audit/places.js';
import { countryName } from '../../model/country.js';
import type { Lexicon } from '../../model/lexicon.js';
import { type Policy, recordIn } from '../../model/policy.js';
import { locations, transfers } from '../../model/sections/flows.js';
import { clean } from '../clean.js';
import { indented, lay, quiet, rule, titled } from '../layout.js';
import { dateline, handleOf, type MatrixView } from '../matrix/view.js';
import type { Style } from '../style.js';
import { factsText } from './view.js';

/** The places of a policy, and what a view may need beside them. */
export interface PlacesView extends Pick<MatrixView, 'evidence'> {
  readonly policy: Policy;
  readonly rows: readonly PlaceRow[];
  readonly lexicon: Lexicon;
}

const nameOf = ({ place }: PlaceRow, lexicon: Lexicon): string =>
  place === undefined
    ? 'not said'
    : /^[A-Z]{2}/.test(place)
      ? countryName(place)
      : lexicon.label('region', place);

const firmness = ({ item }: PlaceTool): string =>
  item.fact.modality.includes('one-of')
    ? '1/n '
    : item.fact.modality.some((one) => one !== 'will')
      ? '~ '
      : '';

function toolText(tool: PlaceTool, lexicon: Lexicon): string {
  const isOut = tool.valid?.is === 'not-met';
  return `${isOut ? '✕ ' : ''}${firmness(tool)}${lexicon.short('safeguard', tool.safeguard)}${tool.isTied ? '' : ' *'}`;
}

const heads = ['Place', 'Is', 'Whose hands', 'What', 'Tools'];

/** A line of the table as texts, in the order of its heads; the last are the tools. */
function texts(row: PlaceRow, lexicon: Lexicon): readonly string[] {
  return [
    nameOf(row, lexicon),
    row.is,
    [...new Set(row.who.map(({ vocabulary, term }) => lexicon.short(vocabulary, term)))].join(', ') ||
      'not said',
    row.what.map((term) => (term === 'transfer' ? 'transfer' : lexicon.short('activity', term))).join(', '),
    row.tools.map((tool) => toolText(tool, lexicon)).join(', ') ||
      (row.is === 'in the EEA' || row.is === 'held adequate' ? '' : 'none named'),
  ];
}

const unruled = Object.fromEntries(
  ['', '-mid', '-left', '-right'].flatMap((end) =>
    ['top', 'bottom', 'left', 'mid', 'middle', 'right'].map((side) => [`${side}${end}`, '']),
  ),
);

/** A table without lines; the facts of a row stand below it, as wide as the table. */
function tableOf(view: PlacesView, style: Style): string {
  const gap = 2;
  const narrow = Math.max(8, Math.floor((style.width - gap * heads.length) / 6));
  const last = Math.max(8, style.width - (narrow + gap) * (heads.length - 1));
  const widths = heads.map((_, i) => (i < heads.length - 1 ? narrow : last));
  // Each line is a row of its own: the library takes far longer for cells of several lines.
  const laid = (cells: readonly string[]) => {
    const columns = cells.map((cell, i) => lay(cell, widths[i] ?? narrow));
    const height = Math.max(...columns.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) => columns.map((lines) => lines[line] ?? ''));
  };
  const table = new Table({
    chars: unruled,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    colWidths: widths.map((width) => width + gap),
  });
  table.push(...laid(heads).map((line) => line.map((head) => style.paint.bold(head))));
  for (const row of view.rows) {
    const facts = quiet(factsText(row.facts, 0, view), style, 2).split('\n');
    table.push(
      ...laid(texts(row, view.lexicon)),
      ...facts.map((content) => [{ colSpan: heads.length, content }]),
    );
  }
  return table.toString().replaceAll(/[ \t]+$/gm, '');
}

/** Of what nobody has read for nothing can be said. */
const noPlace = (policy: Policy): string =>
  [locations, transfers].some((section) => recordIn(policy, section).status === 'not-assessed')
    ? 'No place is recorded, and nobody has read the whole text for places.'
    : 'The text names no place that data are at or go to.';

/** Places, recipients and tools of a policy, joined in a table. */
export function placesTable(view: PlacesView, style: Style): string {
  const { policy, rows, lexicon } = view;
  const gone = rows.flatMap(({ tools }) =>
    tools.flatMap(({ safeguard, valid }) =>
      valid?.is === 'not-met'
        ? [indented(clean(`${lexicon.short('safeguard', safeguard)}: ${valid.because}`), style, 2, '✕ ')]
        : [],
    ),
  );
  return [
    titled(policy.name, dateline(policy), style),
    rule(style),
    rows.length === 0 ? noPlace(policy) : tableOf(view, style),
    ...new Set(gone),
  ].join('\n');
}

/** What the signs of the tables mean. */
export const placesLegend = (style: Style): string =>
  quiet(
    '* said of all transfers, not of this place   1/n one of several   ~ hedged   ✕ not valid on the day',
    style,
  );

/** The columns for spreadsheets and Markdown: how wide each is in a workbook, in letters. */
export const placesHead: Readonly<Record<string, number>> = {
  policy: 18,
  place: 24,
  is: 16,
  'whose hands': 28,
  what: 24,
  tools: 50,
  facts: 30,
};

/** The same as rows below that head. */
export const placesRows = ({ policy, rows, lexicon }: PlacesView): readonly (readonly string[])[] =>
  rows.map((row) => [policy.name, ...texts(row, lexicon), row.facts.map(handleOf).join(' ')]);

/** And as other tools read it: `{ policy, place?, is, who, what, tools: [{ safeguard, fact, tied, valid?, because? }], facts }`. */
export const placesValues = ({ policy, rows }: PlacesView): readonly object[] =>
  rows.map(({ who, tools, facts, ...row }) => ({
    policy: policy.id,
    ...row,
    who: who.map(({ term }) => term),
    tools: tools.map(({ safeguard, item, valid, isTied }) => ({
      safeguard,
      fact: handleOf(item),
      tied: isTied,
      valid: valid && valid.is === 'met',
      because: valid?.because,
    })),
    facts: facts.map(handleOf),
  }));
