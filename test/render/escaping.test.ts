/** What a record holds can come from anyone: none of it may act on a terminal, a page, a pull request or a spreadsheet. */
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/policy.js';
import { diffCsv } from '../../src/render/diff-csv.js';
import { diffHtml } from '../../src/render/diff-html.js';
import { diffMarkdown, escaped } from '../../src/render/diff-markdown.js';
import { diffSummary, diffTable, type TableView } from '../../src/render/diff-table.js';
import type { DiffView } from '../../src/render/diff-view.js';
import { makeStyle } from '../../src/render/style.js';
import { ids, madeUp } from './made-up.js';

/** The made-up comparison with `text` wherever a record's own words can stand. */
function spoiled(text: string, count = 3): DiffView {
  const view = madeUp(count, { sections: ['rights', 'transfers'] });
  const fact = (one: Fact): Fact => ({ ...one, cite: [text] });
  return {
    ...view,
    quotes: () => [text],
    evidence: () => [{ state: text, quote: text, lines: [1, 2] }],
    policies: view.policies.map((policy) => ({
      ...policy,
      name: text,
      document: { ...policy.document, updated: text, language: text },
      source: { ...policy.source, url: text },
      sections: Object.fromEntries(
        Object.entries(policy.sections).map(([name, record]) => [
          name,
          { ...record, facts: record.facts.map(fact) },
        ]),
      ),
    })),
    diff: {
      ...view.diff,
      sections: view.diff.sections.map((section) => ({
        ...section,
        silentInAll: [text],
        rows: section.rows.map((row) => ({
          ...row,
          key: `${text}${row.key}`,
          label: text,
          comparison: { ...row.comparison, reason: text },
          pairs: row.pairs.map((pair) => ({ ...pair, reason: text })),
          cells: row.cells.map((cell) => ({
            ...cell,
            lines: cell.lines.map(() => text),
            text,
            ...(cell.covers === undefined ? {} : { covers: text }),
            ...(cell.also === undefined ? {} : { also: { ...cell.also, label: text } }),
            ...(cell.narrower === undefined ? {} : { narrower: [text] }),
          })),
        })),
      })),
    },
  };
}

const plain = makeStyle(80, false);
const views: readonly TableView[] = ['columns', 'blocks', 'matrix'];
const outputs: readonly (readonly [string, (view: DiffView) => string])[] = [
  ...views.map((asked) => [asked, (view: DiffView) => diffTable(view, plain, asked)] as const),
  ['summary', (view) => diffSummary(view, plain)],
  ['markdown', (view) => diffMarkdown(view)],
  ['csv', (view) => diffCsv(view)],
  ['html', (view) => diffHtml(view)],
];

describe.each(outputs)('%s', (_, draw) => {
  it('lets no control character and no turn of direction through', () => {
    const page = draw(
      spoiled('a\u001b[2J\u001b]8;;http://evil.example\u0007b\u009b31m\u0008\u202ec\u2066d\u2028e\u0000f'),
    );
    expect(page.replaceAll('\r\n', '\n')).not.toMatch(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/,
    );
    expect(page).toContain('u{1b}');
  });

  it('takes a word of ten thousand letters', () => {
    expect(draw(spoiled('x'.repeat(10_000), 2))).toContain('xxxxx');
  });
});

describe('the terminal', () => {
  it.each(views)('keeps to its width with long words and wide ones: %s', (asked) => {
    for (const width of [40, 100]) {
      const page = diffTable(
        spoiled(`${'字'.repeat(300)} ${'x'.repeat(1000)}`),
        makeStyle(width, false),
        asked,
      );
      for (const line of page.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  it('shows many policies in panels', () => {
    const view = madeUp(5, { sections: ['rights'] });
    const many = Array.from({ length: 8 }, (_, round) => round);
    const wide: DiffView = {
      ...view,
      policies: many.flatMap((round) =>
        view.policies.map((policy) => ({ ...policy, id: `${policy.id}-${round}` })),
      ),
      diff: {
        ...view.diff,
        sections: view.diff.sections.map((section) => ({
          ...section,
          rows: section.rows.map((row) => ({
            ...row,
            pairs: [],
            cells: many.flatMap((round) =>
              row.cells.map((cell) => ({ ...cell, policy: `${cell.policy}-${round}` })),
            ),
          })),
        })),
      },
    };
    const page = diffTable(wide, makeStyle(60, false), 'auto');
    for (const line of page.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(60);
    expect(page).toMatch(/40 Øresund & Søn/);
    expect(page.match(/^Access/gm)?.length).toBeGreaterThan(2);
  });
});

describe('HTML', () => {
  const attack = `"><script>alert(1)</script><img src=x onerror=alert(1)>' onmouseover='x`;
  const page = diffHtml(spoiled(attack));

  it('lets no tag and no attribute in', () => {
    expect(page).not.toContain('<img');
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.replaceAll(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\sonmouseover=/);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('links to web addresses only', () => {
    expect(diffHtml(spoiled('javascript:alert(1)'))).not.toMatch(/href="javascript:/i);
    expect(diffHtml(spoiled('data:text/html,x'))).not.toMatch(/href="data:/i);
    expect(diffHtml(spoiled('https://acme.example/"x'))).toContain('href="https://acme.example/&quot;x"');
  });

  it('has ids without blanks, each once', () => {
    const found = [...diffHtml(spoiled('a b')).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(found.filter((id) => /\s/.test(id ?? ''))).toEqual([]);
    expect(found.length).toBe(new Set(found).size);
  });
});

describe('Markdown', () => {
  it.each([
    ['a|b', 'a\\|b'],
    ['`rm -rf`', '\\`rm -rf\\`'],
    ['<script>x</script> &amp;', '&lt;script&gt;x&lt;/script&gt; &amp;amp;'],
    ['[here](https://evil.example)', '\\[here\\](https:&#8203;//evil.example)'],
    ['www.evil.example', 'www&#8203;.evil.example'],
    ['![x](y)', '!\\[x\\](y)'],
    ['ask @octocat or me@acme.example', 'ask @&#8203;octocat or me@acme.example'],
    ['see #12, GH-12 and a/b#3', 'see #&#8203;12, GH-&#8203;12 and a/b#&#8203;3'],
    ['**bold** _it_ ~~no~~ $x$', '\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~ \\$x\\$'],
    [':smile:', ':&#8203;smile:'],
    ['one\ntwo', 'one<br>two'],
    ['back\\slash', 'back\\\\slash'],
  ])('%j', (text, expected) => {
    expect(escaped(text)).toBe(expected);
  });

  it('keeps each row of a table in one line of as many cells', () => {
    for (const text of ['a | b\nc', '|', '\\|', '\n\n| --- |']) {
      const rows = diffMarkdown(spoiled(text))
        .split('\n')
        .filter((line) => line.startsWith('| ') && line.includes('<br>'));
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row.replaceAll(/\\[\\|]/g, '').split('|')).toHaveLength(2 + 2 + 3);
    }
  });
});

describe('CSV', () => {
  it('starts no cell with a formula', () => {
    for (const text of ['=cmd()', '+1', '-1', '@x', '\t=1', ' =1']) {
      const page = diffCsv(spoiled(text));
      expect(page).not.toMatch(/(?:^|,)"?\s*[=+@-]/m);
      expect(page).toContain(`'${text}`);
    }
  });

  it('has the same number of cells in each line, which ends in CRLF', () => {
    const page = diffCsv(spoiled('a "quoted" word, and\na second line'));
    const lines = page.replaceAll(/"(?:[^"]|"")*"/g, 'x').split('\r\n');
    expect(lines.pop()).toBe('');
    expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([15]));
    expect(lines).toHaveLength(1 + 3 * (3 + 1 + 3 + 1));
    expect(ids.slice(0, 3).every((id) => page.includes(`,${id},`))).toBe(true);
  });
});
