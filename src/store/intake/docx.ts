import mammoth from 'mammoth';
import { withoutHidden } from './hidden-runs.js';
import { readFragment } from './html.js';

/** Word's own title is a heading; everything else is as mammoth has it. */
const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

/** The text of a Word document, as Markdown. Throws DataError or what mammoth throws where it cannot be read. */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const buffer = await withoutHidden(bytes);
  const noImage = mammoth.images.imgElement(async () => ({ src: '' }));
  const { value } = await mammoth.convertToHtml({ buffer }, { styleMap, convertImage: noImage });
  // A note ends in an arrow that leads back to its mark.
  return readFragment(value.replace(/ ?<a href="#(?:foot|end)note-ref-\d+">↑<\/a>/gu, ''));
}
