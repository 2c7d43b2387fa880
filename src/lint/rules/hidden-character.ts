import { rule } from '../rule.js';

export const hiddenCharacter = rule({
  id: 'hidden-character',
  severity: 'error',
  title: 'The file holds a character that cannot be seen',
  reason:
    'Control characters, marks that turn the direction of text and blanks that are no space make a record read otherwise than it is.',
  wrong: 'name: De\u202emo # ← \u202e',
  right: 'name: Demo',
  messages: { problem: '{text|whole}' },
  codes: ['control-character', 'invisible-mark', 'broken-character', 'foreign-blank'],
});
