/** What a record holds can come from anyone: none of it may act on a terminal, a pull request or a spreadsheet. */
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../src/model/policy.js';
import { markdownText } from '../../src/render/clean.js';
import { matrixCsv } from '../../src/render/matrix/csv.js';
import { matrixJson } from '../../src/render/matrix/json.js';
import { matrixMarkdown } from '../../src/render/matrix/markdown.js';
import { rowText } from '../../src/render/matrix/row.js';
import { matrixTable } from '../../src/render/matrix/table.js';
import type { MatrixView } from '../../src/render/matrix/view.js';
import { makeStyle } from '../../src/render/style.js';
import { policy } from '../questions/records.js';
import { viewOf, whole } from './made-up.js';

/** A comparison with `text` wherever a record's own words can stand. */
function spoiled(text: string, count = 3): MatrixView {
  const policies = Array.from({ length: count }, (_, i): Policy => {
    const made = policy(
      `p${i}`,
      {
        contacts: [{ role: 'privacy', channel: 'email', value: `${text}${i}`, summary: text, note: text }],
        recipients: [{ recipient: 'hosting', parties: ['us'], when: text }],
        other: [{ topic: 'user-duties', summary: text }],
      },
      text,
    );
    return {
      ...made,
      parties: made.parties.map((party) => ({ ...party, name: text })),
      document: { ...made.document, updated: text, language: text },
    };
  });
  return {
    ...viewOf(policies, { sections: ['contacts', 'recipients', 'other'] }),
    evidence: () => [{ state: text, quote: text, lines: [1, 2] }],
  };
}

const plain = makeStyle(80, false);

const outputs: readonly (readonly [string, (view: MatrixView) => string | AsyncIterable<string>])[] = [
  ['table', (view) => matrixTable(view, plain)],
  ['row', (view) => rowText(view, plain)],
  ['markdown', matrixMarkdown],
  ['csv', matrixCsv],
  ['json', matrixJson],
];

describe.each(outputs)('%s', (_, draw) => {
  it('lets no control character and no turn of direction through', async () => {
    const page = await whole(
      draw(
        spoiled('a\u001b[2J\u001b]8;;http://evil.example\u0007b\u009b31m\u0008\u202ec\u2066d\u2028e\u0000f'),
      ),
    );
    expect(page.replaceAll('\r\n', '\n')).not.toMatch(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/,
    );
    expect(page).toMatch(/u\{1b\}|u001b/);
  });

  it('takes a word of ten thousand letters', async () => {
    expect(await whole(draw(spoiled('x'.repeat(10_000), 2)))).toContain('xxxxx');
  });
});

describe('the terminal', () => {
  it('keeps to its width with long words and wide ones', () => {
    for (const width of [40, 100])
      for (const draw of [matrixTable, rowText]) {
        const page = draw(spoiled(`${'字'.repeat(300)} ${'x'.repeat(1000)}`), makeStyle(width, false));
        for (const line of page.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }
  });

  it('shows many policies in panels, each one once', () => {
    const page = matrixTable(spoiled('Acme', 40), makeStyle(60, false));
    for (const line of page.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(60);
    for (let i = 0; i < 40; i += 1) expect(page).toContain(`Acme${i}`);
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
    expect(markdownText(text)).toBe(expected);
  });

  it('keeps each row of a table in one line of as many cells', () => {
    for (const text of ['a | b\nc', '|', '\\|', '\n\n| --- |']) {
      const rows = matrixMarkdown(spoiled(text))
        .split('\n')
        .filter((line) => line.startsWith('| '));
      expect(rows.length).toBeGreaterThan(4);
      for (const row of rows) expect(row.replaceAll(/\\[\\|]/g, '').split('|')).toHaveLength(2 + 2 + 3);
    }
  });
});

describe('CSV', () => {
  it('starts no cell with a formula', () => {
    for (const text of ['=cmd()', '+1', '-1', '@x', '\t=1', ' =1']) {
      const page = matrixCsv(spoiled(text));
      expect(page).not.toMatch(/(?:^|,)"?\s*[=+@-]/m);
      expect(page).toContain(`'${text}`);
    }
  });

  it('has a row a question and a column a policy, and ends lines with CRLF', () => {
    const view = spoiled('a "quoted" word, and\na second line');
    const lines = matrixCsv(view)
      .replaceAll(/"(?:[^"]|"")*"/g, 'x')
      .split('\r\n');
    expect(lines.pop()).toBe('');
    expect(new Set(lines.map((line) => line.split(',').length))).toEqual(new Set([4 + 3]));
    expect(lines).toHaveLength(1 + view.matrix.rows.length);
  });
});
