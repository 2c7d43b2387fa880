import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, run, temporary } from './run-cli.js';

const folder = temporary();
cpSync(resolve(root, 'test/fixtures'), folder, { recursive: true });

const policies = ['--policies', join(folder, 'policies')];
const proved = [...policies, '--sources', join(folder, 'texts')];
const against = ['verify', 'acorn', ...proved, '--against', 'acorn-new.txt'];

describe('verify --update', () => {
  it('writes a record in which lint names each fact to read again', async () => {
    const file = join(folder, 'acorn.yaml');
    const { code, err } = await run([...against, '--update', '-o', file]);
    expect([code, err]).toEqual([1, expect.stringContaining('3 under draft to read again')]);
    const { out } = await run([
      'lint',
      file,
      '--sources',
      join(folder, 'texts'),
      '--rule',
      'draft-unconfirmed',
    ]);
    for (const fact of ['data[0]', 'recipients[0]', 'retention[0]'])
      expect(out).toContain(`sections.${fact}:`);
  });

  it('carries over the record that was named by its path, whatever its id', async () => {
    const elsewhere = temporary();
    const record = readFileSync(join(folder, 'policies', 'acorn.yaml'), 'utf8');
    // The beginning of the id of a bundled record, and the id of one in the folder.
    for (const id of ['jump', 'beuk']) {
      const file = join(elsewhere, `${id}.yaml`);
      writeFileSync(file, record.replace('id: acorn\n', `id: ${id}\n`));
      const out = join(elsewhere, `${id}-new.yaml`);
      const more = ['--sources', join(folder, 'texts'), '--against', 'acorn-new.txt', '--update', '-o'];
      const { err } = await run(['verify', file, ...(id === 'beuk' ? policies : []), ...more, out]);
      expect(err).toContain('3 under draft to read again');
      expect(readFileSync(out, 'utf8')).toContain('name: Acorn Bikes\n');
      expect((await run(['verify', file, ...more, file])).err).toContain('3 under draft');
      expect(readFileSync(file, 'utf8')).toContain('file: acorn-new.txt');
    }
  });

  it('replaces the record itself where it is named', async () => {
    const file = join(folder, 'policies', 'beuk.yaml');
    const before = readFileSync(file, 'utf8');
    writeFileSync(
      join(folder, 'texts', 'beuk-new.txt'),
      readFileSync(join(folder, 'texts', 'beuk.txt'), 'utf8').replace('twee jaar', 'twee  **jaar**'),
    );
    const { err } = await run([
      'verify',
      'beuk',
      ...proved,
      '--against',
      'beuk-new.txt',
      '--update',
      '-o',
      file,
    ]);
    expect(err).toContain('0 under draft');
    const after = readFileSync(file, 'utf8');
    const rest = (text: string) => text.replace(/(?:file|sha256): .*/g, '');
    expect(rest(after)).toBe(rest(before));
    expect((await run(['verify', 'beuk', ...proved])).code).toBe(0);
  });

  it.each([
    ['no file is named', [...against, '--update'], '--update needs a file to write the record to'],
    [
      'another record would be lost',
      [...against, '--update', '-o', join(folder, 'policies', 'beuk.yaml')],
      'exists and is left as it is',
    ],
    [
      'the text would be lost',
      [...against, '--update', '-o', join(folder, 'texts', 'acorn.txt')],
      'exists and is left as it is',
    ],
    [
      'there is no new text',
      ['verify', 'acorn', ...proved, '--update', '-o', '-'],
      '--update needs a new version of the text',
    ],
    [
      'there is no old text',
      [
        'verify',
        'acorn',
        ...policies,
        '--against',
        join(folder, 'texts', 'acorn-new.txt'),
        '--update',
        '-o',
        '-',
      ],
      '--update needs the text that was read',
    ],
  ])('is refused where %s', async (_, argv, message) => {
    const { code, out, err } = await run(argv);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(message)]);
  });
});
