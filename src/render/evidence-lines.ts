import { at, clean, quiet } from './layout.js';
import type { Style } from './style.js';

/** What became of a fact's anchors: where the text says it, or why that is not known. */
export interface EvidenceLine {
  readonly state: string;
  readonly anchor?: string;
  readonly lines?: readonly [number, number];
  readonly quote?: string;
}

/** The passages of a fact below it, or what became of them, one each. */
export function evidenceBlock(lines: readonly EvidenceLine[], style: Style): readonly string[] {
  return lines.map(({ state, anchor, quote, lines: place = [0, 0] }) => {
    const fate = anchor === undefined ? state : `${state}: ${anchor}`;
    const said = quote === undefined ? `[${clean(fate)}]` : `“${clean(quote)}” (${at(place)})`;
    return quiet(said, style, 6);
  });
}
