import { insidePattern, sha256Pattern, sourcePathPattern } from '../../model/patterns.js';
import { rule } from '../rule.js';

export const malformedSource = rule({
  id: 'malformed-source',
  severity: 'error',
  title: 'A source that cannot be named so',
  reason:
    'The file is looked for inside the sources folder and may not leave it; the SHA-256 tells whether it is the text that was read.',
  wrong: 'source:\n  file: ../../etc/passwd # ← ../../etc/passwd\n  sha256: SHA',
  right: 'source:\n  file: demo.txt\n  sha256: SHA',
  messages: {
    path: '"{value}" is no file inside the sources folder: write a relative path without "..".',
    windows:
      '"{value}" is no name that a file can have on Windows: leave out < > " | ? *, a dot or blank at the end, and names of devices such as con and nul. Rename the file.',
    hash: 'A SHA-256 is 64 hexadecimal digits in small letters; this has {length} characters. Run: sha256sum FILE',
    case: 'A SHA-256 is written in small letters.',
  },
  fix: 'Writes the SHA-256 in small letters.',
  claim: ({ path, value, schema }) => {
    if (typeof value !== 'string') return undefined;
    if (schema.pattern === sourcePathPattern) {
      const message = new RegExp(insidePattern).test(value) ? 'windows' : 'path';
      return { message, path, args: { value } };
    }
    if (schema.pattern !== sha256Pattern) return undefined;
    const lower = value.toLowerCase();
    if (/^[0-9a-f]{64}$/.test(lower))
      return { message: 'case', path, fix: { is: 'value', path, text: lower } };
    return { message: 'hash', path, args: { length: value.length } };
  },
});
