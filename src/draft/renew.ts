import type { Range } from '../evidence/words.js';
import { pushTo } from '../model/groups.js';

/** What `new` wrote as comments of one text, brought to another: suggestions, and the listing of the sentences. */

/** A range of lines. */
interface Block extends Range {
  readonly text: string;
}

const suggestion = { first: /^ *# - \w/u, more: /^ *# {3}\S?/u } as const;
const sentence = { first: /^# +\d+ > /u, more: /^# +(?:> |cite: |accounted for |above: )/u } as const;
const heading = { first: /^# ─+ \| /u, more: /^(?!)/u } as const;

function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const start = at;
    at += 1;
    const line = lines[start] ?? '';
    const kind = [suggestion, sentence, heading].find(({ first }) => first.test(line));
    if (kind === undefined) continue;
    while (kind.more.test(lines[at] ?? '')) at += 1;
    blocks.push({ start, end: at, text: lines.slice(start, at).join('\n') });
  }
  return blocks;
}

/** The same for what differs only by the lines it stands on. */
const keyOf = ({ text }: Block) =>
  text
    .replace(/# lines? [\d, ]+/gu, '# line')
    .replace(/^(# )(?: *\d+(?= >)| +(?=>|cite:|above:)|─+)/gmu, '$1')
    .replace(/, to line \d+$/gmu, '');

/**
 * The text of a record in which each comment that stands word for word in the draft of the old text is as the draft of the new
 * text has it, or gone where that has none. What the new text says for the first time stands behind what comes before it in the
 * draft, if the record still has that. What anybody has written or changed stays.
 */
export function renewComments(record: string, before: string, now: string): string {
  const former = blocksOf(before.split('\n'));
  const old = new Set(former.map(({ text }) => text));
  const draft = now.split('\n');
  const fresh = blocksOf(draft);
  const renewed = new Map(fresh.map((block) => [keyOf(block), block.text]));
  const lines = record.split(/\r?\n/u);
  const blocks = blocksOf(lines).filter(({ text }) => old.has(text));
  if (blocks.length === 0) return record;
  const added = additions(draft, fresh, new Set(former.map(keyOf)), placesIn(lines, blocks));
  const out: string[] = [];
  let at = 0;
  for (const { start, end, text } of [...blocks, { start: lines.length, end: lines.length, text: '' }]) {
    for (; at < start; at += 1) out.push(lines[at] ?? '', ...(added.get(at) ?? []));
    if (start === end) break;
    out.push(...(renewed.get(keyOf({ start, end, text }))?.split('\n') ?? []), ...(added.get(end - 1) ?? []));
    at = end;
  }
  return out.join(record.includes('\r\n') ? '\r\n' : '\n');
}

/** The last line of each block of a record by its key, and of each line outside them by its text. */
function placesIn(lines: readonly string[], blocks: readonly Block[]): ReadonlyMap<string, number> {
  const inside = new Set(
    blocks.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
  );
  return new Map([
    ...lines.flatMap((line, at): [string, number][] =>
      line.trim() === '' || inside.has(at) ? [] : [[line, at]],
    ),
    ...blocks.map((block): [string, number] => [keyOf(block), block.end - 1]),
  ]);
}

/** The lines of blocks that are not known, by the line of the record that they are put behind. */
function additions(
  draft: readonly string[],
  blocks: readonly Block[],
  known: ReadonlySet<string>,
  places: ReadonlyMap<string, number>,
): ReadonlyMap<number, readonly string[]> {
  const added = new Map<number, string[]>();
  let place: number | undefined;
  let at = 0;
  for (const block of blocks) {
    for (; at < block.start; at += 1) if (draft[at] !== '') place = places.get(draft[at] ?? '');
    at = block.end;
    const key = keyOf(block);
    if (known.has(key)) place = places.get(key) ?? place;
    else if (place !== undefined)
      for (const line of draft.slice(block.start, block.end)) pushTo(added, place, line);
  }
  return added;
}
