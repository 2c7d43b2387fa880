import { exampleText } from '../example.js';
import { type Rule, rule } from '../rule.js';

/** Rules on the source text itself. */
export const sourceRules: readonly Rule[] = [
  rule({
    id: 'source-missing',
    severity: 'warning',
    title: 'The source text is not in the sources folder',
    reason:
      'A folder of sources was named, so its texts were to be checked, and this record could not be. Without a folder nothing is reported.',
    wrong:
      '# run with --sources texts, where there is only demo.txt\nsource:\n  file: missing.txt # ← missing.txt\n  sha256: SHA',
    right: 'source:\n  file: demo.txt\n  sha256: SHA',
    text: exampleText,
    says: 'The text {name} is not in {folder}, so no anchor of this record was checked.',
    check: ({ policy, source }, report) => {
      if (source.state === 'missing' && policy.source.file !== '') {
        report({ path: ['source', 'file'], args: { name: policy.source.file, folder: source.folder } });
      }
    },
  }),
  rule({
    id: 'source-unreadable',
    title: 'The source text cannot be read, or may not be',
    reason:
      'A text that is there and cannot be read proves nothing. A path that leads out of the folder of the source texts is never followed: a record can come from anyone.',
    wrong:
      '# run with --sources texts, where texts/old.txt is written in UTF-16\nsource:\n  file: old.txt # ← old.txt\n  sha256: SHA',
    right: 'source:\n  file: demo.txt\n  sha256: SHA',
    text: exampleText,
    says: 'The text {name} cannot be read, so no anchor of this record was checked. {reason|whole}',
    check: ({ policy, source }, report) => {
      if (source.state !== 'unreadable') return;
      report({ path: ['source', 'file'], args: { name: policy.source.file, reason: source.reason } });
    },
  }),
  rule({
    id: 'source-changed',
    title: 'The source text is not the one that was read',
    reason:
      'The SHA-256 pins the version the facts were taken from. Another text may say something else, even where every anchor is still found.',
    wrong: `source:\n  file: demo.txt\n  sha256: ${'ab'.repeat(32)} # ← ${'ab'.repeat(32)}`,
    right: 'source:\n  file: demo.txt\n  sha256: SHA',
    says: 'The text {file} has another SHA-256 ({sha256|whole}). Run "privcmp verify {id}" for what changed, review it, then write the new one.',
    checkText: ({ policy, source }, report) => {
      if (source.state !== 'changed' || policy.source.sha256 === '') return;
      report({
        path: ['source', 'sha256'],
        args: { file: policy.source.file, sha256: source.sha256, id: policy.id },
      });
    },
  }),
];
