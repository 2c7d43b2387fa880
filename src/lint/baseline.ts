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

/** An entry that knows more findings than there are. */
export interface Stale {
  readonly file: string;
  readonly rule: string;
  readonly known: number;
  readonly found: number;
}

/** A count of findings by file and rule: it holds while lines move, and notices every new one. */
function baselineOf(findings: readonly Counted[]): Baseline {
  const sorted = [...grouped(findings, ({ file }) => file)].sort(([a], [b]) => byCodePoint(a, b));
  return {
    version: 1,
    findings: Object.fromEntries(
      sorted.map(([file, found]) => [
        file,
        Object.fromEntries([...tally(found.map(({ rule }) => rule))].sort(([a], [b]) => byCodePoint(a, b))),
      ]),
    ),
  };
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

const entriesOf = ({ findings }: Baseline): readonly Omit<Stale, 'found'>[] =>
  Object.entries(findings).flatMap(([file, rules]) =>
    Object.entries(rules).map(([rule, known]) => ({ file, rule, known })),
  );

/** Could a run meet findings of the rule in the file? Not where it looked at other files, or tried other rules. */
export type Judged = (file: string, rule: string) => boolean;

/** A baseline with what a run found, which keeps what the run could not judge. */
export function updated(before: Baseline, found: readonly Counted[], judged: Judged): Baseline {
  const kept = entriesOf(before).flatMap(({ file, rule, known }) =>
    judged(file, rule) ? [] : Array.from({ length: known }, () => ({ file, rule })),
  );
  return baselineOf([...kept, ...found]);
}

/**
 * Takes out what a baseline knows. If a file has more findings of a rule than the baseline knows, all of them are left: nobody
 * can tell which of them is new. Entries that this run could not have met are not judged.
 */
export function applyBaseline<Finding extends Counted>(
  findings: readonly Finding[],
  baseline: Baseline,
  judged: Judged,
): { readonly left: readonly Finding[]; readonly stale: readonly Stale[] } {
  const now = baselineOf(findings).findings;
  const known = (file: string, rule: string) =>
    Object.hasOwn(baseline.findings, file) ? (baseline.findings[file]?.[rule] ?? 0) : 0;
  const left = findings.filter(({ file, rule }) => (now[file]?.[rule] ?? 0) > known(file, rule));
  const stale = entriesOf(baseline).flatMap((entry) => {
    const found = now[entry.file]?.[entry.rule] ?? 0;
    return judged(entry.file, entry.rule) && found < entry.known ? [{ ...entry, found }] : [];
  });
  return { left, stale };
}
