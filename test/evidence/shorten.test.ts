import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorProblems } from '../../src/evidence/anchor.js';
import { resolveAnchor } from '../../src/evidence/resolve.js';
import { shortestAnchor } from '../../src/evidence/shorten.js';
import { prepareText } from '../../src/evidence/text.js';
import { passages } from './texts.js';

const raw = `Storage

We keep your name for as long as you have an account with us, and then we delete it.

• We keep logs.
• We keep photos… and more.

Rights

We keep logs. You may object to each use of your data that rests on our interest in selling things to you.

You may object to each use of your data that rests on our interest in selling other things to you.`;
const text = prepareText(raw, 'en');
const shorten = (from: string, to = from, after = 0) => {
  const start = raw.indexOf(from, after);
  return shortestAnchor(text, start, raw.indexOf(to, start) + to.length);
};

describe('the shortest anchor', () => {
  it('of a short passage is the passage', () => {
    expect(shorten('then we delete it.')).toBe('then we delete it.');
    expect(shorten('Storage')).toBe('Storage');
  });

  it('of a long one is its two ends, of three words or more', () => {
    expect(shorten('We keep your name', 'delete it.')).toBe('We keep your … we delete it.');
    expect(shorten('You may', 'selling things to you')).toBe('You may object … selling things to you');
  });

  it('of a repeated one has context', () => {
    expect(shorten('We keep logs.')).toBe('Storage >> We keep logs.');
    expect(shorten('We keep logs.', 'We keep logs.', raw.indexOf('Rights'))).toBe('Rights >> We keep logs.');
    expect(shorten('of your data', 'interest', raw.indexOf('other') - 60)).toMatch(
      / >> of your data that rests on our interest$/u,
    );
  });

  it('leaves out marks and white space at its edges', () => {
    expect(shorten('\n• We keep photos', 'more.\n\n')).toBe('We keep photos… and more.');
  });

  it('does not exist inside words, across headings, or for nothing', () => {
    expect(shorten('e keep')).toBeUndefined();
    expect(shorten('photos', 'Rights')).toBeUndefined();
    expect(shorten('\n\n')).toBeUndefined();
    expect(shortestAnchor(text, 5, 2)).toBeUndefined();
  });

  it('does not exist where nothing on the left is unique', () => {
    const same = prepareText('again again again', 'en');
    expect(shortestAnchor(same, 6, 11)).toBeUndefined();
  });

  it('of words that an older version repeats has the words that part them', () => {
    const promises = Array.from({ length: 20 }, (_, i) => `We keep item ${i} for ${i + 2} years.`).join('\n');
    const page = prepareText(`Fox\n\nAs of May\n\n${promises}\n\nFox\n\nAs of April\n\n${promises}`, 'en');
    const anchors = page.units
      .filter(({ kind }) => kind === 'sentence')
      .map((unit) => shortestAnchor(page, unit.start, unit.end));
    expect(anchors[0]).toBe('As of May >> We keep item 0 for 2 years.');
    expect(anchors.at(-1)).toBe('As of April >> We keep item 19 for 21 years.');
    expect(new Set(anchors).size).toBe(40);
  });

  it('of a repeated cell has a cell before it that stands once', () => {
    const table = (row: (i: number) => string) =>
      prepareText(
        `Data\n\n${Array.from({ length: 30 }, (_, i) => `| ${row(i)} | kept for a year | by us |`).join('\n')}`,
        'en',
      );
    const last = (page: typeof text) => {
      const unit = page.units.at(-1);
      return shortestAnchor(page, unit?.start ?? 0, unit?.end ?? 0);
    };
    expect(last(table((i) => `item ${i}`))).toBe('item 29 >> by us');
    expect(last(table(() => 'plums'))).toBeUndefined();
  });

  it('shows neither markup nor what is invisible', () => {
    const page = prepareText('**Sale.** We sell\u200b no {{ site.thing }} data.', 'en');
    expect(shortestAnchor(page, 0, page.raw.length)).toBe('Sale. We sell no data.');
  });

  it('means the passage it was made for, and is well formed, or does not exist', () => {
    fc.assert(
      fc.property(passages, ({ text, start, end }) => {
        const anchor = shortestAnchor(text, start, end);
        if (anchor === undefined) return;
        expect(anchorProblems(anchor)).toEqual([]);
        expect(resolveAnchor(text, anchor)).toMatchObject({ state: 'found', span: { start, end } });
      }),
      { numRuns: 500 },
    );
  });

  it('exists for every sentence that stands once', () => {
    fc.assert(
      fc.property(passages, ({ text }) => {
        const texts = text.units.map((unit) => unit.text);
        for (const unit of text.units) {
          const alone = texts.filter((other) => other.includes(unit.text)).length === 1;
          const whole = unit.words.length <= 8 && !/^[^\p{L}\p{N}]|[^\p{L}\p{N}.]$/u.test(unit.text);
          if (!alone || !whole) continue;
          const other = resolveAnchor(text, unit.text.replace(/ (?=(…|\.{3}|>>)( |$))/gu, ''));
          if (other.state === 'found') expect(shortestAnchor(text, unit.start, unit.end)).toBeDefined();
        }
      }),
    );
  });
});

describe('an anchor that is offered holds no markup', () => {
  it.each([
    ['We keep lo&shy;gs for 30 <b>days</b>.', 'We keep logs for 30 days'],
    ['We keep lo&#173;gs for <span class="x">30</span> days.', 'We keep logs for 30 days'],
    ['We keep <em>lo&#xAD;gs</em> for **30** days.', 'We keep logs for 30 days'],
    ['We keep logs&zwnj; for 30 <a href="#x">days</a>.', 'We keep logs for 30 days'],
    ['We keep logs for&nbsp;30&#160;days.', 'We keep logs for 30 days'],
    ['We keep lo<wbr>gs for 30 <strong>days</strong>.', 'We keep logs for 30 days'],
  ])('%s', (raw, anchor) => {
    const text = prepareText(raw, 'en');
    const offered = shortestAnchor(text, 0, raw.length - 1) ?? '';
    expect(offered).toBe(anchor);
    expect(resolveAnchor(text, offered).state).toBe('found');
  });

  it('and one that holds tags is still found', () => {
    const text = prepareText('We keep logs for 30 <b>days</b>. And <b>more</b> than that.', 'en');
    expect(resolveAnchor(text, '30 <b>days</b>').state).toBe('found');
  });
});
