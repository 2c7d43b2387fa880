import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellWord } from '../../src/model/shell.js';
import { demoRecord, demoText } from '../lint/demo.js';
import { run } from '../run-cli.js';
import { memoryFiles } from '../setup/memory-files.js';

/** The words that a shell makes of a line. */
const words = (line: string) =>
  spawnSync('sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' })
    .stdout.split('\0')
    .slice(0, -1);
const withoutShell = spawnSync('sh', ['-c', ':']).status !== 0;

const hostile = [
  'a b.yaml',
  "o'hara.yaml",
  'say "x".yaml',
  '$HOME/`id`.yaml',
  'a;b&c|d>e<f.yaml',
  '~/x.yaml',
  '*.yaml',
  '{a,b}.yaml',
  '#x.yaml',
  'été.yaml',
  'a\\b.yaml',
  'a!b.yaml',
  'x=1.yaml',
  '',
];

describe.skipIf(withoutShell)('a word for the shell', () => {
  it.each(hostile)('%j is one word, and the same', (word) => {
    expect(words(shellWord(word))).toEqual([word]);
  });

  it('is no option as a path', () => {
    expect(words(shellWord('-o.yaml'))).toEqual(['./-o.yaml']);
    expect(words(shellWord('-o x.yaml'))).toEqual(['./-o x.yaml']);
  });

  it('may be anything that a shell can take', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((one) => !one.includes('\0'));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 40 }), (all) => {
        expect(words(all.map((one) => shellWord(one)).join(' '))).toEqual(
          all.map((one) => one.replace(/^-/, './-')),
        );
      }),
      { numRuns: 20 },
    );
  });
});

describe.skipIf(withoutShell)('a command that is printed', () => {
  const names = hostile.slice(0, 3);
  const commands = (said: string) => (said.match(/privcmp (?:lint|verify) .+/g) ?? []).map(words);

  it.each(names)('names %s as a record that is broken', async (name) => {
    const files = memoryFiles({ [`/srv/my ${name}`]: 'id: [' });
    const { err } = await run(['show', `/srv/my ${name}`], { files });
    expect(commands(err)).toEqual([['privcmp', 'lint', `/srv/my ${name}`]]);
  });

  it.each(names)('names %s as a draft, and folders', async (name) => {
    const files = memoryFiles({ "/srv/the texts'/demo.txt": demoText });
    const { out } = await run(['new', 'demo', '--source', "/srv/the texts'/demo.txt", '-o', `-${name}`], {
      files,
    });
    const rest = [`./-${name}`, '--sources', "/srv/the texts'"];
    expect(commands(out)).toEqual([
      ['privcmp', 'lint', ...rest],
      ['privcmp', 'verify', ...rest],
    ]);
    expect(commands(files.written.get(`-${name}`) ?? '')).toEqual([['privcmp', 'lint', `./-${name}`]]);
  });

  it.each(names)('names %s as a record that was carried over', async (name) => {
    const files = memoryFiles({
      '/srv/demo.yaml': demoRecord(),
      '/srv/demo.txt': demoText,
      '/srv/new.txt': `${demoText}\nWe like you.\n`,
    });
    const call = [
      'verify',
      'demo',
      '--policies',
      '/srv',
      '--sources',
      '/srv',
      '--against',
      '/srv/new.txt',
      '--update',
    ];
    const { err } = await run([...call, '-o', `/srv/new ${name}`], { files });
    expect(commands(err)).toEqual([['privcmp', 'lint', `/srv/new ${name}`]]);
  });
});
