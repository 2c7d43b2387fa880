import type { Cell, Row, SectionDiff } from '../compare/report.js';
import { lay } from './diff-grid.js';
import { type DiffView, factsOf, isQuiet, passagesOf, quietText, reasons, toldIn } from './diff-view.js';
import { clean, clip, cells as widthOf } from './layout.js';
import { type Marks, verdicts } from './marks.js';
import type { Style } from './style.js';

/** Characters that a reason may take under its row; less where there is one for each of many policies. */
const reasonRoom = { whole: 700, each: 300 };
/** Sentences on who speaks and who is silent: of many policies the cells show it. */
const counted = /(?:\bspeaks? of it|\bsays? nothing of it|under a wider term only)\.$/;
const silence = /\bsays? nothing of it\.$/;

/** What the cells of many policies do not show; where they show all, who speaks, so that no verdict stands alone. */
function worthTelling(reason: string): string {
  const sentences = reason.split(/(?<=\.) /);
  const told = sentences.filter((sentence) => !counted.test(sentence));
  return (told.length > 0 ? told : sentences.filter((sentence) => !silence.test(sentence))).join(' ');
}

/** What the drawing of one page shares. */
export interface Page {
  readonly view: DiffView;
  readonly style: Style;
  readonly marks: Marks;
}

/** A block of text at some width: a first mark, and lines that hang under it. */
export interface Part {
  readonly text: string;
  readonly mark: string;
  readonly paint: (text: string) => string;
  /** Says that there is nothing here, or that it is told elsewhere. */
  readonly brief?: true;
}

const plain = (text: string) => text;

/** What a cell says, in parts; `row` and `rows` tell whether facts of a wider or narrower term stand elsewhere on the page. */
export function partsOf(cell: Cell, row: Row, section: SectionDiff, page: Page): readonly Part[] {
  const { style, marks, view } = page;
  if (isQuiet(cell))
    return [
      {
        text: clean(quietText(cell)),
        mark: marks.status(cell.status),
        paint: style.paint.dim,
        brief: true,
      },
    ];
  const related = cell.covers ?? cell.narrower?.join(', ');
  const told = toldIn(cell, row, section.rows) !== undefined;
  const note: Part[] =
    related === undefined
      ? []
      : [
          {
            text: `${cell.covers === undefined ? 'only' : 'under'} “${clean(related)}”`,
            mark: marks.sign(cell.covers === undefined ? 'narrower' : 'wider'),
            paint: style.paint.dim,
            ...(told ? { brief: true as const } : {}),
          },
        ];
  const facts = factsOf(view, section.section, cell);
  const bullet = cell.lines.length > 1 ? style.paint.dim('•') : '';
  const lines = told
    ? []
    : cell.lines.map((line, i): Part => {
        // The mark says that it is denied.
        const denied = facts[i]?.denied === true;
        const text = denied ? clean(line).replace(/^denied; /, '') : clean(line);
        return { text, mark: denied ? marks.status('denied') : bullet, paint: plain };
      });
  const quotes =
    view.quotes === undefined
      ? []
      : passagesOf(view, section.section, cell).map(
          (passage): Part => ({
            text:
              passage.quote === undefined
                ? `[${clean(passage.state ?? 'unchecked')}]`
                : `“${clean(passage.quote)}”`,
            mark: ' ',
            paint: style.paint.italic,
          }),
        );
  const also: Part[] =
    cell.also === undefined
      ? []
      : [
          {
            text: `also under “${clean(cell.also.label)}”`,
            mark: marks.sign('wider'),
            paint: style.paint.dim,
            ...(told ? { brief: true as const } : {}),
          },
        ];
  return [...note, ...lines, ...also, ...quotes];
}

/** Parts as lines of at most `width` cells. */
export const draw = (parts: readonly Part[], width: number): readonly string[] =>
  parts.flatMap(({ text, mark, paint }) =>
    lay(text, width, mark, mark === '' ? 0 : 2).map((line, i) =>
      i === 0 && mark !== ''
        ? line.slice(0, mark.length + 1) + paint(line.slice(mark.length + 1))
        : paint(line),
    ),
  );

/** A reason in few lines: whole clauses as long as they fit, then an ellipsis. */
function shorten(reason: string, room: number): string {
  if (widthOf(reason) <= room) return reason;
  let out = '';
  for (const clause of reason.split(/(?<=[.;]) /)) {
    const longer = out === '' ? clause : `${out} ${clause}`;
    if (widthOf(longer) > room - 2) break;
    out = longer;
  }
  if (out !== '') return `${out} …`;
  const words = clip(reason, room - 1).split(' ');
  return `${(words.length > 1 ? words.slice(0, -1) : words).join(' ')} …`;
}

/** The sentences under a row, where they add to what the cells show. */
export function explained(row: Row, page: Page, indent: number): readonly string[] {
  const { style, view, marks } = page;
  const many = row.pairs.length > 1;
  const speakers = row.cells.filter((cell) => !isQuiet(cell));
  // Of two, the cells and the verdict say it all.
  if (!many && (row.verdict === 'same' || (speakers.length < 2 && row.verdict === 'only'))) return [];
  const lead = row.verdict === 'incomparable' && !many ? `${verdicts.incomparable.meaning}: ` : '';
  const width = style.width - indent;
  const sentences = reasons(row, view);
  const room = sentences.length < 2 ? reasonRoom.whole : reasonRoom.each;
  return sentences.flatMap((reason) => {
    const told = many ? worthTelling(reason) : reason;
    if (told === '') return [];
    const said = clean(lead + told);
    const short = shorten(said, room);
    if (short !== said) marks.sign('cut');
    return lay(short, width, '→ ', 2).map((line) => ' '.repeat(indent) + style.paint.dim(line));
  });
}
