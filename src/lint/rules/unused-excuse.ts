import { rule } from '../rule.js';

export const unusedExcuse = rule({
  id: 'unused-excuse',
  severity: 'warning',
  title: 'An excuse that excuses nothing',
  reason: 'The finding it was written for is gone. Left standing, it would hide the next one.',
  wrong:
    'name: Demo # privcmp-disable-line malformed-id -- kept as registered # ← # privcmp-disable-line malformed-id -- kept as registered',
  right: 'name: Demo',
  messages: { unused: 'Nothing here breaks {rule}. Remove the excuse.' },
});
