import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { root, run, temporary } from '../run-cli.js';

it('counts omitted sentences by their reason, not the anchors that name them', async () => {
  const dir = temporary();
  const read = (path: string) => readFileSync(resolve(root, 'test/fixtures', path), 'utf8');
  writeFileSync(
    join(dir, 'acorn.yaml'),
    read('policies/acorn.yaml').replace('Thanks for … us!', 'Thanks for … lights on'),
  );
  writeFileSync(
    join(dir, 'acorn.txt'),
    `${read('texts/acorn.txt').trimEnd()} Mind the trams. Keep your lights on.\n`,
  );
  const { out } = await run(['verify', '--policies', dir, '--sources', dir]);
  expect(out).toContain(' 3 omitted with a reason,');
  expect(out).toContain('  omitted sentences: 3 courtesy\n');
});
