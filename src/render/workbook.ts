import { UsageError } from '../errors.js';
import { clean } from './clean.js';

/** How a cell is to be read; the words in it say the same. */
export type Tone = 'head' | 'group' | 'quiet' | 'denied' | 'part';

export interface SheetCell {
  readonly value: string | number;
  readonly tone?: Tone;
}

export interface Sheet {
  /** At most 31 letters, without `[]/\:*?`. */
  readonly name: string;
  /** Rows; those of the head come first, and stay in sight with the first column. What is no number is text, whatever sign it begins with. */
  readonly rows: readonly (readonly (SheetCell | string | number)[])[];
  /** Of the columns, in letters. */
  readonly widths: readonly number[];
}

/** A table below its head. */
export const tableSheet = (
  name: string,
  [head = [], ...rows]: readonly (readonly (string | number)[])[],
  widths: readonly number[],
): Sheet => ({ name, rows: [headCells(head), ...rows], widths });

export const headCells = (cells: readonly (string | number)[]): readonly SheetCell[] =>
  cells.map((value) => ({ value, tone: 'head' }));

/** What a spreadsheet takes (ECMA-376 leaves it open; these are the limits of Excel and of LibreOffice). */
const most = { rows: 1_048_576, columns: 16_384, letters: 32_767 };

const looks: Readonly<Record<Tone, object>> = {
  head: { fontWeight: 'bold', backgroundColor: '#D9E2EC' },
  group: { fontWeight: 'bold', backgroundColor: '#EEF2F6' },
  quiet: { textColor: '#595959' },
  denied: { backgroundColor: '#FBE3E1' },
  part: { backgroundColor: '#FFF4D6' },
};

function drawn(cell: SheetCell | string | number): object | null {
  const { value, tone }: SheetCell = typeof cell === 'object' ? cell : { value: cell };
  const look = { alignVertical: 'top', ...(tone === undefined ? {} : looks[tone]) };
  if (typeof value === 'number') return { ...look, type: Number, value };
  if (value === '' && tone === undefined) return null;
  const text = clean(value);
  // Cut between characters, not inside one.
  const fits =
    text.length <= most.letters
      ? text
      : `${text.slice(0, most.letters - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
  return { ...look, type: String, value: fits, wrap: true };
}

/** The bytes of an Excel workbook. Throws UsageError where a sheet has more rows or columns than a spreadsheet takes. */
export async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  for (const { name, rows, widths } of sheets)
    if (rows.length > most.rows || widths.length > most.columns)
      throw new UsageError(
        `the sheet "${name}" would have ${rows.length} rows and ${widths.length} columns, and a spreadsheet takes ${most.rows} and ${most.columns}`,
        'choose fewer policies or sections, or write CSV',
      );
  const { writeExcelFile } = await import('./write-excel.js');
  const file = writeExcelFile(
    sheets.map(({ name, rows, widths }) => ({
      sheet: name,
      data: rows.map((row) => row.map(drawn)),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: rows.filter(([cell]) => typeof cell === 'object' && cell.tone === 'head').length,
      stickyColumnsCount: widths.length > 1 ? 1 : 0,
    })),
  );
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}
