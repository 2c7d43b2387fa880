/** A piece of text on a page: its place in points from the lower left corner, and the size of its letters. */
export type Placed = readonly [x: number, y: number, size: number, text: string];

/** A PDF of pages of A4, in Helvetica; texts are of Latin-1. */
export function makePdf(pages: readonly (readonly Placed[])[]): Uint8Array {
  const fontAt = 3;
  const pageAt = (page: number) => fontAt + 2 + 2 * page;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, page) => `${pageAt(page)} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((placed, page) => {
      const content = placed.map(written).join('\n');
      return [
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${pageAt(page) - 1} 0 R /Resources << /Font << /F1 ${fontAt} 0 R >> >> >>`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}

const written = ([x, y, size, text]: Placed) =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`;

/** Lines below each other, from a place downward. */
export const column = (x: number, top: number, lines: readonly string[], step = 13, size = 10): Placed[] =>
  lines.flatMap((text, at) => (text === '' ? [] : [[x, top - at * step, size, text] as const]));
