import { rule } from '../rule.js';

export const excuseWithoutReason = rule({
  id: 'excuse-without-reason',
  severity: 'error',
  title: 'An excuse without its reason, or of no rule',
  reason: 'The next reader must be able to judge whether the excuse still holds.',
  wrong: 'name: Demo # privcmp-disable-line malformed-id # ← # privcmp-disable-line malformed-id',
  right: 'name: Demo',
  messages: {
    reason: 'An excuse needs a reason: # privcmp-disable-{kind} {rules} -- why it is right here',
    rule: 'An excuse names the rules it excuses: # privcmp-disable-{kind} RULE -- why it is right here',
    unknown: 'There is no rule "{rule}".',
    near: 'There is no rule "{rule}". Did you mean {near|or}?',
    never: '{rule} cannot be excused: without a true answer to it nothing else in the file can be trusted.',
    kind: '"{kind}" is no excuse: write privcmp-disable-line, privcmp-disable-next-line, or privcmp-disable for the whole file.',
  },
});
