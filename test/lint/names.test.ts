import { describe, expect, it } from 'vitest';
import { run } from '../run-cli.js';
import { memoryFiles } from '../setup/memory-files.js';
import { demoRecord, demoText, lintDemo } from './demo.js';

describe('names that Windows cannot write', () => {
  it.each(['con', 'prn', 'aux', 'nul', 'com1', 'com0', 'lpt9'])('the id %s is refused', async (id) => {
    const found = await lintDemo(demoRecord(`id: ${id}`), { file: `policies/${id}.yaml` });
    expect(found.map(({ rule, message }) => [rule, message])).toEqual([
      [
        'malformed-id',
        `Windows keeps "${id}" for a device and cannot write ${id}.yaml: add a word, such as "${id}-company", and rename the file.`,
      ],
    ]);
  });

  it.each(['console', 'com', 'com10', 'con-tact', 'nul-1', 'auxo', 'lpt'])('the id %s is not', async (id) => {
    expect(await lintDemo(demoRecord(`id: ${id}`), { file: `policies/${id}.yaml` })).toEqual([]);
  });

  it.each([
    'con.txt',
    'Aux.md',
    'old/nul',
    'COM3.txt/a.txt',
    'demo.txt.',
    'demo.txt ',
    'old./demo.txt',
    'what?.txt',
    'a*b.txt',
    'a<b>.txt',
    'say "x".txt',
    'a|b.txt',
  ])('the text %s is refused, with the way out', async (file) => {
    const found = await lintDemo(demoRecord(`source: { file: ${JSON.stringify(file)}, sha256: SHA }`));
    expect(found.map(({ rule }) => rule)).toEqual(['malformed-source']);
    expect(found[0]?.message).toMatch(
      /^".+" is no name that a file can have on Windows: .* Rename the file\.$/,
    );
  });

  it.each(['console.txt', 'a/con-2.txt', 'très long (2).txt', '.hidden.txt', "o'hara & co.txt"])(
    'the text %s is not',
    async (file) => {
      expect(await lintDemo(demoRecord(`source: { file: ${JSON.stringify(file)}, sha256: SHA }`))).toEqual(
        [],
      );
    },
  );
});

describe('a file that is not called like its id', () => {
  it.each([
    ['acorn two.yaml', 'acorn-two', 'Rename the file to acorn-two.yaml.'],
    ['Acorn.yaml', 'acorn', 'Rename the file to acorn.yaml.'],
    ['acorn_two.yml', 'acorn-two', 'Rename the file to acorn-two.yaml.'],
    ['éclair.yaml', 'eclair', 'Rename the file to eclair.yaml.'],
    ['con.yaml', 'convent', 'Rename the file to convent.yaml.'],
    ['acorn.v2.yaml', 'acorn', 'Rename the file to acorn.yaml.'],
    ['acorn-2.yaml', 'acorn', 'Rename the file to acorn.yaml, or write "id: acorn-2".'],
  ])('%s is advised only what holds', async (name, id, advice) => {
    const found = await lintDemo(demoRecord(`id: ${id}`), { file: `policies/${name}` });
    expect(found.map(({ message }) => message)).toEqual([
      `The id is "${id}" and the file is called ${name}. ${advice}`,
    ]);
  });

  it('two that differ in case only are one id', async () => {
    const found = await lintDemo(demoRecord(), { others: { 'policies/Demo.yaml': demoRecord() } });
    expect(found.map(({ rule, file }) => [rule, file])).toEqual([['duplicate-id', 'policies/Demo.yaml']]);
  });
});

describe('the configuration is no record', () => {
  const disk = (config: string, name = 'privcmp.config.yaml', more: Readonly<Record<string, string>> = {}) =>
    memoryFiles({
      ...more,
      '/srv/demo.yaml': demoRecord(),
      '/srv/demo.txt': demoText,
      [`/srv/${name}`]: config,
    });

  it.each(['.', './', './.', '/srv', '/srv/', '../srv'])('with policies: %s', async (policies) => {
    const files = disk(`policies: ${policies}\nsources: .\n`);
    for (const call of [['list'], ['lint'], ['verify'], ['diff', 'demo', 'demo'], ['show', 'demo']]) {
      const { code, out, err } = await run(call, { cwd: '/srv', files });
      expect([call[0], code, err]).toEqual([call[0], 0, '']);
      expect(out).not.toMatch(/config|\/\.|\/\//);
    }
  });

  it.each(['legal.yaml', 'privcmp.yml'])('under the name %s', async (name) => {
    const files = disk('policies: .\n', name);
    const { code, err } = await run(['lint', '/srv', '--config', `/srv/${name}`], { cwd: '/srv', files });
    expect([code, err]).toEqual([0, '']);
  });

  it('beside records that a shell has listed, and alone', async () => {
    const files = disk('policies: .\n');
    const beside = await run(['lint', '/srv/demo.yaml', '/srv/privcmp.config.yaml'], { cwd: '/srv', files });
    expect(beside).toMatchObject({ code: 0 });
    const alone = await run(['lint', '/srv/privcmp.config.yaml'], { cwd: '/srv', files });
    expect(alone).toMatchObject({ code: 2 });
    expect(alone.err).toContain('no record is found in /srv/privcmp.config.yaml');
  });

  const set = `set: own
title: Own
questions:
  - { id: sells, group: sale, label: Sells, ask: Are data sold?, facts: "section:sale", show: [act] }
`;
  it.each([
    ['questions: vendor.yaml\n', []],
    ['questions: ./vendor.yaml\n', []],
    ['', ['--questions', '/srv/vendor.yaml']],
  ])('beside a set of questions that is named: %j %j', async (line, more) => {
    const there = disk(`policies: .\n${line}`, undefined, {
      '/srv/vendor.yaml': set,
      '/srv/other.yaml': demoRecord('id: other'),
    });
    const calls =
      more.length > 0 ? [['diff', '--all', ...more]] : [['list'], ['verify', '--sources', '/srv'], ['lint']];
    for (const call of calls) {
      const { err } = await run(call, { cwd: '/srv', files: there });
      expect([call[0], err]).toEqual([call[0], '']);
    }
  });
});
