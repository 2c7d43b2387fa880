import { list } from '../../model/policy.js';
import { contacts } from '../../model/sections/about.js';
import { retention } from '../../model/sections/retention.js';
import { either } from '../../model/words.js';
import { cited } from '../example.js';
import { type Rule, rule } from '../rule.js';
import { termsIn } from '../walk.js';

/** Words that carry nothing by themselves. */
const empty = new Set(
  'a an and any are as at be by can for from have has if in is it its may not of on or that the their them they this to us we when where which who will with you your data personal'.split(
    ' ',
  ),
);

const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => !empty.has(word));

/** Without the endings by which a label and a sentence differ. */
const stem = (word: string): string => word.replace(/(?:ies|es|s|ed|ing|y)$/, '');

/** Rules on fields of one fact that do not go together. */
export const fieldRules: readonly Rule[] = [
  rule({
    id: 'data-all-repeated',
    severity: 'warning',
    title: 'All data, where nothing else is meant',
    reason:
      'A fact without "data" is about all data. Written out by one person and not by another, the same fact looks like two.',
    wrong:
      'sections:\n  sale:\n    - act: sell\n      data: all # ← data\n      denied: true\n      cite: "We never sell your data."',
    right: 'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: "We never sell your data."',
    says: 'Without "data" a fact is about all data. Remove it.',
    fix: 'Removes it.',
    checkFact: ({ section, path }, report, { written }) => {
      if (section.key.some(({ name }) => name === 'data')) return;
      const at = [...path, 'data'];
      if (String(written(at)) !== 'all') return;
      report({ path: at, part: 'key', fix: { is: 'property', path: at, properties: [] } });
    },
  }),
  rule({
    id: 'only-on-criterion',
    severity: 'warning',
    title: 'Only, of a criterion',
    reason:
      '"Only as long as needed" and "as long as needed" say the same: a criterion is a limit by itself. Marked by one person and not by another, they look like two rules.',
    wrong: cited('retention', 'data: account', 'criteria: necessity', 'only: true # ← only'),
    right: cited('retention', 'data: account', 'criteria: necessity'),
    says: 'A criterion is a limit by itself. Remove "only".',
    fix: 'Removes it.',
    checkFact: ({ section, fact, path }, report) => {
      if (section !== retention || fact.only !== true) return;
      if (fact.criteria === undefined || fact.period !== undefined) return;
      const at = [...path, 'only'];
      report({ path: at, part: 'key', fix: { is: 'property', path: at, properties: [] } });
    },
  }),
  rule({
    id: 'party-contact',
    title: 'The address of an authority that is not named',
    reason: 'The address of a supervisory authority belongs to a party of its own, not to the company.',
    wrong: cited('contacts', 'role: authority # ← authority', 'channel: post', 'value: PO Box 1, Amsterdam'),
    right:
      'parties:\n  - { id: demo, name: Demo B.V., role: publisher, cite: "Demo B.V. … demo.example." }\n  - { id: watch, name: Watch, role: authority, cite: "demo.example. We never" }\nsections:\n  contacts:\n    - role: authority\n      party: watch\n      channel: post\n      value: PO Box 1, Amsterdam\n      cite: "We keep account data"',
    says: 'Whose address is it? Name the authority among the parties, and here as "party".',
    checkFact: ({ section, fact, path }, report) => {
      const index = list(fact, 'role').indexOf('authority');
      if (section === contacts && index >= 0 && fact.party === undefined)
        report({ path: [...path, 'role', index] });
    },
  }),
  rule({
    id: 'restated-summary',
    severity: 'info',
    title: 'A summary that says what the fields say',
    reason:
      'A summary is for what no field says. One that repeats the terms hides, among the many, those that say more.',
    wrong:
      'sections:\n  sale:\n    - act: sell\n      denied: true\n      data: account\n      summary: Does not sell account data # ← Does not sell account data\n      cite: "We never sell your data."',
    right:
      'sections:\n  sale:\n    - act: sell\n      denied: true\n      data: account\n      cite: "We never sell your data."',
    says: 'The fields say this already. Remove the summary, or say what they do not.',
    checkFact: (placed, report, { lexicon }) => {
      const { fact, path } = placed;
      const terms = termsIn(placed);
      const needed = terms.some(({ term }) => term === 'other');
      if (typeof fact.summary !== 'string' || needed) return;
      const said = terms.flatMap(({ vocabulary, term }) => [
        term,
        lexicon.term(vocabulary, term)?.label ?? '',
      ]);
      const known = new Set([...said, 'does', 'do'].flatMap(wordsOf).map(stem));
      const words = wordsOf(fact.summary);
      if (words.length > 0 && words.every((word) => known.has(stem(word))))
        report({ path: [...path, 'summary'] });
    },
  }),
  rule({
    id: 'bound-without-period',
    title: 'A bound without a period',
    reason: 'A bound says how exact a period is; alone it says nothing.',
    wrong: cited('retention', 'data: account', 'until: account-closed', 'bound: max # ← max'),
    right: cited('retention', 'data: account', 'until: account-closed'),
    says: '"bound: {bound}" stands without a {duration}. Add it, or remove the bound.',
    checkFact: ({ section, fact, path }, report) => {
      const durations = section.fields.filter(({ kind }) => kind.is === 'duration').map(({ name }) => name);
      const holders = [fact, (fact.example ?? {}) as Readonly<Record<string, unknown>>];
      if (
        fact.bound === undefined ||
        holders.some((one) => durations.some((name) => one[name] !== undefined))
      )
        return;
      report({
        path: [...path, 'bound'],
        args: { bound: String(fact.bound), duration: either(durations.map((name) => `"${name}"`)) },
      });
    },
  }),
  rule({
    id: 'redundant-kind',
    title: 'A retention kind that the other fields say',
    reason:
      'The kind of a rule follows from its fields. Written beside them, it can only repeat or contradict them.',
    wrong:
      'sections:\n  retention:\n    - data: account\n      period: P3Y\n      bound: exact\n      kind: indefinite # ← indefinite\n      cite: "We keep account data"',
    right: cited('retention', 'data: account', 'period: P3Y', 'bound: exact'),
    messages: {
      derived: '"kind: {kind}" follows from the other fields. Remove it; only {written} are written.',
      both: '"kind: {kind}" and {fields} exclude each other. Keep the one the text says.',
    },
    checkFact: ({ section, fact, path }, report, { written }) => {
      const at = [...path, 'kind'];
      const kind = written(at);
      if (section !== retention || typeof kind !== 'string') return;
      const fields = (kind === 'session' ? ['period'] : ['period', 'until']).filter(
        (name) => fact[name] !== undefined,
      );
      if (!writtenKinds.includes(kind))
        report({ message: 'derived', path: at, args: { kind, written: writtenKinds } });
      else if (fields.length > 0)
        report({ message: 'both', path: at, args: { kind, fields: fields.map((name) => `"${name}"`) } });
    },
  }),
  rule({
    id: 'empty-rule',
    title: 'A retention rule that says nothing',
    reason:
      'A rule has a period, an end, a criterion, an outcome or a kind; a period that the text announces and does not give is deferred.',
    wrong: cited('retention', 'data: account # ← data'),
    right: cited('retention', 'data: account', 'deferred: undelivered'),
    says: 'This rule has no period, until, criteria, then, kind or deferred: it does not say how long. "For a certain period" is "deferred: undelivered".',
    checkFact: ({ section, fact, path }, report, { written }) => {
      if (section !== retention || ruling.some((name) => fact[name] !== undefined)) return;
      if (written([...path, 'kind']) === undefined) report({ path: [...path, 'period'], part: 'parent' });
    },
  }),
];

const writtenKinds = ['indefinite', 'open-ended', 'session', 'kept'];

/** By which a rule says how long. A bound without its period is the mistake of another rule. */
const ruling = ['period', 'until', 'criteria', 'then', 'archive', 'deferred', 'example', 'bound'];
