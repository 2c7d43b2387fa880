import { DataError } from '../errors.js';
import { type Files, mustRead } from './port.js';

/** A table as a spreadsheet shows it: cells as text, empty ones as "". Row 1 is the first. */
export type Rows = readonly (readonly string[])[];

/** Bytes of a workbook, packed and unpacked: a small file may unpack to any size. */
const most = { packed: 4 * 1024 * 1024, unpacked: 64 * 1024 * 1024 };

/**
 * Rows of a CSV text (RFC 4180). Where a spreadsheet takes the comma for decimals it parts cells by semicolons, or by tabs: the
 * sign that the first line has most.
 */
export function csvRows(text: string): Rows {
  const [first = ''] = text.split(/\r?\n/, 1);
  const signs = [',', ';', '\t'];
  const counts = signs.map((sign) => first.split(sign).length);
  const sign = signs[counts.indexOf(Math.max(...counts))] ?? ',';
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${sign}\\r\\n]*))(${sign}|\\r\\n|\\n|\\r|$)`, 'gy');
  const rows: string[][] = [[]];
  for (const [whole, quoted, plain = '', end] of text.matchAll(cell)) {
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).replace(/^'(?=\s*[=+\-@])/, ''));
    if (end === '' || whole === '') break;
    if (end !== sign) rows.push([]);
  }
  return rows;
}

/** A value of a workbook as text; a day as it is written here. */
const textOf = (value: unknown): string => {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === null || value === undefined ? '' : String(value);
};

async function workbookRows(bytes: Uint8Array, file: string): Promise<Rows> {
  const { readSheet, unzipSync } = await import('./read-excel.js');
  const refuse = (message: string): never => {
    throw new DataError(message, file, 'save it as a workbook (.xlsx) or as CSV in UTF-8');
  };
  if (bytes.length > most.packed) refuse('the workbook is larger than 4 MiB, the most that is read');
  try {
    let unpacked = 0;
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        return false;
      },
    });
    if (unpacked > most.unpacked) refuse('the workbook unpacks to more than 64 MiB, the most that is read');
    const rows = await readSheet(new Blob([new Uint8Array(bytes)]));
    return rows.map((row) => row.map(textOf));
  } catch (error) {
    if (error instanceof DataError) throw error;
    return refuse('this cannot be read as a workbook');
  }
}

/** The first sheet of a workbook, or a CSV file. Throws DataError where it cannot be read. */
export async function openRows(file: string, files: Files): Promise<Rows> {
  if (/\.csv$/i.test(file)) return csvRows(mustRead(files, file).text);
  const read = files.readBytes(file);
  if (!read.ok) throw new DataError(read.problem.message, file);
  return workbookRows(read.bytes, file);
}
