import readXlsxFile from 'read-excel-file/universal';

/** The sheets of a workbook by name: rows of cells, empty ones as "". */
export async function sheetsOf(bytes: Uint8Array): Promise<Readonly<Record<string, readonly string[][]>>> {
  const sheets = await readXlsxFile(new Blob([new Uint8Array(bytes)]), { trim: false });
  return Object.fromEntries(
    sheets.map(({ sheet, data }) => [sheet, data.map((row) => row.map((cell) => String(cell ?? '')))]),
  );
}
