import type { SectionStatus } from '../model/policy.js';
import { type Answer, type Mark, type Outcome, symbols, type Verdict } from '../questions/index.js';
import type { Style } from './style.js';

type Colour = 'green' | 'yellow' | 'red' | 'cyan' | 'dim' | 'magenta';

/** A symbol, what it means, and the colour that repeats it; no meaning is carried by colour alone. */
export interface Sign {
  readonly symbol: string;
  readonly meaning: string;
  readonly colour: Colour;
}

export const verdicts: Readonly<Record<Verdict, Sign>> = {
  same: { symbol: '=', meaning: 'same', colour: 'green' },
  close: { symbol: '≈', meaning: 'close: much the same', colour: 'green' },
  more: { symbol: '>', meaning: 'one says more', colour: 'cyan' },
  differs: { symbol: '≠', meaning: 'differs', colour: 'yellow' },
  denied: { symbol: '!', meaning: 'one denies it', colour: 'red' },
  only: { symbol: '+', meaning: 'only some say', colour: 'cyan' },
  incomparable: { symbol: '?', meaning: 'not comparable', colour: 'magenta' },
  neither: { symbol: ' ', meaning: 'nobody says', colour: 'dim' },
  'not-assessed': { symbol: '·', meaning: 'not assessed', colour: 'dim' },
};

/** The state of a section, and of a cell without a value. */
export const statuses: Readonly<Record<SectionStatus | 'denied', Sign>> = {
  stated: { symbol: '✓', meaning: 'stated', colour: 'green' },
  denied: { symbol: '✕', meaning: 'denied', colour: 'red' },
  silent: { symbol: '–', meaning: 'silent', colour: 'dim' },
  'not-applicable': { symbol: '∅', meaning: 'not applicable', colour: 'dim' },
  'not-assessed': { symbol: '·', meaning: 'not assessed', colour: 'dim' },
};

/** What a mark before a value means. */
function reserveOf(mark: Mark): string {
  if (mark === 'flagged') return 'unclear';
  return mark === 'general' ? 'general rule' : mark.replace('-', ' ');
}

/** Is it an outcome without a word of the text? */
export const isUnsaid = (outcome: Outcome): outcome is Exclude<SectionStatus, 'stated'> =>
  outcome === 'silent' || outcome === 'not-applicable' || outcome === 'not-assessed';

/** What a sign means, in a legend. */
export const signText = ({ symbol, meaning }: Omit<Sign, 'colour'>): string => `${symbol} ${meaning}`;

const explain = (signs: readonly Omit<Sign, 'colour'>[]): string =>
  [...new Set(signs.map(signText))].join('  ');

/** Explains the states of sections that occur, and no others. */
export const legend = (used: readonly string[]): string =>
  explain(Object.entries(statuses).flatMap(([name, sign]) => (used.includes(name) ? [sign] : [])));

/** Explains each mark of the answers shown, and no others. */
export function answerLegend(answers: readonly Answer[]): string {
  const empty = answers.flatMap(({ outcome }) => (isUnsaid(outcome) ? [statuses[outcome]] : []));
  const used = new Set(answers.flatMap(({ values }) => values.flatMap((value) => value.marks)));
  const marks = (Object.keys(symbols) as Mark[]).filter((mark) => used.has(mark));
  return explain([...empty, ...marks.map((mark) => ({ symbol: symbols[mark], meaning: reserveOf(mark) }))]);
}

/** What the marks of a value mean, in words: "hedged". */
export const markWords = (marks: readonly Mark[]): readonly string[] => marks.map(reserveOf);

export const painted = ({ symbol, colour }: Sign, style: Style): string => style.paint[colour](symbol);
