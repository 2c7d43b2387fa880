import { given } from '../model/given.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Policy } from '../model/policy.js';
import { holds, type Item, isSettled, selectFacts } from '../query/index.js';
import { type Answer, answer, type Outcome } from '../questions/answer.js';
import type { Condition, Question } from '../questions/question.js';
import { type Requirement, required, validity } from './requirement.js';

/**
 * How a policy stands to an item: `stated` in full; `partly` (with the reason); `denied` (an answer: no); `deferred`
 * (announced, not given); `silent` (it arises, and the text does not state it); `not-applicable`; `cannot-tell` (the text does
 * not state it, and whether it arises cannot be told); `not-assessed` (nobody has read for it).
 */
export type AuditOutcome = Exclude<Outcome, 'said'> | 'stated' | 'cannot-tell';

/** One policy, one item. */
export interface Finding {
  readonly question: Question;
  readonly outcome: AuditOutcome;
  /** Why only in part, how it is deferred, why it does not apply, or on what it hangs. */
  readonly reason?: string;
  /** The facts behind the answer, or those by which it does not apply. */
  readonly facts: readonly Item[];
  /** What the matrix would show; made when it is asked for, since of most findings only the outcome is. */
  readonly answer: () => Answer;
  readonly remarks: readonly { readonly say: string; readonly facts: readonly Item[] }[];
  /** How the answer stands to what is required of it, where something is. */
  readonly requirement?: Requirement;
  /** A baseline knows it: it is no gap any more. */
  readonly isKnown?: true;
}

/** What a finding says, with the facts by which it does not apply. */
type Said = Pick<Finding, 'outcome' | 'reason'> & Partial<Pick<Finding, 'facts'>>;

/** Why an item is not to be expected of a policy; undefined where it is. */
function excused({ when, never, because = '', ...condition }: Condition, policy: Policy): Said | undefined {
  // What nobody has read for excludes nothing.
  if (never !== undefined && isSettled(never, policy) && holds(never, policy))
    return { outcome: 'not-applicable', reason: because, facts: selectFacts(never, policy) };
  if (when !== undefined && !holds(when, policy))
    return { outcome: 'cannot-tell', reason: `only if ${condition.if ?? 'it arises'}`, facts: [] };
  return undefined;
}

function outcomeOf({ group, valid, applies }: Question, { outcome, say = '' }: Answer, policy: Policy): Said {
  if (outcome === 'said') return { outcome: 'stated' };
  if (outcome === 'denied') return { outcome };
  if (outcome === 'partly' || outcome === 'deferred') return { outcome, reason: say };
  if (outcome === 'not-applicable')
    return {
      outcome,
      reason: policy.sections[group]?.reason ?? 'the record says that it has no bearing here',
    };
  if (valid !== undefined && outcome === 'silent')
    return { outcome: 'not-applicable', reason: 'the text does not name it' };
  const excuse = excused(applies, policy);
  if (excuse?.outcome === 'not-applicable') return excuse;
  return outcome === 'not-assessed' ? { outcome } : (excuse ?? { outcome });
}

/** Holds a policy against an item on a day (YYYY-MM-DD). */
export function find(question: Question, policy: Policy, lexicon: Lexicon, date: string): Finding {
  const { valid, require } = question;
  const answered = answer({ ...question, show: [], yes: '' }, policy, lexicon);
  const { outcome, reason, facts } = outcomeOf(question, answered, policy);
  const remarks = outcome === 'not-assessed' ? [] : question.remarks;
  const requirement =
    valid === undefined
      ? require && required(require, answered, policy)
      : validity(valid, answered, policy, date);
  return {
    question,
    outcome,
    ...given({ reason, requirement }),
    facts: facts ?? answered.facts,
    answer: () => answer(question, policy, lexicon),
    remarks: remarks
      .filter(({ when }) => holds(when, policy))
      .map(({ when, say }) => ({ say, facts: selectFacts(when, policy) })),
  };
}
