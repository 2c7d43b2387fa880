import { describe, expect, it } from 'vitest';
import { sources } from '../records/texts.js';
import { expected, type Score, scoreMadeUp, scoreRecords } from './score.js';

const sum = (scores: readonly Score[], part: 'right' | 'wrong' | 'missed') =>
  scores.reduce((total, score) => total + score[part].length, 0);
const share = (scores: readonly Score[]) =>
  sum(scores, 'right') / (sum(scores, 'right') + sum(scores, 'wrong'));

describe('the suggestions of a draft', () => {
  const all = scoreMadeUp();
  const { heldOut, texts } = expected();
  const held = all.filter(({ text }) => heldOut.includes(text));

  it('are held against an answer for every text', () =>
    expect(all.map(({ text }) => text)).toEqual(Object.keys(texts).sort()));

  it('are right in nine of ten, also in texts that nothing was tuned on', () => {
    expect(share(all)).toBeGreaterThan(0.95);
    expect(share(held)).toBeGreaterThan(0.9);
  });

  it('miss little of what a reader would find', () =>
    expect(sum(all, 'missed') / (sum(all, 'missed') + sum(all, 'right'))).toBeLessThan(0.05));

  it('notice a wrong answer', () => {
    const [first] = all;
    expect(first?.right.length).toBeGreaterThan(10);
    expect(sum(all, 'right')).toBeGreaterThan(350);
  });

  it.skipIf(sources === undefined)('are right in nine of ten on the texts of the bundled records', () =>
    expect(share(scoreRecords())).toBeGreaterThanOrEqual(0.9),
  );
});
