import { describe, expect, it } from 'vitest';
import { baseOf, isPattern, matchesGlob } from '../../src/store/glob.js';
import { run } from '../run-cli.js';
import { memoryFiles } from '../setup/memory-files.js';
import { demoRecord, demoText } from './demo.js';

describe('patterns', () => {
  it.each([
    ['policies/a.yaml', 'policies/*.yaml', true],
    ['policies/x/a.yaml', 'policies/*.yaml', false],
    ['policies/x/y/a.yaml', 'policies/**/*.yaml', true],
    ['policies/a.yaml', 'policies/**/*.yaml', true],
    ['policies/a.yml', './policies/a.y*ml', true],
    ['sub [x]/a.yaml', 'sub [x]/*.yaml', true],
    ['ab.yaml', '?.yaml', false],
    ['é.yaml', '?.yaml', true],
    ['x{1}.yaml', 'x{1}.yaml', true],
    ['/abs/a.yaml', '/abs/*', true],
    ['a.yaml', '**', true],
    ['a/b', 'a', false],
  ])('%s fits %s: %s', (path, pattern, fits) => {
    expect(matchesGlob(path, pattern)).toBe(fits);
  });

  it('start from a folder', () => {
    expect(['policies/*.yaml', '*.yaml', '/x/[y]/**/c', '/*.yaml'].map(baseOf)).toEqual([
      'policies',
      '.',
      '/x/[y]',
      '/',
    ]);
    expect([isPattern('a?.yaml'), isPattern('a[1].yaml')]).toEqual([true, false]);
  });

  it('cannot hang, whatever the pattern', () => {
    matchesGlob('a'.repeat(2000), `${'*a'.repeat(500)}b`);
    matchesGlob(Array(200).fill('a').join('/'), Array(200).fill('**').join('/'));
  }, 2000);
});

describe('a file that is named twice', () => {
  it.each([
    [['.', './demo.yaml']],
    [['demo.yaml', './demo.yaml']],
    [['*.yaml', '.', 'x/../demo.yaml']],
    [[`${process.cwd()}/demo.yaml`, '.']],
  ])('is checked once: %j', async (paths) => {
    const { out, err } = await run(['lint', ...paths], {
      files: memoryFiles({ 'demo.yaml': demoRecord('') }),
    });
    expect(out + err).toMatch(/1 record checked|in 1 file/);
  });
});

describe('paths for services that look at the whole repository', () => {
  const policies = '/srv/repo/legal/policies';
  const record = demoRecord('sections:\n  sale:\n    - act: sel\n      cite: "x y"');
  const disk = (git: string) => ({
    [git]: '',
    [`${policies}/demo.yaml`]: record,
    '/srv/repo/legal/texts/demo.txt': demoText,
    '/srv/repo/privcmp.config.yaml': 'policies: legal/policies',
  });
  const places = (format: string, text: string): readonly string[] => {
    const found = {
      github: /(?<=file=)[^,]+/g,
      junit: /(?<= file=")[^"]+/g,
      sarif: /(?<="uri": ")[^"]+/g,
    }[format];
    return [...new Set(found === undefined ? [] : text.match(found))];
  };

  describe.each(['github', 'junit', 'sarif'])('%s', (format) => {
    it.each([
      ['a folder above', '/srv/repo/legal/work', '/srv/repo/.git/HEAD', {}, 'legal/policies/demo.yaml'],
      ['the root', '/srv/repo', '/srv/repo/.git/HEAD', {}, 'legal/policies/demo.yaml'],
      ['a work tree whose .git is a file', policies, '/srv/repo/legal/.git', {}, 'policies/demo.yaml'],
      ['no git', policies, '/srv/repo/x', { GITHUB_WORKSPACE: '/srv' }, 'repo/legal/policies/demo.yaml'],
      ['neither', policies, '/srv/repo/x', {}, 'demo.yaml'],
      ['an empty variable', policies, '/srv/repo/x', { GITHUB_WORKSPACE: '' }, 'demo.yaml'],
    ])('are relative to the root: %s', async (_, cwd, git, env, expected) => {
      const call = ['lint', policies, '--format', format];
      const { out } = await run(call, { cwd, env, files: memoryFiles(disk(git)) });
      expect(places(format, out)).toEqual([expected]);
    });

    it('are absolute outside of it, never above it', async () => {
      const elsewhere = { '/srv/other/.git/HEAD': '', ...disk('/srv/x') };
      const { out } = await run(['lint', policies, '--format', format], {
        cwd: '/srv/other',
        files: memoryFiles(elsewhere),
      });
      const file = `${policies}/demo.yaml`;
      expect(places(format, out)).toEqual([format === 'sarif' ? `file://${file}` : file]);
    });
  });

  it('lead in SARIF from a passage of a text to its record, and from a fact to the other', async () => {
    const fact =
      '{ data: account, from: account-closed, period: P3Y, bound: exact, cite: "We keep … closed it." }';
    const files = memoryFiles({
      '/srv/repo/.git/HEAD': '',
      '/srv/repo/policies/demo.yaml': demoRecord(
        `sections:\n  retention:\n    - ${fact}\n    - ${fact}\nomitted:\n  introductory: ["Demo B.V. … demo.example."]`,
      ),
      '/srv/repo/texts/demo.txt': demoText,
    });
    const call = ['lint', '/srv/repo/policies', '--sources', '/srv/repo/texts', '--format', 'sarif'];
    const { out } = await run(call, { cwd: '/srv/repo', files });
    const uri = ({ physicalLocation }: Location) => physicalLocation.artifactLocation.uri;
    const results: readonly Result[] = JSON.parse(out).runs[0].results;
    const ways = results.map(({ ruleId, locations, relatedLocations = [] }) =>
      [ruleId, ...locations.map(uri), ...relatedLocations.map(uri)].join(' '),
    );
    expect(new Set(ways)).toContain('cited-and-omitted texts/demo.txt policies/demo.yaml');
    expect(new Set(ways)).toContain('duplicate-fact policies/demo.yaml policies/demo.yaml');
    for (const { locations, relatedLocations } of results)
      if (locations.map(uri).includes('texts/demo.txt')) expect(relatedLocations).toHaveLength(1);
  });
});

interface Location {
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
}

interface Result {
  readonly ruleId: string;
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly Location[];
}
