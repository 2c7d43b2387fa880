import type { Range, Severity } from '../model/finding.js';
import { pushTo } from '../model/groups.js';
import type { Lexicon } from '../model/lexicon.js';
import { formatPath, type Path, valueAt } from '../model/path.js';
import type { Policy } from '../model/policy.js';
import type {
  CommentLine,
  FolderEntry,
  LintFinding,
  Report,
  Rule,
  SchemaMistake,
  SourceReading,
} from './rule.js';
import { ruleNamed, rules } from './rules/index.js';
import { contextAt } from './schema-context.js';
import { countedMistakes } from './schema-mistakes.js';
import { factsOf } from './walk.js';

/** A problem of a file or of its YAML, with its place. */
export interface SyntaxMistake {
  readonly code: string;
  readonly message: string;
  readonly range: Range;
}

/** A record's file as the store read it. */
export interface RecordReading {
  readonly file: string;
  /** If there are any, nothing else is known. */
  readonly syntax: readonly SyntaxMistake[];
  readonly schema: readonly SchemaMistake[];
  /** Problems of the text that do not keep it from being read. */
  readonly marks?: readonly SyntaxMistake[] | undefined;
  readonly comments?: readonly CommentLine[];
  readonly value?: unknown;
  /** Of the source text, where the record does not say it and the text is at hand. */
  readonly sourceHash?: string | undefined;
  /** What the schema accepts of the record; see `repair`. */
  readonly policy?: Policy;
  /** A path in `policy` as a path in the record as written. */
  readonly written: (path: Path) => Path;
  readonly source: SourceReading;
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
function severityOf(rule: Rule, { severities, only, without }: LintSettings): Severity | undefined {
  if (rule.codes !== undefined) return rule.severity;
  const set =
    severities !== undefined && Object.hasOwn(severities, rule.id) ? severities[rule.id] : undefined;
  if (set === 'off' || without?.includes(rule.id)) return undefined;
  if (only !== undefined ? !only.includes(rule.id) : rule.optional && set === undefined) return undefined;
  return set ?? rule.severity;
}

/** The same of a rule by its id. */
export function severityNamed(id: string, settings: LintSettings): Severity | undefined {
  const rule = ruleNamed(id);
  return rule && severityOf(rule, settings);
}

type Make = (rule: Rule, report: Report) => LintFinding | undefined;

/** Makes findings of a file's reports; `written` turns a path of the policy into one of the text. */
function maker(file: string, settings: LintSettings, written: (path: Path) => Path): Make {
  return (rule, { message = 'says', args = {}, path, part = 'value', related, fix, at }) => {
    const severity = severityOf(rule, settings);
    if (severity === undefined) return undefined;
    return {
      rule: rule.id,
      message,
      args,
      severity,
      file: at?.file ?? file,
      place: { path: written(path), part },
      ...(at === undefined ? {} : { range: at.range }),
      ...(related === undefined ? {} : { related: { path: written(related), part: 'value' } }),
      ...(fix === undefined ? {} : { fix: { ...fix, path: written(fix.path) } }),
    };
  };
}

/** A list that stands in the record as a single value has no index there. */
function pathAsWritten(value: unknown, path: Path): Path {
  const holder = path.slice(0, -1);
  const held = path.at(-1) === 0 ? valueAt(value, holder) : undefined;
  return held === undefined || Array.isArray(held) ? path : holder;
}

/**
 * Everything that is wrong with one record, by itself. Findings have a place or a range, no order yet.
 *
 * One finding a mistake: after a mistake in the syntax nothing more is said of the file; of a place that the schema refuses,
 * only the first rule that knows the mistake speaks, and the other rules look at the record without it; rules about what
 * is missing wait until the schema accepts all (`needs`, `isFinished`, `suspectsOf`).
 */
export function lintRecord(reading: RecordReading, settings: LintSettings): readonly LintFinding[] {
  const { file, value, policy, source } = reading;
  const made: LintFinding[] = [];
  const make = maker(file, settings, (path) => pathAsWritten(value, path));
  const seen = new Set<string>();
  const keep = (finding: LintFinding | undefined) => {
    if (finding === undefined) return;
    const place = JSON.stringify([finding.rule, finding.file, finding.range ?? finding.place]);
    // A rule speaks of a place once: a fact that contradicts three others is one mistake.
    if (seen.has(place)) return;
    seen.add(place);
    made.push(finding);
  };
  for (const { code, message, range } of [...causes(reading.syntax), ...(reading.marks ?? [])]) {
    const rule =
      rules.find(({ codes }) => codes?.includes(code)) ?? rules.find(({ id }) => id === 'yaml-syntax');
    if (rule !== undefined) keep(make(rule, { args: { text: message }, path: [], at: { file, range } }));
  }
  for (const found of schemaReports(reading, settings.lexicon)) keep(make(found.rule, found.report));
  if (policy === undefined) return made;
  const written = (path: Path) => pathAsWritten(value, reading.written(path));
  const report = maker(file, settings, written);
  const input = {
    file,
    policy,
    comments: reading.comments ?? [],
    lexicon: settings.lexicon,
    today: settings.today,
    source,
    whole: reading.schema.length === 0,
    written: (path: Path) => valueAt(value, written(path)),
  };
  for (const rule of rules) {
    if (severityOf(rule, settings) === undefined || (rule.needs === 'whole' && !input.whole)) continue;
    const found = (one: Report) => keep(report(rule, one));
    rule.check?.(input, found);
    if (rule.checkFact !== undefined)
      for (const placed of factsOf(policy)) rule.checkFact(placed, found, input);
    if ('proof' in source) rule.checkText?.({ ...input, source }, found);
  }
  return made;
}

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
  const isSyntax = (code: string) =>
    rules.some(({ id, codes }) => (id === 'yaml-syntax' || id === 'duplicate-key') && codes?.includes(code));
  return first < 0 ? mistakes : mistakes.filter(({ code }, i) => i <= first || !isSyntax(code));
}

function schemaReports(
  { schema, value, sourceHash }: RecordReading,
  lexicon: Lexicon,
): readonly { rule: Rule; report: Report }[] {
  const seen = new Set<string>();
  return countedMistakes(schema, value, lexicon).flatMap((mistake) => {
    const context = { ...contextAt(mistake.path, value, lexicon), sourceHash };
    for (const rule of rules) {
      const report = rule.claim?.(mistake, context);
      if (report === undefined) continue;
      const place = formatPath(report.path);
      if (seen.has(place)) return [];
      seen.add(place);
      return [{ rule, report }];
    }
    return [];
  });
}

/** Everything that is wrong with records beside each other, by file. */
export function lintFolder(
  entries: readonly FolderEntry[],
  settings: LintSettings,
): ReadonlyMap<string, readonly LintFinding[]> {
  const made = new Map<string, LintFinding[]>();
  for (const rule of rules) {
    if (severityOf(rule, settings) === undefined) continue;
    rule.checkFolder?.(entries, settings.lexicon, (file, found) => {
      const finding = maker(file, settings, (path) => path)(rule, found);
      if (finding !== undefined) pushTo(made, file, finding);
    });
  }
  return made;
}
