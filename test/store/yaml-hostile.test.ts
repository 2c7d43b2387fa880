/**
 * Nothing that a text holds may make readYaml throw, hang, or point outside the text. How the time grows with the text
 * is measured by `npm run bench:growth`.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../src/store/yaml/problem.js';
import { explainYaml, readYaml, type YamlProblem } from '../../src/store/yaml.js';
import { mapYaml } from '../../src/store/yaml-map.js';
import { anything, mutants, scraps } from './texts.js';

function fill(bit: string, size: number): string {
  return bit.repeat(Math.ceil(size / bit.length)).slice(0, size);
}

function numbered(size: number, line: (at: number) => string): string {
  const out: string[] = [];
  for (let at = 0, length = 0; length < size; at += 1) {
    const next = line(at);
    out.push(next);
    length += next.length;
  }
  return out.join('').slice(0, size);
}

const shapes: Record<string, (size: number) => string> = {
  'open brackets': (size) => fill('[', size),
  'open braces': (size) => `a: ${fill('{a: ', size)}`,
  'dashes on a line': (size) => fill('- ', size),
  'dashes on lines': (size) => `a:\n${fill('- \n', size)}`,
  'question marks on a line': (size) => fill('? ', size),
  'question marks on lines': (size) => fill('?\n', size),
  'colons on a line': (size) => fill(': ', size),
  'colons behind a key': (size) => `a${fill(': ', size)}`,
  'many keys': (size) => numbered(size, (at) => `k${at}: v\n`),
  'one key, many times': (size) => fill('a: 1\n', size),
  'commas in brackets': (size) => `a: [${fill('a,', size)}`,
  'pairs in brackets': (size) => `a: [${fill('a: b,', size)}`,
  'empty pairs in brackets': (size) => `a: [${fill(':,', size)}`,
  'a long list as key': (size) => `[${fill('a,', size)}]: x`,
  'lists as keys, nested': (size) => `a: ${'['.repeat(30)}${fill('a,', size)}${']: x'.repeat(29)}]`,
  'indented ever further': (size) => numbered(size, (at) => `${' '.repeat(at)}a:\n`),
  'deep and shallow by turns': (size) => numbered(size, (at) => `${' '.repeat(at % 30)}k${at}:\n`),
  'blank lines': (size) => `a: b\n${fill('\n', size)}c: d`,
  comments: (size) => `a:\n${fill('  #\n', size)}  b: 1\n`,
  'an open quote': (size) => `a: "${fill('x\n ', size)}`,
  'many quotes': (size) => `a: '${fill("''", size)}`,
  backslashes: (size) => `a: "${fill('\\', size)}`,
  'escaped line breaks': (size) => `a: "${fill('\\\n  ', size)}"`,
  'blank lines in quotes': (size) => `a: "${fill('\n', size)}"`,
  'a long text': (size) => `a: |\n${fill('  x\n', size)}`,
  'many short texts': (size) => numbered(size, (at) => `k${at}: |+\n\n`),
  anchors: (size) => fill('- &a\n', size),
  'anchors and tags on a line': (size) => `a: ${fill('&a !b ', size)}`,
  'anchors and tags on lines': (size) => fill('&a\n!b\n', size),
  'a long tag': (size) => `a: !${fill('%41', size)}`,
  directives: (size) => numbered(size, (at) => `%TAG !a${at}! !x\n`),
  documents: (size) => fill('---\n', size),
  'ends of documents': (size) => fill('...\n', size),
  merges: (size) => fill('<<: a\n', size),
  digits: (size) => `a: ${fill('1', size)}`,
  'a long key': (size) => `${fill('k', size)}: 1`,
  'byte order marks': (size) => `a: x\n${fill(' \ufeff\n', size)}`,
  'zero bytes': (size) => fill('\0', size),
  'halves of characters': (size) => fill('\ud800a', size),
};

/** A billion laughs: each line nine times the line before. */
const laughs = Array.from({ length: 40 }, (_, at) => {
  const parts = Array(9).fill(at === 0 ? 'ha' : `*a${at - 1}`);
  return `a${at}: &a${at} [${parts.join(', ')}]\n`;
}).join('');

function expectInside(text: string, problems: readonly YamlProblem[]): void {
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.length).toBeLessThanOrEqual(limits.problems + 2);
  for (const { code, message, start, end } of problems) {
    expect(code, message).not.toBe('internal');
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(end - start, 'a caret needs a character').toBeGreaterThan(text.length > start ? 0 : -1);
    expect(text.slice(start, end)).not.toMatch(/.\n/);
    expect(message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  }
  expect([...problems].sort((a, b) => a.start - b.start)).toEqual(problems);
}

describe('hostile texts', () => {
  it.each(Object.entries(shapes))('%s', async (_name, make) => {
    for (const size of [1000, 16 * 1024]) {
      const text = make(size);
      const result = readYaml(text);
      if (!result.ok) expectInside(text, result.problems);
      if (!result.ok) expectInside(text, await explainYaml(text, result));
    }
  });

  it('a billion laughs', () => {
    const result = readYaml(laughs);
    expect(result.ok || result.problems.map(({ code }) => code)).toContain('alias');
  });

  it.each(Object.entries(shapes))('%s, mapped', (_name, make) => {
    const text = make(16 * 1024);
    const { range } = mapYaml(text);
    for (const part of ['key', 'value', 'parent'] as const) {
      expect(range(['a', 0, 'a'], part).line).toBeGreaterThan(0);
      expect(range([], part).line).toBeGreaterThan(0);
    }
  });
});

describe('any text', () => {
  it.each([
    ['of any characters', anything, 3000],
    ['of bits of YAML', scraps, 3000],
    ['of YAML that was changed', mutants, 3000],
  ])('%s', async (_name, texts, numRuns) => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const result = readYaml(text);
        if (result.ok) return;
        expectInside(text, result.problems);
        expectInside(text, await explainYaml(text, result));
      }),
      { numRuns },
    );
  });

  it('of any bytes, decoded', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = Buffer.from(bytes).toString('utf8');
        const result = readYaml(text);
        if (!result.ok) expectInside(text, result.problems);
      }),
      { numRuns: 2000 },
    );
  });
});
