import type { Cell, Row, SectionDiff } from '../compare/report.js';
import { clean } from './clean.js';
import { summaryLine } from './diff-summary.js';
import {
  type DiffView,
  factsOf,
  homeOf,
  isQuiet,
  type Passage,
  passagesOf,
  policyOf,
  quietText,
  reasons,
  subtitle,
  toldIn,
} from './diff-view.js';
import { statuses, verdicts } from './marks.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as content of an element or value of a quoted attribute. */
export const escaped = (text: string): string =>
  clean(text).replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Where a row stands on the page: `retention/account/criteria`. */
const rowId = (section: string, key: string): string => `${section}/${key.replaceAll(/\s/g, '_')}`;

/** The part of an address that leads to an element. */
export const fragment = (id: string): string => `#${id.split('/').map(encodeURIComponent).join('/')}`;

const lineText = ([from, to]: readonly [number, number]) =>
  from === to ? `line ${from}` : `lines ${from}–${to}`;

function passageHtml({ anchor, quote, lines, state }: Passage, language: string): string {
  const named = `<span class="anchor" lang="${escaped(language)}" dir="auto">${escaped(anchor)}</span>`;
  const at = [
    ...(lines === undefined ? [] : [lineText(lines)]),
    ...(state === undefined ? [] : [escaped(state)]),
  ];
  const where = `<p class="at">${[...at, `anchor: ${named}`].join(' · ')}</p>`;
  return quote === undefined
    ? where
    : `<blockquote lang="${escaped(language)}" dir="auto">${escaped(quote)}</blockquote>${where}`;
}

function passagesHtml(view: DiffView, section: string, cell: Cell, who: string): string {
  const passages = passagesOf(view, section, cell);
  if (passages.length === 0) return '';
  const language = policyOf(view, cell.policy)?.document.language ?? '';
  const quoted = passages.some((passage) => passage.quote !== undefined);
  const word = quoted
    ? passages.length === 1
      ? 'Passage'
      : `${passages.length} passages`
    : passages.length === 1
      ? 'Where it says so'
      : `Where it says so (${passages.length})`;
  const body = passages.map((passage) => passageHtml(passage, language)).join('');
  return `<details class="passages"><summary>${word}<span class="vh"> of ${escaped(who)}</span></summary>${body}</details>`;
}

function linesHtml(cell: Cell, view: DiffView, section: string): string {
  const facts = factsOf(view, section, cell);
  const items = cell.lines.map((line, i) => {
    const note = facts[i]?.note;
    const remark = typeof note === 'string' ? `<p class="note">note: ${escaped(note)}</p>` : '';
    if (facts[i]?.denied !== true) return `<li>${escaped(line)}${remark}</li>`;
    const said = line.replace(/^denied(?:; )?/, '');
    return `<li><span class="badge denied">${statuses.denied.symbol} denied</span> ${escaped(said)}${remark}</li>`;
  });
  return `<ul${items.length > 1 ? ' class="several"' : ''}>${items.join('')}</ul>`;
}

/** Words for a related term, as a link to the row that holds its facts where one does. */
const relatedHtml = (words: string, section: SectionDiff, home: Row | undefined): string =>
  home === undefined
    ? escaped(words)
    : `<a href="${fragment(rowId(section.section, home.key))}">${escaped(words)}</a>`;

function cellHtml(cell: Cell, row: Row, section: SectionDiff, view: DiffView): string {
  if (isQuiet(cell))
    return `<span class="quiet">${statuses[cell.status].symbol} ${escaped(quietText(cell))}</span>`;
  const name = policyOf(view, cell.policy)?.name ?? cell.policy;
  const related = cell.covers ?? cell.narrower?.join(', ');
  const passages = passagesHtml(view, section.section, cell, `${name}, ${row.label}`);
  const lines = linesHtml(cell, view, section.section);
  const also =
    cell.also === undefined
      ? ''
      : `<p class="note">${relatedHtml(`↑ also under “${cell.also.label}”`, section, homeOf(cell, cell.also.facts, row, section.rows))}</p>`;
  if (related === undefined) return lines + also + passages;
  const words = `${cell.covers === undefined ? '↓ only' : '↑ under'} “${related}”`;
  const home = toldIn(cell, row, section.rows);
  if (home === undefined) return `<p class="note">${escaped(words)}</p>${lines}${passages}`;
  // The row that holds the facts is on the page: what it says is not repeated for all to read.
  return `<span class="note">${relatedHtml(words, section, home)}</span><details><summary>What it says<span class="vh">: ${escaped(name)}, ${escaped(row.label)}</span></summary>${lines}${passages.replace('<details class="passages">', '<details>')}</details>`;
}

function verdictHtml(row: Row, view: DiffView): string {
  const { symbol, meaning } = verdicts[row.verdict];
  const why = reasons(row, view).map((reason) => `<p class="why">${escaped(reason)}</p>`);
  const name = (id: string) => escaped(policyOf(view, id)?.name ?? id);
  const pairs = row.pairs.map(
    (pair) =>
      `<li><b>${pair.policies.map(name).join(' – ')}</b>: ${verdicts[pair.verdict].meaning}; ${escaped(pair.reason)}</li>`,
  );
  const each =
    row.pairs.length < 2
      ? ''
      : `<details><summary>Each pair<span class="vh"> in ${escaped(row.label)}</span></summary><ul class="pairs">${pairs.join('')}</ul></details>`;
  return `<span class="badge ${row.verdict}">${symbol} ${meaning}</span>${why.join('')}${each}`;
}

function rowHtml(row: Row, section: SectionDiff, view: DiffView): string {
  const id = rowId(section.section, row.key);
  const link = `<a class="link" href="${fragment(id)}" aria-label="Link to ${escaped(`${section.title}, ${row.label}`)}">#</a>`;
  const cells = row.cells.map((cell, i) => {
    const who = escaped(view.policies[i]?.name ?? cell.policy);
    return `<td role="cell" class="says"><div><span class="who" aria-hidden="true">${who}</span>${cellHtml(cell, row, section, view)}</div></td>`;
  });
  return `<tr role="row" id="${escaped(id)}" data-verdict="${row.verdict}"><th role="rowheader" scope="row"><div>${escaped(row.label)}${link}</div></th><td role="cell" class="verdict"><div>${verdictHtml(row, view)}</div></td>${cells.join('')}</tr>`;
}

/** One section: heading, table, and what none of the policies mentions. Roles are given because on a phone rows are drawn as cards. */
export function sectionHtml(section: SectionDiff, view: DiffView): string {
  const heads = view.policies.map(
    (policy) =>
      `<th role="columnheader" scope="col">${escaped(policy.name)}<span>${escaped(subtitle(policy, view))}</span></th>`,
  );
  const silent =
    section.silentInAll.length === 0
      ? ''
      : `<p class="still soft silent">${statuses.silent.symbol} Silent in all, of what is asked of every policy: ${escaped(section.silentInAll.join(', '))}.</p>`;
  const head = `<h2 class="still" id="${section.section}">${escaped(section.title)}</h2>`;
  const table = `<table class="rows" role="table"><caption><span>${summaryLine(section)}<span class="vh">, ${escaped(section.title)}</span></span></caption>
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Term</th><th role="columnheader" scope="col">Verdict</th>${heads.join('')}</tr></thead>
<tbody role="rowgroup">
${section.rows.map((row) => rowHtml(row, section, view)).join('\n')}
</tbody></table>`;
  const empty =
    section.rows.length === 0 && silent === '' ? '<p class="still soft">No row to compare.</p>' : '';
  return `<section data-section="${section.section}" aria-labelledby="${section.section}">${head}${section.rows.length === 0 ? empty : table}${silent}</section>`;
}
