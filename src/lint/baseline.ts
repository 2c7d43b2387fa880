import { grouped, tally } from '../model/groups.js';
import { isMapping } from '../model/path.js';
import { byCodePoint } from '../model/words.js';

/** What a baseline counts: in a record (or another thing that is checked) findings of a rule. */
export interface Counted {
  readonly file: string;
  readonly rule: string;
}

/** Findings that are known and tolerated for now: how many of each rule in each file. */
export interface Baseline {
  readonly version: 1;
  readonly findings: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface Known extends Counted {
  readonly known: number;
}

/** An entry that knows more findings than there are. */
export interface Stale extends Known {
  readonly found: number;
}

/** A value read from a baseline file; undefined if it is none. */
export function parseBaseline(value: unknown): Baseline | undefined {
  if (typeof value !== 'object' || value === null || (value as Baseline).version !== 1) return undefined;
  const { findings } = value as Baseline;
  const sound =
    isMapping(findings) &&
    Object.values(findings).every(
      (rules) =>
        isMapping(rules) &&
        Object.values(rules).every((count) => Number.isInteger(count) && (count as number) > 0),
    );
  return sound ? { version: 1, findings } : undefined;
}

const entriesOf = ({ findings }: Baseline): readonly Known[] =>
  Object.entries(findings).flatMap(([file, rules]) =>
    Object.entries(rules).map(([rule, known]) => ({ file, rule, known })),
  );

/** Could a run meet findings of the rule in the file? Not where it looked at other files, or tried other rules. */
export type Judged = (file: string, rule: string) => boolean;

/** What is made of the items of each key, by key, in order. */
const byKey = <Item, Made>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string,
  made: (of: Item[]) => Made,
) =>
  Object.fromEntries(
    [...grouped(items, keyOf)]
      .sort(([a], [b]) => byCodePoint(a, b))
      .map(([key, of]): [string, Made] => [key, made(of)]),
  );

/**
 * A baseline with what a run found, which keeps what the run could not judge. A count of findings by file and rule holds while
 * lines move, and notices every new one.
 */
export function updated(before: Baseline, found: readonly Counted[], judged: Judged): Baseline {
  const kept = entriesOf(before).filter(({ file, rule }) => !judged(file, rule));
  const all = [...kept, ...found.map(({ file, rule }) => ({ file, rule, known: 1 }))];
  const sum = (entries: readonly Known[]) => entries.reduce((total, { known }) => total + known, 0);
  const ofFile = (entries: readonly Known[]) => byKey(entries, ({ rule }) => rule, sum);
  return { version: 1, findings: byKey(all, ({ file }) => file, ofFile) };
}

const keyOf = ({ file, rule }: Counted): string => `${file}\n${rule}`;

/**
 * Takes out what a baseline knows. If a file has more findings of a rule than the baseline knows, all of them are left: nobody
 * can tell which of them is new. Entries that this run could not have met are not judged.
 */
export function applyBaseline<Finding extends Counted>(
  findings: readonly Finding[],
  baseline: Baseline,
  judged: Judged,
): { readonly left: readonly Finding[]; readonly stale: readonly Stale[] } {
  const entries = entriesOf(baseline);
  const known = new Map(entries.map((entry) => [keyOf(entry), entry.known]));
  const found = tally(findings.map(keyOf));
  const timesOf = (one: Counted) => found.get(keyOf(one)) ?? 0;
  return {
    left: findings.filter((one) => timesOf(one) > (known.get(keyOf(one)) ?? 0)),
    stale: entries
      .filter((entry) => judged(entry.file, entry.rule) && timesOf(entry) < entry.known)
      .map((entry) => ({ ...entry, found: timesOf(entry) })),
  };
}
