import type { Path } from './path.js';

/** How grave a finding is. `off` exists only in configuration. */
export type Severity = 'error' | 'warning' | 'info';

/** A range in a text file. Lines and columns are 1-based; columns count UTF-16 code units, as editors do; the end is exclusive. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where in a record a finding stands, before it is made into a line and a column. */
export interface Place {
  readonly path: Path;
  /** The name of a property (`key`), its value (`value`), or the parent of a property that is missing (`parent`). */
  readonly part: 'key' | 'value' | 'parent';
}

/**
 * One thing that is wrong, as data. `message` names an entry of the rule's messages and `args` fill it;
 * the sentence is made in one place (`src/lint/wording.ts`).
 */
export interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly args: Readonly<Record<string, string | number | readonly string[]>>;
  readonly severity: Severity;
  /** The file as the user named it. */
  readonly file: string;
  readonly place?: Place;
  /** Known at once for syntax findings and passages of a source text; otherwise made from `place` at the edge. */
  readonly range?: Range;
}
