import { count } from '../model/words.js';
import type { Hit } from '../search/search.js';
import { clean, indented } from './layout.js';
import { statuses } from './marks.js';
import type { Style } from './style.js';

/** A passage of a source text that a search found. */
export interface TextHit {
  readonly policy: string;
  readonly lines: readonly [number, number];
  readonly heading?: string;
  readonly quote: string;
}

/** What was found, grouped by policy. */
export function searchText(hits: readonly Hit[], style: Style): string {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) groups.set(hit.policy, [...(groups.get(hit.policy) ?? []), hit]);
  const blocks = [...groups].map(([policy, found]) =>
    [style.paint.bold(clean(policy)), ...found.map((hit) => hitBlock(hit, style))].join('\n'),
  );
  return `${blocks.join('\n\n')}\n\n${indented(style.paint.dim(`${count(hits.length, 'hit')} in ${groups.size === 1 ? '1 policy' : `${groups.size} policies`}`), style, 0)}\n`;
}

function hitBlock(hit: Hit, style: Style): string {
  const at = hit.fact === undefined ? hit.section : `${hit.section}[${hit.fact}]`;
  const mark = hit.state === 'stated' ? '' : `${statuses[hit.state].symbol} `;
  const line = `${style.paint.dim(`${at.padEnd(15)}`)} ${mark}${style.paint.underline(clean(hit.label))}: ${clean(hit.text)}`;
  const matched =
    hit.matched === undefined ? [] : [style.paint.dim(indented(`found in: ${clean(hit.matched)}`, style, 6))];
  return [indented(line, style, 6, '  '), ...matched].join('\n');
}

/** Passages found in source texts, with their lines. */
export function passagesText(hits: readonly TextHit[], style: Style): string {
  const blocks = hits.map((hit) => {
    const [from, to] = hit.lines;
    const at = `${clean(hit.policy)}:${from === to ? from : `${from}-${to}`}`;
    const under = hit.heading === undefined ? '' : style.paint.dim(`  (${clean(hit.heading)})`);
    return `${indented(style.paint.bold(at) + under, style, 2, '')}\n${indented(clean(hit.quote), style, 2)}`;
  });
  return `${blocks.join('\n')}\n\n${style.paint.dim(count(hits.length, 'passage'))}\n`;
}
