import { applyExcuses, type Complaint, couldSpeak, type Located, readExcuses } from '../lint/excuses.js';
import type { LeftOut } from '../lint/report.js';
import type { FolderEntry, LintFinding } from '../lint/rule.js';
import { ruleNamed } from '../lint/rules/index.js';
import { type LintSettings, lintFolder, lintRecord, severityNamed } from '../lint/run-rules.js';
import { grouped } from '../model/groups.js';
import { headOf } from '../model/policy.js';
import { byCodePoint } from '../model/words.js';
import { editsFor } from './edits.js';
import { cleanNotes, excusing, isClean, nothingToSay, type Pending, pendingOf } from './lint-pending.js';
import { type FileReading, type LintWorld, readForLint } from './lint-reading.js';
import { Note } from './notes.js';
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

/** Lints files, in order. `given` are readings of texts that are no files, or of files that could not be listed. */
export async function lintFiles(
  paths: readonly string[],
  world: LintWorld,
  given: readonly FileReading[] = [],
): Promise<LintResult> {
  const { files, settings, sources } = world;
  const all = severityNamed('unused-term', settings) !== undefined;
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
  for (const reading of given) take(reading, reading.text === undefined ? {} : { text: reading.text });
  // Against a source text, or with every term counted, a record is read each time.
  const notes = sources === undefined && !all ? cleanNotes(paths, files, settings) : undefined;
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
  const complaints: Located[] = [];
  const complain: Complaint = (range, id, message, args) => {
    const severity = severityNamed(id, settings);
    if (severity !== undefined) complaints.push({ rule: id, message, args, severity, file: one.file, range });
  };
  const excuses = readExcuses(map.comments, complain);
  const { left, unused } = applyExcuses(findings, excuses, one.file);
  for (const { excuse: made, rule } of unused) {
    if (severityNamed(rule, settings) === undefined || !couldSpeak(ruleNamed(rule), one)) continue;
    complain(made.range, 'unused-excuse', 'unused', { rule });
  }
  return [...left, ...complaints];
}
