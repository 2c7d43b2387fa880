import { clean } from './clean.js';

/** A word that completion may offer, and what it means. */
export interface Candidate {
  readonly value: string;
  readonly about?: string | undefined;
}

/** What a shell may be given as a value. Ids, terms and options are made of these; anything else is not offered. */
const harmless = /^[\w.:@-]+$/;

const longest = 100;

function oneLine(text: string): string {
  const line = clean(text.replace(/\s+/g, ' ').trim());
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}

/**
 * The answer that the scripts of `completion-scripts.ts` read: `words` and the word as typed, then a line `value<TAB>about`
 * for each whole word that begins so. Empty where nothing fits, or where the typed word would not stay on its line.
 */
export function candidatesText(typed: string, before: string, candidates: readonly Candidate[]): string {
  if (clean(typed) !== typed || /[\t\n]/.test(typed)) return '';
  const lines = candidates
    .filter(({ value }) => harmless.test(value) && `${before}${value}`.startsWith(typed))
    .map(({ value, about }) => `${before}${value}\t${oneLine(about ?? '')}`.trimEnd());
  return lines.length === 0 ? '' : `${[`words\t${typed}`, ...new Set(lines)].join('\n')}\n`;
}

/** The answer that leaves a path to the shell; `before` stands before the path in the word. */
export const pathsText = (kind: 'files' | 'folders', before: string): string =>
  clean(before) === before ? `${kind}\t${before}\n` : '';
