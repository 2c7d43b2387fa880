import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/store/yaml.js';
import { root, run } from '../run-cli.js';
import { memoryFiles } from '../setup/memory-files.js';
import { english } from './texts.js';

const kept = `schemaVersion: 2
id: kept
name: Kept
aliases: [keeper]
parties: [{ id: kept, name: Kept, role: publisher, cite: x y }]
document: { title: T, language: en, cite: x y }
source: { file: kept.txt, sha256: ${'a'.repeat(64)} }
normalised: { date: 2026-01-01 }
sections: {}
`;

const disk = {
  '/home/policies/kept.yaml': kept,
  '/home/sources/lantern.txt': english,
  '/home/elsewhere/lantern.txt': `${english}\nOne sentence more.\n`,
  '/home/page.txt': '{\\rtf1 We keep data.}',
  '/home/empty.txt': '\n\n',
  [`${root}/policies/bundled.yaml`]: kept,
};

const source = '/home/sources/lantern.txt';
const texts = ['--sources', '/home/sources'];

/** A call among the records of `/home`, unless others are named. */
async function begin(
  id: string,
  options: readonly string[] = ['--source', source],
  folders: readonly string[] = ['--policies', '/home/policies', ...texts],
  cwd = '/home',
) {
  const files = memoryFiles(disk);
  const outcome = await run(['new', id, ...options, ...folders], { files, cwd });
  return { ...outcome, written: files.written };
}

describe('privcmp new', () => {
  it('writes a draft among the records and says what comes next', async () => {
    const { out, written } = await begin('lantern');
    expect([...written.keys()]).toEqual(['/home/policies/lantern.yaml']);
    const value = readYaml(written.get('/home/policies/lantern.yaml') ?? '');
    expect(value).toMatchObject({
      ok: true,
      value: { id: 'lantern', source: { file: 'lantern.txt' }, normalised: { date: '2026-11-22' } },
    });
    expect(out).toMatchInlineSnapshot(`
      "Draft written to /home/policies/lantern.yaml
        text    /home/sources/lantern.txt
                English, 19 sentences under 5 headings
        to do   6 values to confirm, 15 suggestions to take or leave,
                18 sections to assess, 19 sentences to account for
      Next:
        privcmp lint /home/policies/lantern.yaml --sources /home/sources
            what is left to do, line by line
        privcmp verify lantern --policies /home/policies --sources /home/sources
            whether each anchor is found, and which sentences nobody has read
      "
    `);
  });

  it('finds a text by its name in the sources folder', async () => {
    const { written } = await begin('lantern', ['--source', 'lantern.txt']);
    expect(written.size).toBe(1);
  });

  it('prints the draft for -o -, and the report beside it', async () => {
    const { out, err, written } = await begin('lantern', ['--source', source, '-o', '-'], texts);
    expect(out).toMatch(/^# A draft/);
    expect(err).toMatch(/^Draft\n/);
    expect(written.size).toBe(0);
  });

  it('says that verify will not find a text outside the sources folder', async () => {
    const { out } = await begin('lantern', ['--source', '/home/elsewhere/lantern.txt']);
    expect(out).toContain(
      'verify looks for lantern.txt in /home/sources, where it is not: copy the text there',
    );
  });

  it('takes the folder of the text for the sources where none is named', async () => {
    const { out } = await begin('lantern', undefined, ['--policies', '/home/policies']);
    expect(out).toContain('privcmp verify lantern --policies /home/policies --sources /home/sources');
  });

  it('never writes among the bundled records', async () => {
    const { out, written } = await begin('lantern', undefined, [], '/empty');
    expect([...written.keys()]).toEqual(['lantern.yaml']);
    expect(out).toContain('Draft written to lantern.yaml');
  });

  it('replaces a record only with --force', async () => {
    const kept = '/home/policies/kept.yaml exists and is left as it is';
    expect(await begin('kept')).toMatchObject({ code: 2, err: expect.stringContaining(kept) });
    expect((await begin('kept', ['--source', source, '--force'])).written.size).toBe(1);
    const other = await begin('x', ['--source', source, '-o', '/home/policies/kept.yaml'], texts);
    expect(other).toMatchObject({ code: 2, err: expect.stringContaining(kept) });
  });

  const refused: readonly (readonly [
    what: string,
    id: string,
    options: readonly string[],
    code: number,
    said: string,
  ])[] = [
    ['to write over the text', 'x', ['--source', source, '--force', '-o', source], 2, 'is the text itself'],
    ['what is no language tag', 'x', ['--source', source, '--language', 'en # x'], 2, 'en # x'],
    ['no text', 'x', ['--source', '/home/none.txt'], 3, 'There is no such file'],
    ['what is no text', 'x', ['--source', '/home/page.txt'], 3, 'this is an RTF document'],
    ['a text without a sentence', 'x', ['--source', '/home/empty.txt'], 3, 'holds no sentence'],
    ['a folder', 'x', ['--source', '/home/sources'], 3, 'folder'],
    ...['Lantern', 'a_b', '-a', 'a--b', '../x', '', 'a'.repeat(81), 'ä'].map(
      (id) => [`the id "${id}"`, id, ['--source', source], 2, ''] as const,
    ),
  ];
  it.each(refused)('refuses %s', async (_, id, options, code, said) => {
    const { written, ...outcome } = await begin(id, options);
    expect([outcome.code, outcome.err, written.size]).toEqual([code, expect.stringContaining(said), 0]);
  });
});
