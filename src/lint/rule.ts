import type { Proof } from '../evidence/prove.js';
import type { Finding, Place, Range, Severity } from '../model/finding.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Path } from '../model/path.js';
import type { Policy } from '../model/policy.js';
import type { WordList } from '../model/word-list.js';
import { examplesOf } from './example.js';
import type { Refusal } from './schema-mistakes.js';
import type { PlacedFact } from './walk.js';

/** What to do to a record's text at a place. */
export type Repair =
  /** Another value for a scalar, or another name for a property; quotes stay as they are. */
  | { readonly is: 'value' | 'key'; readonly text: string }
  /** Quotes around what is written, or brackets. */
  | { readonly is: 'quote' | 'list'; readonly text?: never }
  /** A property to add below the one at the place. */
  | { readonly is: 'add'; readonly key: string; readonly text: string }
  /** Other properties, as they are written, in the place of the one there; none removes it. */
  | { readonly is: 'property'; readonly properties: readonly (readonly [name: string, value: string])[] }
  /** Several at once, with what a person must decide when they are done. */
  | ({ readonly is: 'all' } & Migration);

/** How a record of version 1 becomes one of version 2, and what nobody but a person can tell. */
export interface Migration {
  readonly fixes: readonly Fix[];
  readonly decisions: readonly { readonly path: Path; readonly text: string }[];
}

/** A mechanical repair of a record's text. It is made into an edit where the text is known (`store/edits.ts`). */
export type Fix = Repair & { readonly path: Path };

/** What lint knows of a mistake besides the finding itself. */
export interface LintFinding extends Finding {
  readonly fix?: Fix;
  /** Another place of the same file that the message speaks of: `{line}` in it becomes that place's line. */
  readonly related?: Place;
}

/** What a rule hands in: of several messages which, with what to fill it, and where it stands. */
export type Report<Message extends string = string> = {
  readonly args?: Finding['args'];
  /** The fact that is looked at, or the place that the schema refused, or else the record, if not said. */
  readonly path?: Path;
  /** Steps from there. */
  readonly below?: Path;
  /** The value, if not said. */
  readonly part?: Place['part'];
  readonly related?: Path;
  /** At the same place. */
  readonly fix?: Repair | undefined;
  /** A passage, instead of a path; of the record's file, if not said. */
  readonly range?: Range;
  readonly file?: string;
} & ('says' extends Message ? { readonly message?: Message } : { readonly message: Message });

/** What a check found: nothing, one thing, or several. */
export type Found<Message extends string = string> =
  | Report<Message>
  | Iterable<Report<Message>>
  | false
  | undefined;

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

/** A comment of a record. */
export interface Comment {
  /** Without its `#`, and the space around it. */
  readonly text: string;
  readonly range: Range;
  /** Stands behind a value, and no space behind its `#`: it may have been meant as part of the value. */
  readonly tight?: true;
}

/** What a rule about one record may look at. */
export interface RecordInput {
  readonly file: string;
  /** Those that are lines of their own, and those that are `tight`. */
  readonly comments: readonly Comment[];
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
export type FolderEntry = Pick<RecordInput, 'file' | 'policy'>;

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
  /** Codes of YAML or file problems that it reports, beside its id. */
  readonly codes?: readonly string[];
}

interface Checks<Message extends string> {
  /**
   * Makes a finding of a mistake the schema found, if it is the rule's business. The first rule that does has it. The value,
   * the key, the thing and the section of the place fill messages too.
   */
  claim?(refused: Refusal): Report<Message> | false | undefined;
  check?(input: RecordInput): Found<Message>;
  /** Looks at each fact of a record by itself. */
  checkFact?(placed: PlacedFact, input: RecordInput): Found<Message>;
  checkText?(input: TextInput): Found<Message>;
  checkFolder?(entries: readonly FolderEntry[], lexicon: Lexicon): Found<Message>;
}

export interface Rule extends RuleInfo, Checks<string> {}

/** A rule as it is declared, with one sentence or several `messages`. */
interface Declared extends Omit<RuleInfo, 'id' | 'severity' | 'messages' | 'right'> {
  /** The piece put right, where `wrong` does not show it (`example.ts`). */
  readonly right?: string;
}

/** What is said of a value that is nearly right: `near`, with the repair. */
export const nearly = (near: string, args: Finding['args'] = {}) =>
  ({ message: 'near', args: { ...args, near }, fix: { is: 'value', text: near } }) as const;

/** Names as a message lists them. */
export const quoted = (names: readonly string[]): readonly string[] => names.map((name) => `"${name}"`);

/** Declares rules; the reports of one may name only its own messages, and need name none where it `says` one thing. */
const declaring =
  (severity: Severity) =>
  <const Message extends string = 'says'>({
    says,
    ...made
  }: Declared & {
    readonly says?: string;
    readonly messages?: Readonly<Record<Message, string>>;
  } & Checks<NoInfer<Message>>): Omit<Rule, 'id'> =>
    ({
      ...{ severity, messages: { says } },
      ...made,
      ...examplesOf(made.wrong, made.right),
      ...(made.checkText === undefined ? {} : { needs: 'source' }),
    }) as unknown as Rule;

export const rule = declaring('error');
export const warning = declaring('warning');
export const remark = declaring('info');

/** Declares a rule that reports each problem with its id or one of its codes, in the problem's own words. */
export const ruleOnCodes = (made: Declared): Omit<Rule, 'id'> =>
  rule({ codes: [], ...made, says: '{text|whole}' });
