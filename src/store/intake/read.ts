import { DataError } from '../../errors.js';

/** A document, and what it is. */
export interface Task {
  readonly format: 'html' | 'pdf' | 'docx';
  readonly bytes: Uint8Array;
}

/** Its text as Markdown, or why it is not read. */
export type Answer = { readonly text: string } | { readonly refusal: string };

/** The text of a document, or why it is not read. Never rejects. */
export async function readDocument({ format, bytes }: Task): Promise<Answer> {
  try {
    if (format === 'html') return { text: (await import('./html.js')).readHtml(bytes) };
    if (format === 'docx') return { text: await (await import('./docx.js')).readDocx(bytes) };
    return { text: await (await import('./pdf.js')).readPdf(bytes) };
  } catch (error) {
    if (error instanceof DataError) return { refusal: error.message };
    if (error instanceof RangeError) return { refusal: 'its parts are nested too deep inside each other' };
    return { refusal: 'it is damaged and cannot be read' };
  }
}
