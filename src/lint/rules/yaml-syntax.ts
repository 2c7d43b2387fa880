import { rule } from '../rule.js';

export const yamlSyntax = rule({
  id: 'yaml-syntax',
  severity: 'error',
  title: 'The file is no valid YAML',
  reason:
    'A file that cannot be read as YAML has no facts. What else is wrong in it is told once it can be read.',
  wrong: 'name: "Demo # ← "',
  right: 'name: "Demo"',
  messages: { problem: '{text|whole}' },
  codes: [
    'tab-indent',
    'bad-indent',
    'quote-not-closed',
    'bracket-not-closed',
    'bracket-unexpected',
    'comma',
    'colon-missing',
    'second-colon',
    'colon-space',
    'comment-space',
    'text-after-quote',
    'reserved-start',
    'bad-escape',
    'block-header',
    'lookalike',
    'syntax',
    'merge-conflict',
    'misread',
  ],
});
