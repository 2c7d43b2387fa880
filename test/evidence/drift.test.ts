import { describe, expect, it } from 'vitest';
import { drift, prepareText } from '../../src/evidence/index.js';

const before = prepareText(
  `Storage

We keep your name for two years. We keep logs, and nothing else, for a month. We sell nothing at all.

Rights

You may object. You may withdraw consent.`,
  'en',
);
const after = prepareText(
  `News

We have a new office.

Storage

We keep your name for two years. We keep logs, addresses and photos for a month.

Choices

You may withdraw consent. You may object. We keep your name for two years in total. You may object.`,
  'en',
);
const anchors = [
  { ref: 'moved', anchor: 'You may withdraw consent' },
  { ref: 'reworded', anchor: 'We keep logs … for a month' },
  { ref: 'gone', anchor: 'We sell nothing at all' },
  { ref: 'ambiguous', anchor: 'You may object' },
  { ref: 'malformed', anchor: '… a' },
];

describe('drift', () => {
  it('follows each anchor', () => {
    expect(drift(before, after, anchors).anchors).toMatchObject([
      { ref: 'moved', state: 'still', lines: [11, 11], old: { lines: [7, 7] }, moved: true, reworded: false },
      {
        ref: 'reworded',
        state: 'still',
        lines: [7, 7],
        old: { lines: [3, 3], quote: 'We keep logs, and nothing else, for a month' },
        quote: 'We keep logs, addresses and photos for a month',
        moved: false,
        reworded: true,
      },
      { ref: 'gone', state: 'gone' },
      { ref: 'ambiguous', state: 'ambiguous', spans: [{ lines: [11, 11] }, { lines: [11, 11] }] },
      { ref: 'malformed', state: 'malformed' },
    ]);
  });

  it('shows what is nearest to a passage that is gone', () => {
    const [gone] = drift(before, prepareText('We sell almost nothing.', 'en'), [
      { ref: 'a', anchor: 'We sell nothing at all' },
    ]).anchors;
    expect(gone).toMatchObject({
      state: 'gone',
      nearest: [{ text: 'We sell almost nothing.', lines: [1, 1] }],
    });
  });

  it('lists the sentences that the old text lacks', () => {
    expect(drift(before, after, []).newUnits.map((unit) => after.units[unit]?.text)).toEqual([
      'We have a new office.',
      'We keep logs, addresses and photos for a month.',
      'We keep your name for two years in total.',
    ]);
  });

  it('finds nothing new in a text of other line ends, quotes and marks', () => {
    const one = prepareText('We say “no”.\n\n- a list', 'en');
    const other = prepareText('\uFEFFWe say\u00A0"no".\r\n\r\n* a list\r\n', 'en');
    expect(drift(one, other, []).newUnits).toEqual([]);
  });

  it('without the old text lists the sentences that no anchor covers', () => {
    const found = drift(undefined, before, anchors.slice(0, 3));
    expect(found.newUnits.map((unit) => before.units[unit]?.text)).toEqual([
      'We keep your name for two years.',
      'You may object.',
    ]);
    expect(found.anchors[0]).not.toHaveProperty('old');
  });
});
