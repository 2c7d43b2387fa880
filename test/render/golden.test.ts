/** Whole outputs, kept in `__golden__` and read by eye when they change (`npm run test:update`). */
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { diffCsv } from '../../src/render/diff-csv.js';
import { diffHtml } from '../../src/render/diff-html.js';
import { diffMarkdown } from '../../src/render/diff-markdown.js';
import { diffSummary, diffTable, type TableView } from '../../src/render/diff-table.js';
import type { DiffView } from '../../src/render/diff-view.js';
import { signs, statuses, verdicts } from '../../src/render/marks.js';
import { makeStyle } from '../../src/render/style.js';
import { madeUp, withEvidence } from './made-up.js';

const golden = (name: string) => `./__golden__/${name}`;
const table = (view: DiffView, width: number, asked: TableView = 'auto') =>
  diffTable(view, makeStyle(width, false), asked);

const widths = [60, 80, 120, 200];
const pages: readonly (readonly [name: string, width: number, text: () => string])[] = [
  ...[2, 5].flatMap((count) =>
    widths.map((width) => [`${count}-at-${width}.txt`, width, () => table(madeUp(count), width)] as const),
  ),
  ['5-matrix-at-100.txt', 100, () => table(madeUp(5), 100, 'matrix')],
  ['5-matrix-at-60.txt', 60, () => table(madeUp(5, { sections: ['rights', 'transfers'] }), 60, 'matrix')],
  ['5-blocks-at-100.txt', 100, () => table(madeUp(5), 100, 'blocks')],
  ['2-matrix-at-80.txt', 80, () => table(madeUp(2, { sections: ['rights', 'transfers'] }), 80, 'matrix')],
  [
    '5-baseline-at-120.txt',
    120,
    () => table(madeUp(5, { sections: ['rights'], baseline: 'acme' }), 120, 'blocks'),
  ],
  [
    '2-quotes-at-80.txt',
    80,
    () =>
      table(
        {
          ...madeUp(2, { sections: ['rights'] }),
          quotes: (policy) => [`What ${policy} says, in its own words.`],
        },
        80,
      ),
  ],
  ['5-summary-at-80.txt', 80, () => diffSummary(madeUp(5), makeStyle(80, false))],
  ['5-summary-at-60.txt', 60, () => diffSummary(madeUp(5), makeStyle(60, false))],
];

/** Words of letters, which may not be broken; not of languages that write without blanks. */
const words = (text: string) =>
  text
    .normalize('NFC')
    .match(/(?<![\p{L}\p{M}\p{N}@./_-])[\p{Script=Latin}\p{M}]{2,}(?![\p{L}\p{M}\p{N}@_./-])/gu) ?? [];

describe.each(pages)('%s', (name, width, text) => {
  it('is as it was', async () => {
    await expect(text()).toMatchFileSnapshot(golden(name));
  });

  it('keeps to its width and ends no line with blanks', () => {
    for (const line of text().split('\n')) {
      expect(stringWidth(line), line).toBeLessThanOrEqual(width);
      expect(line).toBe(line.trimEnd());
    }
  });
});

describe('no word is cut', () => {
  it.each(
    [60, 80, 120, 200].flatMap((width) =>
      ['columns', 'blocks', 'matrix'].map((asked) => [asked, width] as const),
    ),
  )('%s at %i', (asked, width) => {
    const view = madeUp(5);
    const known = new Set(
      words(
        [
          ...view.policies.map((policy) => policy.name),
          ...view.diff.sections.flatMap(({ title, rows, silentInAll }) => [
            title,
            ...silentInAll,
            ...rows.flatMap((row) => [
              row.label,
              row.comparison.reason,
              ...row.cells.map((cell) => cell.text),
              ...row.pairs.map((pair) => pair.reason),
            ]),
          ]),
          ...[...Object.values(verdicts), ...Object.values(statuses), ...Object.values(signs)].map(
            (mark) => mark.meaning,
          ),
          'silent in all, of what is asked of every policy: under only differ differs denied same fewer policies or html In words view blocks format row compare no undated baseline force general only',
          'Acme are also say says deny denies it alike otherwise each of the all both and with two comparable further fact facts in part condition announced rarely one of example reserve sometimes years',
          'en de ja fr da',
        ].join(' '),
      ),
    );
    const unknown = words(table(view, width, asked as TableView)).filter((word) => !known.has(word));
    expect(unknown).toEqual([]);
  });
});

describe('the legend', () => {
  const all = [
    ...new Set(
      [...Object.values(verdicts), ...Object.values(statuses), ...Object.values(signs)].map(
        ({ symbol }) => symbol,
      ),
    ),
  ];

  it.each(pages.filter(([name]) => !name.includes('summary') && !name.includes('quotes')))(
    'of %s explains each symbol that occurs, and no other',
    (_, __, text) => {
      const page = text();
      const cut = page.search(
        /^(?:=|≠|!|\+|\?|·) (?:same|differs|one denies|only some speak|not comparable|not assessed)/m,
      );
      const [body, legend] = [page.slice(0, cut), page.slice(cut)];
      for (const symbol of all) {
        const escaped = symbol.replace(/[+?]/, '\\$&');
        // As a mark a symbol stands alone or before an arrow; "·" and "–" also stand between words.
        const marks = new RegExp(`(?:^|  |^[^\\n]* {2})${escaped}(?=$|[ ↑↓~])|(?<=[✓✕~± ])${escaped}$`, 'm');
        const occurs = ['↑', '↓'].includes(symbol)
          ? body.includes(symbol)
          : marks.test(body.replace(/^.*(?:\d (?:differs?|only|same|not|denied)).*$/gm, ''));
        const explained = new RegExp(`(?:^|   )${escaped} `, 'm').test(legend);
        expect({ symbol, explained }).toEqual({ symbol, explained: symbol === '…' ? explained : occurs });
      }
    },
  );
});

describe('other formats', () => {
  it('Markdown', async () => {
    await expect(diffMarkdown(madeUp(2))).toMatchFileSnapshot(golden('2.md'));
    await expect(diffMarkdown(madeUp(5, { baseline: 'acme' }))).toMatchFileSnapshot(golden('5.md'));
    await expect(diffMarkdown(madeUp(5), true)).toMatchFileSnapshot(golden('5-summary.md'));
  });

  it('CSV', async () => {
    await expect(diffCsv(madeUp(2))).toMatchFileSnapshot(golden('2.csv'));
    await expect(diffCsv(withEvidence(madeUp(5)))).toMatchFileSnapshot(golden('5-evidence.csv'));
  });

  it('HTML', async () => {
    await expect(diffHtml(withEvidence(madeUp(2)))).toMatchFileSnapshot(golden('2-html.txt'));
    await expect(diffHtml(madeUp(5))).toMatchFileSnapshot(golden('5-html.txt'));
  });
});
