import { grouped, tally } from '../model/groups.js';
import { isMapping } from '../model/path.js';
import { byCodePoint } from '../model/words.js';

/** What a baseline counts: in a record (or another thing that is checked) findings of a rule. */
export interface Counted {
  readonly file: string;
  readonly rule: string;
}

/** Findings of a rule in a file that are known and tolerated for now: how many. */
export interface Known extends Counted {
  readonly known: number;
}

/** An entry that knows more findings than there are. */
export interface Stale extends Known {
  readonly found: number;
}

/** The entries of a baseline file, `{ version: 1, findings: { FILE: { RULE: 2 } } }`; undefined if a value is none. */
export function parseBaseline(value: unknown): readonly Known[] | undefined {
  const { version, findings }: { version?: unknown; findings?: unknown } = isMapping(value) ? value : {};
  if (version !== 1 || !isMapping(findings) || !Object.values(findings).every(isMapping)) return undefined;
  const entries = Object.entries(findings).flatMap(([file, rules]) =>
    Object.entries(rules as Record<string, number>).map(([rule, known]) => ({ file, rule, known })),
  );
  return entries.every(({ known }) => Number.isInteger(known) && known > 0) ? entries : undefined;
}

/** Could a run meet findings of the rule in the file? Not where it looked at other files, or tried other rules. */
export type Judged = (file: string, rule: string) => boolean;

/** What is made of the entries of each key, by key, in order. */
const byKey = <Made>(entries: readonly Known[], key: keyof Counted, made: (of: readonly Known[]) => Made) =>
  Object.fromEntries(
    [...grouped(entries, (entry) => entry[key])]
      .sort(([a], [b]) => byCodePoint(a, b))
      .map(([name, of]) => [name, made(of)]),
  );

/**
 * The baseline file with what a run found, which keeps what the run could not judge. A count of findings by file and rule holds while
 * lines move, and notices every new one.
 */
export function updated(before: readonly Known[], found: readonly Counted[], judged: Judged) {
  const kept = before.filter(({ file, rule }) => !judged(file, rule));
  const all = [...kept, ...found.map(({ file, rule }) => ({ file, rule, known: 1 }))];
  const sum = (entries: readonly Known[]) => entries.reduce((total, { known }) => total + known, 0);
  return { version: 1, findings: byKey(all, 'file', (ofFile) => byKey(ofFile, 'rule', sum)) };
}

const keyOf = ({ file, rule }: Counted): string => `${file}\n${rule}`;

/**
 * Takes out what a baseline knows. If a file has more findings of a rule than the baseline knows, all of them are left: nobody
 * can tell which of them is new. Entries that this run could not have met are not judged.
 */
export function applyBaseline<Finding extends Counted>(
  findings: readonly Finding[],
  baseline: readonly Known[],
  judged: Judged,
): { readonly left: readonly Finding[]; readonly stale: readonly Stale[] } {
  const known = new Map(baseline.map((entry) => [keyOf(entry), entry.known]));
  const times = tally(findings.map(keyOf));
  return {
    left: findings.filter((one) => (times.get(keyOf(one)) ?? 0) > (known.get(keyOf(one)) ?? 0)),
    stale: baseline
      .map((entry) => ({ ...entry, found: times.get(keyOf(entry)) ?? 0 }))
      .filter((entry) => judged(entry.file, entry.rule) && entry.found < entry.known),
  };
}
