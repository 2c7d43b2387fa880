import { list } from '../../model/policy.js';
import type { Part } from '../../model/section.js';
import { contacts } from '../../model/sections/about.js';
import { retention } from '../../model/sections/retention.js';
import { bareWords, either } from '../../model/words.js';
import { cited } from '../example.js';
import { quoted, remark, rule, warning } from '../rule.js';
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

/** Reports a field that says nothing more, and removes it. */
const needless = (field: string) =>
  ({ below: [field], part: 'key', fix: { is: 'property', properties: [] } }) as const;

/** Rules on what does not go together in one fact, or needs something beside it. */
export const fieldRules = {
  'other-needs-summary': rule({
    title: 'The term other without a summary',
    reason: 'Other says only what a thing is not. The summary says what it is.',
    wrong: cited('security', 'measure: «other»', '+summary: Guard dogs at the gate.'),
    says: 'The term "other" needs a "summary" in the same fact, which says in one line what it is.',
    checkFact: (placed) => {
      const { summary, items } = placed.fact;
      const first = termsIn(placed).find(({ term }) => term === 'other');
      return first && summary === undefined && items === undefined && { path: first.path };
    },
  }),
  'other-where-term-exists': rule({
    title: 'The term other where a term exists',
    reason:
      'Other never meets the other of another policy. Where the vocabulary has the word, the word makes the fact comparable.',
    wrong: cited('security', 'measure: «other|encryption»', '-summary: Encryption.'),
    says: 'The summary says "{summary}", and {vocabulary} has the term "{term}" ({definition}) Use it instead of "other".',
    *checkFact(placed, { lexicon }) {
      const { summary } = placed.fact;
      if (typeof summary !== 'string') return;
      const said = bareWords(summary);
      for (const { term, vocabulary, path } of termsIn(placed)) {
        if (term !== 'other') continue;
        const terms = Object.entries(lexicon.vocabularies[vocabulary]?.terms ?? {});
        const hit = terms.find(
          ([name, { label }]) => name !== 'other' && (bareWords(name) === said || bareWords(label) === said),
        );
        if (hit !== undefined)
          yield { path, args: { summary, vocabulary, term: hit[0], definition: hit[1].definition } };
      }
    },
  }),
  'reading-needs-note': warning({
    title: 'An ambiguous passage, and no note of its readings',
    reason:
      'A passage that can be read in two ways was read in one of them here. The note says which, and what the other is.',
    wrong:
      'sections:\n  security:\n    - measure: encryption\n      reading: «ambiguous»\n      +note: It may mean the storage or the way there; the storage was chosen.\n      cite: "We keep account data"',
    says: 'The passage is marked ambiguous. Add a "note" that says how it can be read, and how it was.',
    checkFact: ({ fact }) =>
      fact.reading === 'ambiguous' && fact.note === undefined && { below: ['reading'] },
  }),
  'redundant-modality': warning({
    title: 'The modality will together with a hedge',
    reason:
      'Will means that nothing weakens the statement. Together with "may" or "typically" it contradicts itself.',
    wrong: cited('security', 'measure: encryption', '-modality: [«will», may]', '+modality: [may]'),
    says: '"will" stands beside {others}, and contradicts {them}. Keep what the text says.',
    checkFact: ({ fact: { modality } }) => {
      const others = modality.filter((term) => term !== 'will');
      if (others.length === 0 || others.length === modality.length) return false;
      const args = { others: quoted(others), them: others.length > 1 ? 'them' : 'it' };
      return { below: ['modality', modality.indexOf('will')], args };
    },
  }),
  'hedge-as-example': rule({
    title: 'A hedge of a value that is no hedge',
    reason:
      'A value that is only an example goes into "example", and a value that nothing weakens needs no hedge: otherwise one thing has two places.',
    wrong:
      'sections:\n  retention:\n    - data: account\n      until: account-closed\n      -then: erased\n      -hedges: { then: [«for-example»] }\n      +example: { then: erased }\n      cite: "We keep account data"',
    messages: {
      'for-example': 'A value that is only an example is written in "example", not hedged.',
      will: 'A value that nothing weakens has no hedge. Remove "will".',
    },
    *checkFact({ fact }) {
      for (const [field, terms] of Object.entries((fact.hedges ?? {}) as Record<string, readonly string[]>))
        for (const [i, message] of terms.entries())
          if (message === 'will' || message === 'for-example') yield { message, below: ['hedges', field, i] };
    },
  }),
  'data-all-repeated': warning({
    title: 'All data, where nothing else is meant',
    reason:
      'A fact without "data" is about all data. Written out by one person and not by another, the same fact looks like two.',
    wrong: cited('sale', 'act: sell', '-«data»: all', 'denied: true', 'cite: "We never sell your data."'),
    says: 'Without "data" a fact is about all data. Remove it.',
    fix: 'Removes it.',
    checkFact: ({ section, path }, { written }) =>
      !section.key.some(({ name }) => name === 'data') &&
      String(written([...path, 'data'])) === 'all' &&
      needless('data'),
  }),
  'only-on-criterion': warning({
    title: 'Only, of a criterion',
    reason:
      '"Only as long as needed" and "as long as needed" say the same: a criterion is a limit by itself. Marked by one person and not by another, they look like two rules.',
    wrong: cited('retention', 'data: account', 'criteria: necessity', '-«only»: true'),
    says: 'A criterion is a limit by itself. Remove "only".',
    fix: 'Removes it.',
    checkFact: ({ section, fact: { only, criteria, period } }) =>
      section === retention &&
      only === true &&
      criteria !== undefined &&
      period === undefined &&
      needless('only'),
  }),
  'party-contact': rule({
    title: 'The address of an authority that is not named',
    reason: 'The address of a supervisory authority belongs to a party of its own, not to the company.',
    wrong: cited('contacts', 'role: «authority»', 'channel: post', 'value: PO Box 1, Amsterdam'),
    right:
      'parties:\n  - { id: demo, name: Demo B.V., role: publisher, cite: "Demo B.V. … demo.example." }\n  - { id: watch, name: Watch, role: authority, cite: "demo.example. We never" }\nsections:\n  contacts:\n    - role: authority\n      party: watch\n      channel: post\n      value: PO Box 1, Amsterdam\n      cite: "We keep account data"',
    says: 'Whose address is it? Name the authority among the parties, and here as "party".',
    checkFact: ({ section, fact }) => {
      const index = list(fact, 'role').indexOf('authority');
      return section === contacts && index >= 0 && fact.party === undefined && { below: ['role', index] };
    },
  }),
  'restated-summary': remark({
    title: 'A summary that says what the fields say',
    reason:
      'A summary is for what no field says. One that repeats the terms hides, among the many, those that say more.',
    wrong:
      'sections:\n  sale:\n    - act: sell\n      denied: true\n      data: account\n      -summary: «Does not sell account data»\n      cite: "We never sell your data."',
    says: 'The fields say this already. Remove the summary, or say what they do not.',
    checkFact: (placed, { lexicon }) => {
      const { summary } = placed.fact;
      const terms = termsIn(placed);
      if (typeof summary !== 'string' || terms.some(({ term }) => term === 'other')) return false;
      const said = terms.flatMap(({ vocabulary, term }) => [
        term,
        lexicon.term(vocabulary, term)?.label ?? '',
      ]);
      const known = new Set([...said, 'does', 'do'].flatMap(wordsOf).map(stem));
      const words = wordsOf(summary);
      return words.length > 0 && words.every((word) => known.has(stem(word))) && { below: ['summary'] };
    },
  }),
  'bound-without-period': rule({
    title: 'A bound without a period',
    reason: 'A bound says how exact a period is; alone it says nothing.',
    wrong: cited('retention', 'data: account', 'until: account-closed', '-bound: «max»'),
    says: '"bound: {bound}" stands without a {duration}. Add it, or remove the bound.',
    checkFact: ({ section, fact }) => {
      const durations = section.fields.filter(({ kind }) => kind.is === 'duration').map(({ name }) => name);
      const holders = [fact, (fact.example ?? {}) as Part];
      const isHeld = durations.some((name) => holders.some((one) => one[name] !== undefined));
      if (fact.bound === undefined || isHeld) return false;
      return { below: ['bound'], args: { bound: String(fact.bound), duration: either(quoted(durations)) } };
    },
  }),
  'redundant-kind': rule({
    title: 'A retention kind that the other fields say',
    reason:
      'The kind of a rule follows from its fields. Written beside them, it can only repeat or contradict them.',
    wrong: cited('retention', 'data: account', 'period: P3Y', 'bound: exact', '-kind: «indefinite»'),
    messages: {
      derived: '"kind: {kind}" follows from the other fields. Remove it; only {written} are written.',
      both: '"kind: {kind}" and {fields} exclude each other. Keep the one the text says.',
    },
    checkFact: ({ section, fact, path }, { written }) => {
      const kind = written([...path, 'kind']);
      if (section !== retention || typeof kind !== 'string') return false;
      if (!writtenKinds.includes(kind))
        return { message: 'derived', below: ['kind'], args: { kind, written: writtenKinds } };
      const fields = ['period', ...(kind === 'session' ? [] : ['until'])].filter(
        (name) => fact[name] !== undefined,
      );
      return (
        fields.length > 0 && { message: 'both', below: ['kind'], args: { kind, fields: quoted(fields) } }
      );
    },
  }),
  'empty-rule': rule({
    title: 'A retention rule that says nothing',
    reason:
      'A rule has a period, an end, a criterion, an outcome or a kind; a period that the text announces and does not give is deferred.',
    wrong: cited('retention', '«data»: account', '+deferred: undelivered'),
    says: 'This rule has no period, until, criteria, then, kind or deferred: it does not say how long. "For a certain period" is "deferred: undelivered".',
    checkFact: ({ section, fact, path }, { written }) =>
      section === retention &&
      ruling.every((name) => fact[name] === undefined) &&
      written([...path, 'kind']) === undefined && { below: ['period'], part: 'parent' },
  }),
};

const writtenKinds = ['indefinite', 'open-ended', 'session', 'kept'];

/** By which a rule says how long. A bound without its period is the mistake of another rule. */
const ruling = ['period', 'until', 'criteria', 'then', 'archive', 'deferred', 'example', 'bound'];
