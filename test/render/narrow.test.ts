/** On the narrowest terminals, too, no line is wider than the terminal, unless a single word is. */
import { join } from 'node:path';
import width from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { lay } from '../../src/render/layout.js';
import { fixture, folderOf, run } from '../run-cli.js';

const fixtures = ['--policies', 'test/fixtures/policies'];
const proved = [...fixtures, '--sources', 'test/fixtures/texts'];
const acorn = fixture('policies/acorn.yaml')
  .replaceAll('denied: true', 'denied: yes please')
  .replace('language: en', 'language: english');
const bad = join(folderOf({ 'acorn.yaml': acorn }), 'acorn.yaml');

const calls: readonly (readonly string[])[] = [
  ['list', ...proved],
  ['list', '--columns', 'id,name,file'],
  ['show', 'jp-cars'],
  ['show', 'acorn', '--quotes', '--silent', ...proved],
  ['diff', 'jifeline', 'cartropic', '-s', 'retention,rights,contacts'],
  ['diff', '--all', '-s', 'retention,rights,security'],
  ['diff', '--all', '--full', '-s', 'rights,security,purposes'],
  ['diff', '--all'],
  ['diff', '--all', '--row', 'fixed-period', ...proved],
  ['search', 'is:denied'],
  ['search', '--text', 'e', ...proved],
  ['lint', bad],
  ['lint'],
  ['verify', ...proved],
  ['verify', 'acorn', ...proved, '--against', 'test/fixtures/texts/acorn-new.txt'],
  ['verify', 'beuk', ...proved, '--view', 'source'],
  ['explain', 'retention'],
  ['explain', 'event'],
  ['explain', 'sell'],
];

/** A mark leads a line without being a word of it. */
const isOneWord = (line: string) =>
  !line
    .trim()
    .replace(/^[•↑↓≠=+!?·~✓✕–→│] +/, '')
    .includes(' ');

describe.each([20, 30, 39, 79])('of %i columns', (columns) => {
  it.each(calls.map((argv) => [argv.slice(0, 4).join(' '), argv] as const))('%s', async (_, argv) => {
    const { out } = await run(argv, { columns });
    expect(out.length).toBeGreaterThan(20);
    expect(out.split('\n').filter((line) => width(line) > columns && !isOneWord(line))).toEqual([]);
  });
});

it('a finding is one line where the width is not that of a terminal', async () => {
  const { out } = await run(['lint', bad]);
  expect(out).toMatch(/^\S+:9:13 {2}error {2}.*language-?.* {2}malformed-language$/m);
});

it.each([
  [6, 'kept for 2 years', ['kept', 'for 2', 'years']],
  [4, 'until deleted', ['unti', 'l', 'dele', 'ted']],
])('in %i cells a word is broken only where it does not fit', (columns, text, lines) => {
  expect(lay(text, columns)).toEqual(lines);
});
