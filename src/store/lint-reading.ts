import { prove, textFor } from '../evidence/prove.js';
import { repair } from '../lint/repair.js';
import type { Comment, SourceReading } from '../lint/rule.js';
import type { LintSettings, RecordReading } from '../lint/run-rules.js';
import type { SchemaMistake } from '../lint/schema-mistakes.js';
import { given } from '../model/given.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Path } from '../model/path.js';
import type { Policy } from '../model/policy.js';
import { knownLanguage, loadWords } from '../model/word-list.js';
import type { FileProblem, Files } from './port.js';
import { isQuestionSet, type RecordResult, type Refused, readRecord } from './record.js';
import { readKnown } from './record-cache.js';
import { readSourceText } from './source-text.js';
import { codePoint, problem } from './yaml/problem.js';
import { placed } from './yaml.js';
import { mapYaml } from './yaml-map.js';

/** What a run works with. */
export interface LintWorld {
  readonly files: Files;
  readonly settings: LintSettings;
  /** Folder of the source texts. */
  readonly sources?: string;
}

/** A record's file, read for lint; `text` is absent if there is none. */
export interface FileReading extends RecordReading {
  readonly text?: string;
  /** Did the file start with a byte order mark? `text` is without it. */
  readonly marked?: boolean;
  /** Is it a set of questions, and no record? */
  readonly isSet?: true;
}

/** What is said of a file of which nothing is known. */
const nothing = {
  syntax: [],
  schema: [],
  marks: [],
  comments: [],
  written: (path: Path) => path,
  source: { state: 'unchecked' },
} as const;

/** A file or folder that cannot be read, as a reading with that one mistake. */
export function unreadable(problem: FileProblem): FileReading {
  const { message, path, line = 1 } = problem;
  const range = { line, column: 1, endLine: line, endColumn: 2 };
  return { ...nothing, file: path, syntax: [{ code: 'unreadable', message, range }] };
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
  const problems = hits.map(({ 0: mark, index }) => {
    const name = mark.startsWith('\\u') ? `U+${mark.slice(2).toUpperCase()}` : codePoint(mark);
    return problem('invisible-mark/deceiving', { start: index, end: index + mark.length }, name);
  });
  return placed(text, problems);
}

/** The lines that are comments and nothing else; one inside a text over lines counts too, which does no harm. */
function commentLines(text: string): readonly Comment[] {
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
const tightComments = (text: string): readonly Comment[] =>
  /\S[ \t]+#[^\s#]/.test(text) ? mapYaml(text).comments.filter(({ tight }) => tight) : [];

const oldVersion: SchemaMistake = {
  path: ['schemaVersion'],
  keyword: 'const',
  params: {},
  schema: {},
  value: 1,
};

/** Reads a record for lint: never throws for what a file holds. */
export async function readForLint(file: string, world: LintWorld): Promise<FileReading> {
  const read = world.files.readText(file);
  if (!read.ok) return unreadable({ ...read.problem, path: file });
  const { text, marked } = read;
  const result = await readKnown(file, text, world.settings.lexicon, world.files);
  return { ...(await made(file, text, result, world)), marked };
}

/** The same for a text that does not come from a file, such as standard input; `file` is the name it goes by. */
export const readTextForLint = async (file: string, text: string, world: LintWorld): Promise<FileReading> =>
  made(file, text, await readRecord(text, world.settings.lexicon), world);

async function made(
  file: string,
  text: string,
  result: RecordResult,
  world: LintWorld,
): Promise<FileReading> {
  if (!result.ok && result.value !== undefined && isQuestionSet(result.value))
    return setReading(file, text, world.settings.lexicon);
  const same = { marks: marksIn(text), comments: [...commentLines(text), ...tightComments(text)] };
  // Of an older version only that is said, with the way out: the rules know the new one.
  if (result.old !== undefined)
    return { ...readingOf(file, text, { schema: [oldVersion], value: result.old }), ...same };
  const reading = { ...readingOf(file, text, result), ...same };
  if (result.ok) return { ...reading, policy: result.policy, source: await readSource(result.policy, world) };
  const repaired = result.syntax.length > 0 ? undefined : repair(result.value, result.schema);
  if (repaired === undefined) return reading;
  return { ...reading, ...repaired, source: await readSource(repaired.policy, world) };
}

const asSentence = (text: string): string =>
  text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()).replace(/[^.?!]$/, '$&.');

/** A set of questions, with what is wrong in it. */
async function setReading(file: string, text: string, lexicon: Lexicon): Promise<FileReading> {
  const { readSetText } = await import('./question-set.js');
  const { faults, warnings } = await readSetText(text, lexicon);
  const syntax = [...faults, ...warnings].map(({ code, range, message, hint }) => ({
    code,
    range,
    message: [message, hint].map(asSentence).join(' ').trim(),
  }));
  return { ...nothing, file, text, isSet: true, syntax, marks: marksIn(text) };
}

/** A text with nothing but what keeps it from being a record. */
export const readingOf = (
  file: string,
  text: string,
  { syntax = [], schema = [], value }: Partial<Omit<Refused, 'ok'>>,
): FileReading => ({ ...nothing, file, text, syntax, schema, value });

async function readSource(policy: Policy, { files, sources: folder }: LintWorld): Promise<SourceReading> {
  if (folder === undefined || policy.source.file === '') return { state: 'unchecked' };
  const read = readSourceText(policy.source.file, folder, files);
  if (!read.ok) return { state: read.state, folder, reason: read.reason };
  const state = read.sha256 === policy.source.sha256 ? 'verified' : 'changed';
  const file = `${folder.replace(/[/\\]+$/, '')}/${policy.source.file}`;
  const language = knownLanguage(policy.document.language);
  const proof = prove(policy, textFor(policy, read.text));
  const words = language && (await loadWords(language));
  return { state, file, sha256: read.sha256, proof, ...given({ words }) };
}
