import { grouped } from '../model/groups.js';
import type { Cite } from './anchors.js';
import type { Hit } from './passage.js';

/** A fact as a program would write it. It becomes a comment in the draft, never a fact. */
export interface Suggestion {
  /** A section, or `parties`. */
  readonly section: string;
  /** Fields with their values as YAML. `TODO` stands for what a person must choose: no vocabulary has it. */
  readonly fields: Readonly<Record<string, string>>;
  readonly cites: readonly Cite[];
  /** What a person should know before believing it. */
  readonly remark?: string;
}

/** What a person must choose; upper case, so that no vocabulary and no open list accepts it. */
export const todo = '[TODO]';

/** At most so many of each sort: a text with more is a list, and is read as one. */
export const most = 60;

/** Makes citations of the sentences of hits. */
export type CitesOf = (hits: readonly Hit<unknown>[]) => readonly Cite[];

/** Hits with the same value as one, in the order in which the values come first. */
export function distinct<Value>(
  hits: readonly Hit<Value>[],
  key: (value: Value) => string,
): readonly (readonly Hit<Value>[])[] {
  return [...grouped(hits, ({ value }) => key(value)).values()].slice(0, most);
}
