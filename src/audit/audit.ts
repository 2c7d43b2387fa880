import { given } from '../model/given.js';
import { firstOfEach } from '../model/groups.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Policy } from '../model/policy.js';
import { placed, placesOnly } from '../questions/matrix.js';
import { type Question, type QuestionSet, severities, type Weight } from '../questions/question.js';
import { type Finding, find } from './finding.js';

/** An item of the framework, and how each policy stands to it. */
export interface AuditRow {
  readonly question: Question;
  /** One for each policy. */
  readonly findings: readonly Finding[];
}

/** Policies held against a framework, as a value: filters take one and give one, views print one. */
export interface Audit {
  readonly framework: QuestionSet;
  /** The day of which is asked what holds, YYYY-MM-DD. */
  readonly date: string;
  readonly policies: readonly Policy[];
  readonly rows: readonly AuditRow[];
}

/** Items, or findings, by weight: the gravest first, else in their order. */
export const byWeight = <Item extends { readonly question: Question }>(
  items: readonly Item[],
): readonly Item[] =>
  severities.flatMap((weight) => items.filter(({ question }) => question.severity === weight));

/** Holds policies against a framework on a day (YYYY-MM-DD); `found` are the findings of each, where they were made before. */
export const audit = (
  framework: QuestionSet,
  policies: readonly Policy[],
  lexicon: Lexicon,
  date: string,
  found?: readonly (readonly Finding[])[],
): Audit => ({
  framework,
  date,
  policies,
  rows: framework.questions.map((question, n) => ({
    question,
    findings: policies.map((policy, i) => found?.[i]?.[n] ?? find(question, policy, lexicon, date)),
  })),
});

/** What a policy comes to in an item, as a table of several shows it: without its facts, which hold the record. As JSON has it. */
export type Told = Pick<Finding, 'outcome' | 'reason' | 'requirement'>;

/** What a policy comes to in each item of a framework. */
export const outcomes = (
  { questions }: QuestionSet,
  policy: Policy,
  lexicon: Lexicon,
  date: string,
): readonly Told[] =>
  questions.map((question) => {
    const { outcome, reason, requirement } = find(question, policy, lexicon, date);
    return { outcome, ...given({ reason, requirement: requirement && { ...requirement, facts: [] } }) };
  });

/** A function of its own: one within another would hold what that one knows, such as the policy. */
const giving =
  <Value>(value: Value) =>
  () =>
    value;

/** What policies come to in each item of a framework, without what facts say, which holds the record. */
export function placedFindings(
  { questions }: QuestionSet,
  lexicon: Lexicon,
  date: string,
): (policy: Policy) => readonly Finding[] {
  const asked = questions.map((question) => [question, placed()] as const);
  return (policy) =>
    asked.map(([question, place]): Finding => {
      const { requirement, ...finding } = find(question, policy, lexicon, date);
      return {
        ...finding,
        facts: placesOnly(finding.facts),
        answer: giving(place(finding.answer())),
        remarks: finding.remarks.map((one) => ({ ...one, facts: placesOnly(one.facts) })),
        ...given({
          requirement: requirement && { ...requirement, facts: placesOnly(requirement.facts) },
        }),
      };
    });
}

function notKept(): never {
  throw new Error('the facts of this finding were not kept');
}

/** Findings of many policies from what they come to; those that say the same of an item are one. */
export function findingsFrom({ questions }: QuestionSet): (said: readonly Told[]) => readonly Finding[] {
  const findings = questions.map((question) => {
    const first = firstOfEach(({ outcome, reason, requirement }: Finding) =>
      JSON.stringify([outcome, reason, requirement]),
    );
    return (said: Told) => first({ ...said, question, facts: [], remarks: [], answer: notKept });
  });
  return (said) => findings.flatMap((finding, i) => (said[i] === undefined ? [] : finding(said[i])));
}

/** Leaves the items of a weight and the graver ones. */
export const atLeast = (whole: Audit, least: Weight): Audit => ({
  ...whole,
  rows: whole.rows.filter(
    ({ question }) => severities.indexOf(question.severity) <= severities.indexOf(least),
  ),
});

/**
 * Is there something to look at: an item that is stated only in part, deferred or silent, or a requirement that is not plainly
 * met? Where something is required, that decides, and not whether the item is stated.
 */
export function isGap({ outcome, requirement, isKnown }: Finding): boolean {
  if (isKnown) return false;
  if (requirement !== undefined && requirement.is !== 'not-said') return requirement.is !== 'met';
  return outcome === 'partly' || outcome === 'deferred' || outcome === 'silent';
}

/** Does a gap count: of a duty or of what its author requires, and not only of what guidance recommends? */
export const counts = (finding: Finding): boolean => isGap(finding) && finding.question.kind !== 'guidance';

/** Marks the gaps that are known already. */
export const withKnown = (whole: Audit, isKnown: (gap: Finding, policy: number) => boolean): Audit => ({
  ...whole,
  rows: whole.rows.map((row) => ({
    ...row,
    findings: row.findings.map((finding, policy) =>
      isGap(finding) && isKnown(finding, policy) ? { ...finding, isKnown: true } : finding,
    ),
  })),
});
