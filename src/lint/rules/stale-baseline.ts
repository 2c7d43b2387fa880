import { rule } from '../rule.js';

export const staleBaseline = rule({
  id: 'stale-baseline',
  severity: 'error',
  title: 'The baseline knows a finding that is gone',
  reason:
    'A baseline only ever shrinks. An entry that is left in it would hide the same mistake when it comes back.',
  wrong: '# a baseline file with more findings of a rule in a file than there are',
  right: '# run privcmp lint --baseline FILE --update-baseline',
  messages: {
    gone: '{file}: the baseline knows {known} of {rule}, and there {are} {found}. Run again with --update-baseline.',
  },
});
