import { rule } from '../rule.js';

export const sourceChanged = rule({
  id: 'source-changed',
  severity: 'error',
  title: 'The source text is not the one that was read',
  reason:
    'The SHA-256 pins the version the facts were taken from. Another text may say something else, even where every anchor is still found.',
  wrong: `source:\n  file: demo.txt\n  sha256: ${'ab'.repeat(32)} # ← ${'ab'.repeat(32)}`,
  right: 'source:\n  file: demo.txt\n  sha256: SHA',
  messages: {
    changed:
      'The text {file} has another SHA-256 ({sha256|whole}). Run "privcmp verify {id}" for what changed, review it, then write the new one.',
  },
  checkText: ({ policy, source }, report) => {
    if (source.state !== 'changed' || policy.source.sha256 === '') return;
    report({
      message: 'changed',
      path: ['source', 'sha256'],
      args: { file: policy.source.file, sha256: source.sha256, id: policy.id },
    });
  },
});
