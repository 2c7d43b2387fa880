import type { LintFinding } from '../lint/rule.js';
import { type LintSettings, lintRecord, severityNamed } from '../lint/run-rules.js';
import { uncheckedValues } from '../lint/values.js';
import { given } from '../model/given.js';
import type { Policy } from '../model/policy.js';
import type { FileReading } from './lint-reading.js';
import { Notes, ownTerms } from './notes.js';
import type { Files } from './port.js';

/** What is kept of a record that was read: of ten thousand, texts only where something is to be said of them. */
export interface Pending extends Pick<FileReading, 'file' | 'text' | 'marked' | 'isSet'> {
  readonly findings: readonly LintFinding[];
  /** Did the schema accept all of it? */
  readonly whole: boolean;
  /** Was it held against its text? */
  readonly proved: boolean;
  readonly unknownValues: number;
  readonly unknownLanguage?: string;
  /** Could it be read? */
  readonly wasRead: boolean;
  /** The source text by lines, where there are findings in it. */
  readonly sourceLines?: readonly string[];
}

/** What a record that was read is by itself, before it is seen beside others. */
export function pendingOf(reading: FileReading, settings: LintSettings): Pending {
  const { file, text, source, schema, syntax, policy } = reading;
  const findings = lintRecord(reading, settings);
  const proved = 'proof' in source;
  const inSource = proved && findings.some((finding) => finding.file === source.file);
  return {
    file,
    findings,
    whole: schema.length + syntax.length === 0,
    proved,
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
export const excusing = 'privcmp-disable';

const runs = (id: string, settings: LintSettings): boolean => severityNamed(id, settings) !== undefined;

/** Is it a record that could be read, of which nothing is to be said, and in which no comment excuses anything? */
export const isClean = ({ wasRead, isSet, whole, findings, text }: Pending): boolean =>
  wasRead && !isSet && whole && findings.length === 0 && text === undefined;

/** A clean record that was held against no text. */
export const nothingToSay: Omit<Pending, 'file'> = {
  findings: [],
  whole: true,
  proved: false,
  unknownValues: 0,
  wasRead: true,
};

/** Of clean records, for the next run: what the rules on a folder need of each. They hold under the same settings, on the same day. */
export function cleanNotes(paths: readonly string[], files: Files, settings: LintSettings): Notes<Policy> {
  const { lexicon, ...rest } = settings;
  return new Notes<Policy>('lint', JSON.stringify([ownTerms(lexicon), rest]), paths, files);
}
