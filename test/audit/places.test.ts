import { expect, test } from 'vitest';
import { placesOf } from '../../src/audit/places.js';
import { placesTable } from '../../src/render/audit/places.js';
import { makeStyle } from '../../src/render/style.js';
import { policy, type RawSections, words } from '../questions/records.js';

const transfer = { act: ['transfer'], to: ['US'] };
const made = policy('made', { transfers: [transfer, transfer, transfer, transfer] });
const view = {
  policy: made,
  rows: placesOf(made, { set: 'none', title: 'None', questions: [] }, '2026-11-28'),
  lexicon: words,
};

test.each(Array.from({ length: 30 }, (_, i) => 40 + i))('no fact is cut off at %i columns', (width) => {
  const table = placesTable(view, makeStyle(width, false));
  expect(table.match(/transfers\[\d\]/g)).toEqual([0, 1, 2, 3].map((n) => `transfers[${n}]`));
});

test.each<readonly [RawSections, string]>([
  [{ locations: 'silent', transfers: 'silent' }, 'The text names no place that data are at or go to.'],
  [{ locations: 'silent' }, 'nobody has read the whole text for places'],
  [{}, 'nobody has read the whole text for places'],
])('where no place is recorded, %j', (sections, said) => {
  const bare = policy('bare', sections);
  expect(placesTable({ ...view, policy: bare, rows: [] }, makeStyle(100, false))).toContain(said);
});
