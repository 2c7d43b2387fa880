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

/** What a reader sees of each word, with a space in front if one stands before it. */
const written = ({ seen, tokens }: Words): string[] =>
  tokens.map(({ start, end }, i) => {
    const gap = i === 0 ? '' : seen.text.slice(tokens[i - 1]?.end, start);
    return (/\s/u.test(gap) ? ' ' : '') + shown(seen, start, end);
  });

/** Old and new words side by side, in reading order; what was removed stands before what was added in its place. */
export function wordDiff(before: Words, after: Words): readonly WordRun[] {
  const [old, now] = [written(before), written(after)];
  return runs(before.tokens, after.tokens).map(({ added, removed, count }) => {
    const gone = added ? [] : old.splice(0, count);
    const come = removed ? [] : now.splice(0, count);
    const is = added ? 'added' : removed ? 'removed' : 'same';
    return { is, text: (removed ? gone : come).join('') };
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
