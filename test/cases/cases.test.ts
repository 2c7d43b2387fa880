import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, run, transcript, type World, temporary } from '../run-cli.js';

interface Case extends World {
  readonly name: string;
  readonly argv: readonly string[];
}

const fixtures = ['--policies', 'test/fixtures/policies'];
const proved = [...fixtures, '--sources', 'test/fixtures/texts'];

/** Whole calls and all that they print. Change them only with `npm run test:update`, and read the difference. */
const cases: readonly Case[] = [
  { name: 'list/usual', argv: ['list', ...fixtures] },
  { name: 'list/narrow', argv: ['list', ...fixtures], columns: 50 },
  { name: 'list/coverage', argv: ['list', ...proved] },
  { name: 'list/json', argv: ['list', ...proved, '--format', 'json'] },
  { name: 'list/where', argv: ['list', ...fixtures, '--where', 'right:rectification', '--columns', 'id,facts', '--sort', '-facts'] },
  { name: 'list/where-states', argv: ['list', ...fixtures, '--where', 'none(act:sell) AND language:nl', '--columns', 'id'] },
  { name: 'list/wrong-where', argv: ['list', ...fixtures, '--where', 'right:rectification AND -act:sell)'] },
  { name: 'list/wrong-column', argv: ['list', ...fixtures, '--columns', 'languge'] },
  { name: 'show/usual', argv: ['show', 'acorn', ...fixtures], columns: 80 },
  { name: 'show/full', argv: ['show', 'acorn', ...fixtures, '--full'], columns: 80 },
  { name: 'show/narrow', argv: ['show', 'beuk', ...fixtures, '--silent'], columns: 60 },
  { name: 'show/quotes', argv: ['show', 'acorn', ...proved, '-q', '-s', 'retention,sale,transfers'], columns: 80 },
  { name: 'show/json', argv: ['show', 'beuk', ...proved, '--format', 'json'] },
  { name: 'show/json-unchecked', argv: ['show', 'beuk', ...fixtures, '--format', 'json', '-s', 'sale'] },
  { name: 'show/quotes-without-sources', argv: ['show', 'acorn', ...fixtures, '--quotes'] },
  { name: 'show/unknown', argv: ['show', 'acron', ...fixtures] },
  { name: 'show/unknown-section', argv: ['show', 'acorn', ...fixtures, '-s', 'retension'] },
  { name: 'show/outside', argv: ['show', '..%2fetc', ...fixtures] },
  { name: 'diff/json', argv: ['diff', 'acorn', 'beuk', ...fixtures, '-s', 'retention,sale', '--format', 'json'] },
  { name: 'diff/one', argv: ['diff', 'acorn', ...fixtures] },
  { name: 'diff/exit-code', argv: ['diff', 'acorn', 'acorn', ...fixtures, '--exit-code', '-s', 'sale,rights'] },
  { name: 'audit/one', argv: ['audit', 'acorn', ...proved, '--framework', 'gdpr'], columns: 100 },
  { name: 'audit/narrow', argv: ['audit', 'beuk', ...fixtures, '--framework', 'gdpr', '--min-severity', 'medium'], columns: 50 },
  { name: 'audit/matrix', argv: ['audit', '--all', ...fixtures, '--framework', 'gdpr'], columns: 110 },
  { name: 'audit/transfers', argv: ['audit', '--all', ...fixtures, '--framework', 'transfers', '--table'], columns: 100 },
  { name: 'audit/own', argv: ['audit', 'acorn', 'beuk', ...fixtures, '--framework', 'test/fixtures/questions/required.yaml', '--exit-code'], columns: 90 },
  { name: 'audit/json', argv: ['audit', 'acorn', ...proved, '--framework', 'test/fixtures/questions/required.yaml', '-f', 'json'] },
  { name: 'audit/csv', argv: ['audit', 'acorn', ...fixtures, '--framework', 'test/fixtures/questions/required.yaml', '-f', 'csv'] },
  { name: 'audit/markdown', argv: ['audit', 'acorn', 'beuk', ...proved, '--framework', 'transfers', '-f', 'markdown'] },
  { name: 'audit/wrong-framework', argv: ['audit', 'acorn', ...fixtures, '--framework', 'gpdr'] },
  { name: 'audit/wrong-day', argv: ['audit', 'acorn', ...fixtures, '--framework', 'gdpr', '--date', '2023-02-29'] },
  { name: 'audit/too-early', argv: ['audit', 'acorn', ...fixtures, '--framework', 'gdpr', '--date', '2018-05-24'] },
  { name: 'audit/no-places', argv: ['audit', 'acorn', ...fixtures, '--framework', 'gdpr', '--table'] },
  { name: 'audit/nothing-named', argv: ['audit', ...fixtures, '--framework', 'gdpr'] },
  { name: 'audit/letter-en', argv: ['audit', 'acorn', ...proved, '-f', 'letter', '--language', 'en'] },
  { name: 'audit/letter-nl', argv: ['audit', 'acorn', ...proved, '-f', 'letter', '--language', 'nl'] },
  { name: 'audit/letter-fr', argv: ['audit', 'acorn', ...proved, '-f', 'letter', '--language', 'fr'] },
  { name: 'audit/letter-de', argv: ['audit', 'acorn', ...proved, '-f', 'letter', '--language', 'de'] },
  { name: 'audit/letter-anchors', argv: ['audit', 'beuk', ...fixtures, '-f', 'letter'] },
  { name: 'audit/letter-own', argv: ['audit', 'acorn', ...proved, '-f', 'letter', '--language', 'nl', '--framework', 'test/fixtures/questions/required.yaml'] },
  { name: 'audit/letter-to-two', argv: ['audit', 'acorn', 'beuk', ...fixtures, '-f', 'letter'] },
  { name: 'audit/letter-language', argv: ['audit', 'acorn', ...fixtures, '--language', 'nl'] },
  { name: 'search/words', argv: ['search', 'nieuwsbrief', ...fixtures] },
  { name: 'search/accents', argv: ['search', 'belgie', ...fixtures] },
  { name: 'search/silent', argv: ['search', 'is:silent', 'right:complaint', ...fixtures] },
  { name: 'search/denied', argv: ['search', 'is:denied', ...fixtures] },
  { name: 'search/nothing', argv: ['search', 'zeppelin', ...fixtures] },
  { name: 'search/text', argv: ['search', '--text', 'hosting', ...proved] },
  { name: 'search/nothing-together', argv: ['search', 'right:access', 'complaints', '-is:denied', ...fixtures] },
  { name: 'search/unknown-field', argv: ['search', 'safegard:x', ...fixtures] },
  { name: 'search/unknown-policy', argv: ['search', 'policy:acron sell', ...fixtures] },
  { name: 'search/wrong-value', argv: ['search', 'section:retention retention.period<=2years', ...fixtures] },
  { name: 'search/dash-word', argv: ['search', 'order', '-purchase', '-is:denied', '-s', 'retention', ...fixtures] },
  { name: 'search/mixed', argv: ['search', 'section:retention period>P6M OR act:sell', ...fixtures], columns: 60 },
  { name: 'search/whole-policy', argv: ['search', 'none(act:sell) none(right:complaint)', ...fixtures] },
  { name: 'search/count', argv: ['search', 'section:rights', '--count', ...fixtures] },
  { name: 'search/files', argv: ['search', 'section:rights', '--files', ...fixtures] },
  { name: 'search/csv', argv: ['search', 'act:sell', '-f', 'csv', ...fixtures] },
  { name: 'search/json', argv: ['search', 'is:silent right:complaint OR act:sell', '-f', 'json', ...fixtures] },
  { name: 'search/colour', argv: ['search', 'BELGIE', '--color', ...fixtures] },
  { name: 'verify/usual', argv: ['verify', ...proved] },
  { name: 'verify/unchecked', argv: ['verify', 'acorn', ...fixtures] },
  { name: 'verify/source', argv: ['verify', 'beuk', ...proved, '--view', 'source'], columns: 80 },
  { name: 'verify/against', argv: ['verify', 'acorn', ...proved, '--against', 'test/fixtures/texts/acorn-new.txt'] },
  { name: 'verify/against-narrow', argv: ['verify', 'acorn', ...proved, '--against', 'acorn-new.txt'], columns: 40 },
  { name: 'verify/against-markdown', argv: ['verify', 'acorn', ...proved, '--against', 'acorn-new.txt', '-f', 'markdown'] },
  { name: 'verify/against-json', argv: ['verify', 'acorn', ...proved, '--against', 'acorn-new.txt', '-f', 'json'] },
  { name: 'verify/update', argv: ['verify', 'acorn', ...proved, '--against', 'acorn-new.txt', '--update', '-o', '-'] },
  { name: 'verify/against-uncompared', argv: ['verify', 'acorn', ...fixtures, '--against', 'test/fixtures/texts/acorn-new.txt'], columns: 80 },
  { name: 'explain/find', argv: ['explain', '--find', 'durée', 'de', 'conservation', '—', 'sous-traitant'], columns: 80 },
  { name: 'explain/find-definition', argv: ['explain', '--find', 'cross-context'] },
  { name: 'explain/question', argv: ['explain', 'fixed-period'], columns: 80 },
  { name: 'explain/find-nothing', argv: ['explain', '--find', 'zeppelin'] },
  { name: 'usage/none', argv: [] },
  { name: 'usage/wrong-command', argv: ['lst'] },
  { name: 'usage/wrong-option', argv: ['list', '--sor', 'id'] },
  { name: 'usage/help-diff', argv: ['diff', '--help'], columns: 90 },
];

describe('whole calls', () => {
  it.each(cases)('$name', async ({ name, argv, ...world }) => {
    const outcome = await run(argv, world);
    await expect(transcript(argv, world, outcome)).toMatchFileSnapshot(`${name}.txt`);
  });
});

describe('calls of the README', () => {
  const shell = readFileSync(join(root, 'README.md'), 'utf8').match(/^```sh\n[\s\S]*?^```$/gm) ?? [];
  const calls = shell.join('\n').match(/^privcmp [^#\n]*/gm) ?? [];
  const cwd = temporary();
  symlinkSync(join(root, 'test'), join(cwd, 'test'));
  // What they write goes there, too.
  beforeAll(() => process.chdir(cwd));
  afterAll(() => process.chdir(root));

  it.each(calls)('%s', async (call) => {
    const [, ...argv] = (call.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replaceAll("'", ''));
    expect(await run(argv, { cwd })).toMatchObject({ code: 0, err: '' });
  });
});
