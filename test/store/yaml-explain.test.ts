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
  return (await explain(text)).map(({ code, offset, length }) => {
    const { line, column } = lines.position(offset);
    return `${line}:${column} ${code} <${text.slice(offset, offset + length)}>`;
  });
}

describe('one finding for each mistake, where a person would repair it', () => {
  it.each([
    ['a tab as indentation', 'a:\n\tb: 1\nc: 2\n', ['2:1 tab-indent <\t>']],
    ['tabs on several lines', 'a:\n\t- x\n\t- y\nb: 1\n', ['2:1 tab-indent <\t>']],
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
    ['a lone *', 'a: *\n', ['1:4 alias <*>']],
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

it('counts the lines that a tab indents', async () => {
  const [problem] = await explain('a:\n\t- x\n\t- y\n\t- z\n');
  expect(problem?.message).toMatch(/this line \(and 2 more\)/);
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
