import { couldSpeak, hearExcuses, type Located } from '../lint/excuses.js';
import type { LeftOut } from '../lint/report.js';
import type { FolderEntry, LintFinding } from '../lint/rule.js';
import { ruleNamed } from '../lint/rules/index.js';
import { type LintSettings, lintFolder, lintRecord, severityNamed } from '../lint/run-rules.js';
import { uncheckedValues } from '../lint/values.js';
import { given } from '../model/given.js';
import { grouped } from '../model/groups.js';
import { headOf, type Policy } from '../model/policy.js';
import { byCodePoint } from '../model/words.js';
import { editsFor } from './edits.js';
import { type FileReading, type LintWorld, readForLint } from './lint-reading.js';
import { Note, Notes, ownTerms } from './notes.js';
import type { Files } from './port.js';
import { mapYaml, type YamlMap } from './yaml-map.js';

/** A finding with the line it stands on, for showing. */
export interface Shown extends Located {
  /** Empty where there is none. */
  readonly lineText: string;
}

/** What lint found in one file, and what is needed to mend it. */
export interface FileResult {
  readonly file: string;
  readonly findings: readonly Shown[];
  readonly text?: string;
  /** Did the file start with a byte order mark? `text` is without it. */
  readonly marked?: boolean;
}

export interface LintResult extends LeftOut {
  readonly files: readonly FileResult[];
}

/** What is kept of a record that was read: of ten thousand, texts only where something is to be said of them. */
interface Pending extends Pick<FileReading, 'file' | 'text' | 'marked' | 'isSet'> {
  readonly findings: readonly LintFinding[];
  /** Did the schema accept all of it? */
  readonly whole: boolean;
  /** Was it held against its text? */
  readonly proved: boolean;
  /** Is each of its anchors found there? */
  readonly cited: boolean;
  readonly unknownValues: number;
  readonly unknownLanguage?: string;
  /** Could it be read? */
  readonly wasRead: boolean;
  /** The source text by lines, where there are findings in it. */
  readonly sourceLines?: readonly string[];
}

/** What a record that was read is by itself, before it is seen beside others. */
function pendingOf(reading: FileReading, settings: LintSettings): Pending {
  const { file, text, source, schema, syntax, policy } = reading;
  const findings = lintRecord(reading, settings);
  const proved = 'proof' in source;
  const inSource = proved && findings.some((finding) => finding.file === source.file);
  return {
    file,
    findings,
    whole: schema.length + syntax.length === 0,
    proved,
    cited:
      proved &&
      source.words !== undefined &&
      source.proof.citations.every(({ resolution }) => resolution.state === 'found'),
    unknownValues:
      proved && policy !== undefined && runs('value-not-in-passage', settings)
        ? uncheckedValues(policy, source.proof)
        : 0,
    ...(proved && source.words === undefined && runs('polarity', settings)
      ? { unknownLanguage: source.proof.text.language }
      : {}),
    ...given({ marked: reading.marked, isSet: reading.isSet }),
    wasRead: text !== undefined,
    ...(text !== undefined && (findings.length > 0 || text.includes(excusing)) ? { text } : {}),
    ...(inSource ? { sourceLines: source.proof.text.raw.split('\n') } : {}),
  };
}

/** How comments that excuse a finding begin. */
const excusing = 'privcmp-disable';

const runs = (id: string, settings: LintSettings): boolean => severityNamed(id, settings) !== undefined;

/** Is it a record that could be read, of which nothing is to be said, and in which no comment excuses anything? */
const isClean = ({ wasRead, isSet, whole, findings, text }: Pending): boolean =>
  wasRead && !isSet && whole && findings.length === 0 && text === undefined;

/** A clean record that was held against no text. */
const nothingToSay: Omit<Pending, 'file'> = {
  findings: [],
  whole: true,
  proved: false,
  cited: false,
  unknownValues: 0,
  wasRead: true,
};

/** Lints files, in order. `others` are readings of texts that are no files, or of files that could not be listed. */
export async function lintFiles(
  paths: readonly string[],
  world: LintWorld,
  others: readonly FileReading[] = [],
): Promise<LintResult> {
  const { files, settings, sources } = world;
  const all = runs('unused-term', settings);
  const pending: Pending[] = [];
  const entries: FolderEntry[] = [];
  const take = (reading: FileReading, kept: Pick<FileReading, 'text'> = {}) => {
    const one = { ...pendingOf(reading, settings), ...kept };
    pending.push(one);
    if (reading.policy === undefined) return undefined;
    // All of it only if every term is counted. A copy: a piece of a text, such as a name, keeps the whole text in memory.
    const policy = all ? reading.policy : structuredClone(headOf(reading.policy));
    entries.push({ file: reading.file, policy });
    return isClean(one) ? policy : undefined;
  };
  // What is no file cannot be read again.
  for (const reading of others) take(reading, given({ text: reading.text }));
  // Of clean records, what the rules on a folder need of each, as it holds under the same settings, on the same day. Against a
  // source text, or with every term counted, a record is read each time.
  const { lexicon, ...rest } = settings;
  const on = JSON.stringify([ownTerms(lexicon), rest]);
  const notes = sources === undefined && !all ? new Notes<Policy>('lint', on, paths, files) : undefined;
  for (const path of paths) {
    const known = notes?.get(path)?.value();
    if (known === undefined) {
      const clean = take(await readForLint(path, world));
      if (clean !== undefined) notes?.set(path, Note.of(clean));
    } else {
      pending.push({ ...nothingToSay, file: path });
      entries.push({ file: path, policy: known });
    }
  }
  notes?.close();
  // Records share ids and aliases within a folder: commands open one folder.
  const folders = grouped(entries, ({ file }) => file.slice(0, Math.max(0, file.lastIndexOf('/'))));
  const beside = new Map([...folders.values()].flatMap((folder) => [...lintFolder(folder, settings)]));
  return {
    files: pending.map((one) => {
      const findings = beside.get(one.file) ?? [];
      return finish(findings.length > 0 ? withText(one, files) : one, findings, settings);
    }),
    sets: pending.filter(({ isSet }) => isSet).length,
    unchecked: pending.filter(({ proved, wasRead, isSet }) => !proved && wasRead && !isSet).length,
    unknownValues: pending.reduce((sum, one) => sum + one.unknownValues, 0),
    unknownLanguages: [...new Set(pending.flatMap(({ unknownLanguage }) => unknownLanguage ?? []))].sort(
      byCodePoint,
    ),
  };
}

/** Reads the text again of a record that has mistakes only beside others. */
function withText(one: Pending, files: Files): Pending {
  if (one.text !== undefined || !one.wasRead) return one;
  const read = files.readText(one.file);
  return read.ok ? { ...one, text: read.text, marked: read.marked } : one;
}

/** What keeps a text from being a record, in order. No excuse is heard: none makes it one. */
export function refusals(reading: FileReading, settings: LintSettings): readonly Located[] {
  const map = mapYaml(reading.text ?? '');
  return lintRecord(reading, settings)
    .map((finding) => locate(finding, reading.file, map))
    .sort(byPlace(reading.file));
}

/** Gives findings their places, and hears the excuses. */
function finish(one: Pending, beside: readonly LintFinding[], settings: LintSettings): FileResult {
  const { file, text = '' } = one;
  // A copy that has kept the id has the wrong name as well: one mistake.
  const isCopy = beside.some(({ rule }) => rule === 'duplicate-id');
  const all = [...one.findings.filter(({ rule }) => !isCopy || rule !== 'id-matches-file'), ...beside];
  const mayExcuse = text.includes(excusing);
  if (all.length === 0 && !mayExcuse) return { file, findings: [] };
  const map = mapYaml(text);
  const located = all.map((finding) => offerable(locate(finding, file, map), text, map));
  const heard = mayExcuse ? excuse(located, map, one, settings) : located;
  const lineOf = ({ file: of, range }: Located): string =>
    of === file ? map.lineText(range.line) : (one.sourceLines?.[range.line - 1] ?? '');
  return {
    file,
    findings: [...heard].sort(byPlace(file)).map((finding) => ({ ...finding, lineText: lineOf(finding) })),
    ...(one.text === undefined ? {} : { text, marked: one.marked }),
  };
}

/** Without a fix that cannot be carried out here, such as one of a text over lines: nothing is offered that is not done. */
function offerable(finding: Located, text: string, map: YamlMap): Located {
  if (finding.fix === undefined || editsFor(finding.fix, text, map).length > 0) return finding;
  const { fix: _, ...rest } = finding;
  return rest;
}

/** `record` is the file of `map`; the finding may stand in its source text. */
function locate(finding: LintFinding, record: string, map: YamlMap): Located {
  const { place, range, related } = finding;
  const at = range ?? map.range(place?.path ?? [], place?.part ?? 'value');
  if (related !== undefined) {
    const other = map.range(related.path, related.part);
    const args = { ...finding.args, line: other.line };
    return { ...finding, args, range: at, also: { file: finding.file, range: other } };
  }
  if (finding.file === record) return { ...finding, range: at };
  const cause = place === undefined || place.path.length === 0 ? ['source', 'file'] : place.path;
  return { ...finding, range: at, also: { file: record, range: map.range(cause, 'value') } };
}

/** The record's own findings first, then those in its text; by place, then by rule. */
const byPlace = (file: string) => (a: Located, b: Located) =>
  Number(a.file !== file) - Number(b.file !== file) ||
  a.range.line - b.range.line ||
  a.range.column - b.range.column ||
  byCodePoint(a.rule, b.rule) ||
  byCodePoint(a.message, b.message);

/** The findings that no comment excuses, and what is wrong with the comments. */
function excuse(
  findings: readonly Located[],
  map: YamlMap,
  one: Pending,
  settings: LintSettings,
): readonly Located[] {
  const { file } = one;
  const { left, complaints } = hearExcuses(
    findings,
    map.comments,
    file,
    (rule) => runs(rule, settings) && couldSpeak(ruleNamed(rule), one),
  );
  const told = complaints.flatMap((complaint) => {
    const severity = severityNamed(complaint.rule, settings);
    return severity === undefined ? [] : [{ ...complaint, severity, file }];
  });
  return [...left, ...told];
}
