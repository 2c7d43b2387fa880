import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range } from '../../src/model/finding.js';
import type { Path } from '../../src/model/path.js';
import { lineIndex, readYaml } from '../../src/store/yaml.js';
import { mapYaml } from '../../src/store/yaml-map.js';
import { anything, mutants, scraps } from './texts.js';

const record = `# top
id: x   # side
name: "A # b"
sections: # s
  # own
  retention:
    - data: all
      period: >-
        a
        b

      cites: [s1, {a: b}, c: d]
    - data: b
    -
  rights: {}
empty:
list:
- a
- 'q
  r'
`;

/** The text of a range. */
function cut(text: string, { line, column, endLine, endColumn }: Range): string {
  const { lineText } = lineIndex(text);
  if (line === endLine) return lineText(line).slice(column - 1, endColumn - 1);
  const between = Array.from({ length: endLine - line - 1 }, (_, at) => lineText(line + 1 + at));
  return [lineText(line).slice(column - 1), ...between, lineText(endLine).slice(0, endColumn - 1)].join('\n');
}

function parts(text: string, path: Path): string[] {
  const { range } = mapYaml(text);
  return [cut(text, range(path, 'key')), cut(text, range(path, 'value')), cut(text, range(path, 'parent'))];
}

describe('mapYaml finds the name, the value and the parent of', () => {
  const item = 'data: all\n      period: >-\n        a\n        b\n\n      cites: [s1, {a: b}, c: d]';
  it.each<[string, Path, string[]]>([
    ['a plain value', ['id'], ['id', 'x', 'id']],
    ['a quoted value', ['name'], ['name', '"A # b"', 'id']],
    ['a list', ['sections', 'retention'], ['retention', `- ${item}\n    - data: b\n    -`, 'sections']],
    ['an item', ['sections', 'retention', 0], [item, item, 'retention']],
    ['a property of an item', ['sections', 'retention', 0, 'data'], ['data', 'all', 'data']],
    ['a folded text', ['sections', 'retention', 0, 'period'], ['period', '>-\n        a\n        b', 'data']],
    ['brackets', ['sections', 'retention', 0, 'cites'], ['cites', '[s1, {a: b}, c: d]', 'data']],
    ['an item in brackets', ['sections', 'retention', 0, 'cites', 0], ['s1', 's1', 'cites']],
    ['a mapping in brackets', ['sections', 'retention', 0, 'cites', 1, 'a'], ['a', 'b', 'a']],
    ['a mapping without braces', ['sections', 'retention', 0, 'cites', 2, 'c'], ['c', 'd', 'c']],
    ['an item without value', ['sections', 'retention', 2], ['-', '-', 'retention']],
    ['empty braces', ['sections', 'rights'], ['rights', '{}', 'sections']],
    ['a name without value', ['empty'], ['empty', 'empty', 'id']],
    ['a text over two lines', ['list', 1], ["'q\n  r'", "'q\n  r'", 'list']],
    ['a property that is missing', ['sections', 'nope'], ['sections', 'sections', 'sections']],
    ['what an item misses', ['sections', 'retention', 1, 'nope'], ['data', 'data', 'data']],
    ['what an empty item misses', ['sections', 'retention', 2, 'nope'], ['-', '-', '-']],
    ['what the record misses', ['nope'], ['id', 'id', 'id']],
    ['what lies in what is missing', ['nope', 3, 'x'], ['id', 'id', 'id']],
    ['an item past the end', ['list', 7], ['list', 'list', 'list']],
    ['a property of a text', ['id', 'x'], ['id', 'id', 'id']],
  ])('%s', (_name, path, expected) => expect(parts(record, path)).toEqual(expected));

  it('the record itself', () => {
    expect(cut(record, mapYaml(record).range([], 'value'))).toBe(record.slice(record.indexOf('id'), -1));
    expect(cut(record, mapYaml(record).range([], 'parent'))).toBe('id');
  });
});

it('says line and column as editors do', () => {
  const { range } = mapYaml('\ufeff"é😀": x\r\nb:\r\n  - y # c\r\n');
  expect(range(['é😀'], 'key')).toEqual({ line: 1, column: 1, endLine: 1, endColumn: 6 });
  expect(range(['é😀'], 'value')).toEqual({ line: 1, column: 8, endLine: 1, endColumn: 9 });
  expect(range(['b', 0], 'value')).toEqual({ line: 3, column: 5, endLine: 3, endColumn: 6 });
});

it('finds names by what they mean, not by how they are written', () => {
  const text = "\"a\\x62\": 1\n? c d\n: 2\n'it''s': 3\n7: 4\n";
  expect(['ab', 'c d', "it's", 7].map((name) => parts(text, [name])[1])).toEqual(['1', '2', '3', '4']);
});

it.each([
  ['nothing', '', '1:1-1:1'],
  ['comments only', '# c\n', '1:1-1:2'],
  ['an open bracket', '[', '1:1-1:2'],
  ['an open quote', 'a: "x', '1:1-1:2'],
  ['a tab as indentation', 'a:\n\tb: 1', '1:1-1:2'],
  ['a word', 'x', '1:1-1:2'],
])('takes %s', (_name, text, expected) => {
  const { line, column, endLine, endColumn } = mapYaml(text).range(['z', 0], 'parent');
  expect(`${line}:${column}-${endLine}:${endColumn}`).toBe(expected);
});

describe('comments', () => {
  it('are found with their place', () => {
    const { comments } = mapYaml(record);
    expect(comments.map(({ text, range: { line, column } }) => ({ line, column, text }))).toEqual([
      { line: 1, column: 1, text: 'top' },
      { line: 2, column: 9, text: 'side' },
      { line: 4, column: 11, text: 's' },
      { line: 5, column: 3, text: 'own' },
    ]);
  });

  it('are found everywhere, and only where YAML has them', () => {
    const text =
      'a: [x, # 1\n  y] # 2\nb: | # 3\n  # no\nc: "# no"\nd: e#no\n# 4\n\n  # 5\nf: # 6\r\n  - # 7\r\n    g # 8\n#9';
    expect(mapYaml(text).comments.map((comment) => comment.text)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
    ]);
  });
});

describe('any text', () => {
  const paths = fc.array(fc.oneof(fc.constantFrom('a', 'b', 'k', 'r', 'id', 'sections', 'flow'), fc.nat(3)), {
    maxLength: 4,
  });

  it('has ranges inside it', () => {
    fc.assert(
      fc.property(fc.oneof(scraps, mutants, anything), paths, (text, path) => {
        const { range, lines, comments } = mapYaml(text);
        for (const part of ['key', 'value', 'parent'] as const) {
          const { line, column, endLine, endColumn } = range(path, part);
          expect(line).toBeLessThanOrEqual(endLine);
          if (line === endLine) expect(column).toBeLessThanOrEqual(endColumn);
          expect(endLine).toBeLessThanOrEqual(text.split('\n').length);
        }
        for (const {
          range: { line, column },
        } of comments)
          expect(lines.lineText(line)[column - 1]).toBe('#');
      }),
      { numRuns: 3000 },
    );
  });

  it('that was accepted has each of its plain texts where the map says', () => {
    fc.assert(
      fc.property(fc.oneof(scraps, mutants), (text) => {
        const result = readYaml(text);
        if (!result.ok) return;
        const { range } = mapYaml(text);
        for (const [path, word] of words(result.value, [])) {
          if (!/^[a-z]+$/.test(word)) continue;
          const there = cut(text, range(path, 'value'));
          expect(there.replace(/^[|>].*\n/, '').replaceAll(/["'\s\\]/g, ''), path.join('.')).toBe(word);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

/** Every text in a value, with its path. */
function* words(value: unknown, path: Path): Generator<[Path, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) for (const [at, item] of value.entries()) yield* words(item, [...path, at]);
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) yield* words(item, [...path, key]);
}

describe('lineIndex', () => {
  it('gives lines without their breaks', () => {
    const lines = lineIndex('\ufeffa\r\n\nb\r');
    expect([0, 1, 2, 3, 4].map(lines.lineText)).toEqual(['', 'a', '', 'b', '']);
  });

  it('moves offsets outside the text to its ends', () => {
    const lines = lineIndex('ab\nc');
    expect([-5, 0, 1, 2, 3, 4, 99].map((at) => Object.values(lines.position(at)).join(':'))).toEqual([
      '1:1',
      '1:1',
      '1:2',
      '1:3',
      '2:1',
      '2:2',
      '2:2',
    ]);
  });
});
