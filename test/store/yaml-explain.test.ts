import { describe, expect, it } from 'vitest';
import { explainYaml, lineIndex, readYaml, type YamlProblem } from '../../src/store/yaml.js';

async function explain(text: string): Promise<readonly YamlProblem[]> {
  const result = readYaml(text);
  if (result.ok) throw new Error(`accepted: ${JSON.stringify(result.value)}`);
  return explainYaml(text, result);
}

/** `line:column code <what is marked>` of each problem. */
async function told(text: string): Promise<string[]> {
  const lines = lineIndex(text);
  return (await explain(text)).map(({ code, start, end }) => {
    const { line, column } = lines.position(start);
    return `${line}:${column} ${code} <${text.slice(start, end)}>`;
  });
}

describe('what only looks like a sign of YAML', () => {
  /** The character, by its number, and where it stands. */
  it.each([
    // Indentation: where the line becomes a key of its own, and where it breaks the syntax.
    ['a:\n  b: 1\n\u00a0 c: 2\n', ['3:1 foreign-blank U+00A0']],
    ['a:\n  b: 1\n\u00a0\u00a0c: 2\n', ['3:1 foreign-blank U+00A0']],
    ['a:\n  - b: 1\n  \u00a0 c: 2\nd: 1\n', ['3:3 foreign-blank U+00A0']],
    ['a:\n  b: 1\n\u3000c: 2\n', ['3:1 foreign-blank U+3000']],
    ['a:\n  b: 1\n\u2007 c: 2\n', ['3:1 foreign-blank U+2007']],
    ['a:\n  b: 1\n\u202fc: 2\n', ['3:1 foreign-blank U+202F']],
    // Behind the dash of an item, around a key, behind its colon.
    ['a:\n  -\u00a0b: 1\n    c: 2\n', ['2:4 foreign-blank U+00A0']],
    ['a:\n  - b:\u00a01\n    c: 2\n', ['2:7 foreign-blank U+00A0']],
    ['a:\n  b:\u202f1\n  c: 2\n', ['2:5 foreign-blank U+202F']],
    ['a\u00a0: 1\n', ['1:2 foreign-blank U+00A0']],
    ['na\u00adme: 1\n', ['1:3 foreign-blank U+00AD']],
    ['name\u2060: 1\n', ['1:5 foreign-blank U+2060']],
    ['{a: 1, \u00a0b: 2}\n', ['1:8 foreign-blank U+00A0']],
    // Dashes and bullets of a word processor, alone and above a field.
    ['a:\n  – b: 1\n    c: 2\n', ['2:3 lookalike U+2013']],
    ['a:\n  — b: 1\n', ['2:3 lookalike U+2014']],
    ['a:\n  − b: 1\n  − c: 1\nd: 1\n', ['2:3 lookalike U+2212', '3:3 lookalike U+2212']],
    ['a:\n  • b: 1\n    c: 2\n', ['2:3 lookalike U+2022']],
    ['a:\n  ·\u00a0b: 1\n', ['2:3 lookalike U+00B7']],
    ['a:\n  * b: 1\n    c: 2\n', ['2:3 lookalike U+002A']],
    // Colons and quotes of other scripts.
    ['a: 1\nb： 2\nc: 3\n', ['2:2 lookalike U+FF1A']],
    ['a: 1\nb：2\nc: 3\n', ['2:2 lookalike U+FF1A']],
    ['a: “We keep: all”\nb: 1\n', ['1:4 lookalike U+201C']],
    ['a: „Wir: alle“\nb: 1\n', ['1:4 lookalike U+201E']],
    ['a: « Nous : tout »\nb: 1\n', ['1:4 lookalike U+00AB']],
    // Emphasis and questions copied from a text.
    ['a: **We never sell**\nb: 1\n', ['1:4 reserved-start U+002A']],
    ['a: *We* never sell\nb: 1\n', ['1:4 reserved-start U+002A']],
    ['- a: 1\n  b: ? who\n', ['2:6 reserved-start U+003F']],
  ])('%j', async (text, expected) => {
    const lines = lineIndex(text);
    const found = (await explain(text)).map(({ code, start }) => {
      const { line, column } = lines.position(start);
      const hex = (text.codePointAt(start) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return `${line}:${column} ${code} U+${hex}`;
    });
    expect(found).toEqual(expected);
  });

  it.each([
    'a: "\u00a0x\u00a0"\n',
    'a: we\u00a0sell – all： “x”\n',
    'a: \u3000x\nb: sell\u00a0\nc: [x, y\u2009]\n',
    'a: |\n  \u00a0x: 1\n  – y\n',
    '# a\u00a0: –\na: 1 # \u00a0\n',
    'a: “all”\nb: – x\n',
  ])('is text where text stands: %j', (text) => {
    expect(readYaml(text).ok).toBe(true);
  });
});

describe('one finding for each mistake, where a person would repair it', () => {
  it.each([
    ['a tab as indentation', 'a:\n\tb: 1\nc: 2\n', ['2:1 tab-indent <\t>']],
    ['tabs on several lines', 'a:\n\t- x\n\t- y\nb: 1\n', ['2:1 tab-indent <\t>']],
    ['a tab before an item below a key', 'a:\n  b:\n\t- c: 1\n', ['3:1 tab-indent <\t>']],
    ['a tab before a deeper item', 'a:\n  - b: 1\n    c:\n\t- d\n', ['4:1 tab-indent <\t>']],
    ['a tab below a value', 'a:\n  b: x\n  \t- c: 1\n', ['3:3 tab-indent <\t>']],
    ['a tab behind spaces', 'a:\n  b: 1\n  \tc: 2\n', ['3:3 tab-indent <\t>']],
    ['a double quote not closed', 'a: "foo\nb: 1\nc: 2\n', ['1:4 quote-not-closed <">']],
    ['a single quote not closed', "a: 'foo\nb: 1\n", ["1:4 quote-not-closed <'>"]],
    ['a quote not closed, before another', 'a: "foo\nb: "bar"\nc: 1\n', ['1:4 quote-not-closed <">']],
    ['a quoted key not closed', '"a: 1\nb: 2\n', ['1:1 quote-not-closed <">']],
    ['an apostrophe in single quotes', "a: 'it's fine'\nb: 1\n", ["1:8 text-after-quote <s fine'>"]],
    ['text behind quotes', 'a: "foo" bar\nb: 2\n', ['1:10 text-after-quote <bar>']],
    ['two quoted texts', 'a: "x", "y"\nb: 1\n', ['1:7 text-after-quote <, "y">']],
    ['a path of Windows', 'a: "C:\\path"\nb: 1\n', ['1:7 bad-escape <\\>']],
    ['a bad hexadecimal escape', 'a: "\\xZZ"\n', ['1:5 bad-escape <\\>']],
    ['no space behind the first colon', 'a:1\nb: 2\n', ['1:1 colon-space <a:1>']],
    ['no space behind a colon', 'b: 2\na:1\n', ['2:1 colon-space <a:1>']],
    ['no colon', 'a: 1\nname foo\nb: 2\n', ['2:1 colon-missing <name foo>']],
    ['no colon on the last line', 'a: 1\nname foo\n', ['2:1 colon-missing <name foo>']],
    ['second colons', 'a: b: c\nd: 1\ne: f: g\n', ['1:4 second-colon <b: c>', '3:4 second-colon <f: g>']],
    ['a second colon at the end', 'a: x:\n  y: 1\n', ['1:4 second-colon <x:>']],
    ['a key indented too far', 'a:\n  b: 1\n   c: 2\nd: 3\n', ['3:4 bad-indent <c:>']],
    ['a key indented too far, behind a blank line', 'a:\n  b: 1\n\n   c: 2\nd: 3\n', ['4:4 bad-indent <c:>']],
    ['a key under a value', 'a: 1\n  b: 2\nc: 3\n', ['2:3 bad-indent <b:>']],
    ['a key indented too little', 'a:\n    b: 1\n  c: 2\nd: 1\n', ['3:3 bad-indent <c: 2>']],
    ['an item indented too little', 'a:\n  - x\n - y\nb: 1\n', ['3:2 bad-indent <- y>']],
    ['a key of an item indented too little', 'a:\n  - x: 1\n   y: 2\n', ['3:4 bad-indent <y: 2>']],
    ['an item among keys', 'a: 1\n- b\nc: 2\n', ['2:1 bad-indent <- b>']],
    ['a key among items', '- a\nb: 1\n', ['2:1 bad-indent <b: 1>']],
    ['a list behind its key', 'a: - b\nc: 1\n', ['1:4 bad-indent <->']],
    ['a bracket not closed', 'a: [1, 2\nb: 3\n', ['1:4 bracket-not-closed <[>']],
    ['a brace not closed', 'a: {x: 1\nb: 3\n', ['1:4 bracket-not-closed <{>']],
    ['the inner bracket not closed', 'a: {x: 1, y: [1}\nb: 2\n', ['1:14 bracket-not-closed <[>']],
    ['JSON not closed', '{"a": 1,\n "b": 2\n', ['1:1 bracket-not-closed <{>']],
    ['a bracket too many', 'a: [1, 2]]\nb: 1\n', ['1:10 bracket-unexpected <]>']],
    ['a bracket alone', 'a: ]\nb: 1\n', ['1:4 bracket-unexpected <]>']],
    ['a bracket alone, far from the end', 'a: ]\nb: 1\nc: 2\nd: e\nf: 3\n', ['1:4 bracket-unexpected <]>']],
    ['a last quote that is escaped', 'a: "x\\"', ['1:4 quote-not-closed <">']],
    ['a comma too many', 'a: [1 2, , 3]\n', ['1:10 comma <,>']],
    ['text behind JSON', '{"a": 1}\nb: 2\n', ['2:1 bad-indent <b: 2>']],
    [
      'reserved characters',
      'a: @foo\nb: `x`\nc: %d\n',
      ['1:4 reserved-start <@>', '2:4 reserved-start <`>', '3:4 reserved-start <%>'],
    ],
    ['text behind |', 'a: | text\nb: 1\n', ['1:6 block-header <text>']],
    ['text behind | indented too little', 'a: |\n  x\n y\nb: 1\n', ['3:2 bad-indent <y>']],
    ['a bad header of a text', 'a: >9x\n  foo\n', ['1:6 block-header <x>']],
    ['a comment without a space', 'a: "x"#c\n', ['1:7 comment-space <#>']],
    [
      'a merge conflict',
      'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\nc: 1\n',
      ['2:1 merge-conflict <<<<<<<< HEAD>'],
    ],
    ['a lone *', 'a: *\n', ['1:4 reserved-start <*>']],
    ['a lone &', 'a: & b\n', ['1:4 anchor <&>']],
    ['a tag not closed', 'a: !<foo\nb: 1\n', ['1:4 tag <!<foo>']],
    ['an undeclared tag', 'a: !x!y z\n', ['1:4 tag <!x!y>']],
    ['a directive without a document', '%FOO\na: 1\n', ['1:1 directive <%FOO>']],
    ['a version that only js-yaml refuses', '%YAML 3.0\n---\na: 1\n', ['1:1 directive <%YAML 3.0>']],
    ['CRLF', 'a: b: c\r\nd: "x\r\n', ['1:4 second-colon <b: c>', '2:4 quote-not-closed <">']],
    ['a byte order mark', '\ufeffa: b: c\n', ['1:4 second-colon <b: c>']],
    [
      'several mistakes of different kinds',
      'a: b: c\nx:\n\ty: 1\nz: @q\nok: 1\nw: "a" b\n',
      [
        '1:4 second-colon <b: c>',
        '3:1 tab-indent <\t>',
        '4:4 reserved-start <@>',
        '6:8 text-after-quote <b>',
      ],
    ],
  ])('%s', async (_name, text, expected) => expect(await told(text)).toEqual(expected));
});

it.each([
  ['one', 'a:\n  b:\n\t- c: d\n', 'this line,'],
  ['one, of Windows', 'a:\r\n  b:\r\n\t- c: d\r\n', 'this line,'],
  ['one before spaces', 'a:\n  b:\n\t  - c: d\n', 'this line,'],
  ['two tabs', 'a:\n\t\tb: c\n', 'this line,'],
  ['three', 'a:\n\t- x\n\t- y\n\t- z\n', 'this line (and 2 more),'],
])('counts the lines that a tab indents: %s', async (_name, text, said) => {
  const [problem] = await explain(text);
  expect(problem?.message).toContain(said);
});

it('names the mark that is never closed, and how to close it', async () => {
  const [problem] = await explain('a: [1, 2');
  expect(problem?.message).toBe(
    'The bracket [ that opens here is never closed. Put ] where the list or mapping ends.',
  );
});

it('keeps what readYaml said where reading did not stop', async () => {
  const text = 'a: &x 1\nb: 2\nb: 3\n';
  const result = readYaml(text);
  if (result.ok) throw new Error('accepted');
  expect(result.complete).toBe(true);
  expect(await explainYaml(text, result)).toBe(result.problems);
});

it('keeps to the first mistake in a text too long for the slow parser', async () => {
  const text = `${'a: b: c\n'.repeat(10)}${'# c\n'.repeat(100_000)}`;
  const result = readYaml(text);
  if (result.ok) throw new Error('accepted');
  expect(result.complete).toBe(false);
  expect(await explainYaml(text, result)).toEqual(result.problems);
});
