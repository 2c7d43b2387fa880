import { describe, expect, it } from 'vitest';
import { kinds } from './edits.js';
import { madeUp } from './make.js';
import { measure, sumOf } from './measure.js';

/** A part of what `npm run drift` measures: enough for a regression to show. */
const results = measure([7, 33].map(madeUp), 2, 4711);

describe('edits of made-up texts', () => {
  it.each(results)('$kind: every changed fact is named', ({ edits, missed, slips }) => {
    expect(edits).toBeGreaterThan(0);
    expect(missed, slips.join('\n')).toBe(0);
  });

  it('names less than 1 % of the facts that stayed', () => {
    const { alarms, stayed } = sumOf(results);
    expect(results).toHaveLength(kinds.length);
    expect(alarms, results.flatMap(({ slips }) => slips).join('\n')).toBeLessThan(stayed / 100);
  });
});
