import { rule, warning } from '../rule.js';

/** Rules on excuses and the baseline. */
export const excuseRules = {
  'excuse-without-reason': rule({
    title: 'An excuse without its reason, or of no rule',
    reason: 'The next reader must be able to judge whether the excuse still holds.',
    wrong: 'name: Demo «# privcmp-disable-line malformed-id»',
    right: 'name: Demo',
    messages: {
      reason: 'An excuse needs a reason: # privcmp-disable-{kind} {rules} -- why it is right here',
      rule: 'An excuse names the rules it excuses: # privcmp-disable-{kind} RULE -- why it is right here',
      unknown: 'There is no rule "{rule}".',
      near: 'There is no rule "{rule}". Did you mean {near|or}?',
      never: '{rule} cannot be excused: without a true answer to it nothing else in the file can be trusted.',
      kind: '"{kind}" is no excuse: write privcmp-disable-line, privcmp-disable-next-line, or privcmp-disable for the whole file.',
    },
  }),
  'unused-excuse': warning({
    title: 'An excuse that excuses nothing',
    reason: 'The finding it was written for is gone. Left standing, it would hide the next one.',
    wrong: 'name: Demo «# privcmp-disable-line malformed-id -- kept as registered»',
    right: 'name: Demo',
    messages: { unused: 'Nothing here breaks {rule}. Remove the excuse.' },
  }),
  'stale-baseline': rule({
    title: 'The baseline knows a finding that is gone',
    reason:
      'A baseline only ever shrinks. An entry that is left in it would hide the same mistake when it comes back.',
    wrong: '# a baseline file with more findings of a rule in a file than there are',
    right: '# run privcmp lint --baseline FILE --update-baseline',
    messages: {
      gone: '{file}: the baseline knows {known} of {rule}, and there {are} {found}. Run again with --update-baseline.',
    },
  }),
};
