import { type Folded, fold } from './fold.js';
import { type Range, wordClassAt } from './words.js';

/** The folded text with the places where a match may begin and end. */
export interface FoldedText extends Folded {
  readonly canStart: readonly boolean[];
  readonly canEnd: readonly boolean[];
}

/** Stands in the folded text beside every heading. White space is folded away, so no anchor can match it. */
export const barrier = '\n';

/** Folds the units of a text one after the other: without list marks, and with a barrier around each heading. */
export function foldUnits(raw: string, units: readonly (Range & { readonly kind: string })[]): FoldedText {
  const out = {
    text: '',
    starts: [] as number[],
    ends: [] as number[],
    gaps: [] as boolean[],
    soft: new Set<number>(),
  };
  const append = (part: Folded) => {
    for (const at of part.soft) out.soft.add(out.text.length + at);
    out.text += part.text;
    for (let i = 0; i < part.text.length; i++) {
      out.starts.push(part.starts[i] ?? 0);
      out.ends.push(part.ends[i] ?? 0);
      out.gaps.push(part.gaps[i] ?? false);
    }
  };
  const wall = (offset: number) =>
    append({ text: barrier, starts: [offset], ends: [offset], gaps: [true], soft: new Set() });
  for (const unit of units) {
    if (unit.kind === 'heading') wall(unit.start);
    append(fold(raw.slice(unit.start, unit.end), unit.start));
    if (unit.kind === 'heading') wall(unit.end);
  }
  return { ...out, ...boundaries(raw, out) };
}

/**
 * Where matches may begin and end: at the edge of a word. Two edges more than a plain word boundary are refused, for
 * they would change what is quoted: "can" in "can't" (yet "accès" may begin in "l'accès"), and "5" in "2.5".
 */
function boundaries(raw: string, folded: Folded): Pick<FoldedText, 'canStart' | 'canEnd'> {
  const { text, starts, gaps } = folded;
  const size = text.length;
  const classes = starts.map((start, i) => (text[i] === barrier ? 'none' : wordClassAt(raw, start)));
  const isWord = (i: number) => classes[i] === 'letter' || classes[i] === 'digit';
  const isDigit = (i: number) => classes[i] === 'digit';
  const oneCharacter = (i: number) =>
    starts[i] === starts[i - 1] && text[i] !== barrier && text[i - 1] !== barrier;
  const canStart: boolean[] = new Array(size).fill(true);
  const canEnd: boolean[] = new Array(size).fill(true);
  for (let i = 1; i < size; i++) {
    if (gaps[i]) continue;
    if (oneCharacter(i) || (isWord(i - 1) && isWord(i))) {
      canStart[i] = false;
      canEnd[i - 1] = false;
      continue;
    }
    const between = i + 1 < size && !gaps[i + 1] && isWord(i - 1) && isWord(i + 1);
    if (between && text[i] === "'") canEnd[i - 1] = false;
    if (between && /[.,]/.test(text[i] ?? '') && isDigit(i - 1) && isDigit(i + 1)) {
      canEnd[i - 1] = false;
      canStart[i + 1] = false;
    }
  }
  return { canStart, canEnd };
}
