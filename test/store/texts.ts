/** Makes texts for the property tests: whole YAML, bits of YAML in any order, and YAML with a few characters changed. */
import fc from 'fast-check';

// biome-ignore format: one thing a line would be a hundred lines
const bits = [
  'a: ', 'b: ', 'c:', '"k": ', "'q': ", 'k k: ', '- ', '-', '? ', '?', ': ', ':', '- - ', '- ? ',
  '[', ']', '{', '}', ',', ', ', '[a, b]', '[a,]', '{,}', '{a: 1}', '{"a":1}', '{a}', '{a:}', '[a: b]', '{? a : b}',
  '#', ' #', ' # c', '#c\n', '\n# x\n', '\n', '\n', '\n', '\n  ', '\n    ', '\n ', '\n\n', '\n- ', '\n  - ', '\r\n',
  '\t', '\n\t', ' ', '  ', '|', '>', '|-', '>+', '|2', '>1-', '|\n  t\n', '>\n  t\n  u\n', '|+\n  t\n  \n', '|2\n    t\n',
  '"', "'", '\\', '""', "''", '"a b"', "'it''s'", '\\n', '\\x41', '\\u00e9', '\\ud83d', '\\ude00', '\\U0001F600', '\\\n',
  'x', 'foo bar', '1', '010', '0o10', '0x1F', '1_000', '.5', '5.', '1e3', '-0', '+1', '1e400', '9007199254740993',
  'yes', 'NO', 'on', 'null', '~', 'true', '.inf', '2024-06-03', 'a: b: c', 'http://x', 'x:y', 'x#y', 'a'.repeat(1030),
  '---', '\n---\n', '...', '\n...\n', '--- ', '%', '%YAML 1.2\n', '@', '`', '!', '!!str ', '!<x> ', '&a ', '*a', '<<: ',
  'é', '😀', '\u2028', '\u00a0', '\ufeff', '\u0085', '__proto__: ',
];

const whole = [
  'id: x\nname: "Foo"\nsections:\n  retention:\n    - data: all\n      period: P1M\n      cites:\n        - s1\n    - data: b\n  rights: []\nnotes: |\n  text\n   more\n\nlast: >-\n  folded\n  text\nflow: {a: 1, b: [x, "y", \'z\']}\n',
  'a:\n- b\n- c: d\n  e: f\n-\n  g: h\n',
  'a: multi\n  line\n  plain\nb: "multi\n  line"\nc: \'x\n\n  y\'\n',
  '{a: b, c: [d, e], f: {g: h}}\n',
  'a: |2-\n    x\n   y\nb: 1\n',
  'a:\n  # c\n  b: 1 # d\n\n# e\nf: "\\u00e9\\n"\n',
];

/** Bits of YAML in any order. */
export const scraps: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('', 'r: '), fc.array(fc.constantFrom(...bits), { maxLength: 14 }))
  .map(([start, parts]) => start + parts.join(''));

/** Good YAML, with up to three places changed. */
export const mutants: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...whole),
    fc.array(fc.tuple(fc.nat(400), fc.nat(2), fc.constantFrom('', ...bits)), { minLength: 1, maxLength: 3 }),
  )
  .map(([text, edits]) =>
    edits.reduce((now, [place, removed, added]) => {
      const at = place % (now.length + 1);
      return now.slice(0, at) + added + now.slice(at + removed);
    }, text),
  );

/** Any UTF-16 at all, halves of surrogate pairs included. */
export const anything: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.nat(0x7f), fc.nat(0xffff)), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units));

/** A mapping as a record holds it: only what JSON has, and no key that is refused. */
export const mappings: fc.Arbitrary<Record<string, unknown>> = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter(isKey),
  fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.string({ maxLength: 20, unit: 'grapheme' }).filter(isPrintable),
      fc.constantFrom(
        'NO',
        '010',
        '1e3',
        '~',
        'null',
        '- a',
        'a: b',
        '# c',
        ' x ',
        'x\ny\n',
        '\n',
        '2024-06-03',
        "it's",
        '"',
      ),
      fc.integer(),
      fc
        .double({ noNaN: true, noDefaultInfinity: true })
        .filter((n) => !Number.isInteger(n) || Number.isSafeInteger(n)),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }).filter(isKey), tie('value'), { maxKeys: 4 }),
    ),
  })).value,
  { minKeys: 1, maxKeys: 6, noNullPrototype: true },
);

function isPrintable(text: string): boolean {
  return !/[\0-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]|\p{Surrogate}/u.test(text);
}

function isKey(key: string): boolean {
  return isPrintable(key) && !['<<', '__proto__', 'constructor', 'prototype'].includes(key);
}

/**
 * Whether the `yaml` package, against which js-yaml is held, may read a text otherwise than YAML 1.2: lines that start with a
 * tab (it refuses them even if they are blank, or inside quotes); `...` before any content; an indented `---` at the start;
 * blank lines of spaces in a block with an indicator (8.1: they are kept); comments on a line of their own before a
 * plain value or inside braces.
 */
export function isMistaken(text: string): boolean {
  return (
    /^\ufeff?[ ?]*\t/m.test(text) ||
    /^\ufeff?\.\.\.(?=\s|$)/m.test(text) ||
    /^\ufeff?[ \t]+---(?=\s|$)/.test(text) ||
    (/[|>][-+1-9]+[ \t]*(?:#.*)?\r?$/m.test(text) && /^ +\r?$/m.test(text)) ||
    /^[ \t]*#/m.test(text)
  );
}
