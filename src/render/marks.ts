import type { CellStatus, Verdict } from '../compare/report.js';
import type { Style } from './style.js';

interface Mark {
  readonly symbol: string;
  readonly meaning: string;
}

/** The symbol of each verdict; no meaning is carried by colour alone. */
export const verdicts: Readonly<Record<Verdict, Mark>> = {
  same: { symbol: '=', meaning: 'same' },
  differs: { symbol: '≠', meaning: 'differs' },
  only: { symbol: '+', meaning: 'only some speak' },
  denied: { symbol: '!', meaning: 'one denies what another states' },
  incomparable: { symbol: '?', meaning: 'not comparable' },
  'not-assessed': { symbol: '·', meaning: 'not assessed' },
};

/** The symbol of each state of a cell. */
export const statuses: Readonly<Record<CellStatus, Mark>> = {
  stated: { symbol: '✓', meaning: 'stated' },
  denied: { symbol: '✕', meaning: 'denied' },
  silent: { symbol: '–', meaning: 'silent' },
  'not-applicable': { symbol: '∅', meaning: 'not applicable' },
  'not-assessed': { symbol: '·', meaning: 'not assessed' },
};

/** Signs that say more of a cell than its state. */
export const signs = {
  hedged: { symbol: '~', meaning: 'stated with a reserve, named beside it' },
  bareHedged: {
    symbol: '~',
    meaning: 'stated with a reserve (may, example, alternative, in part, on a condition, limited)',
  },
  mixed: { symbol: '±', meaning: 'stated in part, denied in part' },
  wider: { symbol: '↑', meaning: 'under a wider term' },
  narrower: { symbol: '↓', meaning: 'only narrower terms' },
  cut: { symbol: '…', meaning: 'shortened; whole with --format html or json' },
} as const satisfies Readonly<Record<string, Mark>>;

export type Sign = keyof typeof signs;

type Colour = 'green' | 'yellow' | 'red' | 'cyan' | 'dim' | 'magenta';

const colours: Readonly<Record<string, Colour>> = {
  same: 'green',
  differs: 'yellow',
  only: 'cyan',
  denied: 'red',
  incomparable: 'magenta',
  'not-assessed': 'dim',
  stated: 'green',
  silent: 'dim',
  'not-applicable': 'dim',
  hedged: 'yellow',
  bareHedged: 'yellow',
  mixed: 'red',
};

const colourOf = (name: string): Colour => colours[name] ?? 'dim';

const explain = (marks: Iterable<Mark>): string =>
  [...new Set([...marks].map((mark) => `${mark.symbol} ${mark.meaning}`))].join('   ');

const chosen = <Name extends string>(
  all: Readonly<Record<Name, Mark>>,
  used: ReadonlySet<string>,
): readonly Mark[] =>
  Object.entries<Mark>(all)
    .filter(([name]) => used.has(name))
    .map(([, mark]) => mark);

/** Explains the symbols that occur on the page, and no others. */
export const legend = (
  usedVerdicts: Iterable<Verdict>,
  usedStatuses: Iterable<CellStatus>,
  usedSigns: Iterable<Sign> = [],
): string =>
  explain([
    ...chosen(verdicts, new Set(usedVerdicts)),
    ...chosen(statuses, new Set(usedStatuses)),
    ...chosen(signs, new Set(usedSigns)),
  ]);

/** Hands out painted symbols for one page and remembers which, so that the legend explains those and no others. */
export interface Marks {
  verdict(verdict: Verdict): string;
  status(status: CellStatus): string;
  sign(sign: Sign): string;
  legend(): string;
}

export function marksFor(style: Style): Marks {
  const used = { verdicts: new Set<Verdict>(), statuses: new Set<CellStatus>(), signs: new Set<Sign>() };
  return {
    verdict: (verdict) => {
      used.verdicts.add(verdict);
      return style.paint[colourOf(verdict)](verdicts[verdict].symbol);
    },
    status: (status) => {
      used.statuses.add(status);
      return style.paint[colourOf(status)](statuses[status].symbol);
    },
    sign: (sign) => {
      used.signs.add(sign);
      return style.paint[colourOf(sign)](signs[sign].symbol);
    },
    legend: () => {
      // The longer explanation serves for both.
      if (used.signs.has('bareHedged')) used.signs.delete('hedged');
      return legend(used.verdicts, used.statuses, used.signs);
    },
  };
}
