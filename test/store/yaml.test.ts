import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { limits } from '../../src/store/yaml/problem.js';
import { lineIndex, readYaml } from '../../src/store/yaml.js';
import { isMistaken, mappings } from './texts.js';

/** The value of a text that must be accepted. */
function value(text: string): unknown {
  const result = readYaml(text);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problems)}`);
  return result.value;
}

/** `line:column code` of each problem of a text that must be refused. */
function problems(text: string): string[] {
  const result = readYaml(text);
  if (result.ok) throw new Error(`accepted: ${JSON.stringify(result.value)}`);
  const lines = lineIndex(text);
  return result.problems.map(({ code, start }) => {
    const { line, column } = lines.position(start);
    return `${line}:${column} ${code}`;
  });
}

describe('readYaml accepts', () => {
  it.each([
    ['Norway', 'v: NO', 'NO'],
    ['yes', 'v: yes', 'yes'],
    ['on', 'v: on', 'on'],
    ['an unquoted date', 'v: 2024-06-03', '2024-06-03'],
    ['a date with a time', 'v: 2024-06-03T10:00:00Z', '2024-06-03T10:00:00Z'],
    ['sexagesimals as text', 'v: 12:30:45', '12:30:45'],
    ['an octal of YAML 1.1 as decimal', 'v: 010', 10],
    ['an octal', 'v: 0o10', 8],
    ['a hexadecimal', 'v: 0x1F', 31],
    ['underscores as text', 'v: 1_000', '1_000'],
    ['a binary as text', 'v: 0b11', '0b11'],
    ['a float without zero', 'v: .5', 0.5],
    ['a float without fraction', 'v: 5.', 5],
    ['an exponent', 'v: 1e3', 1000],
    ['signs', 'v: [+1, -1, -.5]', [1, -1, -0.5]],
    ['a bare sign', 'v: [+, x]', ['+', 'x']],
    ['nulls', 'v: [null, Null, NULL, ~, nULL]', [null, null, null, null, 'nULL']],
    ['no value', 'v:', null],
    ['truths', 'v: [true, True, TRUE, tRUE, false]', [true, true, true, 'tRUE', false]],
    ['quoted numbers', 'v: ["1", \'2\']', ['1', '2']],
    ['a version with two dots', 'v: 1.2.3', '1.2.3'],
    ['the largest integer', 'v: 9007199254740991', 9007199254740991],
    ['a colon in a word', 'v: http://x.y/z', 'http://x.y/z'],
    ['a hash in a word', 'v: a#b', 'a#b'],
    ['a folded plain text', 'v: a\n  b\n\n  c', 'a b\nc'],
    ['a literal text', 'v: |\n  a\n   b\n', 'a\n b\n'],
    ['a stripped folded text', 'v: >-\n  a\n  b\n', 'a b'],
    ['a kept literal text', 'v: |+\n  a\n\n', 'a\n\n'],
    ['an indentation indicator', 'v: |2\n    a\n', '  a\n'],
    ['escapes', 'v: "\\u00e9\\t\\ud83d\\ude00\\x41"', 'é\t😀A'],
    ['a tab between words', 'v: a\tb', 'a\tb'],
    ['brackets with comments', 'v: [a, # c\n  b]', ['a', 'b']],
    ['a mapping in a list in brackets', 'v: [a: b]', [{ a: 'b' }]],
    ['a list at the indent of its key', 'v:\n- a\n- b', ['a', 'b']],
    ['CRLF', 'v: |\r\n  a\r\n  b\r\n', 'a\nb\n'],
    ['the start of a document', '--- # x\nv: 1', 1],
    ['a byte order mark', '\ufeffv: 1', 1],
    ['the end of a document', 'v: 1\n...\n', 1],
    ['comments around', '# a\n\nv: 1 # b\n# c\n', 1],
    [
      'keys that only look dangerous',
      'v: {toString: 1, hasOwnProperty: 2}',
      { toString: 1, hasOwnProperty: 2 },
    ],
  ])('%s', (_name, text, expected) => expect(value(text)).toStrictEqual({ v: expected }));

  it('keys with spaces, quotes and signs', () => {
    expect(value('a b: 1\n"c: d": 2\n\'e\': 3\n? f\n: 4\n')).toStrictEqual({
      'a b': 1,
      'c: d': 2,
      e: 3,
      f: 4,
    });
  });

  it('what another program wrote', () => {
    fc.assert(
      fc.property(
        mappings,
        fc.constantFrom('BLOCK_FOLDED', 'BLOCK_LITERAL', 'PLAIN', 'QUOTE_DOUBLE'),
        (record, style) => {
          const text = stringify(record, { defaultStringType: style, aliasDuplicateObjects: false });
          const result = readYaml(text);
          // Not with the record: the program writes a text of one space as nothing.
          if (isMistaken(text)) return;
          if (result.ok) expect(result.value).toEqual(parse(text));
          // Of what a program writes, only what js-yaml reads otherwise than YAML may be refused, and keys that look like others.
          else
            expect(result.problems.map(({ code }) => code)).toContainEqual(
              expect.stringMatching(/^(?:misread|foreign-blank|lookalike)$/),
            );
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('readYaml refuses', () => {
  it.each([
    ['an empty file', '', ['1:1 empty-file']],
    ['comments only', '# a\n\n', ['1:1 empty-file']],
    ['an empty document', '---\n', ['1:1 empty-file']],
    ['a list', '# c\n- a\n', ['2:1 not-a-mapping']],
    ['a word', 'hello', ['1:1 not-a-mapping']],
    ['a null', '--- ~\n', ['1:5 not-a-mapping']],
    ['a missing space', 'a:1', ['1:1 not-a-mapping']],
    ['a duplicate key', 'a: 1\nb: 2\na: 3\n"a": 4\n', ['3:1 duplicate-key', '4:1 duplicate-key']],
    ['a duplicate key in brackets', 'v: {a: 1, a: 2}', ['1:11 duplicate-key']],
    ['an anchor and an alias', 'a: &x 1\nb: *x\n', ['1:4 anchor', '2:4 alias']],
    ['an anchor on a list', 'a: &x\n  - 1\n', ['1:4 anchor']],
    ['an important word', 'a: !important\n', ['1:4 tag']],
    ['a tag of YAML', 'a: !!binary aGk=\nb: !!str 1\nc: !x {}\n', ['1:4 tag', '2:4 tag', '3:4 tag']],
    ['a merge key', 'a: {<<: {b: 1}}\n"<<": 2\n', ['1:5 merge-key', '2:1 merge-key']],
    [
      'keys into the prototype',
      '__proto__: {a: 1}\nv: {constructor: 1, "prototype": 2}\n',
      ['1:1 forbidden-key', '2:5 forbidden-key', '2:21 forbidden-key'],
    ],
    ['an escaped key into the prototype', '"\\x5f_proto__": 1', ['1:1 forbidden-key']],
    ['a second document', 'a: 1\n---\nb: 2\n', ['2:1 second-document']],
    ['more documents, once', 'a: 1\n---\nb: *x\n---\n&c c: 3\n', ['2:1 second-document']],
    ['an empty second document', '---\na: 1\n---\n', ['3:1 second-document']],
    ['a document behind an empty one', '---\n---\na: 1\n', ['2:1 second-document']],
    ['a directive', '%YAML 1.1\n---\na: NO\n', ['1:1 directive']],
    ['a directive that js-yaml passes over', '# c\n%FOO\n---\na: 1\n', ['2:1 directive']],
    [
      'a number as key',
      '1: a\ntrue: b\n~: c\n1.5: d\n',
      ['1:1 key-not-text', '2:1 key-not-text', '3:1 key-not-text', '4:1 key-not-text'],
    ],
    ['an empty key', ': a', ['1:1 key-not-text']],
    ['a list as key', '? [a]\n: 1\n? {b: 1}\n: 2\n', ['1:3 key-not-text', '3:3 key-not-text']],
    ['an integer that would change', 'a: 12345678901234567890', ['1:4 number-out-of-range']],
    [
      'infinities',
      'a: [.inf, -.INF, .nan, 1e999]',
      [
        '1:5 number-out-of-range',
        '1:11 number-out-of-range',
        '1:18 number-out-of-range',
        '1:24 number-out-of-range',
      ],
    ],
    ['a NUL', 'a: b\0', ['1:5 control-character']],
    [
      'control characters, each where it stands',
      'a: \x1b[31m\nb: \x7f\nc: \x85',
      ['1:4 control-character', '2:4 control-character', '3:4 control-character'],
    ],
    ['a run of one as one', 'a: \x07\x07\x07', ['1:4 control-character']],
    ['a lone carriage return', 'a: b\rc: d', ['1:5 control-character']],
    [
      'an escaped control character',
      'a: "x\\e[31m"\nb: "\\0"',
      ['1:4 control-character', '2:4 control-character'],
    ],
    ['half a character', 'a: \ud800b', ['1:4 broken-character']],
    ['half a character, escaped', 'a: "\\ud800"', ['1:4 broken-character']],
    ['an escape past Unicode', 'a: "\\U00110000"', ['1:5 bad-escape']],
    ['a byte order mark inside', 'a: b\n\ufeffc: d', ['2:1 invisible-mark']],
    ['some inside a text', 'a: x\ufeffy\n\ufeff', ['1:5 invisible-mark', '2:1 invisible-mark']],
    ['a tab as indentation', 'a:\n\tb: 1\n', ['2:1 tab-indent']],
    ['a long key', `${'k'.repeat(1025)}: 1`, ['1:1 key-too-long']],
    ['a key far from its colon', `a${' '.repeat(1024)}: 1`, ['1:1 key-too-long']],
  ])('%s', (_name, text, expected) => expect(problems(text)).toEqual(expected));

  it('a value larger than 64 KiB, wherever it stands', () => {
    const long = 'x'.repeat(limits.scalar);
    expect(value(`a: ${long}`)).toEqual({ a: long });
    expect(problems(`a: ${long}y`)).toEqual(['1:4 scalar-too-long']);
    expect(problems(`a: "${long}"`)).toEqual(['1:4 scalar-too-long']);
    expect(problems(`a: |\n  ${long}\n`)).toEqual(['2:1 scalar-too-long']);
  });

  it('nesting deeper than 32, in every style', () => {
    const flow = (depth: number) => `a: ${'['.repeat(depth - 1)}1${']'.repeat(depth - 1)}`;
    const compact = (depth: number) => `a:\n  ${'- '.repeat(depth - 1)}1`;
    const block = (depth: number) =>
      Array.from({ length: depth }, (_, at) => `${' '.repeat(at)}a:`).join('\n');
    for (const make of [flow, compact, block]) {
      expect(readYaml(make(limits.depth)).ok).toBe(true);
      for (const depth of [limits.depth + 2, limits.depth + 5, limits.depth + 20, 1000]) {
        expect(problems(make(depth))[0]).toMatch(/ too-deep$/);
      }
    }
  });

  it('more values than the limit, and texts that must hold more', () => {
    const items = (count: number) => `a:\n${'- 1\n'.repeat(count)}`;
    expect(readYaml(items(limits.signs - 2)).ok).toBe(true);
    expect(problems(items(limits.signs - 1))).toEqual(['1:1 too-many-values']);
    expect(problems(`a: [${':,'.repeat(1_000_000)}]`)).toEqual(['1:1 too-many-values']);
  });

  it('a text larger than 4 MiB, unread', () => {
    expect(problems(`a: 1\n${'#'.repeat(limits.text)}`)).toEqual(['1:1 text-too-large']);
    expect(readYaml(`a: 1\n${'#'.repeat(limits.text - 5)}`).ok).toBe(true);
  });

  it('no more problems than can be shown', () => {
    expect(problems('a: *b\n'.repeat(1000))).toHaveLength(limits.problems);
    expect(problems('\x01a'.repeat(1000))).toHaveLength(limits.problems);
  });
});

it('says where a key was used before', () => {
  const result = readYaml('a: 1\nb: 2\na: 3\n');
  expect(result.ok || result.problems[0]?.message).toMatch(/"a" already stands on line 1/);
});

it('shows nothing of a file that could drive a terminal', () => {
  const result = readYaml('a: "x"\n"a\u202e\u2028": &\u202ex 1\n"a\u202e\u2028": 2\n');
  const messages = result.ok ? [] : result.problems.map(({ message }) => message);
  expect(messages.length).toBe(2);
  for (const message of messages) expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
});

it('makes plain, unshared data', () => {
  const read = value('a: {}\nb: []\n') as Record<string, object>;
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  expect(Object.getPrototypeOf(read.a)).toBe(Object.prototype);
  expect(Array.isArray(read.b)).toBe(true);
});
