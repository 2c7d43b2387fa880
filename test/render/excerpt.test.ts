import fc from 'fast-check';
import { expect, it } from 'vitest';
import { excerpt } from '../../src/render/excerpt.js';
import { cells } from '../../src/render/layout.js';

const line = fc.string({ unit: fc.constantFrom('a', ' ', 'é', '漢', '\t', '\u001b', '😀'), maxLength: 300 });

it('shows the place in the room there is, with the carets below it', () => {
  fc.assert(
    fc.property(
      line,
      fc.nat(300),
      fc.nat(40),
      fc.integer({ min: 20, max: 120 }),
      (text, at, length, width) => {
        // No place begins inside a character.
        const start = Array.from(text).slice(0, at).join('').length;
        const shown = excerpt(
          text,
          start,
          Array.from(text)
            .slice(0, at + length)
            .join('').length,
          width,
        );
        expect(cells(shown.text)).toBeLessThanOrEqual(width);
        expect(cells(shown.under) + shown.carets.length).toBeLessThanOrEqual(width + 1);
        expect(shown.text).not.toMatch(/[\t\u001b]|[\ud800-\udfff]/u);
      },
    ),
  );
});

it.each([
  ['a short line is shown whole', 'act: sel # note', 5, 8, 40, 'act: sel # note', '     ^^^'],
  ['a mark on an end of a line', 'act:', 4, 5, 40, 'act:', '    ^'],
  ['behind many words', `${'word '.repeat(20)}sel`, 100, 103, 30, '…ord word sel', '          ^^^'],
  ['before many words', `sel${' word'.repeat(20)}`, 0, 3, 20, 'sel word word word…', '^^^'],
  ['of many words', 'word '.repeat(20), 0, 99, 20, 'word word word word…', '^'.repeat(20)],
])('%s', (_, text, start, end, width, shown, carets) => {
  const made = excerpt(text, start, end, width);
  expect([made.text, made.under + made.carets]).toEqual([shown, carets]);
});
