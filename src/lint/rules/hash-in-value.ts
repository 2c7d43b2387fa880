import { rule } from '../rule.js';

export const hashInValue = rule({
  id: 'hash-in-value',
  severity: 'error',
  title: 'A # that cuts off the rest of a value',
  reason:
    'To YAML everything behind a space and a # is a comment, so "Gate #4, Demo Street" is read as "Gate". A space behind the # says that a comment is meant.',
  wrong: 'name: Demo #1 in shops # ← #1 in shops',
  right: 'name: "Demo #1 in shops" # as the imprint has it',
  messages: {
    cut: 'YAML takes this for a comment, and the value ends before it. If it is text, put the value in quotes; if it is a comment, put a space behind the #.',
  },
  check: ({ file, comments }, report) => {
    for (const { tight, range } of comments)
      if (tight) report({ message: 'cut', path: [], at: { file, range } });
  },
});
