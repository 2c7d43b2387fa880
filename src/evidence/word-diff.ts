import { diffArrays } from 'diff';
import { shown, type Token, type Visible } from './visible.js';

/**
 * A run of words that both versions have, or only the new or the old one, as a reader sees it; with a space in front if one
 * stands there. Runs that are not added make the old text, and those that are not removed the new one.
 */
export interface WordRun {
  readonly is: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Tokens of one version. */
export interface Words {
  readonly seen: Visible;
  readonly tokens: readonly Token[];
}

/** More edits than this are not looked for: what has so little in common is another text. */
const mostEdits = 1500;

interface Run {
  readonly is: WordRun['is'];
  readonly length: number;
}

function runs(before: readonly Token[], after: readonly Token[]): readonly Run[] {
  const keys = (tokens: readonly Token[]) => tokens.map(({ key }) => key);
  const found = diffArrays(keys(before), keys(after), { maxEditLength: mostEdits });
  if (found === undefined)
    return [
      { is: 'removed', length: before.length },
      { is: 'added', length: after.length },
    ];
  return found.map(({ added, removed, count }) => ({
    is: added ? 'added' : removed ? 'removed' : 'same',
    length: count,
  }));
}

/** Old and new words side by side, in reading order; what was removed stands before what was added in its place. */
export function wordDiff(before: Words, after: Words): readonly WordRun[] {
  let old = 0;
  let now = 0;
  return runs(before.tokens, after.tokens).map(({ is, length }) => {
    const { seen, tokens } = is === 'removed' ? before : after;
    const from = is === 'removed' ? old : now;
    if (is !== 'added') old += length;
    if (is !== 'removed') now += length;
    const [first, last] = [tokens[from], tokens[from + length - 1]];
    const gap = seen.text.slice(tokens[from - 1]?.end ?? first?.start, first?.start);
    const space = from > 0 && /\s/u.test(gap) ? ' ' : '';
    return { is, text: space + shown(seen, first?.start ?? 0, last?.end ?? 0) };
  });
}

/** For each old token the index of the new one that it has become; undefined for those that are gone. */
export function followTokens(
  before: readonly Token[],
  after: readonly Token[],
): readonly (number | undefined)[] {
  let now = 0;
  return runs(before, after).flatMap(({ is, length }) => {
    const first = now;
    if (is !== 'removed') now += length;
    if (is === 'added') return [];
    return Array.from({ length }, (_, i) => (is === 'same' ? first + i : undefined));
  });
}
