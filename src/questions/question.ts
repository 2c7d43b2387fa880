import type { Lexicon } from '../model/lexicon.js';
import type { Path } from '../model/path.js';
import { isQuery, parseQuery, type Query, type QueryError } from '../query/index.js';
import type { Mark } from './value.js';

/** What is shown of a fact: each inner list makes one value, from fields that stand together (`bound period from`). */
export type Shown = readonly (readonly string[])[];

/** What is said where no fact answers as asked: tried in order. */
export interface Branch {
  readonly facts: Query;
  /** In two to four words. */
  readonly say: string;
  /** Values that follow `say`. */
  readonly show: Shown;
}

/** A question a reader asks of every policy; its answer is a cell of the matrix. */
export interface Question {
  readonly id: string;
  /** The heading it stands under; a section's name where it is about one. */
  readonly group: string;
  /** At most 24 characters. */
  readonly label: string;
  readonly ask: string;
  readonly facts: Query;
  readonly show: Shown;
  /** Key fields by whose terms the answer is split into lines. */
  readonly per: readonly string[];
  /** Facts that hold of every answer, such as those on all rights. */
  readonly general?: Query;
  readonly else: readonly Branch[];
  /** What is said where facts answer and have none of the fields shown. */
  readonly yes: string;
  /** Marks that say nothing here, because they are in the question. */
  readonly quiet: readonly Mark[];
  /** 1: the first screen; 2: with the section; 3: every fact. */
  readonly depth: 1 | 2 | 3;
}

export interface QuestionSet {
  readonly set: string;
  readonly title: string;
  readonly questions: readonly Question[];
}

/** A query of a set that was not understood, and where it stands. */
export interface SetProblem {
  readonly path: Path;
  readonly query: string;
  readonly error: QueryError;
}

interface WrittenBranch {
  readonly facts: string;
  readonly say: string;
  readonly show?: readonly string[];
}

interface WrittenQuestion {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly ask: string;
  readonly facts: string;
  readonly show?: readonly string[];
  readonly per?: readonly string[];
  readonly general?: string;
  readonly else?: readonly WrittenBranch[];
  readonly yes?: string;
  readonly quiet?: readonly Mark[];
  readonly depth?: 1 | 2;
}

/** A set as it is written, after it satisfied `schemas/question-set.schema.json`. */
export interface WrittenSet {
  readonly set: string;
  readonly title: string;
  readonly questions: readonly WrittenQuestion[];
}

const shown = (written: readonly string[] = []): Shown => written.map((one) => one.split(/\s+/));

/** Reads the queries of a set. With problems, the questions they stand in are left out. */
export function readSet(
  { set, title, questions }: WrittenSet,
  lexicon: Lexicon,
): { readonly set: QuestionSet; readonly problems: readonly SetProblem[] } {
  const problems: SetProblem[] = [];
  const query = (text: string, path: Path): Query | undefined => {
    const read = parseQuery(text, lexicon);
    if (isQuery(read)) return read;
    problems.push({ path, query: text, error: read });
    return undefined;
  };
  const read = questions.flatMap((question, i): readonly Question[] => {
    const at: Path = ['questions', i];
    const facts = query(question.facts, [...at, 'facts']);
    const general = question.general === undefined ? undefined : query(question.general, [...at, 'general']);
    const branches = (question.else ?? []).flatMap(({ facts: text, say, show }, n) => {
      const branch = query(text, [...at, 'else', n, 'facts']);
      return branch === undefined ? [] : [{ facts: branch, say, show: shown(show) }];
    });
    if (facts === undefined) return [];
    return [
      {
        id: question.id,
        group: question.group,
        label: question.label,
        ask: question.ask,
        facts,
        show: shown(question.show),
        per: question.per ?? [],
        ...(general === undefined ? {} : { general }),
        else: branches,
        yes: question.yes ?? 'yes',
        quiet: question.quiet ?? [],
        depth: question.depth ?? 2,
      },
    ];
  });
  return { set: { set, title, questions: read }, problems };
}
