import { type Audit, byWeight, isGap } from '../../audit/audit.js';
import type { AuditOutcome, Finding } from '../../audit/finding.js';
import type { Requirement } from '../../audit/requirement.js';
import { grouped, tally } from '../../model/groups.js';
import type { Lexicon } from '../../model/lexicon.js';
import type { Language } from '../../model/word-list.js';
import { both, capital, inline } from '../../model/words.js';
import type { Item } from '../../query/index.js';
import { answerText } from '../../questions/index.js';
import type { Weight } from '../../questions/question.js';
import type { Sign } from '../marks.js';
import { handleOf, type MatrixView, proofs } from '../matrix/view.js';

type Passages = Pick<MatrixView, 'evidence'>;

/** An audit, and what its views may need beside it. */
export interface AuditView extends Passages {
  readonly audit: Audit;
  readonly lexicon: Lexicon;
  /** Of a letter; English where absent. */
  readonly language?: Language;
}

/** The heading of what weighs so much. */
export const titleOf = (weight: Weight): string => (weight === 'info' ? 'For information' : capital(weight));

export const outcomeSigns: Readonly<Record<AuditOutcome, Sign>> = {
  silent: { symbol: '–', meaning: 'not stated', colour: 'red' },
  deferred: { symbol: '…', meaning: 'referred to, not given', colour: 'yellow' },
  partly: { symbol: '½', meaning: 'in part', colour: 'yellow' },
  denied: { symbol: '✕', meaning: 'denied', colour: 'cyan' },
  stated: { symbol: '✓', meaning: 'stated', colour: 'green' },
  'cannot-tell': { symbol: '?', meaning: 'whether it applies cannot be told', colour: 'dim' },
  'not-applicable': { symbol: '∅', meaning: 'not applicable', colour: 'dim' },
  'not-assessed': { symbol: '·', meaning: 'not assessed', colour: 'dim' },
};

/** The sign of a finding: of a requirement that is not met, whatever is stated. */
export const signOf = (finding: Finding): Sign => {
  const sign = outcomeSigns[finding.outcome];
  if (finding.requirement === undefined || !isGap(finding)) return sign;
  return finding.requirement.is === 'not-met'
    ? { symbol: '✕', meaning: 'not met', colour: 'red' }
    : { symbol: '?', meaning: 'unclear', colour: 'yellow' };
};

/** `not-met` in words. */
const inWords = (state: AuditOutcome | Requirement['is']): string => state.replace('-', ' ');

const isTool = ({ question }: Finding): boolean => question.valid !== undefined;

/** How a requirement stands, in a few words: "not met", "unclear: what meets it is hedged"; nothing where that is not said. */
function requirementText(finding: Finding): string | undefined {
  const { is, because } = finding.requirement ?? { is: 'not-said' };
  if (is === 'not-said') return undefined;
  if (because === undefined) return inWords(is);
  return isTool(finding) ? because : `${inWords(is)}: ${because}`;
}

/** What a cell of the matrix says: the outcome in a word or two, and what limits it. */
export function cellText(finding: Finding): string {
  const { outcome, reason = '' } = finding;
  if (outcome === 'not-applicable') return isTool(finding) ? '–' : 'n/a';
  const required = requirementText(finding);
  if (required !== undefined) return required.replace(/ on \d{4}-\d\d-\d\d/, '');
  const isLimited = outcome === 'partly' || outcome === 'deferred';
  return inWords(outcome) + (isLimited ? `: ${reason.replace(/; not for$/, '')}` : '');
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
  const { question, outcome, reason } = finding;
  const values = valuesText(finding);
  const held = values === '' ? '' : ` (${values})`;
  const required = requirementText(finding);
  if (required !== undefined) return `${isTool(finding) ? 'Named' : `Required${held}`}: ${required}`;
  return {
    silent: unstated(question.ask),
    partly: `In part: ${reason}${held}`,
    deferred: `Put off: ${reason}${held}`,
    denied: 'The text says no.',
    stated: values === '' ? 'Stated.' : `Stated: ${values}`,
    'cannot-tell': `Cannot be told: ${reason}.`,
    'not-applicable': `Does not apply: ${reason}.`,
    'not-assessed': 'Not assessed: nobody has read for it.',
  }[outcome];
}

/** "line 12" or "lines 12–14" of the passages behind a fact, where the text is at hand. */
function linesOf(item: Item, policy: number, view: Passages): string {
  const found = proofs(view, policy, [item]).flatMap(({ lines }) => (lines === undefined ? [] : [lines]));
  const spans = [...new Set(found.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)))];
  if (spans.length === 0) return '';
  return ` (${spans.length === 1 && !spans[0]?.includes('–') ? 'line' : 'lines'} ${both(spans)})`;
}

/** Facts shown by their handles before the rest is only counted. */
const mostFacts = 4;

/** "retention[0] (line 40), retention[2] +3". */
export function factsText(items: readonly Item[], policy: number, view: Passages): string {
  const shown = items.slice(0, mostFacts).map((item) => handleOf(item) + linesOf(item, policy, view));
  const left = items.length - shown.length;
  return `${shown.join(', ')}${left > 0 ? ` +${left}` : ''}`;
}

/** The facts that a finding points to: those that decide on a requirement, else those behind the answer. */
export const behind = ({ requirement, facts }: Finding): readonly Item[] =>
  requirement !== undefined && requirement.facts.length > 0 ? requirement.facts : facts;

/** Remarks, each with the facts it is about. */
export const remarkTexts = ({ remarks }: Finding, policy: number, view: AuditView): readonly string[] =>
  remarks.map(({ say, facts }) => `${say} ${factsText(facts, policy, view)}`.trimEnd());

/** What is summed up of findings: outcomes but those that no one can tell or has read, and how requirements stand. */
const summed = (['silent', 'partly', 'deferred', 'denied', 'stated'] as const)
  .map((outcome): readonly [string, string] => [outcome, outcomeSigns[outcome].meaning])
  .concat((['met', 'not-met', 'unclear', 'not-said'] as const).map((is) => [is, inWords(is)]));

/** By the title of each sum, what it counts of a finding. */
const sumOf: Readonly<Record<string, (finding: Finding) => string | undefined | false>> = {
  Duties: ({ question, outcome }) => question.kind === 'duty' && outcome,
  Guidance: ({ question, outcome }) => question.kind === 'guidance' && outcome,
  Questions: ({ question, outcome, requirement }) =>
    question.kind === undefined && requirement === undefined && outcome,
  Requirements: (finding) => !isTool(finding) && finding.requirement?.is,
};

/** "Duties: 6 not stated · 3 in part · 14 stated". */
export const sums = (findings: readonly Finding[]): string =>
  Object.entries(sumOf)
    .flatMap(([title, of]) => {
      const counts = tally(findings.map(of));
      const parts = summed.flatMap(([name, said]) =>
        counts.has(name) ? [`${counts.get(name)} ${said}`] : [],
      );
      return parts.length === 0 ? [] : [`${title}: ${parts.join(' · ')}`];
    })
    .join('   ');

/** Every finding of a policy, in the order of the framework. */
export const findingsOf = (audit: Audit, policy: number): readonly Finding[] =>
  audit.rows.flatMap(({ findings }) => findings[policy] ?? []);

/** Where a finding stands: among the gaps, with what is met or known to the baseline, or with its outcome. */
export type Shelf = AuditOutcome | 'gap' | 'met' | 'known';

function shelfOf(finding: Finding): Shelf {
  if (isGap(finding)) return 'gap';
  if (finding.isKnown) return 'known';
  return finding.requirement?.is === 'met' && !isTool(finding) ? 'met' : finding.outcome;
}

export const onShelf = (findings: readonly Finding[], shelf: Shelf): readonly Finding[] =>
  findings.filter((finding) => shelfOf(finding) === shelf);

/** Findings by their weight, the gravest first. */
export const weighed = (findings: readonly Finding[]) => [
  ...grouped(byWeight(findings), ({ question }) => question.severity),
];
