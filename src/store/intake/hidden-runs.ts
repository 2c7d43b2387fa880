import { Readable } from 'node:stream';
import JSZip from 'jszip';
import { DataError } from '../../errors.js';

/** Bytes that the parts of a document may unpack to, all together, and how many parts there may be. */
const most = { bytes: 64 * 1024 * 1024, parts: 5_000 };
/** Parts of a Word document whose words are read. */
const parts = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/u;
/** ECMA-376, part 1, 17.3.2.41: present without a value, it is on. */
const vanish = /<w:vanish(?:\s+w:val="([^"]*)")?\s*\/>/u;
const off = new Set(['0', 'false', 'off']);

/** Are the words hidden whose properties these are? Undefined where they do not say it. */
function hides(properties: string): boolean | undefined {
  const found = vanish.exec(properties);
  return found === null ? undefined : !off.has(found[1] ?? '');
}

/** Unpacks what of an archive will be read, a piece at a time: what it says of its own sizes need not be true. */
async function checkSize({ files }: JSZip): Promise<void> {
  const all = Object.values(files);
  if (all.length > most.parts) throw new DataError(`the document has ${all.length} parts: this is no policy`);
  let left = most.bytes;
  for (const part of all.filter(({ name }) => /\.(?:xml|rels)$/iu.test(name)))
    for await (const piece of new Readable().wrap(part.nodeStream())) {
      left -= piece.length;
      if (left >= 0) continue;
      const size = `more than ${most.bytes / 1024 / 1024} MiB`;
      throw new DataError(`the document unpacks to ${size}: this is no policy`);
    }
}

/**
 * A Word document without the words that Word neither shows nor prints: hidden themselves, or by their style. Throws DataError
 * where it holds more than a document can need.
 */
export async function withoutHidden(bytes: Uint8Array): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bytes);
  await checkSize(zip);
  const styles = hidingStyles((await zip.file('word/styles.xml')?.async('string')) ?? '');
  let isChanged = false;
  for (const name of Object.keys(zip.files).filter((one) => parts.test(one))) {
    const before = (await zip.file(name)?.async('string')) ?? '';
    const after = visibleRuns(before, styles);
    if (after === before) continue;
    zip.file(name, after);
    isChanged = true;
  }
  return isChanged ? zip.generateAsync({ type: 'nodebuffer' }) : Buffer.from(bytes);
}

/** The ids of styles that hide, and of those that are based on them and do not say otherwise. */
function hidingStyles(xml: string): ReadonlySet<string> {
  const said = new Map<string, { readonly hides: boolean | undefined; readonly base: string | undefined }>();
  for (const style of xml.split(/(?=<w:style\s)/u).slice(1, 1 + mostStyles)) {
    const id = /^<w:style\s[^>]*?w:styleId="([^"]*)"/u.exec(style)?.[1];
    const base = /<w:basedOn\s+w:val="([^"]*)"/u.exec(style)?.[1];
    if (id !== undefined) said.set(id, { hides: hides(style), base });
  }
  const isHiding = (id: string | undefined, steps: number): boolean => {
    const { hides: own, base } = said.get(id ?? '') ?? { hides: false };
    // In a hostile file a chain may be long, or a circle.
    return own ?? (steps < mostStyles && isHiding(base, steps + 1));
  };
  return new Set([...said.keys()].filter((id) => isHiding(id, 0)));
}

/** Styles that are looked at: Word itself comes with some 370. */
const mostStyles = 2_000;

/** Empties runs that are hidden. A run that holds others, such as a box of text, stays. */
function visibleRuns(xml: string, styles: ReadonlySet<string>): string {
  let paragraph = false;
  return xml
    .split(/(?=<w:(?:r|p)[\s>])/u)
    .map((piece) => {
      if (/^<w:p[\s>]/u.test(piece)) {
        paragraph = styles.has(/<w:pStyle\s+w:val="([^"]*)"/u.exec(piece)?.[1] ?? '');
        return piece;
      }
      const end = piece.indexOf('</w:r>');
      const open = /^<w:r(?:\s[^>]*)?>/u.exec(piece)?.[0];
      if (open === undefined || end < 0) return piece;
      const properties = /^\s*<w:rPr>/u.test(piece.slice(open.length, open.length + 200))
        ? piece.slice(0, piece.indexOf('</w:rPr>'))
        : '';
      const style = /<w:rStyle\s+w:val="([^"]*)"/u.exec(properties)?.[1] ?? '';
      const isHidden = hides(properties) ?? (paragraph || styles.has(style));
      return isHidden ? `${open}${piece.slice(end)}` : piece;
    })
    .join('');
}
