import { citedSpans, type Proof } from '../../evidence/prove.js';
import { countryName } from '../../model/country.js';
import { formatDuration } from '../../model/duration.js';
import { grouped } from '../../model/groups.js';
import { formatPath } from '../../model/path.js';
import { cited } from '../example.js';
import { isCited, isFinished, located } from '../passages.js';
import { mismatches } from '../polarity.js';
import { remark, rule, warning } from '../rule.js';
import { contradictedSilences } from '../silences.js';
import { type Claim, claimsOf, judge } from '../values.js';

/** Rules on what cited passages say. */
export const passageRules = {
  'value-not-in-passage': rule({
    title: 'A value that its cited words do not say',
    reason:
      'A found anchor proves that there is a passage, not that it says what the record says. Dates, periods, ages, addresses, numbers, links, countries, names and laws are looked for in the cited words, as the language of the text writes them.',
    wrong:
      'sections:\n  retention:\n    - data: account\n      from: account-closed\n      period: «P7Y|P3Y»\n      bound: exact\n      cite: "We keep account … your account."',
    messages: {
      absent: 'The cited words do not say {value}. Correct the value, or cite the words that say it.',
      beside:
        'The cited words do not say {value}; the rest of the sentence does. Widen the anchor, or cite those words too.',
    },
    *checkText(input) {
      const { policy, source } = input;
      const wrongNames = new Set<string>();
      for (const claim of claimsOf(policy)) {
        const verdict = judge(claim, source.proof);
        if ((verdict !== 'absent' && verdict !== 'beside') || isUnconfirmed(claim, policy.draft)) continue;
        const [value = ''] = claim.values;
        // A party whose own name is wrong is one mistake, however many facts point to it.
        if (claim.around === true && wrongNames.has(value)) continue;
        if (claim.kind === 'name') wrongNames.add(value);
        // An anchor cut short is one mistake: the sentence is reported as covered in part.
        const isReported = isFinished(input) && isCited(input) && isPartly(claim, source.proof);
        if (verdict === 'beside' && isReported) continue;
        yield { message: verdict, path: claim.path, args: { value: shown(claim) } };
      }
    },
  }),
  polarity: remark({
    title: 'A fact that is turned otherwise than its passage',
    reason:
      'A "not", "may", "only", "except" or "for example" that the fact has lost, or that the passage does not hold, turns what a policy says into something else.',
    wrong: cited('sale', 'act: sell', '+denied: true', 'cite: «"We never sell your data."»'),
    messages: {
      lost: 'The passage says "{words}", and the fact does not: {how}.',
      unsaid:
        'The fact says "{name}", and its passage has no word for it. Cite the words that say it, or take it out.',
    },
    checkText: (input) => {
      const { policy, source } = input;
      if (source.words === undefined || !isCited(input)) return false;
      return mismatches(policy, source.proof, source.words);
    },
  }),
  'silence-contradicted': warning({
    title: 'Silence on what the text has words for',
    reason:
      'That a policy says nothing of a thing is a claim too. A sentence with words for it, omitted or cited for something else, may say it after all.',
    wrong:
      'sections:\n  sale: «silent»\nomitted:\n  courtesy:\n    - "Thank you for your trust."\n    - "We never sell your data."',
    right: cited('sale', 'act: sell', 'denied: true', 'cite: "We never sell your data."'),
    messages: {
      section:
        'Section {section} is silent, but the text has words for it: {passages|parts}. Make a fact of it, or say why it is none: # privcmp-disable-next-line silence-contradicted -- the reason',
      term: 'No fact of {section} names "{term}", but this passage says "{words}". Make a fact of it, or say why it is none: # privcmp-disable-next-line silence-contradicted -- the reason',
    },
    *checkText(input) {
      const { policy, source, lexicon } = input;
      if (source.words === undefined || !isCited(input)) return;
      const found = contradictedSilences(policy, source.proof, source.words, lexicon);
      for (const { section, term, words, anchor } of found) {
        if (term === undefined) continue;
        const args = { section: section.name, term: lexicon.label(term.vocabulary, term.name), words };
        yield { message: 'term', path: anchor, args };
      }
      const silent = found.filter(({ term }) => term === undefined);
      for (const [section, all] of grouped(silent, (one) => one.section.name)) {
        const units = [...new Set(all.map(({ unit }) => unit))];
        const passages = units.slice(0, passagesShown).map(located);
        yield { message: 'section', path: ['sections', section], args: { section, passages } };
      }
    },
  }),
};

/** Is it one of the values of a draft that a person has yet to look at? */
function isUnconfirmed({ path }: Claim, draft: readonly string[] = []): boolean {
  const at = formatPath(path);
  return draft.some((open) => at === open || at.startsWith(`${open}.`) || at.startsWith(`${open}[`));
}

const isPartly = ({ holder }: Claim, proof: Proof): boolean =>
  (citedSpans(proof, holder) ?? []).some(({ units }) =>
    units.some((index) => proof.coverage.units[index]?.state === 'partly'),
  );

function shown({ kind, values: [value = ''] }: Claim): string {
  if (kind === 'country') return `${countryName(value)} (${value})`;
  if (kind === 'duration') return value.split('/').map(formatDuration).join(' to ');
  return kind === 'date' || kind === 'number' ? value : `"${value}"`;
}

const passagesShown = 3;
