import { type Audit, byWeight, isGap } from '../../audit/audit.js';
import type { AuditOutcome, Finding } from '../../audit/finding.js';
import { grouped } from '../../model/groups.js';
import type { Lexicon } from '../../model/lexicon.js';
import type { Language } from '../../model/word-list.js';
import { both, inline } from '../../model/words.js';
import type { Item } from '../../query/index.js';
import { answerText } from '../../questions/index.js';
import type { Weight } from '../../questions/question.js';
import type { Sign } from '../marks.js';
import { handleOf, type MatrixView } from '../matrix/view.js';

/** An audit, and what its views may need beside it. */
export interface AuditView extends Pick<MatrixView, 'evidence'> {
  readonly audit: Audit;
  readonly lexicon: Lexicon;
  /** Of a letter; English where absent. */
  readonly language?: Language;
}

export const titles: Readonly<Record<Weight, string>> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'For information',
};

/** Each outcome, with the word or two that stand for it in a matrix. */
export const outcomeSigns: Readonly<Record<AuditOutcome, Sign & { readonly word: string }>> = {
  silent: { symbol: '–', word: 'silent', meaning: 'not stated', colour: 'red' },
  deferred: { symbol: '…', word: 'deferred', meaning: 'referred to, not given', colour: 'yellow' },
  partly: { symbol: '½', word: 'partly', meaning: 'in part', colour: 'yellow' },
  denied: { symbol: '✕', word: 'denied', meaning: 'denied', colour: 'cyan' },
  stated: { symbol: '✓', word: 'stated', meaning: 'stated', colour: 'green' },
  'cannot-tell': {
    symbol: '?',
    word: 'cannot tell',
    meaning: 'whether it applies cannot be told',
    colour: 'dim',
  },
  'not-applicable': { symbol: '∅', word: 'n/a', meaning: 'not applicable', colour: 'dim' },
  'not-assessed': { symbol: '·', word: 'not assessed', meaning: 'not assessed', colour: 'dim' },
};

/** The sign of a finding: of a requirement that is not met, whatever is stated. */
export const signOf = (finding: Finding): Sign => {
  const sign = outcomeSigns[finding.outcome];
  if (finding.requirement === undefined || !isGap(finding)) return sign;
  return finding.requirement.is === 'not-met'
    ? { symbol: '✕', meaning: 'not met', colour: 'red' }
    : { symbol: '?', meaning: 'unclear', colour: 'yellow' };
};

const requirementWords = { met: 'met', 'not-met': 'not met', unclear: 'unclear', 'not-said': 'not said' };

const isTool = ({ question }: Finding): boolean => question.valid !== undefined;

/** How a requirement stands, in a few words: "not met", "unclear: what meets it is hedged". */
function requirementText(finding: Finding): string {
  const { requirement } = finding;
  if (requirement === undefined) return '';
  const { is, because } = requirement;
  if (isTool(finding) && because !== undefined) return because;
  return because === undefined ? requirementWords[is] : `${requirementWords[is]}: ${because}`;
}

/** What a cell of the matrix says: the outcome in a word, and what limits it. */
export function cellText(finding: Finding): string {
  const { outcome, reason, requirement } = finding;
  if (isTool(finding) && outcome === 'not-applicable') return '–';
  if (requirement !== undefined && outcome !== 'not-applicable' && requirement.is !== 'not-said')
    return requirementText(finding).replace(/ on \d{4}-\d\d-\d\d/, '');
  const says = outcome === 'partly' || outcome === 'deferred' ? reason : undefined;
  const { word } = outcomeSigns[outcome];
  return says === undefined ? word : `${word}: ${says.replace(/; not for$/, '')}`;
}

/** A question as what a text states or not: "The text does not state who decides about the processing." */
function unstated(ask: string): string {
  const asked = ask.trim();
  return asked.endsWith('?')
    ? `The text does not say: ${asked}`
    : `The text does not state ${inline(asked.replace(/^That /, 'that '))}.`;
}

/** Values shown in a sentence before the rest is only counted. */
const mostValues = 6;

/** What an answer holds, as the matrix shows it; without the words before it. */
const valuesText = ({ answer }: Finding): string => {
  const { say, values, ...rest } = answer();
  if (values.length === 0) return '';
  const left = values.length - mostValues;
  const shown = answerText({ ...rest, values: values.slice(0, mostValues), outcome: 'said' });
  return left > 0 ? `${shown} +${left}` : shown;
};

/** A finding in a sentence or two: what the text does not state, or states only in part. */
export function findingText(finding: Finding): string {
  const { question, outcome, reason = '', requirement } = finding;
  const values = valuesText(finding);
  const held = values === '' ? '' : ` (${values})`;
  if (requirement !== undefined && requirement.is !== 'not-said')
    return `${isTool(finding) ? 'Named' : `Required${held}`}: ${requirementText(finding)}`;
  switch (outcome) {
    case 'silent':
      return unstated(question.ask);
    case 'partly':
      return `In part: ${reason}${held}`;
    case 'deferred':
      return `Put off: ${reason}${held}`;
    case 'denied':
      return `The text says no.`;
    case 'stated':
      return values === '' ? 'Stated.' : `Stated: ${values}`;
    case 'cannot-tell':
      return `Cannot be told: ${reason}.`;
    case 'not-applicable':
      return `Does not apply: ${reason}.`;
    case 'not-assessed':
      return 'Not assessed: nobody has read for it.';
  }
}

/** "line 12" or "lines 12–14" of the passages behind a fact, where the text is at hand. */
function linesOf(item: Item, policy: number, view: AuditView): string {
  const found = (view.evidence?.(policy, item.section.name, item.index) ?? []).flatMap(({ lines }) =>
    lines === undefined ? [] : [lines],
  );
  const spans = [...new Set(found.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)))];
  if (spans.length === 0) return '';
  return ` (${spans.length === 1 && !spans[0]?.includes('–') ? 'line' : 'lines'} ${both(spans)})`;
}

/** Facts shown by their handles before the rest is only counted. */
const mostFacts = 4;

/** "retention[0] (line 40), retention[2] +3". */
export function factsText(items: readonly Item[], policy: number, view: AuditView): string {
  const shown = items.slice(0, mostFacts).map((item) => handleOf(item) + linesOf(item, policy, view));
  const left = items.length - shown.length;
  return `${shown.join(', ')}${left > 0 ? ` +${left}` : ''}`;
}

/** The facts that a finding points to: those that decide on a requirement, else those behind the answer. */
export const behind = ({ requirement, facts }: Finding): readonly Item[] =>
  requirement !== undefined && requirement.facts.length > 0 ? requirement.facts : facts;

/** How often each of some names comes up, in words; nothing where none does. */
function counted(title: string, words: Readonly<Record<string, string>>, names: readonly unknown[]) {
  const parts = Object.entries(words).flatMap(([name, said]) => {
    const found = names.filter((one) => one === name).length;
    return found === 0 ? [] : [`${found} ${said}`];
  });
  return parts.length === 0 ? [] : [`${title}: ${parts.join(' · ')}`];
}

/** "Duties: 6 not stated · 3 in part · 14 stated": sums by outcome, without what no one can tell or has read. */
export function sums(findings: readonly Finding[]): string {
  const order: readonly AuditOutcome[] = ['silent', 'partly', 'deferred', 'denied', 'stated'];
  const words = Object.fromEntries(order.map((outcome) => [outcome, outcomeSigns[outcome].meaning]));
  const ofKind = (kind: 'duty' | 'guidance' | undefined) =>
    findings.filter(({ question }) => question.kind === kind);
  const outcomes = (some: readonly Finding[]) => some.map(({ outcome }) => outcome);
  const questions = ofKind(undefined).filter(({ requirement }) => requirement === undefined);
  const required = findings.flatMap((one) => (isTool(one) ? [] : (one.requirement?.is ?? [])));
  return [
    ...counted('Duties', words, outcomes(ofKind('duty'))),
    ...counted('Guidance', words, outcomes(ofKind('guidance'))),
    ...counted('Questions', words, outcomes(questions)),
    ...counted('Requirements', requirementWords, required),
  ].join('   ');
}

/** Does a finding that is no gap stand among what is met, and not among what is stated? */
export const isMet = (finding: Finding): boolean => finding.requirement?.is === 'met' && !isTool(finding);

export const isKnown = (finding: Finding): boolean => finding.isKnown === true;

/** Findings by their weight, the gravest first. */
export const weighed = (findings: readonly Finding[]): readonly (readonly [Weight, readonly Finding[]])[] => [
  ...grouped(byWeight(findings), ({ question }) => question.severity),
];

/** What is no gap, by its outcome: what is met, or known to the baseline, stands elsewhere. */
export const settled = (findings: readonly Finding[], outcome: AuditOutcome): readonly Finding[] =>
  findings.filter((one) => one.outcome === outcome && !isGap(one) && !one.isKnown && !isMet(one));

/** A remark, and the facts it is about. */
export const remarkText = (
  { say, facts }: Finding['remarks'][number],
  policy: number,
  view: AuditView,
): string => `${say} ${factsText(facts, policy, view)}`.trimEnd();

/** Every finding of a policy, in the order of the framework. */
export const findingsOf = (audit: Audit, policy: number): readonly Finding[] =>
  audit.rows.flatMap(({ findings }) => findings[policy] ?? []);

export { isGap };
