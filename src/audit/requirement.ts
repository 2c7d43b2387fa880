import { isAfter } from '../model/date.js';
import type { Policy } from '../model/policy.js';
import { asksPolicy, fits, holds, type Item, isSettled, type Query, speaksOf } from '../query/index.js';
import type { Answer } from '../questions/answer.js';
import type { Validity } from '../questions/question.js';

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

/** What a text itself says of its age: when it was last changed, or from when it holds. */
const dated = ({ document }: Policy): string | undefined => document.updated ?? document.effective;

/** Could a tool be relied on at a date, which may lack its day or month? Undefined where that hangs on the day. */
function isValid({ from, until }: Validity, date: string): boolean | undefined {
  const size = date.length;
  if (date < from.slice(0, size) || (until !== undefined && isAfter(date, until))) return false;
  const isSure = date > from.slice(0, size) && (until === undefined || date < until.slice(0, size));
  return size === 10 || isSure ? true : undefined;
}

/** Why it cannot be relied on: not yet, or not any more, and since when. */
const ending = ({ from, ended, until }: Validity, date: string): string =>
  date < from.slice(0, date.length) ? `valid only from ${from}` : (ended ?? `valid until ${until}`);

/** Was it valid when the text was dated? In a few words. */
function then(valid: Validity, policy: Policy): string {
  const date = dated(policy);
  if (date === undefined) return 'the text is undated';
  const was = isValid(valid, date);
  const so = was === undefined ? 'that hangs on the day' : was ? 'valid then' : 'not valid then either';
  return `the text is of ${date}: ${so}`;
}

/** Could the tool that an answer names be relied on, on a day (YYYY-MM-DD), and when the text was dated? */
export function validity(
  valid: Validity,
  { outcome, facts }: Answer,
  policy: Policy,
  date: string,
): Requirement {
  const named = facts.filter(({ fact }) => !fact.denied);
  if (outcome === 'not-assessed') return { is: 'unclear', because: 'not assessed', facts: [] };
  if (named.length === 0) return { is: 'not-said', facts: [] };
  const own = dated(policy);
  if (isValid(valid, date) !== true) {
    const because = `not valid on ${date}: ${ending(valid, date)}; ${then(valid, policy)}`;
    return { is: 'not-met', because, facts: named };
  }
  const early = own !== undefined && isValid(valid, own) === false ? `; ${then(valid, policy)}` : '';
  return { is: 'met', because: `valid on ${date}${early}`, facts: named };
}
