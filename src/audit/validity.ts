import { isAfter } from '../model/date.js';
import type { Policy } from '../model/policy.js';
import type { Answer } from '../questions/answer.js';
import type { Validity } from '../questions/question.js';
import type { Requirement } from './requirement.js';

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
