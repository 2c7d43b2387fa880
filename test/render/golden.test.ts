/** Whole outputs, kept in `__golden__` and read by eye when they change (`npm run test:update`). */
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { matrixCsv } from '../../src/render/matrix/csv.js';
import { matrixJson } from '../../src/render/matrix/json.js';
import { matrixMarkdown } from '../../src/render/matrix/markdown.js';
import { rowText } from '../../src/render/matrix/row.js';
import { matrixTable } from '../../src/render/matrix/table.js';
import type { MatrixView } from '../../src/render/matrix/view.js';
import { makeStyle } from '../../src/render/style.js';
import { madeUpPolicies, viewOf, type Wish, whole, withEvidence } from './made-up.js';

const view = (count: number, wish?: Wish) => viewOf(madeUpPolicies(count), wish);
const table = (shown: MatrixView, width: number) => matrixTable(shown, makeStyle(width, false));
const retention: Wish = { sections: ['retention'] };

const tables: readonly (readonly [name: string, width: number, shown: () => MatrixView])[] = [
  ['1-at-80.txt', 80, () => view(1)],
  ['2-at-40.txt', 40, () => view(2)],
  ['2-at-80.txt', 80, () => view(2)],
  ['5-at-80.txt', 80, () => view(5)],
  ['5-at-200.txt', 200, () => view(5)],
  ['2-retention-at-80.txt', 80, () => view(2, retention)],
  ['5-retention-at-80.txt', 80, () => view(5, retention)],
  ['2-full-at-80.txt', 80, () => view(2, { full: true })],
  ['5-baseline-at-100.txt', 100, () => view(5, { sections: ['rights', 'sale'], baseline: 0 })],
];

describe.each(tables)('%s', (name, width, shown) => {
  it('is as it was', async () => {
    await expect(table(shown(), width)).toMatchFileSnapshot(`./__golden__/${name}`);
  });

  it('keeps to its width and ends no line with blanks', () => {
    for (const line of table(shown(), width).split('\n')) {
      expect(stringWidth(line), line).toBeLessThanOrEqual(width);
      expect(line).toBe(line.trimEnd());
    }
  });
});

describe.each([
  ['5.md', () => matrixMarkdown(view(5))],
  ['2.csv', () => matrixCsv(view(2))],
  ['2.json', () => matrixJson(withEvidence(view(2, { sections: ['sale', 'retention'] })))],
  ['2-row.txt', () => rowText(withEvidence(view(2, { sections: ['retention'] })), makeStyle(80, false))],
] as const)('%s', (name, text) => {
  it('is as it was', async () => {
    await expect(await whole(text())).toMatchFileSnapshot(`./__golden__/${name}`);
  });
});
