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

function runs(before: readonly Token[], after: readonly Token[]) {
  const keys = (tokens: readonly Token[]) => tokens.map(({ key }) => key);
  const found = diffArrays(keys(before), keys(after), { maxEditLength: mostEdits });
  return (
    found ?? [
      { removed: true, added: false, count: before.length },
      { removed: false, added: true, count: after.length },
    ]
  );
}

/** Old and new words side by side, in reading order; what was removed stands before what was added in its place. */
export function wordDiff(before: Words, after: Words): readonly WordRun[] {
  let old = 0;
  let now = 0;
  return runs(before.tokens, after.tokens).map(({ added, removed, count }) => {
    const { seen, tokens } = removed ? before : after;
    const from = removed ? old : now;
    if (!added) old += count;
    if (!removed) now += count;
    const [first, last] = [tokens[from], tokens[from + count - 1]];
    const gap = seen.text.slice(tokens[from - 1]?.end ?? first?.start, first?.start);
    const space = from > 0 && /\s/u.test(gap) ? ' ' : '';
    const is = added ? 'added' : removed ? 'removed' : 'same';
    return { is, text: space + shown(seen, first?.start ?? 0, last?.end ?? 0) };
  });
}

/** For each old token the index of the new one that it has become; undefined for those that are gone. */
export function followTokens(
  before: readonly Token[],
  after: readonly Token[],
): readonly (number | undefined)[] {
  let now = 0;
  return runs(before, after).flatMap(({ added, removed, count }) => {
    const first = now;
    if (!removed) now += count;
    return added ? [] : Array.from({ length: count }, (_, i) => (removed ? undefined : first + i));
  });
}
