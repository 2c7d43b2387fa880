import type { Proof } from '../evidence/prove.js';
import type { Finding, Place, Range, Severity } from '../model/finding.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Path } from '../model/path.js';
import type { Policy } from '../model/policy.js';
import type { WordList } from '../model/word-list.js';
import type { SchemaContext } from './schema-context.js';
import type { PlacedFact } from './walk.js';

/** A mechanical repair of a record's text. It is made into an edit where the text is known (`fix.ts`). */
export type Fix =
  /** Another value for a scalar, or another name for a property; quotes stay as they are. */
  | { readonly is: 'value' | 'key'; readonly path: Path; readonly text: string }
  /** Quotes around what is written, or brackets. */
  | { readonly is: 'quote' | 'list'; readonly path: Path; readonly text?: never }
  /** A property to add below the one at `path`. */
  | { readonly is: 'add'; readonly path: Path; readonly key: string; readonly text: string }
  /** Other properties, as they are written, in the place of the one at `path`; none removes it. */
  | {
      readonly is: 'property';
      readonly path: Path;
      readonly properties: readonly (readonly [name: string, value: string])[];
    }
  /** Several at once, with what a person must decide when they are done. */
  | {
      readonly is: 'all';
      readonly path: Path;
      readonly parts: readonly Fix[];
      readonly decisions: readonly { readonly path: Path; readonly text: string }[];
    };

/** What lint knows of a mistake besides the finding itself. */
export interface LintFinding extends Finding {
  readonly fix?: Fix;
  /** Another place of the same file that the message speaks of: `{line}` in it becomes that place's line. */
  readonly related?: Place;
}

/** What a rule hands in: of several messages which, and with what to fill it. */
export type Report<Message extends string = string> = {
  readonly args?: Finding['args'];
  readonly path: Path;
  /** The value, if not said. */
  readonly part?: Place['part'];
  readonly related?: Path;
  readonly fix?: Fix | undefined;
  /** A passage of a source text, instead of the record. */
  readonly at?: { readonly file: string; readonly range: Range };
} & ('says' extends Message ? { readonly message?: Message } : { readonly message: Message });

/** One thing that the schema holds against a record. */
export interface SchemaMistake {
  readonly path: Path;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The schema whose keyword failed, with our annotations. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly value: unknown;
}

/** The text a record was made from, as far as it is at hand. */
export type SourceReading =
  | { readonly state: 'unchecked' }
  | { readonly state: 'missing' | 'unreadable'; readonly folder: string; readonly reason: string }
  | {
      readonly state: 'verified' | 'changed';
      readonly file: string;
      readonly sha256: string;
      readonly proof: Proof;
      /** The words of the text's language, where they are known. */
      readonly words?: WordList;
    };

/** A line of a record that is a comment, or a comment that may have been meant as part of the value before it. */
export interface CommentLine {
  /** Stands behind a value, and nothing behind its `#`. */
  readonly tight?: true;
  /** Without indentation and `#`. */
  readonly text: string;
  readonly range: Range;
}

/** What a rule about one record may look at. */
export interface RecordInput {
  readonly file: string;
  readonly comments: readonly CommentLine[];
  /** The value at a path of the policy as it is written in the record, before defaults. */
  readonly written: (path: Path) => unknown;
  /** Without the parts that the schema refused. */
  readonly policy: Policy;
  /** False if the schema refused parts, so that nothing can be said of what is missing. */
  readonly whole: boolean;
  readonly lexicon: Lexicon;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly source: SourceReading;
}

/** The same, where the source text is at hand. */
export interface TextInput extends RecordInput {
  readonly source: Extract<SourceReading, { readonly proof: Proof }>;
}

/** What a rule about a folder may look at of each record. */
export interface FolderEntry {
  readonly file: string;
  readonly policy: Policy;
}

export interface RuleInfo {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  /** Why it is a mistake, for `explain` and the README. */
  readonly reason: string;
  /** A piece of a record that breaks the rule, and the same piece put right. */
  readonly wrong: string;
  readonly right: string;
  /** The source text that both are read against, where it is not the common one (`example.ts`). */
  readonly text?: string;
  /** Sentences by message id; `{name}` is filled by the finding (`wording.ts`). */
  readonly messages: Readonly<Record<string, string>>;
  /** What `--fix` does about it. */
  readonly fix?: string;
  /** `source`: only with the text at hand, as rules do that `checkText`. `whole`: only if the schema accepts all of the record. */
  readonly needs?: 'source' | 'whole';
  /** Its findings stand in the source text, so that only a comment for the whole file can excuse them. */
  readonly at?: 'source';
  /** Runs only when asked for by `--rule` or in the configuration. */
  readonly optional?: true;
  /** The codes of YAML or file problems that it reports. */
  readonly codes?: readonly string[];
}

type Hear<Message extends string> = (found: Report<Message>) => void;

interface Checks<Message extends string> {
  /** Makes a finding of a mistake the schema found, if it is the rule's business. The first rule that does has it. */
  claim?(mistake: SchemaMistake, context: SchemaContext): Report<Message> | undefined;
  check?(input: RecordInput, report: Hear<Message>): void;
  /** Looks at each fact of a record by itself. */
  checkFact?(placed: PlacedFact, report: Hear<Message>, input: RecordInput): void;
  checkText?(input: TextInput, report: Hear<Message>): void;
  checkFolder?(
    entries: readonly FolderEntry[],
    lexicon: Lexicon,
    report: (file: string, found: Report<Message>) => void,
  ): void;
}

export interface Rule extends RuleInfo, Checks<string> {}

/** A rule as it is declared: an error if not said, with one sentence or several `messages`. */
type Declared<Message extends string> = Omit<RuleInfo, 'severity' | 'messages'> & {
  readonly severity?: Severity;
  readonly says?: string;
  readonly messages?: Readonly<Record<Message, string>>;
} & Checks<NoInfer<Message>>;

/** What is said of a value that is nearly right: `near`, with the repair. */
export const nearly = (path: Path, near: string, args: Finding['args'] = {}) =>
  ({ message: 'near', path, args: { ...args, near }, fix: { is: 'value', path, text: near } }) as const;

/** Declares a rule; its reports may name only its own messages, and need name none where it `says` one thing. */
export const rule = <const Message extends string = 'says'>({ says, ...made }: Declared<Message>): Rule =>
  ({
    severity: 'error',
    messages: { says },
    ...made,
    ...(made.checkText === undefined ? {} : { needs: 'source' }),
  }) as unknown as Rule;

/** Declares a rule that reports each problem with one of its codes, in the problem's own words. */
export const ruleOnCodes = (
  made: Omit<RuleInfo, 'severity' | 'messages'> & { readonly codes: readonly string[] },
): Rule => rule({ ...made, says: '{text|whole}' });
