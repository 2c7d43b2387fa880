import { list } from '../../model/policy.js';
import { bases } from '../../model/sections/bases.js';
import { purposes } from '../../model/sections/purposes.js';
import { rule } from '../rule.js';
import { canonical, factsOf, type PlacedFact } from '../walk.js';

export const basisTwice = rule({
  id: 'basis-twice',
  severity: 'warning',
  title: 'A basis that its purpose carries already',
  reason:
    'A basis that the text ties to a purpose stands on the purpose, and the views join both. Written twice it counts twice.',
  wrong:
    'sections:\n  purposes:\n    - purpose: security\n      bases: legitimate-interests\n      cite: "We never sell"\n  bases:\n    - basis: legitimate-interests # ← legitimate-interests\n      interests: security\n      cite: "We keep account data"',
  right:
    'sections:\n  purposes:\n    - purpose: security\n      bases: legitimate-interests\n      cite: ["We never sell", "We keep account data"]\n  bases: silent',
  messages: {
    twice:
      '"{basis}" stands on {purposes} already (line {line}). Keep it there, with what this fact cites; only a basis of no purpose belongs here.',
  },
  check: ({ policy }, report) => {
    const facts = factsOf(policy);
    const used = facts.filter(({ section }) => section === purposes);
    for (const placed of facts.filter(({ section }) => section === bases)) {
      const interests = list(placed.fact, 'interests');
      const alike = used.filter((other) => conditionsOf(other) === conditionsOf(placed));
      for (const [i, basis] of list(placed.fact, 'basis').entries()) {
        const carried = alike.filter(({ fact }) => list(fact, 'bases').includes(basis));
        const isCarried = (interest: string) =>
          carried.some(({ fact }) => list(fact, 'purpose').includes(interest));
        const [first] = carried.filter(({ fact }) =>
          list(fact, 'purpose').some((term) => interests.includes(term)),
        );
        if (first === undefined || !interests.every(isCarried)) continue;
        report({
          message: 'twice',
          path: [...placed.path, 'basis', i],
          related: [...first.path, 'bases'],
          args: { basis, purposes: interests.map((term) => `"${term}"`) },
        });
      }
    }
  },
});

/** Under which conditions a basis holds: for whom, for which data, in which situation, and whether it is denied. */
const conditionsOf = ({ fact }: PlacedFact): string =>
  ['denied', 'data', 'context', 'subjects', 'residents', 'when'].map((name) => canonical(fact[name])).join();
