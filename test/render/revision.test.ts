/** `ID@REV`: a record as a git revision of its folder holds it. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderOf, run, temporary } from '../run-cli.js';

const PATH = process.env.PATH ?? '';
const hasGit = PATH.split(path.delimiter).some((folder) => existsSync(path.join(folder, 'git')));

const record = (id: string, rights: string, aliases = '') => `schemaVersion: 2
id: ${id}
name: Acme Breads
${aliases}parties:
  - { id: acme, name: Acme, role: controller, cite: "Acme" }
document: { title: Privacy, language: en, updated: 2025-01-01, cite: "top" }
source: { file: ${id}.txt, sha256: ${'a'.repeat(64)} }
normalised: { date: 2025-01-02 }
sections:
  rights:
${rights}`;

const access = '    - { right: [access], as: right, cite: "You may ask" }\n';
const erasure = '    - { right: [erasure], as: right, cite: "We erase" }\n';

if (!hasGit) it.skip('revisions: git is not installed', () => {});

const verdictsOf = (out: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (JSON.parse(out).questions as { id: string; verdict: string }[]).map(({ id, verdict }) => [id, verdict]),
  );

describe.runIf(hasGit)('ID@REV', () => {
  const top = temporary();
  const folder = path.join(top, 'policies');
  const env = { PATH, HOME: top };
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
      cwd: top,
      env: { ...env, GIT_CONFIG_GLOBAL: '/dev/null' },
      stdio: 'pipe',
    });
  const commit = (message: string, ...tags: string[]) => {
    git('add', '--all');
    git('commit', '--quiet', '--message', message);
    for (const tag of tags) git('tag', tag);
  };
  const put = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  const diff = (...args: string[]) => run(['diff', ...args, '--policies', folder], { env, columns: 100 });

  beforeAll(() => {
    mkdirSync(folder);
    git('init', '--quiet', '--initial-branch', 'main');
    put('acme.yaml', record('acme', access, 'aliases: [bakery]\n'));
    put('bravo.yaml', record('bravo', erasure));
    symlinkSync('/etc/passwd', path.join(folder, 'link.yaml'));
    commit('one', 'v1', 'release/1');
    put('acme.yaml', record('acme', access + erasure, 'aliases: [patisserie]\n'));
    rmSync(path.join(folder, 'bravo.yaml'));
    put('young.yaml', record('young', access));
    commit('two');
    put('acme.yaml', 'not: [a record\n');
    commit('broken', 'broken');
    put('acme.yaml', record('acme', access + erasure, 'aliases: [patisserie]\n'));
    commit('mended');
  });

  it('compares a policy with what it was', async () => {
    const { code, out, err } = await diff('acme@v1', 'acme', '--section', 'rights', '--format', 'json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out).policies).toEqual(['acme@v1', 'acme']);
    expect(verdictsOf(out)).toMatchObject({ 'right-access': 'same', 'right-erasure': 'only' });
  });

  it('names it by its revision', async () => {
    const { out } = await diff('acme@v1', 'acme@HEAD', '--section', 'rights');
    expect(out).toContain('Acme Breads@v1');
    expect(out).toContain('Acme Breads@HEAD');
  });

  it.each([
    'acme@HEAD~3',
    'acme@release/1',
    'acme@main~3',
    'acme@main@{0}~3',
    'bakery@v1',
    'acm@v1',
    'patisserie@v1',
  ])('understands %s', async (name) => {
    const { code, out, err } = await diff(name, 'acme', '--section', 'rights', '--format', 'json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(verdictsOf(out)).toMatchObject({ 'right-access': 'same', 'right-erasure': 'only' });
  });

  it('finds a record that is no longer there, and one by its path', async () => {
    expect((await diff('bravo@v1', 'acme')).code).toBe(0);
    expect((await run(['diff', `${folder}/bravo.yaml@v1`, `${folder}/acme.yaml`], { env })).code).toBe(0);
  });

  it.each([
    ['no such revision', 'acme@v9', 2, 'has no revision "v9"'],
    ['an option in its place', 'acme@--upload-pack=x', 2, 'cannot be a git revision'],
    ['a line break in it', 'acme@v1\nx', 2, 'cannot be a git revision'],
    ['something that is no commit', 'acme@HEAD:policies', 2, 'has no revision'],
    ['a record that was not there yet', 'young@v1', 2, 'no policy is called "young"'],
    ['a record that never was', 'nobody@v1', 2, 'no policy is called "nobody"'],
    ['a link out of the folder', 'link@v1', 2, 'no policy is called "link"'],
    ['a record that could not be read then', 'acme@broken', 3, '@broken/acme.yaml:'],
  ])('says so plainly where there is %s', async (_, name, code, message) => {
    const { code: found, err } = await diff(name, 'acme');
    expect(err).toContain(message);
    expect(err).not.toMatch(/bug in privcmp/);
    expect(found).toBe(code);
  });

  it('says so where the folder is not under git', async () => {
    const elsewhere = folderOf({ 'acme.yaml': record('acme', access) });
    const { code, err } = await run(['diff', 'acme@v1', 'acme', '--policies', elsewhere], { env });
    expect(err).toContain('is not under git');
    expect(code).toBe(2);
  });

  it('says so where git is not installed', async () => {
    const { code, err } = await run(['diff', 'acme@v1', 'acme', '--policies', folder], {
      env: { PATH: path.join(top, 'nowhere') },
    });
    expect(err).toContain('git, which is not installed');
    expect(code).toBe(3);
  });

  it('is not led astray by what the environment tells git', async () => {
    const { code } = await run(['diff', 'acme@v1', 'acme', '--policies', folder], {
      env: { ...env, GIT_DIR: '/nowhere', GIT_EXTERNAL_DIFF: 'false' },
    });
    expect(code).toBe(0);
  });
});
