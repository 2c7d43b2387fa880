/** What `new` wrote as comments of one text, brought to another: suggestions, and the listing of the sentences. */

interface Block {
  readonly start: number;
  /** Behind its last line. */
  readonly end: number;
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
 * text has it, or gone where that has none. What anybody has written or changed stays.
 */
export function renewComments(record: string, before: string, now: string): string {
  const former = blocksOf(before.split('\n'));
  const old = new Set(former.map(({ text }) => text));
  const fresh = new Map(blocksOf(now.split('\n')).map((block) => [keyOf(block), block.text]));
  const newline = record.includes('\r\n') ? '\r\n' : '\n';
  const lines = record.split(/\r?\n/u);
  const kept: string[] = [];
  let at = 0;
  for (const block of blocksOf(lines)) {
    if (!old.has(block.text)) continue;
    kept.push(...lines.slice(at, block.start), ...(fresh.get(keyOf(block))?.split('\n') ?? []));
    at = block.end;
  }
  if (at === 0) return record;
  const rest = lines.slice(at);
  const known = new Set(former.map(keyOf));
  const added = [...fresh].flatMap(([key, text]) =>
    sentence.first.test(text) && !known.has(key) ? text.split('\n') : [],
  );
  // What the new text says for the first time is listed at the end, before the last line end.
  const end = rest.at(-1) === '' ? rest.length - 1 : rest.length;
  return [...kept, ...rest.slice(0, end), ...added, ...rest.slice(end)].join(newline);
}
