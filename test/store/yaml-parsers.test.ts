/**
 * readYaml uses js-yaml; what it accepts, another parser must read alike, unless that one is wrong (`isMistaken`). Each
 * text of the first list was found by the property at the end (run with more texts): js-yaml alone reads it otherwise than
 * YAML 1.2, or it could be read in two ways, and it is refused.
 */
import { createRequire } from 'node:module';
import fc from 'fast-check';
import * as modular from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { readYaml } from '../../src/store/yaml.js';
import { isMistaken, mutants, scraps } from './texts.js';

/** What the `yaml` package reads: `{ value }`, or `{ errors }`. */
function other(text: string): { value?: unknown; errors?: string[] } {
  const documents = [...parseAllDocuments(text, { prettyErrors: false, logLevel: 'silent' })];
  const errors = documents.flatMap((document) => document.errors.map(({ code }) => code as string));
  if (documents.length !== 1) errors.push(`${documents.length} documents`);
  return errors.length > 0 ? { errors } : { value: documents[0]?.toJS() };
}

/** What js-yaml reads by itself. */
function alone(text: string): { value?: unknown; errors?: string[] } {
  try {
    const documents = modular.loadAll(text);
    return documents.length === 1 ? { value: documents[0] } : { errors: [`${documents.length} documents`] };
  } catch (error) {
    return { errors: [String(error)] };
  }
}

describe('what js-yaml would misread is refused, and the refusal is still needed', () => {
  it.each([
    ['a key behind a list of the same indent', 'a:\n- "x" b: 1\n', 'syntax'],
    ['the same, explicit', 'r: \n- {a}? a\n: b\n', 'syntax'],
    ['an indented directive', ' %x\n---\na: b\n', 'directive'],
    ['a comment between a key and its colon', '{a #x\n:b}\n', 'misread'],
    ['an escaped line break before a blank line', 'a: "x\\\n\n  y"\n', 'misread'],
    ['a number past all numbers', 'a: 1e400\n', 'number-out-of-range'],
  ])('%s', (_name, text, code) => {
    const result = readYaml(text);
    expect(result.ok || result.problems.map((problem) => problem.code)).toContain(code);
    expect(alone(text)).not.toEqual(other(text));
  });
});

describe('what is valid is accepted, though another parser stumbles over it', () => {
  it.each([
    ['a tab on a blank line', 'a: 1\n\t\nb: 2\n', { a: 1, b: 2 }],
    ['a comment before a plain value', 'a:\n#x\n t\nb: 1\n', { a: 't', b: 1 }],
    ['a comment before a comma in { }', '{a: [b]\n# x\n, c: d}\n', { a: ['b'], c: 'd' }],
    ['a last line of spaces, kept', 'r: \n  "k": >+\n\n \n', { r: { k: '\n\n' } }],
    ['a blank line longer than its indicator', 'a: |2-\n      \nb: 1\n', { a: '    ', b: 1 }],
  ])('%s', (_name, text, expected) => {
    expect(readYaml(text)).toEqual({ ok: true, value: expected });
    expect(isMistaken(text)).toBe(true);
  });
});

describe('what looks like those, but is read alike, is accepted', () => {
  it.each([
    ['a comment above a mapping', 'a:\n#x\n b: 1\n'],
    ['a comment above a list', 'a:\n# x\n- b\n'],
    ['a comment above a quoted value', 'a:\n#x\n "b"\n'],
    ['a comment behind a key', 'a: # x\n  b\n'],
    ['comments in brackets', 'a: [b, # x\n  c\n# y\n ]\nd: {e: f, # z\n  g: h}\n'],
    ['a comment in a list in braces', '{a: [b\n# x\n], c: d}\n'],
    ['a comment above braces', 'r:\n# x\n {a: b}\n'],
    ['a blank line of spaces in a text', 'a: |\n  x\n  \n  y\nb: 1\n'],
    ['an indicator without blank lines', 'a: |2\n    x\n  y\n'],
    ['kept line breaks', 'a: |+\n  x\n\n\nb: 1\n'],
    ['a compact mapping in a list', 'a:\n- b: 1\n  c: 2\n- d: 3\n'],
    ['explicit keys', '? a\n: b\n? c\n: d\n'],
    ['three dots in a text', 'a: wait ...\nb: |\n  ...\n'],
    ['three dashes in a text', 'a: x --- y\nb: |\n  ---\n'],
    ['tabs inside and behind', 'a: b\tc\t\nd: "e\tf"\t# g\n'],
    ['an escaped line break', 'a: "x\\\n  y"\n'],
  ])('%s', (_name, text) => {
    const result = readYaml(text);
    expect(result).toEqual({ ok: true, value: other(text).value });
  });
});

it('reads every accepted text as the `yaml` package does', () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.oneof(scraps, mutants), (text) => {
      const result = readYaml(text);
      if (!result.ok || isMistaken(text)) return;
      accepted += 1;
      expect(other(text)).toEqual({ value: result.value });
    }),
    // A fixed seed: the next disagreement is to be found by whoever raises the number, not by a stranger's pull request.
    { numRuns: 6000 },
  );
  expect(accepted).toBeGreaterThan(600);
});

it('runs on the same js-yaml as is shipped, whose CommonJS file the bundle takes', () => {
  const common = createRequire(import.meta.url)('js-yaml') as typeof modular;
  const events = (from: typeof modular, text: string): unknown => {
    try {
      return from.parseEvents(text, { maxDepth: 40 });
    } catch (error) {
      return String(error);
    }
  };
  expect(common.parseEvents).not.toBe(modular.parseEvents);
  fc.assert(
    fc.property(fc.oneof(scraps, mutants), (text) => {
      expect(events(common, text)).toEqual(events(modular, text));
    }),
    { numRuns: 1000 },
  );
});
