import { getDocumentProxy } from 'unpdf';
import { DataError } from '../../errors.js';
import { columnsOf } from './columns.js';
import { linesOf, type Piece } from './page.js';
import { textOf } from './paragraphs.js';
import { withoutRunningLines } from './running-lines.js';

/** Pages and letters that are still read: more than any policy has. */
const most = { pages: 300, letters: 600_000 };
/** A file with fewer letters a page holds pictures of pages. */
const fewestLetters = 20;

/** The text of a PDF, column after column, without running heads. Throws DataError where it cannot be read or holds no text. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const pages = await pagesOf(bytes);
  const letters = pages.flat().reduce((sum, { text }) => sum + text.trim().length, 0);
  if (letters < fewestLetters * pages.length)
    throw new DataError('this PDF holds pictures of pages and no text: have it read by OCR first');
  const lines = withoutRunningLines(pages.map(linesOf));
  return textOf(lines.flatMap((page) => columnsOf(page)));
}

/** What pdf.js gives of a piece of text; of a mark in the text nothing of this. */
interface Item {
  readonly str: string;
  /** The matrix that places it: `d` is the size of its letters, `e` and `f` its place. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

async function pagesOf(bytes: Uint8Array): Promise<Piece[][]> {
  const document = await open(bytes);
  if (document.numPages > most.pages)
    throw new DataError(`this PDF has ${document.numPages} pages, more than the ${most.pages} that are read`);
  const pages: Piece[][] = [];
  let letters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = (await page.getTextContent()) as { items: readonly Partial<Item>[] };
    const pieces = items.flatMap(({ str = '', transform = [], width = 0, height }) => {
      const [a = 0, b = 0, c = 0, d = 0, left = 0, y = 0] = transform;
      if (str.trim() === '') return [];
      // What is written slantwise is a mark across the page.
      if (Math.abs(b) > 0.1 * Math.abs(a) || Math.abs(c) > 0.4 * Math.abs(d)) return [];
      letters += str.length;
      return [{ text: str, left, right: left + width, y, size: Math.abs(d) || height || 10 }];
    });
    if (letters > most.letters) throw new DataError('this PDF holds more text than any policy');
    pages.push(pieces);
    page.cleanup();
  }
  return pages;
}

async function open(bytes: Uint8Array): Promise<Awaited<ReturnType<typeof getDocumentProxy>>> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      useSystemFonts: false,
      verbosity: 0,
    });
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    throw new DataError(
      name === 'PasswordException'
        ? 'this PDF is encrypted: save a copy that opens without a password'
        : 'this PDF is damaged and cannot be opened',
    );
  }
}
