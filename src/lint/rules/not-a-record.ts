import { rule } from '../rule.js';

export const notARecord = rule({
  id: 'not-a-record',
  severity: 'error',
  title: 'The file holds no record',
  reason: 'Every .yaml file in a folder of records is taken for one. Other YAML files belong elsewhere.',
  wrong: '- just\n- a list',
  right: 'name: Demo',
  messages: { problem: '{text|whole}' },
  codes: ['empty-file', 'not-a-mapping', 'no-record', 'internal'],
});
