/** An edit of a text: what stands between two offsets is replaced. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A plain value that YAML reads as exactly this text. */
const plain = /^[A-Za-z0-9][\w ./@+-]*(?<! )$/;
const readOtherwise = /^(?!\d{4}-\d\d-\d\d$)(?:true|false|null|yes|no|on|off|y|n|[\d.][\d_.,:eExXoO+-]*)$/i;

/** A text as a YAML scalar, in the manner of what stood there before: same quotes, or none where none are needed. */
export function scalar(text: string, before: string): string {
  if (before.startsWith("'")) return `'${text.replaceAll("'", "''")}'`;
  if (!before.startsWith('"') && plain.test(text) && !readOtherwise.test(text)) return text;
  return JSON.stringify(text);
}

/** Applies edits to a text; of two that overlap, the one that starts first. */
export function applyEdits(
  text: string,
  edits: readonly Edit[],
): { readonly text: string; readonly applied: number } {
  let out = '';
  let at = 0;
  let applied = 0;
  for (const { start, end, text: written } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue;
    out += text.slice(at, start) + written;
    at = end;
    applied += 1;
  }
  return { text: out + text.slice(at), applied };
}
