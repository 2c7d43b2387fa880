import { rule } from '../rule.js';

export const fileLimit = rule({
  id: 'file-limit',
  severity: 'error',
  title: 'The file is larger or deeper than any record',
  reason: 'The limits lie far above any real record, so that no file can exhaust time or memory.',
  wrong: 'aliases: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ x ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]',
  right: 'aliases: [x]',
  messages: { problem: '{text|whole}' },
  codes: [
    'text-too-large',
    'key-too-long',
    'scalar-too-long',
    'number-out-of-range',
    'too-deep',
    'too-many-values',
  ],
});
