import { expect, it } from 'vitest';
import { fixture, folderOf, run } from '../run-cli.js';

it('counts omitted sentences by their reason, not the anchors that name them', async () => {
  const dir = folderOf({
    'acorn.yaml': fixture('policies/acorn.yaml').replace('Thanks for … us!', 'Thanks for … lights on'),
    'acorn.txt': `${fixture('texts/acorn.txt').trimEnd()} Mind the trams. Keep your lights on.\n`,
  });
  const { out } = await run(['verify', '--policies', dir, '--sources', dir]);
  expect(out).toContain(' 3 omitted with a reason,');
  expect(out).toContain('  omitted sentences: 3 courtesy\n');
});

it('the coverage page names parties as show does', async () => {
  const record = fixture('policies/acorn.yaml').replace(
    '    - recipient: delivery\n',
    '    - recipient: delivery\n      parties: [acorn]\n',
  );
  const dir = folderOf({ 'acorn.yaml': record, 'acorn.txt': fixture('texts/acorn.txt') });
  const { out } = await run(['verify', 'acorn', '--format', 'html', '--policies', dir, '--sources', dir]);
  expect(out).toContain('namely Acorn Bikes Ltd');
});
