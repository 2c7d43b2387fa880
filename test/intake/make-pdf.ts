/** A piece of text on a page: its place in points from the lower left corner, and the size of its letters. */
export type Placed = readonly [x: number, y: number, size: number, text: string];

/** A PDF of pages of A4: in Helvetica what is of Latin-1, else in a font that says by a table which letters its codes are. */
export function makePdf(pages: readonly (readonly Placed[])[]): Uint8Array {
  const latinAt = 3;
  const wideAt = 4;
  const pageAt = (page: number) => wideAt + 5 + 2 * page;
  const letters = [...new Set(pages.flat().flatMap(([, , , text]) => [...text]))];
  const table = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange ${letters
    .map((one) => `1 beginbfchar <${hex(one)}> <${hex(one)}> endbfchar`)
    .join(' ')} endcmap end end`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, page) => `${pageAt(page)} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Type /Font /Subtype /Type0 /BaseFont /Wide /Encoding /Identity-H /DescendantFonts [${wideAt + 1} 0 R] /ToUnicode ${wideAt + 2} 0 R >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Wide /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor ${wideAt + 3} 0 R >>`,
    stream(table),
    '<< /Type /FontDescriptor /FontName /Wide /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
    ...pages.flatMap((placed, page) => [
      stream(placed.map(written).join('\n')),
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${pageAt(page) - 1} 0 R /Resources << /Font << /F1 ${latinAt} 0 R /F2 ${wideAt} 0 R >> >> >>`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}

const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');

const written = ([x, y, size, text]: Placed) =>
  /^[\0-\xff]*$/.test(text)
    ? `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`
    : `BT /F2 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`;

/** Lines below each other, from a place downward. */
export const column = (x: number, top: number, lines: readonly string[], step = 13, size = 10): Placed[] =>
  lines.flatMap((text, at) => (text === '' ? [] : [[x, top - at * step, size, text] as const]));
