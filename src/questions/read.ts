import { countryCodes } from '../model/country.js';
import { parseDate } from '../model/date.js';
import { given } from '../model/given.js';
import type { Lexicon } from '../model/lexicon.js';
import type { Path } from '../model/path.js';
import { didYouMean } from '../model/words.js';
import {
  isQuery,
  type Kept,
  keptNothing,
  type ParseOptions,
  parseQuery,
  type Query,
  queryKept,
} from '../query/index.js';
import type {
  AdequatePlace,
  Audited,
  Condition,
  Question,
  QuestionSet,
  SetProblem,
  Shown,
  Span,
  WrittenQuestion,
  WrittenSet,
} from './question.js';

export interface ReadOptions {
  /** The day asked about, YYYY-MM-DD: only what holds then is read. Everything where absent. */
  readonly date?: string;
  /** The framework that the set extends. */
  readonly base?: WrittenSet;
  /** Queries of the set that are known to be right, as they were kept; in their text `$name` is what it is in the set. */
  readonly kept?: Kept;
}

/** Does something hold on a day? Both ends are included. */
const holdsOn = ({ since, until }: Span, date: string): boolean =>
  (since === undefined || since <= date) && (until === undefined || date <= until);

const shown = (written: readonly string[] = []): Shown => written.map((one) => one.split(/\s+/));

/** Reads the parts of a set, and keeps what is wrong with them. */
class Reader {
  readonly problems: SetProblem[] = [];
  readonly queries = new Map<string, Query>();
  private readonly named: Record<string, Query> = {};

  constructor(
    private readonly lexicon: Lexicon,
    private readonly kept: Kept = keptNothing,
  ) {}

  query(text: string, path: Path, as: ParseOptions['as'] = 'query'): Query | undefined {
    const kept = queryKept(text, this.kept, this.lexicon);
    if (kept !== undefined) return kept;
    const read = parseQuery(text, this.lexicon, { named: this.named, as });
    if (isQuery(read)) {
      this.queries.set(text, read);
      return read;
    }
    const { position, message, nearest, hint } = read;
    this.problems.push({
      code: 'question-query',
      path,
      message: `in the query "${text}", at character ${position + 1}: ${message}`,
      hint: didYouMean(nearest, hint ?? ''),
    });
    return undefined;
  }

  optional(text: string | undefined, path: Path, as?: ParseOptions['as']): Query | undefined {
    return text === undefined ? undefined : this.query(text, path, as);
  }

  /** A name whose own query is wrong finds anything, so that the mistake is told once. */
  name(name: string, query: Query | undefined): void {
    const known = query ?? parseQuery('section:*', this.lexicon);
    if (isQuery(known)) this.named[name] = known;
  }

  country(code: string, path: Path): void {
    if (!countryCodes.has(code))
      this.problems.push({
        code: 'question-query',
        path,
        message: `there is no country ${code}`,
        hint: 'countries are written as BE (ISO 3166-1)',
      });
  }

  /** Days as they are written here; each has to exist. */
  days(holder: object, names: readonly string[], path: Path): void {
    for (const name of names) {
      const written = (holder as Record<string, unknown>)[name];
      if (written === undefined || parseDate(String(written))?.day !== undefined) continue;
      this.problems.push({
        code: 'question-date',
        path: [...path, name],
        message: `there is no day ${String(written)}`,
        hint: 'days are written as 2024-06-03',
      });
    }
  }
}

function readAudited(written: WrittenQuestion, at: Path, reader: Reader): Audited {
  const { applies = {}, remarks = [], valid } = written;
  if (valid !== undefined) reader.days(valid, ['from', 'until'], [...at, 'valid']);
  const condition = {
    when: reader.optional(applies.when, [...at, 'applies', 'when']),
    if: applies.if,
    never: reader.optional(applies.never, [...at, 'applies', 'never']),
    because: applies.because,
  };
  return {
    severity: written.severity ?? 'medium',
    applies: given(condition) as Condition,
    remarks: remarks.flatMap(({ when, say }, n) => {
      const query = reader.query(when, [...at, 'remarks', n, 'when']);
      return query === undefined ? [] : [{ when: query, say }];
    }),
    ...given({
      reference: written.reference,
      kind: written.kind,
      require: reader.optional(written.require, [...at, 'require'], 'must'),
      valid,
      letter: written.letter,
    }),
  };
}

function readQuestion(written: WrittenQuestion, at: Path, reader: Reader): readonly Question[] {
  reader.days(written, ['since', 'until'], at);
  const facts = reader.query(written.facts, [...at, 'facts']);
  const branches = (written.else ?? []).flatMap(({ facts: text, say, show }, n) => {
    const branch = reader.query(text, [...at, 'else', n, 'facts']);
    return branch === undefined ? [] : [{ facts: branch, say, show: shown(show) }];
  });
  const more = given({
    must: reader.optional(written.must, [...at, 'must'], 'must'),
    general: reader.optional(written.general, [...at, 'general']),
  });
  const audit = readAudited(written, at, reader);
  if (facts === undefined) return [];
  return [
    {
      id: written.id,
      group: written.group,
      label: written.label,
      ask: written.ask,
      facts,
      show: shown(written.show),
      per: written.per ?? [],
      ...more,
      else: branches,
      yes: written.yes ?? 'yes',
      quiet: written.quiet ?? [],
      ...(written.of === undefined ? {} : { of: written.of }),
      depth: written.depth ?? 2,
      audit,
    },
  ];
}

/** Countries of the decisions that hold on a day. */
const adequateOn = ({ adequate = [] }: WrittenSet, date: string | undefined): readonly AdequatePlace[] =>
  adequate.filter(
    ({ country, from, until }) =>
      countryCodes.has(country) && (date === undefined || holdsOn(given({ since: from, until }), date)),
  );

/** The same as a query about places of facts and of transfers. */
const adequateQuery = (places: readonly AdequatePlace[]): string => {
  const countries = places.map(({ country }) => country).join(' OR ');
  return `locations.country:(${countries}) OR transfers.to:(${countries})`;
};

/** A question of a set, whole, and where the part stands that differs from its base. */
interface Placed {
  readonly question: WrittenSet['questions'][number];
  readonly at: Path;
}

const wholly = ['group', 'label', 'ask', 'facts'] as const;

/**
 * The questions that hold on a day. Of those with the same id the last one counts, as far as it differs from those before: so
 * what changed the law stands below what it changed.
 */
function questionsOn(written: WrittenSet, { date, base }: ReadOptions, reader: Reader): readonly Placed[] {
  const placed = (questions: WrittenSet['questions'], at: string): readonly Placed[] =>
    questions
      .map((question, n) => ({ question, at: [at, n] }))
      .filter(({ question }) => date === undefined || holdsOn(question, date));
  const own = placed(written.questions, 'questions');
  const taken = placed(base?.questions ?? [], 'extends').filter(
    ({ question }) => written.without?.includes(question.id) !== true,
  );
  // A map keeps the place of the first.
  const found = new Map<string, Placed>();
  for (const { question, at } of [...taken, ...own])
    found.set(question.id, { question: { ...found.get(question.id)?.question, ...question }, at });
  return [...found.values()].filter(({ question, at }) => {
    const missing = wholly.find((name) => question[name] === undefined);
    if (missing !== undefined)
      reader.problems.push({
        code: 'question-shape',
        path: at,
        message: `the question "${question.id}" has no ${missing}`,
        hint: 'only one that the extended framework has may leave that out',
      });
    return missing === undefined;
  });
}

/** Reads the queries of a set. With problems, the questions they stand in are left out. */
export function readSet(
  written: WrittenSet,
  lexicon: Lexicon,
  options: ReadOptions = {},
): {
  readonly set: QuestionSet;
  readonly problems: readonly SetProblem[];
  /** Its queries by their text, as far as they were not kept. */
  readonly queries: ReadonlyMap<string, Query>;
} {
  const { date, base, kept } = options;
  const reader = new Reader(lexicon, kept);
  reader.days(written, ['since', 'until', 'checked'], []);
  for (const [n, place] of (written.adequate ?? []).entries()) {
    reader.days(place, ['from', 'until'], ['adequate', n]);
    reader.country(place.country, ['adequate', n, 'country']);
  }
  const adequate = adequateOn(written, date);
  if (adequate.length > 0) reader.name('adequate', reader.query(adequateQuery(adequate), ['adequate']));
  // Where a name of the base is given another meaning, the questions of the base are read with that.
  const names = { ...base?.let, ...written.let };
  for (const [name, text] of Object.entries(names)) reader.name(name, reader.query(text, ['let', name]));
  const holds = date === undefined || holdsOn(written, date);
  const questions = holds
    ? questionsOn(written, options, reader).flatMap(({ question, at }) =>
        readQuestion(question as WrittenQuestion, at, reader),
      )
    : [];
  const { set, title, source, checked } = written;
  const about = given({ source, checked, adequate: written.adequate && adequate });
  return { set: { set, title, questions, ...about }, problems: reader.problems, queries: reader.queries };
}
