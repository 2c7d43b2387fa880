import { foldText } from '../../evidence/fold.js';
import { findCues } from '../../model/find-terms.js';
import type { CueName } from '../../model/word-list.js';
import { source } from '../example.js';
import { inText, isFinished, longestCopy, openUnits } from '../passages.js';
import { rule, warning } from '../rule.js';
import { factsOf, valuesIn } from '../walk.js';

/** Cues that say of a list what it is; all others turn each of its items, and are lost where only the items are cited. */
const ofTheList: readonly CueName[] = ['one-of', 'exceptional', 'for-example', 'includes'];

/** Who somebody is, and where to write to, is turned by nothing: "If you have questions, write to:". */
const named = /^(?:parties|contacts|document)\b/;

/** Names and references stand as the text has them. */
const literal = new Set(['law', 'instrument', 'list', 'value', 'place', 'vendors', 'id']);

/** Rules on the sentences of a text, each of which is accounted for. */
export const sentenceRules = {
  'heading-not-found': rule({
    title: 'A correction of a heading that is not in the text',
    reason: 'Corrections of headings name a whole line of the text. One that fits no line corrects nothing.',
    wrong: `${source}\n  -headings:\n    -add: [«Contacts»]`,
    says: 'No line of the text is "{line}". Write the whole line as it stands.',
    checkText: ({ policy, source }) => {
      const { raw, blocks } = source.proof.text;
      const lines = new Set(blocks.map(({ start, end }) => foldText(raw.slice(start, end))));
      return (['add', 'not'] as const).flatMap((kind) =>
        (policy.source.headings?.[kind] ?? []).flatMap((line, i) =>
          lines.has(foldText(line)) ? [] : [{ path: ['source', 'headings', kind, i], args: { line } }],
        ),
      );
    },
  }),
  'sentence-unaccounted': rule({
    title: 'A sentence that nothing accounts for',
    reason:
      'Every sentence is cited by a fact or omitted for a reason. What nobody accounts for is what everybody overlooked.',
    wrong:
      'omitted:\n  -introductory: ["Demo B.V. … demo.example."]\n  +courtesy: ["Thank you for your trust."]',
    at: 'source',
    says: 'Nothing in {record} accounts for "{text}" Cite it in a fact, or list it under "omitted".',
    checkText: (input) => openUnits(input, 'unaccounted').map(({ unit }) => inText(input, unit)),
  }),
  'sentence-partly': rule({
    title: 'A sentence that is accounted for in part',
    reason:
      'The clause that no anchor covers often holds the condition, the exception or the second promise.',
    wrong:
      'sections:\n  retention:\n    - data: account\n      from: account-closed\n      period: P3Y\n      bound: exact\n      -cite: "We keep account data"\n      +cite: "We keep account … your account."',
    at: 'source',
    says: '{record} covers this sentence only in part. Left over: "{rest}". Widen an anchor, or add the fact it holds.',
    checkText: (input) =>
      openUnits(input, 'partly').map(({ unit, rest = '' }) => inText(input, unit, { rest })),
  }),
  'cited-and-omitted': warning({
    title: 'Words that are cited and omitted at once',
    reason:
      'A sentence that carries a fact is not to be left out, and the reason for leaving it out is not true.',
    wrong:
      'omitted:\n  -courtesy: ["We never sell your data.", "Thank you for your trust."]\n  +courtesy: ["Thank you for your trust."]',
    at: 'source',
    says: '{record} cites these words ({refs}) and omits them as {reasons}. Take them out of "omitted".',
    checkText: (input) =>
      input.source.proof.coverage.overlaps.map(({ unit, refs, reasons }) =>
        inText(input, unit, { refs, reasons }),
      ),
  }),
  'lead-in-uncited': warning({
    title: 'A lead-in that turns its list, and is not cited',
    reason:
      '"We never share data with:" turns what follows into its opposite. A fact that cites only the items proves sharing.',
    wrong:
      'sections:\n  recipients:\n    - recipient: advertising\n      denied: true\n      -cite: "advertising networks;"\n      +cite: ["We never share data with:", "advertising networks;"]',
    text: 'We never share data with:\n\n- advertising networks;\n- data brokers.',
    at: 'source',
    says: '"{cue}" in this lead-in holds for its whole list. Cite it in {facts}, which cite what it leads in.',
    *checkText(input) {
      const { words, proof } = input.source;
      if (words === undefined || !isFinished(input)) return;
      const { text, coverage, citations } = proof;
      // An anchor that fails may be the one that cites it.
      const failing = new Set(
        citations.flatMap(({ ref, resolution }) => (resolution.state === 'found' ? [] : [ref])),
      );
      const isOpen = (ref: string) => !named.test(ref) && !failing.has(ref);
      for (const { unit, refs } of coverage.units) {
        if (unit.items === undefined || unit.kind !== 'lead-in') continue;
        const raw = text.raw.slice(unit.start, unit.end);
        const cue = findCues(raw, words).find((found) => !ofTheList.includes(found.cue));
        if (cue === undefined) continue;
        const citing = unit.items.flatMap((index) => coverage.units[index]?.refs ?? []);
        const facts = [...new Set(citing)].filter((ref) => !refs.includes(ref) && isOpen(ref));
        if (facts.length > 0) yield inText(input, unit, { cue: raw.slice(cue.start, cue.end), facts });
      }
    },
  }),
  'copied-passage': rule({
    title: 'A passage of the text copied into the record',
    reason:
      'The texts belong to others. A record holds facts in own words and points to the passage; the quote is shown from the text itself.',
    wrong:
      'sections:\n  retention:\n    - data: account\n      from: account-closed\n      period: P3Y\n      bound: exact\n      summary: «We keep account data for three years after closing.|Erased three years after the end.»\n      cite: "We keep account … your account."',
    messages: {
      copied: '"{field}" repeats {count} words of the text in a row: "{words}". Say it in your own words.',
      comment:
        'This comment repeats {count} words of the text in a row{more|whole}. The record may not hold the text: take it away.',
    },
    *checkText({ policy, source, comments }) {
      const { text } = source.proof;
      // A draft carries the text as comments until it is a record.
      const copies = policy.draft?.length
        ? []
        : comments.flatMap((comment) => {
            const words = longestCopy(text, comment.text);
            return words === undefined ? [] : [{ count: words.length, range: comment.range }];
          });
      const [first] = copies;
      if (first !== undefined) {
        const more = copies.length > 1 ? `; it is the first of ${copies.length}` : '';
        yield { message: 'comment', args: { count: first.count, more }, range: first.range };
      }
      for (const { field, path, value } of factsOf(policy).flatMap(valuesIn)) {
        if (field.kind.is !== 'text' || literal.has(field.name) || typeof value !== 'string') continue;
        const words = longestCopy(text, value);
        if (words === undefined) continue;
        const args = { field: field.name, count: words.length, words: words.join(' ') };
        yield { message: 'copied', path, args };
      }
    },
  }),
};
