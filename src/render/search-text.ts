import { count } from '../model/words.js';
import type { Hit } from '../search/search.js';
import { clean, indented, shortened } from './layout.js';
import { statuses } from './marks.js';
import type { Style } from './style.js';

/** A passage of a source text that a search found. */
export interface TextHit {
  readonly policy: string;
  readonly lines: readonly [number, number];
  readonly heading?: string;
  readonly quote: string;
}

/** Hits that are shown: more than anybody reads, and far less than ten thousand policies may have. */
const mostShown = 500;

/** What was found, grouped by policy. */
export function searchText(hits: readonly Hit[], style: Style): string {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits.slice(0, mostShown)) {
    const group = groups.get(hit.policy) ?? [];
    group.push(hit);
    groups.set(hit.policy, group);
  }
  const blocks = [...groups].map(([policy, found]) =>
    [style.paint.bold(clean(policy)), ...found.map((hit) => hitBlock(hit, style))].join('\n'),
  );
  const policies = new Set(hits.map(({ policy }) => policy)).size;
  const found = `${count(hits.length, 'hit')} in ${policies === 1 ? '1 policy' : `${policies} policies`}`;
  return `${blocks.join('\n\n')}\n\n${closing(found, hits.length, style)}`;
}

function closing(found: string, hits: number, style: Style): string {
  const shown =
    hits > mostShown ? `; shown are the first ${mostShown}: narrow the search with more words` : '';
  return `${indented(style.paint.dim(found + shown), style, 0)}\n`;
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
  const blocks = hits.slice(0, mostShown).map((hit) => {
    const [from, to] = hit.lines;
    const at = `${clean(hit.policy)}:${from === to ? from : `${from}-${to}`}`;
    const under = hit.heading === undefined ? '' : style.paint.dim(`  (${clean(hit.heading)})`);
    return `${indented(style.paint.bold(at) + under, style, 2, '')}\n${indented(clean(shortened(hit.quote)), style, 2)}`;
  });
  return `${blocks.join('\n')}\n\n${closing(count(hits.length, 'passage'), hits.length, style)}`;
}
