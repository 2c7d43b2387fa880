import { namesakes } from '../namesakes.js';
import { rule } from '../rule.js';

export const duplicateId = rule({
  id: 'duplicate-id',
  severity: 'error',
  title: 'Two records have one id',
  reason: 'The id names one policy, on the command line and in every export.',
  wrong: '# two files, both with\nid: demo',
  right: '# two files, with\nid: demo\n# and\nid: demo-shop',
  messages: { twice: 'The id "{id}" is also that of {other}. Give one of the two another id and file name.' },
  checkFolder: (entries, _, report) => {
    for (const { file, policy, other } of namesakes(entries))
      report(file, { message: 'twice', path: ['id'], args: { id: policy.id, other } });
  },
});
