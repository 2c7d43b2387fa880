import { describe, expect, it } from 'vitest';
import { openContext } from '../../src/commands/context.js';
import { runNew } from '../../src/commands/new-run.js';
import type { Options } from '../../src/commands/options.js';
import { DataError, UsageError } from '../../src/errors.js';
import type { Io } from '../../src/io.js';
import { readYaml } from '../../src/store/yaml.js';
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
  '/package/policies/bundled.yaml': kept,
};

interface Outcome {
  readonly out: string;
  readonly err: string;
  readonly written: ReadonlyMap<string, string>;
}

async function run(
  id: string,
  options: Partial<Options>,
  common: Record<string, string> = { policies: '/home/policies', sources: '/home/sources' },
  cwd = '/home',
): Promise<Outcome> {
  const files = memoryFiles(disk);
  const text = { out: '', err: '' };
  const io: Io = {
    out: (part) => {
      text.out += part;
    },
    err: (part) => {
      text.err += part;
    },
    stdin: async () => new Uint8Array(),
    stdinIsTTY: false,
    isTTY: false,
    columns: undefined,
    cwd,
    env: {},
    packageRoot: '/package',
    version: '0',
    now: () => new Date('2026-11-22T10:00:00Z'),
  };
  expect(await runNew(id, await openContext(io, { ...common, ...options }, files))).toBe(0);
  return { ...text, written: files.written };
}

const source = '/home/sources/lantern.txt';

describe('privcmp new', () => {
  it('writes a draft among the records and says what comes next', async () => {
    const { out, written } = await run('lantern', { source });
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
    const { written } = await run('lantern', { source: 'lantern.txt' });
    expect(written.size).toBe(1);
  });

  it('prints the draft for -o -, and the report beside it', async () => {
    const { out, err, written } = await run('lantern', { source }, { sources: '/home/sources', output: '-' });
    expect(out).toMatch(/^# A draft/);
    expect(err).toMatch(/^Draft\n/);
    expect(written.size).toBe(0);
  });

  it('says that verify will not find a text outside the sources folder', async () => {
    const { out } = await run('lantern', { source: '/home/elsewhere/lantern.txt' });
    expect(out).toContain(
      'verify looks for lantern.txt in /home/sources, where it is not: copy the text there',
    );
  });

  it('takes the folder of the text for the sources where none is named', async () => {
    const { out } = await run('lantern', { source }, { policies: '/home/policies' });
    expect(out).toContain('privcmp verify lantern --policies /home/policies --sources /home/sources');
  });

  it('never writes among the bundled records', async () => {
    const { out, written } = await run('lantern', { source }, {}, '/empty');
    expect([...written.keys()]).toEqual(['lantern.yaml']);
    expect(out).toContain('Draft written to lantern.yaml');
  });

  it('replaces a record only with --force', async () => {
    await expect(run('kept', { source })).rejects.toThrow(
      '/home/policies/kept.yaml exists and is left as it is',
    );
    expect((await run('kept', { source, force: true })).written.size).toBe(1);
    await expect(run('x', { source }, { output: '/home/policies/kept.yaml' })).rejects.toThrow(
      'left as it is',
    );
  });

  it('never writes over the text', async () => {
    await expect(run('x', { source, force: true }, { output: source })).rejects.toThrow('is the text itself');
  });

  it('refuses an alias of another record', async () => {
    await expect(run('keeper', { source })).rejects.toThrow('"keeper" is an alias of kept');
  });

  it.each(['Lantern', 'a_b', '-a', 'a--b', '../x', '', 'a'.repeat(81), 'ä'])(
    'refuses the id "%s"',
    async (id) => {
      await expect(run(id, { source })).rejects.toThrow(UsageError);
    },
  );

  it.each([
    ['/home/none.txt', 'There is no such file'],
    ['/home/page.txt', 'this is an RTF document'],
    ['/home/empty.txt', 'holds no sentence'],
    ['/home/sources', 'folder'],
  ])('refuses the text %s', async (file, message) => {
    await expect(run('x', { source: file })).rejects.toThrow(message);
    await expect(run('x', { source: file })).rejects.toThrow(DataError);
  });

  it('refuses what is no language tag', async () => {
    await expect(run('x', { source, language: 'en # x' })).rejects.toThrow(UsageError);
  });
});
