import { rule } from '../rule.js';

export const secondDocument = rule({
  id: 'second-document',
  severity: 'error',
  title: 'The file holds more than one YAML document',
  reason: 'A file is one record. Most programs read the first document and ignore the others silently.',
  wrong: 'name: Demo\n--- # ← ---\naliases: [other]',
  right: 'name: Demo',
  messages: { problem: '{text|whole}' },
  codes: ['second-document'],
});
