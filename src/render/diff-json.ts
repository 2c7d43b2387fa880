import type { Cell, Row } from '../compare/report.js';
import { json } from './clean.js';
import { type DiffView, notesOf } from './diff-view.js';

function cellJson(cell: Cell, section: string, view: DiffView): object {
  const { policy, status, facts, text, covers, also, narrower } = cell;
  const quotes = facts.flatMap((fact) => view.quotes?.(policy, section, fact) ?? []);
  const notes = notesOf(view, section, cell);
  return {
    policy,
    status,
    facts,
    text,
    ...(covers === undefined ? {} : { covers }),
    ...(also === undefined ? {} : { also }),
    ...(narrower === undefined ? {} : { narrower }),
    ...(notes.length === 0 ? {} : { notes }),
    ...(view.quotes === undefined ? {} : { quotes }),
  };
}

function rowJson(row: Row, section: string, view: DiffView): object {
  const { key, label, verdict, comparison } = row;
  const pairs = row.pairs.length > 1 ? { pairs: row.pairs } : {};
  return {
    key,
    label,
    verdict,
    cells: row.cells.map((cell) => cellJson(cell, section, view)),
    comparison,
    ...pairs,
  };
}

/**
 * The comparison as other tools read it, or its counts alone. `facts` are indexes into the section's facts in `privcmp show
 * --format json`.
 */
export function diffJson(view: DiffView, onlySummary = false): string {
  const { policies, baseline, sections } = view.diff;
  return json({
    policies,
    ...(baseline === undefined ? {} : { baseline }),
    sections: sections.map(({ section, rows, silentInAll, summary }) => ({
      section,
      ...(onlySummary ? {} : { rows: rows.map((row) => rowJson(row, section, view)), silentInAll }),
      summary,
    })),
  });
}
