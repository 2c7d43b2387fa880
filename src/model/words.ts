/** "a, b or c"; "" for an empty list. */
export const either = (parts: readonly string[]): string => join(parts, 'or');

/** "a, b and c"; "" for an empty list. */
export const both = (parts: readonly string[]): string => join(parts, 'and');

/** What to do about a name that is not known: take one that may be meant, else what is said `otherwise`. */
export const didYouMean = <Otherwise extends string | undefined>(
  near: readonly string[],
  otherwise: Otherwise,
): string | Otherwise => (near.length > 0 ? `did you mean ${either(near)}?` : otherwise);

function join(parts: readonly string[], last: string): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;
}

/** Words that keep their capital inside a sentence. */
const proper = new Set([
  'European',
  'Swiss',
  'Swiss-US',
  'EU-US',
  'Europe',
  'Safe',
  'Do',
  'UK',
  'GDPR',
  'IP',
  'IT',
]);

/** A label as it stands inside a sentence: first letter small, names untouched. */
export function inline(label: string): string {
  const first = label.split(/[\s,]/, 1)[0] ?? '';
  if (proper.has(first) || /^.[A-Z]/.test(first)) return label;
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** English names that describe what bears them: "Data Protection Authority", unlike "Acme" or "Alliance Ltd". */
const describing =
  /(?:agency|alliance|association|authority|board|bureau|centre|center|chamber|commission|commissioner|committee|council|court|department|federation|foundation|inspectorate|initiative|institute|ministry|office|ombudsman|organi[sz]ation|registry|society|supervisor|union)$/iu;

/** A name as it stands inside an English sentence: "the Dutch Data Protection Authority", "Google". */
export const withArticle = (name: string): string =>
  describing.test(name) && /\s/u.test(name) && !/^(?:an?|the|our)\s/iu.test(name) ? `the ${name}` : name;

/** "1 row", "2 rows". */
export const count = (amount: number, unit: string): string => `${amount} ${unit}${amount === 1 ? '' : 's'}`;

/**
 * Orders by code points, as UTF-8 sorts: the same on every machine, whatever its locale. `<` compares UTF-16, which puts
 * 😀 before ﬀ.
 */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left === right) continue;
    // Surrogates stand for code points past all other code units.
    const isHigh = (unit: number) => (unit >= 0xd800 && unit <= 0xdfff ? 1 : 0);
    return isHigh(left) - isHigh(right) || left - right;
  }
  return a.length - b.length;
}

/** With a capital first letter, as a sentence begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The words of a text in small letters, without signs: what two people write of one thing is often the same but for these. */
export const bareWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const longestText = 80;

/** What somebody wrote as it stands in a sentence: one line, not too long. */
export function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > longestText ? `${line.slice(0, longestText - 1)}…` : line;
}

/** A text as ids are written, lower-case words joined by hyphens; "" where it has neither Latin letters nor digits. */
export const asWord = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
