import type { SectionDiff } from '../compare/report.js';
import { beside, fill, lay, widest } from './diff-grid.js';
import { matrix } from './diff-matrix.js';
import { draw, explained, type Page, type Part, partsOf } from './diff-parts.js';
import { summaryLine } from './diff-summary.js';
import { type DiffView, subtitle } from './diff-view.js';
import { clean, rule, cells as widthOf } from './layout.js';
import { marksFor } from './marks.js';
import type { Style } from './style.js';

export { diffSummary } from './diff-summary.js';
export type { DiffView } from './diff-view.js';

/** How the terminal shows a comparison; `auto` decides for each section by the room there is. */
export type TableView = 'auto' | 'columns' | 'blocks' | 'matrix';

/** The narrowest column in which prose can still be read. */
const readable = 26;
/** Below this width blocks stand under each other, whatever fits. */
const narrow = 80;
/** A word longer than this is cut anywhere: no column could be made for it. */
const longWord = 60;

interface Grid {
  readonly label: number;
  readonly each: number;
}

/** The widths of columns for a section, and the widest word that stands in a policy's column. */
function gridOf(section: SectionDiff, page: Page): Grid & { readonly word: number } {
  const { view, style } = page;
  const labels = [section.title, ...section.rows.map((row) => row.label)];
  const word = Math.max(...labels.map((label) => widest(label, longWord)));
  const longest = Math.max(...labels.map((label) => widthOf(label)));
  const label = Math.max(word, Math.min(longest, 26, Math.max(16, Math.floor(style.width * 0.2))));
  // Two blanks between columns, one cell for the symbol; a mark and a blank lead the lines of a cell.
  const each = Math.floor((style.width - label - 1 - 2 * (view.policies.length + 1)) / view.policies.length);
  const texts = [
    ...section.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines)),
    ...view.policies.map((policy) => policy.name),
  ];
  return { label, each, word: 2 + Math.max(0, ...texts.map((text) => widest(text, longWord))) };
}

function sideBySide(section: SectionDiff, page: Page, { label, each }: Grid): string {
  const { view, style, marks } = page;
  const widths = [label, 1, ...view.policies.map(() => each)];
  const head = [
    lay(section.title, label).map((line) => style.paint.bold(line)),
    [],
    ...view.policies.map((policy) => [
      ...lay(clean(policy.name), each).map((line) => style.paint.bold(line)),
      ...lay(clean(subtitle(policy, view)), each).map((line) => style.paint.dim(line)),
    ]),
  ];
  const rows = section.rows.map((row) => {
    const said = row.cells.map((cell) => draw(partsOf(cell, row, section, page), each));
    const table = beside([lay(clean(row.label), label), [marks.verdict(row.verdict)], ...said], widths);
    return [table, ...explained(row, page, label + 5)].join('\n');
  });
  return [beside(head, widths), rule(style), rows.join('\n\n')].join('\n');
}

/** Does a cell say in one dim line that there is nothing here, or that it is told elsewhere? */
const isBrief = (parts: readonly Part[]) => parts.length === 1 && parts[0]?.brief === true;

/** Policies of one row of which there is but a word to say, those alike in one line. */
function briefLines(
  cells: readonly (readonly [name: string, parts: readonly Part[]])[],
  page: Page,
): readonly string[] {
  const groups = new Map<string, { part: Part; names: string[] }>();
  for (const [name, [part]] of cells.filter(([, parts]) => isBrief(parts))) {
    if (part === undefined) continue;
    const group = groups.get(part.text) ?? { part, names: [] };
    group.names.push(name);
    groups.set(part.text, group);
  }
  return [...groups.values()].flatMap(({ part, names }) =>
    draw([{ ...part, text: `${part.text}: ${names.join(', ')}` }], page.style.width - 2).map(
      (line) => `  ${line}`,
    ),
  );
}

function stacked(section: SectionDiff, page: Page): string {
  const { view, style, marks } = page;
  const rows = section.rows.map((row) => {
    const label = { text: clean(row.label), mark: marks.verdict(row.verdict), paint: style.paint.bold };
    const cells = row.cells.map(
      (cell, i) => [clean(view.policies[i]?.name ?? cell.policy), partsOf(cell, row, section, page)] as const,
    );
    const said = cells.flatMap(([name, parts]) =>
      isBrief(parts)
        ? []
        : [
            ...lay(name, style.width - 2).map((line) => `  ${style.paint.underline(line)}`),
            ...draw(parts, style.width - 4).map((line) => `    ${line}`),
          ],
    );
    return [
      ...draw([label], style.width),
      ...said,
      ...briefLines(cells, page),
      ...explained(row, page, 2),
    ].join('\n');
  });
  return [style.paint.bold(section.title), rule(style), rows.join('\n\n')].join('\n');
}

/** A retention rule is a sentence, an address must be read; elsewhere that a policy speaks, and how firmly, is the gist. */
const toldInWords = new Set(['retention', 'contacts', 'locations']);

/** Which view a section gets: prose in columns if it can be read there, else symbols for many policies, else blocks. */
function chosenView(
  section: SectionDiff,
  page: Page,
  asked: TableView,
  grid: ReturnType<typeof gridOf>,
): Exclude<TableView, 'auto'> {
  const { view, style } = page;
  if (asked === 'matrix' || asked === 'blocks') return asked;
  if (asked === 'columns') return grid.each >= Math.min(12, grid.word) ? asked : 'blocks';
  if (style.width >= narrow && grid.each >= Math.max(readable, grid.word)) return 'columns';
  return view.policies.length > 3 && !toldInWords.has(section.section) && view.quotes === undefined
    ? 'matrix'
    : 'blocks';
}

function silentInAll(section: SectionDiff, page: Page): readonly string[] {
  if (section.silentInAll.length === 0) return [];
  const text = `silent in all, of what is asked of every policy: ${section.silentInAll.join(', ')}`;
  return [
    '',
    ...draw(
      [{ text: clean(text), mark: page.marks.status('silent'), paint: page.style.paint.dim }],
      page.style.width,
    ),
  ];
}

function sectionBlock(
  section: SectionDiff,
  page: Page,
  asked: TableView,
): { readonly text: string; readonly view: TableView } {
  const { style } = page;
  const grid = gridOf(section, page);
  const view = chosenView(section, page, asked, grid);
  if (section.rows.length === 0 && (view !== 'matrix' || section.silentInAll.length === 0)) {
    const said = silentInAll(section, page);
    return {
      text: [
        style.paint.bold(section.title),
        rule(style),
        ...(said.length > 0 ? said.slice(1) : [style.paint.dim('no row to compare')]),
      ].join('\n'),
      view: 'columns',
    };
  }
  const count = [
    '',
    ...fill(summaryLine(section).split(' · '), style.width, ' · ').map((line) => style.paint.dim(line)),
  ];
  if (view === 'matrix') return { text: [matrix(section, page), ...count].join('\n'), view };
  const body = view === 'columns' ? sideBySide(section, page, grid) : stacked(section, page);
  return { text: [body, ...silentInAll(section, page), ...count].join('\n'), view };
}

/** Who is compared, for views in which the columns do not say. */
function head({ view, style }: Page): readonly string[] {
  const names = view.policies.map((policy) => `${policy.name} (${subtitle(policy, view)})`);
  return fill(
    names.map((name, i) => clean(name) + (i < names.length - 1 ? ',' : '')),
    style.width,
    ' ',
  ).map((line) => style.paint.dim(line));
}

/** The comparison for a terminal: each section in the view that was asked for or that fits, then a legend. */
export function diffTable(view: DiffView, style: Style, asked: TableView = 'auto'): string {
  const page: Page = { view, style, marks: marksFor(style) };
  const blocks = view.diff.sections.map((section) => sectionBlock(section, page, asked));
  const compact = blocks.some((block) => block.view !== 'columns');
  const legend = page.marks.legend();
  const hint = blocks.some((block) => block.view === 'matrix')
    ? ['In words: --view blocks, --format html, or fewer policies.']
    : [];
  const foot = [
    ...fill(legend === '' ? [] : legend.split('   '), style.width, '   '),
    ...hint.flatMap((text) => lay(text, style.width)),
  ].map((line) => style.paint.dim(line));
  const parts = [
    ...(compact ? [head(page).join('\n')] : []),
    ...blocks.map((block) => block.text),
    foot.join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
