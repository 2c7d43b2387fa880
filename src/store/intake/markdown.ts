import TurndownService from 'turndown';
import { remembered } from '../../model/remembered.js';
import { type DomElement, type DomNode, walk } from './dom.js';

/** A table with less is there for the looks of the page. */
const smallest = { rows: 2, cells: 2 };

const children = (element: DomElement, name: string) =>
  Array.from(element.children).filter(({ nodeName }) => nodeName === name);

function rowsOf(table: DomElement): readonly DomElement[] {
  const groups = Array.from(table.children).filter(({ nodeName }) => /^T(?:HEAD|BODY|FOOT)$/.test(nodeName));
  return [...groups.flatMap((group) => children(group, 'TR')), ...children(table, 'TR')];
}

const cellsOf = (row: DomElement) => [...children(row, 'TH'), ...children(row, 'TD')];

/** Does the table hold data, and not a page laid out in a table? */
function holdsData(table: DomElement): boolean {
  const rows = rowsOf(table);
  return (
    rows.length >= smallest.rows &&
    rows.some((row) => cellsOf(row).length >= smallest.cells) &&
    !table.querySelector('table,h1,h2,h3')
  );
}

/** Asked for each cell, and told by a look at all of them. */
const isData = remembered(holdsData);

const dataTable = (node: DomNode | null): DomElement | undefined => {
  const table = (node as DomElement | null)?.closest('table');
  return table && isData(table) ? table : undefined;
};

const inOneLine = (content: string) =>
  content
    .trim()
    .replace(/^ *(?:-|\d+\.) +/gmu, '')
    .replace(/\s*\n\s*/gu, '<br>')
    .replaceAll('|', '\\|');

function service(): TurndownService {
  const made = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', emDelimiter: '_' });
  // What is read is words: an escaped full stop or underscore would only keep anchors from being copied.
  made.escape = (text) => text;
  const add = (
    name: string,
    filter: (node: DomElement) => boolean,
    replacement: (content: string, node: DomElement) => string,
  ) =>
    made.addRule(name, {
      filter: (node) => filter(node as unknown as DomElement),
      replacement: (content, node) => replacement(content, node as unknown as DomElement),
    });
  const named =
    (...names: readonly string[]) =>
    ({ nodeName }: DomElement) =>
      names.includes(nodeName);
  add('emphasis', named('EM', 'I', 'CODE'), (content) => content);
  add(
    'blocks',
    named('PRE', 'BLOCKQUOTE', 'SUMMARY', 'LEGEND', 'CAPTION', 'FIGCAPTION'),
    (content) => `\n\n${content.trim()}\n\n`,
  );
  add('heading', named('H1', 'H2', 'H3', 'H4', 'H5', 'H6'), (content, { nodeName }) => {
    const text = content
      .replace(/\*\*/gu, '')
      .replace(/\s*\n\s*/gu, ' ')
      .trim();
    return text === '' ? '' : `\n\n${'#'.repeat(Number(nodeName[1]))} ${text}\n\n`;
  });
  add('cell', named('TD', 'TH'), (content, node) =>
    dataTable(node) === undefined ? `\n\n${content}\n\n` : ` ${inOneLine(content)} |`,
  );
  add('row', named('TR'), (content, node) => (dataTable(node) === undefined ? content : `|${content}\n`));
  add('table', named('TABLE'), (content) => `\n\n${content.trim().replace(/\|\n+\|/gu, '|\n|')}\n\n`);
  add('link', named('A'), (content, node) => {
    const target = node.getAttribute('href') ?? '';
    const text = content.trim();
    const isLeading = /^(?:https?|mailto|tel):|^[/.]/iu.test(target) && !/[\s<>()]/u.test(target);
    return text === '' || !isLeading ? content : content.replace(text, () => `[${text}](${target})`);
  });
  return made;
}

/**
 * An element's text as Markdown: headings, lists, tables, bold words and links; one paragraph a line.
 * Throws RangeError where elements stand too deep inside each other.
 */
export function markdownOf(element: DomElement): string {
  for (const _ of walk(element));
  const text = service().turndown(element as unknown as Parameters<TurndownService['turndown']>[0]);
  const lines = text
    .replace(/[\u00a0\u2007]/gu, ' ')
    .replace(/\u00ad/gu, '')
    .split('\n')
    .map((line) => line.trimEnd());
  return `${lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()}\n`;
}
