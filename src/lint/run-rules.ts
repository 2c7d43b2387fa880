import type { Range, Severity } from '../model/finding.js';
import { given } from '../model/given.js';
import { grouped } from '../model/groups.js';
import type { Lexicon } from '../model/lexicon.js';
import { formatPath, type Path, valueAt } from '../model/path.js';
import type { Policy } from '../model/policy.js';
import type { FolderEntry, Found, LintFinding, RecordInput, Rule } from './rule.js';
import { ruleNamed, ruleOnCode, rules } from './rules/index.js';
import { countedMistakes, placeArgs, type SchemaMistake } from './schema-mistakes.js';
import { factsOf } from './walk.js';

/** A problem of a file or of its YAML, with its place. */
export interface SyntaxMistake {
  readonly code: string;
  readonly message: string;
  readonly range: Range;
}

/** A record's file as the store read it. */
export interface RecordReading extends Pick<RecordInput, 'file' | 'source' | 'comments'> {
  /** If there are any, nothing else is known. */
  readonly syntax: readonly SyntaxMistake[];
  readonly schema: readonly SchemaMistake[];
  /** Problems of the text that do not keep it from being read. */
  readonly marks: readonly SyntaxMistake[];
  readonly value?: unknown;
  /** What the schema accepts of the record; see `repair`. */
  readonly policy?: Policy;
  /** A path in `policy` as a path in the record as written. */
  readonly written: (path: Path) => Path;
}

/** What a run is told besides the records. */
export interface LintSettings {
  readonly lexicon: Lexicon;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** By rule id; others have the severity of the rule. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** Rules asked for by name: only these. */
  readonly only?: readonly string[];
  /** Rules not wanted. */
  readonly without?: readonly string[];
}

/**
 * The severity a rule has in a run; undefined if it does not run. Rules on what keeps a file from being read always run:
 * a file that nobody could read must never look like one in which nothing was found.
 */
export function severityNamed(id: string, { severities, only, without }: LintSettings) {
  const rule = ruleNamed(id);
  if (rule === undefined || rule.codes !== undefined) return rule?.severity;
  const set = severities !== undefined && Object.hasOwn(severities, id) ? severities[id] : undefined;
  if (set === 'off' || without?.includes(id)) return undefined;
  if (only !== undefined ? !only.includes(id) : rule.optional && set === undefined) return undefined;
  return set ?? rule.severity;
}

/**
 * What a rule found in a file, as findings: at `base` where it says no other place; `written` turns a path of the policy into
 * one of the text.
 */
function* findingsOf(
  rule: Rule,
  found: Found,
  settings: LintSettings,
  { file, base = [], written }: { file: string; base?: Path; written: (path: Path) => Path },
): Generator<LintFinding> {
  const severity = severityNamed(rule.id, settings);
  if (severity === undefined || !found) return;
  for (const report of Symbol.iterator in found ? found : [found]) {
    const { path = base, below = [], part = 'value', related, fix, ...said } = report;
    const place = { path: written([...path, ...below]), part };
    yield {
      ...{ rule: rule.id, message: 'says', args: {}, severity, file, ...said, place },
      ...given({
        related: related && { path: written(related), part: 'value' as const },
        fix: fix && { ...fix, path: place.path },
      }),
    };
  }
}

/**
 * Everything that is wrong with one record, by itself. Findings have a place or a range, no order yet.
 *
 * One finding a mistake: after a mistake in the syntax nothing more is said of the file; of a place that the schema refuses,
 * only the first rule that knows the mistake speaks, and the other rules look at the record without it; rules about what
 * is missing wait until the schema accepts all (`needs`, `isFinished`, `isCited`).
 */
export function lintRecord(reading: RecordReading, settings: LintSettings): readonly LintFinding[] {
  const { file, value, schema, policy, source } = reading;
  const { lexicon, today } = settings;
  const made = new Map<string, LintFinding>();
  const keep = (rule: Rule, found: Found, written = reading.written, base: Path = []) => {
    if (!found) return;
    for (const finding of findingsOf(rule, found, settings, { file, base, written })) {
      const place = JSON.stringify([finding.rule, finding.file, finding.range ?? finding.place]);
      // A rule speaks of a place once: a fact that contradicts three others is one mistake.
      if (!made.has(place)) made.set(place, finding);
    }
  };
  for (const { code, message, range } of [...causes(reading.syntax), ...reading.marks])
    keep(ruleOnCode(code), { args: { text: message }, range });
  for (const { rule, report } of claims(reading, lexicon)) keep(rule, report, asItIs);
  if (policy === undefined) return [...made.values()];
  const input = {
    ...{ file, policy, comments: reading.comments, lexicon, today, source },
    whole: schema.length === 0,
    written: (path: Path) => valueAt(value, reading.written(path)),
  };
  for (const rule of rules) {
    if (severityNamed(rule.id, settings) === undefined || (rule.needs === 'whole' && !input.whole)) continue;
    keep(rule, rule.check?.(input));
    for (const placed of rule.checkFact === undefined ? [] : factsOf(policy))
      keep(rule, rule.checkFact?.(placed, input), reading.written, placed.path);
    if ('proof' in source) keep(rule, rule.checkText?.({ ...input, source }));
  }
  return [...made.values()];
}

const asItIs = (path: Path) => path;

/** Mistakes after which a parser reads the lines that follow in another structure than their author. */
const structural = new Set([
  'tab-indent',
  'bad-indent',
  'quote-not-closed',
  'bracket-not-closed',
  'bracket-unexpected',
  'block-header',
  'merge-conflict',
  'foreign-blank',
  'lookalike',
]);

/** Without what a parser says of the syntax behind a structural mistake: most of it is the same mistake again. */
function causes(mistakes: readonly SyntaxMistake[]): readonly SyntaxMistake[] {
  const first = mistakes.findIndex(({ code }) => structural.has(code));
  const isSyntax = (code: string) => ['yaml-syntax', 'duplicate-key'].includes(ruleOnCode(code).id);
  return first < 0 ? mistakes : mistakes.filter(({ code }, i) => i <= first || !isSyntax(code));
}

/** Of each place that the schema refuses, what the first rule says that knows the mistake. */
function claims({ schema, value: root }: RecordReading, lexicon: Lexicon) {
  const seen = new Set<string>();
  return countedMistakes(schema, root, lexicon).flatMap((refused) => {
    for (const rule of rules) {
      const report = rule.claim?.(refused);
      if (!report) continue;
      const place = formatPath([...refused.path, ...(report.below ?? [])]);
      if (seen.has(place)) return [];
      seen.add(place);
      const args = { ...placeArgs(refused), ...report.args };
      return [{ rule, report: { ...report, path: refused.path, args } }];
    }
    return [];
  });
}

/** Everything that is wrong with records beside each other, by file. */
export function lintFolder(
  entries: readonly FolderEntry[],
  settings: LintSettings,
): ReadonlyMap<string, readonly LintFinding[]> {
  const found = rules.flatMap((rule) => [
    ...findingsOf(rule, rule.checkFolder?.(entries, settings.lexicon), settings, {
      file: '',
      written: asItIs,
    }),
  ]);
  return grouped(found, ({ file }) => file);
}
