import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { root, run } from '../run-cli.js';
import { memoryFiles } from '../setup/memory-files.js';

const fixture = (path: string) => readFileSync(resolve(root, 'test/fixtures', path), 'utf8');

it('the coverage page names parties as show does', async () => {
  const record = fixture('policies/acorn.yaml').replace(
    '    - recipient: delivery\n',
    '    - recipient: delivery\n      parties: [acorn]\n',
  );
  const files = memoryFiles({
    '/policies/acorn.yaml': record,
    '/texts/acorn.txt': fixture('texts/acorn.txt'),
  });
  const folders = ['--policies', '/policies', '--sources', '/texts'];
  const { out } = await run(['verify', 'acorn', '--format', 'html', ...folders], { files });
  expect(out).toContain('namely Acorn Bikes Ltd');
});
