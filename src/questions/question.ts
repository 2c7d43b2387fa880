import type { Place } from '../model/finding.js';
import type { Path } from '../model/path.js';
import type { Language } from '../model/word-list.js';
import type { Query } from '../query/index.js';
import type { Mark } from './value.js';

/** What is shown of a fact: each inner list makes one value, from fields that stand together (`bound period from`). */
export type Shown = readonly (readonly string[])[];

/** How much the lack of an answer weighs, the gravest first. */
export const severities = ['high', 'medium', 'low', 'info'] as const;
export type Weight = (typeof severities)[number];

/* What the fields are for, `schema.ts` says; here stands what is peculiar to them once they are read. */

/** What is said where no fact answers as asked: tried in order. */
export interface Branch {
  readonly facts: Query;
  readonly say: string;
  readonly show?: Shown;
}

/** When a question arises. Without it: always; where `when` does not hold, that cannot be told from a policy. */
export interface Condition {
  readonly when?: Query;
  readonly if?: string;
  readonly never?: Query;
  readonly because?: string;
}

/** The days on which a tool could be relied on, first and last; what ended it; where that is decided. */
export interface Validity {
  readonly from: string;
  readonly until?: string;
  readonly ended?: string;
  readonly act?: string;
}

/** A question a reader asks of every policy; its answer is a cell of the matrix. */
export interface Question {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly ask: string;
  readonly facts: Query;
  /** Where only some facts satisfy it, the answer is given in part. */
  readonly must?: Query;
  readonly show: Shown;
  readonly per: readonly string[];
  readonly general?: Query;
  readonly else: readonly Branch[];
  readonly yes: string;
  readonly quiet: readonly Mark[];
  readonly of?: readonly string[];
  /** 3: every fact. */
  readonly depth: 1 | 2 | 3;
  readonly reference?: string;
  /** Without it: what its author wants to know. */
  readonly kind?: 'duty' | 'guidance';
  readonly severity: Weight;
  readonly applies: Condition;
  readonly remarks: readonly { readonly when: Query; readonly say: string }[];
  readonly require?: Query;
  readonly valid?: Validity;
  /** What it was read from: itself as it is written, and what `$name` stands for in it. */
  readonly from: { readonly written: WrittenQuestion; readonly names: Readonly<Record<string, string>> };
  readonly letter?: Readonly<Partial<Record<Language, string>>>;
}

export interface QuestionSet {
  readonly set: string;
  readonly title: string;
  readonly questions: readonly Question[];
  /** Of a framework: what it is taken from, and when that was last looked at. */
  readonly source?: { readonly celex?: string; readonly eli?: string; readonly act?: string };
  readonly checked?: string;
  /** Countries that are held adequate, once read on the day asked about; `$adequate` in queries. */
  readonly adequate?: readonly AdequatePlace[];
}

/** What is wrong in a set, and where. */
export interface SetProblem {
  /** What kind of mistake it is; each has a rule of lint. */
  readonly code: 'question-shape' | 'question-query' | 'question-date' | 'question-twice' | 'question-idle';
  readonly path: Path;
  /** The value, if not said. */
  readonly part?: Place['part'];
  readonly message: string;
  readonly hint: string;
}

/** From which day to which something holds, both included; without either: always. */
export interface Span {
  readonly since?: string;
  readonly until?: string;
}

/** Something as it is written: a query as its text, fields that stand together separated by blanks. */
type Written<Read> = Read extends Query
  ? string
  : Read extends Shown
    ? readonly string[]
    : Read extends object
      ? { readonly [Name in keyof Read]: Written<Read[Name]> }
      : Read;

type Needed = 'id' | 'group' | 'label' | 'ask' | 'facts';

export interface WrittenQuestion
  extends Written<Pick<Question, Needed> & Partial<Omit<Question, Needed | 'from'>>>,
    Span {}

/** A country that is held to protect data adequately, on the days of a decision. */
export interface AdequatePlace extends Omit<Validity, 'ended'> {
  readonly country: string;
  readonly act: string;
  readonly scope?: string;
}

/** A set as it is written, after it satisfied `schemas/question-set.schema.json`. */
export interface WrittenSet extends Span, Omit<QuestionSet, 'questions'> {
  /** One of its questions with the id of another has to say only in what it differs, while it holds. */
  readonly extends?: string;
  readonly without?: readonly string[];
  readonly let?: Readonly<Record<string, string>>;
  readonly questions: readonly (Pick<WrittenQuestion, 'id'> & Partial<WrittenQuestion>)[];
}
