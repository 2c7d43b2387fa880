import { describe, expect, it } from 'vitest';
import { baseOf, isPattern, matchesGlob } from '../../src/store/glob.js';

describe('patterns', () => {
  it.each([
    ['policies/a.yaml', 'policies/*.yaml', true],
    ['policies/x/a.yaml', 'policies/*.yaml', false],
    ['policies/x/y/a.yaml', 'policies/**/*.yaml', true],
    ['policies/a.yaml', 'policies/**/*.yaml', true],
    ['policies/a.yml', 'policies/a.y{a,}ml', true],
    ['a.yaml', './[a-c].yaml', true],
    ['d.yaml', '[!a-c].yaml', true],
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
    expect(['policies/*.yaml', '*.yaml', '/x/{a,b}/c', '/*.yaml'].map(baseOf)).toEqual([
      'policies',
      '.',
      '/x',
      '/',
    ]);
    expect([isPattern('a[1].yaml'), isPattern('a.yaml')]).toEqual([true, false]);
  });

  it('cannot hang, whatever the pattern', () => {
    matchesGlob('a'.repeat(2000), `${'*a'.repeat(500)}b`);
    matchesGlob(Array(200).fill('a').join('/'), Array(200).fill('**').join('/'));
    expect(() => matchesGlob('a', '{a,b}'.repeat(40))).toThrow('more than 100 choices');
    expect(matchesGlob('a', '{'.repeat(5000))).toBe(false);
  }, 2000);
});
