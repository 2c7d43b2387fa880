import TurndownService from 'turndown';
import { remembered } from '../../model/remembered.js';
import type { DomElement, DomNode } from './dom.js';

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

/** What becomes of elements, by their names. */
const rules: readonly [names: string[], replacement: (content: string, node: DomElement) => string][] = [
  [['em', 'i', 'code'], (content) => content],
  [
    ['pre', 'blockquote', 'summary', 'legend', 'caption', 'figcaption'],
    (content) => `\n\n${content.trim()}\n\n`,
  ],
  [
    ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    (content, { nodeName }) => {
      const text = content
        .replaceAll('**', '')
        .trim()
        .replace(/\s*\n\s*/gu, ' ');
      return text === '' ? '' : `\n\n${'#'.repeat(Number(nodeName[1]))} ${text}\n\n`;
    },
  ],
  [
    ['td', 'th'],
    (content, node) => (dataTable(node) === undefined ? `\n\n${content}\n\n` : ` ${inOneLine(content)} |`),
  ],
  [['tr'], (content, node) => (dataTable(node) === undefined ? content : `|${content}\n`)],
  [['table'], (content) => `\n\n${content.trim().replace(/\|\n+\|/gu, '|\n|')}\n\n`],
  [
    ['a'],
    (content, node) => {
      const target = node.getAttribute('href') ?? '';
      const text = content.trim();
      const isLeading = /^(?:https?|mailto|tel):|^[/.]/iu.test(target) && !/[\s<>()]/u.test(target);
      return text === '' || !isLeading ? content : content.replace(text, () => `[${text}](${target})`);
    },
  ],
];

/** An element's text as Markdown: headings, lists, tables, bold words and links; one paragraph a line. */
export function markdownOf(element: DomElement): string {
  const service = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', emDelimiter: '_' });
  // What is read is words: an escaped full stop or underscore would only keep anchors from being copied.
  service.escape = (text) => text;
  for (const [filter, replacement] of rules) service.addRule(`${filter}`, { filter, replacement });
  const text = service
    .turndown(element as never)
    .replace(/[\u00a0\u2007]/gu, ' ')
    .replace(/\u00ad/gu, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n');
  return `${text.trim()}\n`;
}
