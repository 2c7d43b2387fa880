import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { comparePolicies, lintPolicies, loadPolicies, searchPolicies } from '../src/index.js';
import { root } from './run-cli.js';

const folder = resolve(root, 'test/fixtures/policies');

describe('the library', () => {
  it('loads all records of a folder, or those named', async () => {
    expect((await loadPolicies({ folder })).map(({ id }) => id)).toEqual(['acorn', 'beuk']);
    expect((await loadPolicies({ folder, names: ['fietsenmaker-beuk'] })).map(({ id }) => id)).toEqual([
      'beuk',
    ]);
    await expect(loadPolicies({ folder, names: ['oak'] })).rejects.toThrow('no policy is called "oak"');
    await expect(loadPolicies({ folder, names: ['retention'] })).rejects.toMatchObject({
      hint: 'it is a section: show and diff take --section retention',
    });
  });

  it('hands errors on where it is told to', async () => {
    const wrong = resolve(root, 'test/fixtures/wrong-records');
    const errors: Error[] = [];
    await loadPolicies({ folder: wrong, onError: (error) => errors.push(error) });
    expect(errors.length).toBeGreaterThan(10);
    await expect(loadPolicies({ folder: wrong })).rejects.toThrow();
  });

  it('compares and searches', async () => {
    const policies = await loadPolicies({ folder });
    const { rows } = comparePolicies(policies, { sections: ['sale'] });
    expect(rows.map(({ question, verdict }) => [question.id, verdict])).toEqual([
      ['sale', 'same'],
      ['sale-to', 'neither'],
    ]);
    expect(searchPolicies(policies, 'is:denied act:sell').map(({ policy }) => policy)).toEqual([
      'acorn',
      'beuk',
    ]);
  });

  it('lints', async () => {
    const found = await lintPolicies({
      paths: [folder],
      sources: resolve(root, 'test/fixtures/texts'),
      today: '2026-11-22',
    });
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([['section-not-assessed', 'error']]);
    const broken = join(tmpdir(), 'privcmp-library-test.yaml');
    writeFileSync(broken, 'id: [');
    expect((await lintPolicies({ paths: [broken] })).map(({ rule }) => rule)).toContain('yaml-syntax');
  });
});
