import { exampleText } from '../example.js';
import { rule } from '../rule.js';

export const sourceUnreadable = rule({
  id: 'source-unreadable',
  severity: 'error',
  title: 'The source text cannot be read, or may not be',
  reason:
    'A text that is there and cannot be read proves nothing. A path that leads out of the folder of the source texts is never followed: a record can come from anyone.',
  wrong:
    '# run with --sources texts, where texts/old.txt is written in UTF-16\nsource:\n  file: old.txt # ← old.txt\n  sha256: SHA',
  right: 'source:\n  file: demo.txt\n  sha256: SHA',
  text: exampleText,
  messages: {
    unreadable: 'The text {name} cannot be read, so no anchor of this record was checked. {reason|whole}',
  },
  check: ({ policy, source }, report) => {
    if (source.state !== 'unreadable') return;
    report({
      message: 'unreadable',
      path: ['source', 'file'],
      args: { name: policy.source.file, reason: source.reason },
    });
  },
});
