import type { Policy } from '../model/policy.js';
import { asksPolicy, fits, holds, type Item, isSettled, type Query, speaksOf } from '../query/index.js';
import type { Answer } from '../questions/answer.js';

/** How an answer stands to what is required of it. */
export interface Requirement {
  readonly is: 'met' | 'not-met' | 'unclear' | 'not-said';
  readonly because?: string;
  /** The facts that decide. */
  readonly facts: readonly Item[];
}

/** Does the text leave it open whether a fact holds as it stands? */
const isLoose = ({ fact }: Item): boolean =>
  fact.modality.some((one) => one !== 'will') ||
  ['hedges', 'example', 'reading', 'extent'].some((name) => fact[name] !== undefined);

/**
 * Holds the facts of an answer against a requirement such as `retention.period<=P2Y`. Each fact that has the field must
 * satisfy it: one that plainly does not makes it not met. Where a fact is hedged or garbled, or has no such field, it is unclear.
 */
export function required(query: Query, { outcome, facts }: Answer, policy: Policy): Requirement {
  if (asksPolicy(query)) {
    if (!isSettled(query, policy)) return { is: 'unclear', because: 'not assessed', facts: [] };
    return { is: holds(query, policy) ? 'met' : 'not-met', facts };
  }
  if (outcome === 'not-assessed') return { is: 'unclear', because: 'not assessed', facts: [] };
  if (facts.length === 0) return { is: 'not-said', facts: [] };
  const telling = facts.filter((item) => !item.fact.denied && speaksOf(query, item));
  const failing = telling.filter((item) => !fits(query, item, policy));
  const plainly = failing.filter((item) => !isLoose(item));
  if (plainly.length > 0) return { is: 'not-met', facts: plainly };
  if (failing.length > 0) return { is: 'unclear', because: 'what fails it is hedged', facts: failing };
  if (telling.length === 0) return { is: 'unclear', because: 'it is said otherwise', facts };
  const loose = telling.filter(isLoose);
  if (loose.length > 0) return { is: 'unclear', because: 'what meets it is hedged', facts: loose };
  const others = facts.filter((item) => !telling.includes(item));
  if (others.length > 0) return { is: 'unclear', because: 'only some facts tell', facts: others };
  return { is: 'met', facts: telling };
}
