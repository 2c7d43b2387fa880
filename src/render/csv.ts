import { clean } from './clean.js';

/** A cell that a spreadsheet cannot take for a formula, quoted where the format asks for it (RFC 4180). */
function cell(raw: string): string {
  const value = clean(raw);
  // A leading blank before the sign does not stop every spreadsheet, an apostrophe does.
  const safe = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV (RFC 4180): commas, CRLF, the first row being the header. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
