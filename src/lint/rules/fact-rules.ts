import { formatDuration, parseDuration } from '../../model/duration.js';
import { type FactValue, list } from '../../model/policy.js';
import { remembered } from '../../model/remembered.js';
import { fieldsOf } from '../../model/section.js';
import { bases, purposes } from '../../model/sections/data.js';
import { retention } from '../../model/sections/retention.js';
import { bareWords, capital } from '../../model/words.js';
import { cited } from '../example.js';
import { quoted, rule, warning } from '../rule.js';
import { canonical, factsOf, type PlacedFact, pairsOf } from '../walk.js';

/** Rules on facts beside each other. */
export const factRules = {
  'duplicate-fact': rule({
    title: 'The same fact twice',
    reason:
      'A repetition in the text is another anchor of the same fact. Two equal facts are counted and compared twice.',
    wrong:
      'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: "We never sell"\n    - act: «sell»\n      denied: true\n      cite: "We never sell your data"',
    right: cited('sale', 'act: sell', 'denied: true', 'cite: "We never sell your data"'),
    says: 'Section {section} says this of "{term}" already on line {line}. Add the anchor there, or say what differs.',
    *check({ policy }) {
      const reported = new Set<PlacedFact>();
      for (const { first, second, term, ...at } of pairsOf(policy)) {
        if (reported.has(second) || !isSame(first, second)) continue;
        reported.add(second);
        yield { ...at, args: { section: second.section.name, term } };
      }
    },
  }),
  contradiction: rule({
    title: 'Stated and denied at once',
    reason:
      'A policy that says a thing and denies it does so under different conditions, or the record has lost them.',
    wrong:
      'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: "We never sell"\n    - act: [rent, «sell»]\n      cite: "your data"',
    right:
      'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: "We never sell"\n    - act: [rent, sell]\n      when: the person asks for it\n      cite: "your data"',
    says: 'Section {section} {second} "{term}" here and {first} it on line {line}, under the same conditions. Say what differs (when, modality, extent, subjects, data …), or mark both "reading: conflicting".',
    *check({ policy }) {
      const did = ({ fact }: PlacedFact) => (fact.denied ? 'denies' : 'states');
      for (const { first, second, term, ...at } of pairsOf(policy)) {
        if (first.fact.denied === second.fact.denied || areMarked(first, second)) continue;
        if (conditionsOf(first) !== conditionsOf(second)) continue;
        yield { ...at, args: { section: second.section.name, second: did(second), first: did(first), term } };
      }
    },
  }),
  'retention-conflict': rule({
    title: 'Two periods for the same data and event',
    reason:
      'The same data cannot be kept for two different times after the same event. One was misread, or a condition was lost.',
    wrong:
      'sections:\n  retention:\n    - data: account\n      from: account-closed\n      period: P3Y\n      bound: exact\n      cite: "We keep account data … your account"\n    - data: [account, usage]\n      from: account-closed\n      period: «P2Y»\n      bound: exact\n      cite: "We keep account data"',
    right:
      'sections:\n  retention:\n    - data: account\n      from: account-closed\n      period: P3Y\n      bound: exact\n      cite: "We keep account data … your account"\n    - data: [usage]\n      from: account-closed\n      period: P2Y\n      bound: exact\n      cite: "We keep account data"',
    says: '{term} is kept for {second} here and for {first} on line {line}, {event} and under the same conditions. Say what differs, or mark both "reading: conflicting".',
    *check({ policy }) {
      for (const { first, second, term } of pairsOf(policy)) {
        if (second.section !== retention || !conflict(first, second)) continue;
        const { period, from } = second.fact;
        const args = {
          term: capital(term.replaceAll('-', ' ')),
          second: formatDuration(String(period)),
          first: formatDuration(String(first.fact.period)),
          event: from === undefined ? 'from no named event' : `counted from ${String(from)}`,
        };
        yield { path: [...second.path, 'period'], related: [...first.path, 'period'], args };
      }
    },
  }),
  'basis-twice': warning({
    title: 'A basis that its purpose carries already',
    reason:
      'A basis that the text ties to a purpose stands on the purpose, and the views join both. Written twice it counts twice.',
    wrong:
      'sections:\n  purposes:\n    - purpose: security\n      bases: legitimate-interests\n      cite: "We never sell"\n  bases:\n    - basis: «legitimate-interests»\n      interests: security\n      cite: "We keep account data"',
    right:
      'sections:\n  purposes:\n    - purpose: security\n      bases: legitimate-interests\n      cite: ["We never sell", "We keep account data"]\n  bases: silent',
    says: '"{basis}" stands on {purposes} already (line {line}). Keep it there, with what this fact cites; only a basis of no purpose belongs here.',
    *check({ policy }) {
      const facts = factsOf(policy);
      const used = facts.filter(({ section }) => section === purposes);
      for (const placed of facts.filter(({ section }) => section === bases)) {
        const interests = list(placed.fact, 'interests');
        const alike = used.filter((other) => basisConditionsOf(other) === basisConditionsOf(placed));
        for (const [i, basis] of list(placed.fact, 'basis').entries()) {
          const carried = alike.filter(({ fact }) => list(fact, 'bases').includes(basis));
          const carriers = interests.map((interest) =>
            carried.find(({ fact }) => list(fact, 'purpose').includes(interest)),
          );
          const first = carried.find((one) => carriers.includes(one));
          if (first === undefined || carriers.includes(undefined)) continue;
          const args = { basis, purposes: quoted(interests) };
          yield { path: [...placed.path, 'basis', i], related: [...first.path, 'bases'], args };
        }
      }
    },
  }),
};

/** A fact without its row, what it cites, and remarks. */
const contentOf = remembered(({ section, fact }: PlacedFact): string => {
  const keys = section.bears ? [] : section.key.map(({ name }) => name);
  const loose = new Set([...keys, 'cite', 'note', 'id', 'summary']);
  const entries = Object.entries(fact).filter(([name]) => !loose.has(name));
  return canonical(Object.fromEntries(entries) as FactValue);
});

/** Where the fact is carried by words, the words count. */
function isSame(first: PlacedFact, second: PlacedFact): boolean {
  if (contentOf(first) !== contentOf(second)) return false;
  const [a, b] = [first.fact.summary, second.fact.summary];
  return a === undefined || b === undefined || bareWords(String(a)) === bareWords(String(b));
}

/** What says how does not lift a contradiction; whether the text hedges does. */
const conditionsOf = remembered(({ section, fact }: PlacedFact): string =>
  fieldsOf(section)
    .filter(({ name, role }) => role === 'condition' || name === 'modality' || name === 'hedges')
    .map(({ name }) => canonical(fact[name]))
    .join(),
);

/** Does the record know that the text contradicts itself here? */
const areMarked = (...facts: readonly PlacedFact[]): boolean =>
  facts.every(({ fact }) => fact.reading === 'conflicting');

/** What tells of the period itself; all else says when the rule holds. */
const ofThePeriod = ['period', 'set-by', 'archive', 'kind', 'example'];

/** Under what a rule holds. A row of data within a context is another row than the same data within another context. */
const ruleConditionsOf = remembered(({ section, fact }: PlacedFact): string =>
  [
    ...fieldsOf(section)
      .filter(({ name, role }) => role !== 'key' && role !== 'remark' && !ofThePeriod.includes(name))
      .map(({ name }) => canonical(fact[name])),
    ...section.key.map(({ name }) => fact[name] === undefined),
  ].join(),
);

const periodOf = remembered(({ fact }: PlacedFact): string | undefined => {
  const parsed = typeof fact.period === 'string' ? parseDuration(fact.period) : undefined;
  return parsed && canonical({ ...parsed });
});

function conflict(first: PlacedFact, second: PlacedFact): boolean {
  const [one, two] = [periodOf(first), periodOf(second)];
  if (areMarked(first, second) || one === undefined || two === undefined || one === two) return false;
  const [a, b] = [first.fact.modality, second.fact.modality];
  if ([...a, ...b].includes('for-example') || a.includes('one-of')) return false;
  return ruleConditionsOf(first) === ruleConditionsOf(second);
}

/** Under which conditions a basis holds: for whom, for which data, in which situation, and whether it is denied. */
const basisConditionsOf = ({ fact }: PlacedFact): string =>
  ['denied', 'data', 'context', 'subjects', 'residents', 'when'].map((name) => canonical(fact[name])).join();
