import { citedSpans } from '../../evidence/cited-words.js';
import type { Proof } from '../../evidence/prove.js';
import { countryName } from '../../model/country.js';
import { formatDuration } from '../../model/duration.js';
import { formatPath } from '../../model/path.js';
import { isFinished } from '../passages.js';
import { rule } from '../rule.js';
import { type Claim, claimsOf, judge } from '../values.js';

export const valueNotInPassage = rule({
  id: 'value-not-in-passage',
  severity: 'error',
  title: 'A value that its cited words do not say',
  reason:
    'A found anchor proves that there is a passage, not that it says what the record says. Dates, periods, ages, addresses, numbers, links, countries, names and laws are looked for in the cited words, as the language of the text writes them.',
  wrong:
    'sections:\n  retention:\n    - data: account\n      from: account-closed\n      period: P7Y # ← P7Y\n      bound: exact\n      cite: "We keep account … your account."',
  right:
    'sections:\n  retention:\n    - data: account\n      from: account-closed\n      period: P3Y\n      bound: exact\n      cite: "We keep account … your account."',
  messages: {
    absent: 'The cited words do not say {value}. Correct the value, or cite the words that say it.',
    beside:
      'The cited words do not say {value}; the rest of the sentence does. Widen the anchor, or cite those words too.',
  },
  checkText: (input, report) => {
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
      if (verdict === 'beside' && isFinished(input) && isPartly(claim, source.proof)) continue;
      report({ message: verdict, path: claim.path, args: { value: shown(claim) } });
    }
  },
});

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
