import { exampleText } from '../example.js';
import { rule } from '../rule.js';

export const sourceMissing = rule({
  id: 'source-missing',
  severity: 'warning',
  title: 'The source text is not in the sources folder',
  reason:
    'A folder of sources was named, so its texts were to be checked, and this record could not be. Without a folder nothing is reported.',
  wrong:
    '# run with --sources texts, where there is only demo.txt\nsource:\n  file: missing.txt # ← missing.txt\n  sha256: SHA',
  right: 'source:\n  file: demo.txt\n  sha256: SHA',
  text: exampleText,
  messages: {
    missing: 'The text {name} is not in {folder}, so no anchor of this record was checked.',
  },
  check: ({ policy, source }, report) => {
    if (source.state === 'missing' && policy.source.file !== '') {
      report({
        message: 'missing',
        path: ['source', 'file'],
        args: { name: policy.source.file, folder: source.folder },
      });
    }
  },
});
