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
    const seen = new Map<string, string>();
    for (const { file, policy } of entries) {
      const other = seen.get(policy.id);
      if (other === undefined) seen.set(policy.id, file);
      else if (policy.id !== '')
        report(file, { message: 'twice', path: ['id'], args: { id: policy.id, other } });
    }
  },
});
