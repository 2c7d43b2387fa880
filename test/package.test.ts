/** What is published: the files in the package, the bundle, the library. Needs a build (`npm test` makes one). */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readImports } from './architecture/imports.js';

const root = path.resolve(import.meta.dirname, '..');
const load = createRequire(import.meta.url)('../bin/load.js');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

function node(script: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the library', () => {
  it('does nothing when imported', () => {
    const script = `
      const look = () => ({
        listeners: process.eventNames().map((name) => [String(name), process.listenerCount(name)]),
        environment: { ...process.env }, exitCode: process.exitCode, folder: process.cwd(), globals: Object.keys(globalThis),
      });
      const before = look();
      const library = await import('./dist/library/index.js');
      const after = look();
      const changed = Object.keys(before).filter((key) => JSON.stringify(after[key]) !== JSON.stringify(before[key]));
      if (changed.length > 0) throw new Error('changed ' + changed);
      if ('default' in library) throw new Error('has a default export');`;
    expect(node(script)).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('has types that need no other package', () => {
    const seen = new Set(['dist/types/index.d.ts']);
    const foreign = new Set<string>();
    for (const file of seen) {
      for (const { specifier } of readImports(read(file))) {
        if (!specifier.startsWith('.')) foreign.add(specifier);
        else seen.add(path.posix.join(path.posix.dirname(file), specifier.replace(/\.js$/, '.d.ts')));
      }
    }
    expect([...foreign]).toEqual([]);
  });
});

describe('the bundle', () => {
  const chunks = readdirSync(`${root}/dist/command`).filter((name) => name.endsWith('.cjs'));

  it.each(chunks)('%s requires nothing but Node and other chunks', (chunk) => {
    const required = [...read(`dist/command/${chunk}`).matchAll(/\brequire\(["'`]([^"'`]+)["'`]\)/g)].map(
      ([, name = '']) => name,
    );
    // ajv holds these as text: it would print them into code that is written to a file, which is not done at run time.
    const printed = /^ajv\/dist\/runtime\//;
    const isChunk = (name: string) => chunks.includes(name.replace(/^\.\//, ''));
    expect(required.filter((name) => !isBuiltin(name) && !printed.test(name) && !isChunk(name))).toEqual([]);
  });

  // Without a cache it was built by another Node than runs the tests.
  it.skipIf(!existsSync(load.cachePath(root, './privcmp.cjs')))(
    'starts from its code cache on the Node that built it',
    () => {
      const script = `
      import { createRequire } from 'node:module';
      console.log(createRequire(import.meta.url)('./bin/load.js').loadBundle(process.cwd()).cache);`;
      expect(node(script).stdout).toBe('used\n');
    },
  );

  it('passes on the licence of each package it contains', () => {
    const notices = read('dist/THIRD-PARTY-NOTICES.txt');
    for (const name of [
      'ajv',
      'chalk',
      'commander',
      'diff',
      'js-yaml',
      'libphonenumber-js',
      'mammoth',
      'unpdf',
      'yaml',
    ])
      expect(notices).toContain(`\n${name}@`);
  });
});

describe('the tarball', () => {
  // Without scripts: packing would build again under the tests that run beside this one.
  const packed = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
  });
  const [listing] = JSON.parse(packed.stdout) as [{ files: { path: string }[] }];
  const files = listing.files.map((file) => file.path);

  it.each([
    'bin/privcmp.js',
    'bin/package.json',
    'dist/command/privcmp.cjs',
    'dist/library/index.js',
    'dist/types/index.d.ts',
    'dist/THIRD-PARTY-NOTICES.txt',
    'schemas/policy.schema.json',
    'policies/jp-cars.yaml',
  ])('holds %s', (file) => expect(files).toContain(file));

  it('holds nothing else', () => {
    const wanted = /^(bin|dist|schemas|policies)\/|^(package\.json|README\.md|CHANGELOG\.md|LICENSE)$/;
    expect(files.filter((file) => !wanted.test(file))).toEqual([]);
  });

  it('brings in no other package', () => {
    const { dependencies, optionalDependencies, peerDependencies } = JSON.parse(read('package.json'));
    expect({ ...dependencies, ...optionalDependencies, ...peerDependencies }).toEqual({});
  });
});
