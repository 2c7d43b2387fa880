import { pushTo } from '../model/groups.js';

/** What `new` wrote as comments of one text, brought to another: suggestions, and the listing of the sentences. */

/** A comment that `new` writes, of one line or several, or a line that is none. */
interface Item {
  readonly isComment: boolean;
  readonly text: string;
  /** The same for comments that differ only by the lines of the text they speak of. */
  readonly key: string;
}

const kinds = [
  // A suggestion, a sentence, a heading.
  { first: /^ *# - \w/u, more: /^ *# {3}\S?/u },
  { first: /^# +\d+ > /u, more: /^# +(?:> |cite: |accounted for |above: )/u },
  { first: /^# ─+ \| /u, more: /^(?!)/u },
];

const keyOf = (comment: string): string =>
  comment
    .replace(/# lines? [\d, ]+/gu, '# line')
    .replace(/^(# )(?: *\d+(?= >)| +(?=>|cite:|above:)|─+)/gmu, '$1')
    .replace(/, to line \d+$/gmu, '');

function itemsOf(text: string): readonly Item[] {
  const lines = text.split(/\r?\n/u);
  const items: Item[] = [];
  for (let at = 0, end = 1; at < lines.length; at = end, end += 1) {
    const line = lines[at] ?? '';
    const kind = kinds.find(({ first }) => first.test(line));
    while (kind?.more.test(lines[end] ?? '')) end += 1;
    const text = lines.slice(at, end).join('\n');
    items.push({ isComment: kind !== undefined, text, key: kind === undefined ? text : keyOf(text) });
  }
  return items;
}

/**
 * The text of a record in which each comment that stands word for word in the draft of the old text is as the draft of the new
 * text has it, or gone where that has none. What the new text says for the first time stands behind what comes before it in the
 * draft, if the record still has that. What anybody has written or changed stays.
 */
export function renewComments(record: string, before: string, now: string): string {
  const former = itemsOf(before).filter(({ isComment }) => isComment);
  const [old, known] = [new Set(former.map(({ text }) => text)), new Set(former.map(({ key }) => key))];
  const draft = itemsOf(now);
  const renewed = new Map(draft.filter(({ isComment }) => isComment).map(({ key, text }) => [key, text]));
  const items = itemsOf(record).map((item) => ({ ...item, isComment: old.has(item.text) }));
  if (!items.some(({ isComment }) => isComment)) return record;
  const places = new Map(items.flatMap(({ key }, i) => (key.trim() === '' ? [] : [[key, i] as const])));
  const added = new Map<number, string[]>();
  let place: number | undefined;
  for (const { isComment, key, text } of draft)
    if (!isComment) place = text === '' ? place : places.get(key);
    else if (known.has(key)) place = places.get(key) ?? place;
    else if (place !== undefined) pushTo(added, place, text);
  const out = items.flatMap(({ isComment, key, text }, i) => {
    const left = isComment ? renewed.get(key) : text;
    return [...(left === undefined ? [] : [left]), ...(added.get(i) ?? [])];
  });
  return out.join('\n').replaceAll('\n', record.includes('\r\n') ? '\r\n' : '\n');
}
