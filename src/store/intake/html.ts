import { createDocument } from '@mixmark-io/domino';
import { canonicalTag } from '../../model/language-tag.js';
import { decodePage } from './charset.js';
import { checkDepth, type DomDocument, type DomElement } from './dom.js';
import { dropFurniture, mainElement } from './furniture.js';
import { markdownOf } from './markdown.js';

const parse = (html: string) => createDocument(html, true) as DomDocument;

/**
 * The main text of a web page, as Markdown, with the language that the page names as its front matter. Throws RangeError where
 * the page is nested without end.
 */
export function readHtml(bytes: Uint8Array): string {
  const { body, title, documentElement } = parse(decodePage(bytes));
  const named = ['lang', 'xml:lang'].map((name) => documentElement.getAttribute(name)).find(Boolean);
  const language = canonicalTag((named ?? body.getAttribute('lang') ?? '').replaceAll('_', '-'));
  const front = language === undefined ? '' : `---\nlang: ${language}\n---\n\n`;
  const heading = headingOf(body);
  dropFurniture(body);
  const main = mainElement(body);
  const text = markdownOf(main);
  if (main.querySelector('h1')) return front + text;
  const name = heading ?? (main.querySelector('h2,h3') ? '' : titleOf(title));
  return front + (name === '' ? text : `# ${name}\n\n${text}`);
}

/** The words of a page's only first heading. */
function headingOf(body: DomElement): string | undefined {
  const [only, ...others] = Array.from(body.querySelectorAll('h1'));
  const words = only?.textContent.replace(/\s+/gu, ' ').trim() ?? '';
  return words === '' || others.length > 0 ? undefined : words;
}

/** A page's title without the name of its site. */
const titleOf = (title: string) => title.split(/\s+[|–—-]\s+/u, 1)[0]?.trim() ?? '';

/** What a converter made of a document, as Markdown: nothing of it is furniture. Throws RangeError as `readHtml` does. */
export function readFragment(html: string): string {
  const { body } = parse(html);
  checkDepth(body);
  return markdownOf(body);
}
