import { prove, textFor } from '../evidence/prove.js';
import { type Edit, scalar } from '../lint/fix.js';
import { repair } from '../lint/repair.js';
import type { CommentLine, Fix, SourceReading } from '../lint/rule.js';
import type { RecordReading } from '../lint/run-rules.js';
import type { Range } from '../model/finding.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Policy } from '../model/policy.js';
import { knownLanguage, loadWords } from '../model/word-list.js';
import type { FileProblem, Files } from './port.js';
import { type RecordResult, type Refused, readRecord } from './record.js';
import { readKnown } from './record-cache.js';
import { readSourceText } from './source-text.js';
import { lineIndex } from './yaml.js';
import { mapYaml, type YamlMap } from './yaml-map.js';

/** A record's file, read for lint; `text` is absent if there is none. */
export interface FileReading extends RecordReading {
  readonly text?: string;
  /** Did the file start with a byte order mark? `text` is without it. */
  readonly marked?: boolean;
}

const start: Range = { line: 1, column: 1, endLine: 1, endColumn: 2 };

/** A file or folder that cannot be read, as a reading with that one mistake. */
export function unreadable(problem: FileProblem): FileReading {
  const line = problem.line ?? 1;
  const range = { line, column: 1, endLine: line, endColumn: 2 };
  return {
    file: problem.path,
    syntax: [
      { code: 'unreadable', message: problem.message, range: problem.line === undefined ? start : range },
    ],
    schema: [],
    written: (path) => path,
    source: { state: 'unchecked' },
  };
}

/**
 * Marks that turn the direction of text, or that nobody sees, as themselves or as escapes; in comments too. Joiners and the
 * plain direction marks are left out, since names in some scripts need them.
 */
const deceiving =
  /[\u200b\u2028-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]|\\u(?:200[bB]|202[89a-eA-E]|206[6-9]|[fF][eE][fF][fF])/gu;
const mostMarks = 20;

function marksIn(text: string): RecordReading['marks'] {
  const hits = [...text.matchAll(deceiving)].slice(0, mostMarks);
  if (hits.length === 0) return [];
  const lines = lineIndex(text);
  return hits.map(({ 0: mark, index }) => {
    const name = mark.startsWith('\\u')
      ? mark.slice(2).toUpperCase()
      : (mark.codePointAt(0) ?? 0).toString(16).toUpperCase();
    const message = `An invisible mark (U+${name.padStart(4, '0')}), which can make a text read otherwise than it is. Remove it.`;
    return { code: 'invisible-mark', message, range: lines.range(index, mark.length) };
  });
}

/** The lines that are comments and nothing else; one inside a text over lines counts too, which does no harm. */
function commentLines(text: string): readonly CommentLine[] {
  if (!text.includes('#')) return [];
  return text.split('\n').flatMap((written, i) => {
    const line = written.trimEnd();
    const [start, said] = /^[ \t]*#+[ \t]*(.*)$/.exec(line) ?? [];
    if (start === undefined || said === undefined) return [];
    const column = line.indexOf('#') + 1;
    return [{ text: said, range: { line: i + 1, column, endLine: i + 1, endColumn: line.length + 1 } }];
  });
}

/** Comments behind a value that begin like "#4": to YAML the value ends before them. Parsed only where there may be one. */
function tightComments(text: string): readonly CommentLine[] {
  if (!/\S[ \t]+#[^\s#]/.test(text)) return [];
  const { comments, lineText } = mapYaml(text);
  return comments.flatMap(({ line, column, text: said, ownLine }) => {
    const written = lineText(line);
    if (ownLine || !/^#[^\s#]/.test(written.slice(column - 1)) || said.startsWith('privcmp-')) return [];
    const range = { line, column, endLine: line, endColumn: written.trimEnd().length + 1 };
    return [{ tight: true, text: said, range }];
  });
}

/** Reads a record for lint: never throws for what a file holds. `sources` is the folder of the source texts. */
export async function readForLint(
  file: string,
  files: Files,
  lexicon: Lexicon,
  sources?: string,
): Promise<FileReading> {
  const read = files.readText(file);
  return read.ok
    ? {
        ...(await made(file, read.text, await readKnown(file, read.text, lexicon, files), files, sources)),
        marked: read.marked,
      }
    : unreadable({ ...read.problem, path: file });
}

/** The same for a text that does not come from a file, such as standard input; `file` is the name it goes by. */
export async function readTextForLint(
  file: string,
  text: string,
  files: Files,
  lexicon: Lexicon,
  sources?: string,
): Promise<FileReading> {
  return made(file, text, await readRecord(text, lexicon), files, sources);
}

async function made(
  file: string,
  text: string,
  result: RecordResult,
  files: Files,
  sources: string | undefined,
): Promise<FileReading> {
  const same = {
    written: (path: readonly (string | number)[]) => path,
    marks: marksIn(text),
    comments: [...commentLines(text), ...tightComments(text)],
  };
  if (result.ok) {
    const source = await readSource(result.policy, files, sources);
    return {
      file,
      text,
      syntax: [],
      schema: [],
      value: result.value,
      policy: result.policy,
      ...same,
      source,
    };
  }
  const refused = refusedReading(file, text, result);
  const repaired = result.syntax.length > 0 ? undefined : repair(result.value, result.schema);
  if (repaired === undefined) return { ...refused, ...same };
  return {
    ...refused,
    ...same,
    policy: repaired.policy,
    written: repaired.written,
    sourceHash: hashOfText(result.value, files, sources),
    source: await readSource(repaired.policy, files, sources),
  };
}

/** A text that is no record, with nothing but what keeps it from being one. */
export function refusedReading(file: string, text: string, result: Refused): FileReading {
  const lines = lineIndex(text);
  const syntax = result.syntax.map(({ code, message, offset, length }) => ({
    code,
    message,
    range: lines.range(offset, length),
  }));
  return {
    file,
    text,
    syntax,
    schema: result.schema,
    value: result.value,
    written: (path) => path,
    source: { state: 'unchecked' },
  };
}

/** The SHA-256 of the text that a record names without it. */
function hashOfText(value: unknown, files: Files, folder: string | undefined): string | undefined {
  const { file, sha256 } = ((value as { source?: unknown }).source ?? {}) as {
    file?: unknown;
    sha256?: unknown;
  };
  if (folder === undefined || typeof file !== 'string' || sha256 !== undefined) return undefined;
  const read = readSourceText(file, folder, files);
  return read.ok ? read.sha256 : undefined;
}

async function readSource(policy: Policy, files: Files, folder: string | undefined): Promise<SourceReading> {
  if (folder === undefined || policy.source.file === '') return { state: 'unchecked' };
  const read = readSourceText(policy.source.file, folder, files);
  if (!read.ok) return { state: read.state, folder, reason: read.reason };
  const state = read.sha256 === policy.source.sha256 ? 'verified' : 'changed';
  const file = `${folder.replace(/[/\\]+$/, '')}/${policy.source.file}`;
  const language = knownLanguage(policy.document.language);
  return {
    state,
    file,
    sha256: read.sha256,
    proof: prove(policy, textFor(policy, read.text)),
    ...(language === undefined ? {} : { words: await loadWords(language) }),
  };
}

/** The edit of a text that carries out a fix; undefined where it cannot be done safely. */
export function editFor(fix: Fix, text: string, map: YamlMap): Edit | undefined {
  const at = (part: 'key' | 'value') => {
    const { line, column, endLine, endColumn } = map.range(fix.path, part);
    return { start: map.lines.offset(line, column), end: map.lines.offset(endLine, endColumn) };
  };
  if (fix.is === 'add') {
    const key = map.range(fix.path, 'key');
    const { end } = at('value');
    const inFlow = /^\s*,|^\s*\}/.test(text.slice(end));
    if (inFlow) return { start: end, end, text: `, ${fix.key}: ${fix.text}` };
    const lineEnd = text.indexOf('\n', end);
    const stop = lineEnd < 0 ? text.length : lineEnd;
    const newline = text[stop - 1] === '\r' ? '\r\n' : '\n';
    const place = newline === '\n' ? stop : stop - 1;
    return {
      start: place,
      end: place,
      text: `${newline}${' '.repeat(key.column - 1)}${fix.key}: ${fix.text}`,
    };
  }
  const { start: from, end: to } = at(fix.is === 'key' ? 'key' : 'value');
  const before = text.slice(from, to);
  // A value that goes over lines is left to its author.
  if (before.includes('\n') || before === '') return undefined;
  if (fix.is === 'quote') return { start: from, end: to, text: JSON.stringify(before) };
  if (fix.is === 'list') return { start: from, end: to, text: `[${before}]` };
  return fix.text === undefined ? undefined : { start: from, end: to, text: scalar(fix.text, before) };
}
