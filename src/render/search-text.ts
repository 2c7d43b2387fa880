import { fold } from '../model/fold.js';
import { count, either, short } from '../model/words.js';
import type { Query } from '../query/index.js';
import { byPolicy, type Hit } from '../search/hits.js';
import type { Report } from '../search/nothing.js';
import { cleanLine } from './clean.js';
import { cells, clean, clip, indented, listing, quiet, shortened } from './layout.js';
import { statuses } from './marks.js';
import type { Style } from './style.js';

/** A passage of a source text that a search found. */
export interface TextHit {
  readonly policy: string;
  readonly lines: readonly [number, number];
  readonly heading?: string;
  readonly quote: string;
}

/** Passages that are shown: more than anybody reads, and far less than ten thousand texts may have. */
const mostShown = 500;

/** Marks the words of a query in a text, wherever they stand, whatever their accents. */
function marked(text: string, { words }: Query, { paint }: Style): string {
  const wanted = words.map((one) => one.text).filter((word) => word !== '');
  if (wanted.length === 0 || paint.level === 0) return text;
  const letters = [...text];
  const pieces = letters.map(fold);
  const folded = pieces.join('');
  const owner = pieces.flatMap((piece, i) => new Array<number>(piece.length).fill(i));
  const found = letters.map(() => '.');
  for (const word of wanted)
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      found.fill('#', owner[at], (owner[at + word.length - 1] ?? -1) + 1);
  return Array.from(found.join('').matchAll(/#+|\.+/g), ({ 0: { length, 0: sign }, index }) => {
    const run = letters.slice(index, index + length).join('');
    return sign === '#' ? paint.yellow(run) : run;
  }).join('');
}

/** Lines of a screen that are left for hits, above what closes them. */
const screen = 36;

type Group = readonly [policy: string, hits: readonly Hit[]];

/**
 * What was found, grouped by policy, the best first. What does not fit a screen has a line a hit, of each policy as many as
 * fit; in policies that were asked for by name (`isWhole`) all is shown.
 */
export function searchText(hits: readonly Hit[], query: Query, style: Style, isWhole: boolean): string {
  const groups = byPolicy(hits);
  const found = `${count(hits.length, 'hit')} in ${groups.length === 1 ? '1 policy' : `${groups.length} policies`}`;
  // Each hit takes a line or more: most searches need not be drawn to see that they do not fit.
  if (isWhole || hits.length <= screen + 4) {
    const blocks = groups.map(([policy, of]) =>
      block(policy, style, ...of.map((hit) => hitBlock(hit, query, style))),
    );
    const whole = `${blocks.join('\n\n')}\n\n${quiet(found, style)}\n`;
    if (isWhole || whole.split('\n').length - 1 <= screen + 4) return whole;
  }
  return screenText(groups, found, hits.length, query, style);
}

const block = (policy: string, { paint }: Style, ...lines: readonly string[]): string =>
  [paint.bold(clean(policy)), ...lines].join('\n');

function screenText(groups: readonly Group[], all: string, hits: number, query: Query, style: Style): string {
  const fits = (most: number) =>
    groups.reduce((sum, [, found]) => sum + Math.min(found.length, most + 1) + 2, 0) <= screen;
  let most = Math.max(...groups.map(([, found]) => found.length));
  while (most > 1 && !fits(most)) most -= 1;
  let left = hits;
  const blocks = groups.slice(0, fits(most) ? undefined : Math.floor(screen / 4)).map(([policy, found]) => {
    // What is left of one is the line that says so.
    const best = found.length === most + 1 ? found : found.slice(0, most);
    const lines = best.map((hit) => hitLine(hit, query, style));
    left -= best.length;
    if (best.length < found.length) lines.push(style.paint.dim(`  … and ${found.length - best.length} more`));
    return block(policy, style, ...lines);
  });
  const closed = `${all}, ${left === 0 ? 'a line each' : `${left} not shown`}. In full: --policy ${clean(groups[0]?.[0] ?? '')}, or --format csv`;
  return `${blocks.join('\n\n')}\n\n${quiet(closed, style)}\n`;
}

const placeOf = ({ section, fact }: Hit): string => (fact === undefined ? section : `${section}[${fact}]`);

const signOf = ({ state }: Hit): string => (state === 'stated' ? '' : `${statuses[state].symbol} `);

/** A hit in one line, as far as it goes. */
function hitLine(hit: Hit, query: Query, style: Style): string {
  const said = (text: string) => marked(text, query, style);
  const place = clip(placeOf(hit).padEnd(15), style.width - 2);
  const room = style.width - cells(place) - 3;
  const shown = style.paint.dim(place);
  if (room < 8) return `  ${shown}`;
  const label = clip(`${signOf(hit)}${clean(hit.label)}`, Math.floor(room / 2));
  const text = clip(clean(hit.text), room - cells(label) - 2);
  return `  ${shown} ${style.paint.underline(said(label))}: ${said(text)}`;
}

function hitBlock(hit: Hit, query: Query, style: Style): string {
  const said = (text: string) => marked(clean(text), query, style);
  const label = hit.label === '' ? '' : `${style.paint.underline(said(hit.label))}: `;
  const line = `${style.paint.dim(placeOf(hit).padEnd(15))} ${signOf(hit)}${label}${said(hit.text)}`;
  const matched = hit.matched === undefined ? [] : [quiet(`found in: ${said(hit.matched)}`, style, 6)];
  return [indented(line, style, 6, '  '), ...matched].join('\n');
}

/** Passages found in source texts, with their lines. */
export function passagesText(hits: readonly TextHit[], query: Query, style: Style): string {
  const blocks = hits.slice(0, mostShown).map((hit) => {
    const [from, to] = hit.lines;
    const at = `${clean(hit.policy)}:${from === to ? from : `${from}-${to}`}`;
    const under = hit.heading === undefined ? '' : style.paint.dim(`  (${clean(hit.heading)})`);
    const quote = marked(clean(shortened(hit.quote)), query, style);
    return `${indented(style.paint.bold(at) + under, style, 2, '')}\n${indented(quote, style, 2)}`;
  });
  const more = `; shown are the first ${mostShown}: narrow the search with more words`;
  const found = `${count(hits.length, 'passage')}${hits.length > mostShown ? more : ''}`;
  return `${blocks.join('\n')}\n\n${quiet(found, style)}\n`;
}

/** What is said where no passage holds the words: it is about texts that are at hand. */
export const noPassage = ({ text }: Query, texts: number): string =>
  `no passage of the ${count(texts, 'text')} at hand holds ${cleanLine(short(text))}`;

/** Conditions listed one by one. */
const mostParts = 12;

/** What was looked for, in how many records, and what may have been meant; one line each. */
export function nothingLines(
  { text, words }: Query,
  { records, parts, nearest }: Report,
  sections: readonly string[] = [],
): readonly string[] {
  const where = sections.length === 0 ? '' : `, section ${either(sections)}`;
  const places = words.length === 0 ? '' : '; words in labels, values, summaries, notes and anchors';
  const rows = parts.slice(0, mostParts).map((part) => [`  ${cleanLine(short(part.text))}`, partText(part)]);
  return [
    `no match for ${cleanLine(short(text))} (looked in ${count(records, 'record')}${where}${places})`,
    ...(parts.length > 1 ? ['one by one the conditions find:', ...listing(rows).split('\n')] : []),
    ...(nearest.length > 0 ? [`did you mean ${either(nearest.map(cleanLine))}?`] : []),
    'This is about the words of the records. What a policy is silent on is told by is:silent, as in is:silent right:complaint.',
  ];
}

function partText({ facts, records }: Report['parts'][number]): string {
  const where = count(records, 'record');
  if (facts > 0) return `${count(facts, 'fact')} in ${where}`;
  return records > 0 ? `holds of ${where}` : 'nothing';
}

/** The hits as data: what is known of each, without how it was ranked. */
export const hitRows = (hits: readonly Hit[]): readonly Omit<Hit, 'score'>[] =>
  byPolicy(hits).flatMap(([, found]) => found.map(({ score, ...hit }) => hit));

const hitColumns = ['policy', 'section', 'fact', 'state', 'label', 'text', 'matched'] as const;

/** The hits as a table, one a row, below its header. */
export const hitTable = (hits: readonly Hit[]): readonly (readonly string[])[] => [
  hitColumns,
  ...hitRows(hits).map((hit) => hitColumns.map((column) => String(hit[column] ?? ''))),
];

/** Passages as a table, one a row, below its header. */
export const passageTable = (hits: readonly TextHit[]): readonly (readonly string[])[] => [
  ['policy', 'from', 'to', 'heading', 'passage'],
  ...hits.map(({ policy, lines, heading = '', quote }) => [policy, ...lines.map(String), heading, quote]),
];
