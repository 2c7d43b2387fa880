import { describe, expect, it } from 'vitest';
import { coverage, prepareText, resolveAnchor } from '../../src/evidence/index.js';
import { tooLong } from '../../src/evidence/limits.js';
import { fixture, run } from '../run-cli.js';
import { memoryFiles } from '../setup/memory-files.js';

const acorn = fixture('policies/acorn.yaml');

const lines = (line: string, count: number) => `${line}\n`.repeat(count);
const numbered = <Made>(count: number, each: (i: number) => Made): Made[] =>
  Array.from({ length: count }, (_, i) => each(i));

/** Runs a command on Acorn's record with another text. */
function onText(text: string, record: string, ...argv: string[]) {
  const files = memoryFiles({ '/texts/acorn.txt': text, '/policies/acorn.yaml': record });
  return run([...argv, '--policies', '/policies', '--sources', '/texts'], { files });
}

/** Texts of which each piece is hard to tell from all others; how time grows with them is measured by `npm run bench:growth`. */
const texts: readonly (readonly [string, string, string])[] = [
  ['initials', lines('A. '.repeat(500), 4), 'A … A'],
  ['brackets that nobody closes', lines('(is. Cd '.repeat(200), 4), 'Cd … is'],
  ['sentences in brackets', lines('(Is. Cd) '.repeat(200), 4), 'Cd … Is'],
  ['short sentences in one paragraph', lines(`${'ab? cd? '.repeat(9)}x`, 200), 'cd … ab'],
  ['marks on one letter', lines(`a${'\u0301'.repeat(2000)}`, 4), 'a … a'],
  ['marks in no order', lines(`a${'\u0301\u0316'.repeat(1000)}`, 4), 'a … a'],
  ['one word', lines('word '.repeat(500), 4), 'word … word'],
  ['one sentence', lines('We store the data of an order.', 800), 'We store'],
];

describe('a text of nothing but', () => {
  it.each(texts)('%s is read, searched and verified', async (_, text, anchor) => {
    const { raw, units } = prepareText(text, 'en');
    expect(units.at(-1)?.end).toBe(raw.trimEnd().length);
    const record = acorn.replace('cite: We never sell data', `cite: ${JSON.stringify(anchor)}`);
    for (const argv of [['verify'], ['search', '--text', 'a'], ['lint', '--rule', 'sentence-unaccounted']]) {
      const { code, out } = await onText(text, record, ...argv);
      expect(code).toBeLessThan(2);
      expect(out.length).toBeLessThan(200_000);
    }
  });

  it('twenty thousand lines is read, and one of more is not', () => {
    expect(tooLong(lines('a', 19_999))).toBeUndefined();
    expect(tooLong(lines('a', 20_001))).toContain('20000 lines');
  });

  it('lines is no text for a new record either', async () => {
    const files = memoryFiles({ '/a.txt': lines('a', 30_000) });
    const { code, err } = await run(['new', 'a', '--source', '/a.txt', '-o', '-'], { files });
    expect([code, err]).toEqual([3, expect.stringContaining('20000 lines')]);
  });
});

describe('hundreds of anchors', () => {
  it('in one sentence are counted word by word, once', () => {
    const text = prepareText(`${numbered(900, (i) => `w${i}x`).join(' ')}.`, 'en');
    const claims = (name: string, anchor: string) => {
      const found = resolveAnchor(text, anchor);
      return found.state === 'found' ? [{ ...found.span, name }] : [];
    };
    const cited = numbered(400, (i) => claims(`data[${i}]`, `w${i}x w${i + 1}x`)).flat();
    const omitted = numbered(400, (i) => claims(`r${i}`, `w${i + 300}x`)).flat();
    const { units, overlaps } = coverage(text, cited, omitted);
    expect(units[0]?.state).toBe('partly');
    expect(units[0]?.rest?.startsWith('w700x')).toBe(true);
    expect(overlaps[0]?.reasons).toHaveLength(101);
    expect(overlaps[0]?.refs).toHaveLength(101);
  });

  it('that the text does not hold each get what is nearest, and all are counted', async () => {
    const text = numbered(1000, (i) => `The item number ${i} is kept by us.`).join('\n');
    const anchors = JSON.stringify(numbered(750, (i) => `item numbr ${i} is kept`));
    const { out } = await onText(
      text,
      acorn.replace('cite: We never sell data', `cite: ${anchors}`),
      'verify',
    );
    expect(out).toContain('line 1: The item number 0 is kept by us.');
    expect(out).toMatch(/and \d+ more anchors in doubt/);
    expect(out).toMatch(/and 800 more sentences that no anchor holds/);
  });
});

describe('hits in a text', () => {
  it('are shown up to some hundreds and all counted', async () => {
    const { out } = await onText(
      lines('We store the data of an order.', 700),
      acorn,
      'search',
      '--text',
      'order',
    );
    expect(out.match(/We store/g)).toHaveLength(500);
    expect(out).toContain('700 passages; shown are the first 500');
  });
});
