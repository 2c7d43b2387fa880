import { rule } from '../rule.js';

export const unreadableFile = rule({
  id: 'unreadable-file',
  severity: 'error',
  title: 'The file or folder cannot be read',
  reason:
    'What cannot be read cannot be checked, and must not pass for correct. The run ends with exit code 3.',
  wrong: '# a file without permission to read, a broken link, bytes that are not UTF-8',
  right: 'name: Demo',
  messages: { problem: '{text|whole}' },
  codes: ['unreadable'],
});
