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

/** Does something hold on a day, or ever where none is asked about? Both ends are included. */
const holdsOn = ({ since, until }: Span, date: string | undefined): boolean =>
  date === undefined || ((since === undefined || since <= date) && (until === undefined || date <= until));

const shown = (written: readonly string[] = []): Shown => written.map((one) => one.split(/\s+/));

/** Reads the parts of a set, and keeps what is wrong with them. */
class Reader {
  readonly problems: SetProblem[] = [];
  readonly queries = new Map<string, Query>();
  /** What `$name` stands for, as it is written. */
  readonly names: Record<string, string> = {};
  private readonly named: Record<string, Query> = {};

  constructor(
    private readonly lexicon: Lexicon,
    private readonly kept: Kept = keptNothing,
  ) {}

  fail(code: SetProblem['code'], path: Path, message: string, hint: string): void {
    this.problems.push({ code, path, message, hint });
  }

  query(text: string | undefined, path: Path, as: ParseOptions['as'] = 'query'): Query | undefined {
    if (text === undefined) return undefined;
    const kept = queryKept(text, this.kept, this.lexicon);
    if (kept !== undefined) return kept;
    const read = parseQuery(text, this.lexicon, { named: this.named, as });
    if (isQuery(read)) {
      this.queries.set(text, read);
      return read;
    }
    const { position, message, nearest, hint } = read;
    const told = `in the query "${text}", at character ${position + 1}: ${message}`;
    this.fail('question-query', path, told, didYouMean(nearest, hint ?? ''));
    return undefined;
  }

  /** A name whose own query is wrong finds anything, so that the mistake is told once. */
  name(name: string, text: string, path: Path): void {
    this.names[name] = text;
    const known = this.query(text, path) ?? parseQuery('section:*', this.lexicon);
    if (isQuery(known)) this.named[name] = known;
  }

  /** Days as they are written here; each has to exist. */
  days(holder: object, path: Path): void {
    for (const [name, written] of Object.entries(holder)) {
      const isDay = ['since', 'until', 'from', 'checked'].includes(name);
      if (!isDay || parseDate(String(written))?.day !== undefined) continue;
      const hint = 'days are written as 2024-06-03';
      this.fail('question-date', [...path, name], `there is no day ${String(written)}`, hint);
    }
  }
}

/** A question with its queries read; none where `facts`, which it cannot do without, is no query. */
function readQuestion(written: WrittenQuestion, at: Path, reader: Reader): readonly Question[] {
  const { since, until, applies = {}, ...rest } = written;
  reader.days(written, at);
  const facts = reader.query(written.facts, [...at, 'facts']);
  const branches = (written.else ?? []).flatMap(({ facts: text, say, show }, n) => {
    const branch = reader.query(text, [...at, 'else', n, 'facts']);
    return branch === undefined ? [] : [{ facts: branch, say, show: shown(show) }];
  });
  const must = reader.query(written.must, [...at, 'must'], 'must');
  const general = reader.query(written.general, [...at, 'general']);
  reader.days(written.valid ?? {}, [...at, 'valid']);
  const when = reader.query(applies.when, [...at, 'applies', 'when']);
  const never = reader.query(applies.never, [...at, 'applies', 'never']);
  const remarks = (written.remarks ?? []).flatMap(({ when: text, say }, n) => {
    const query = reader.query(text, [...at, 'remarks', n, 'when']);
    return query === undefined ? [] : [{ when: query, say }];
  });
  const require = reader.query(written.require, [...at, 'require'], 'must');
  if (facts === undefined) return [];
  const defaults = { per: [], yes: 'yes', quiet: [], depth: 2, severity: 'medium' } as const;
  const from = { written, names: reader.names };
  const read = { ...defaults, ...rest, facts, must, general, else: branches, remarks, require, from };
  return [
    given({ ...read, show: shown(written.show), applies: given({ ...applies, when, never }) as Condition }),
  ];
}

/** Countries of the decisions that hold on a day. */
const adequateOn = ({ adequate = [] }: WrittenSet, { date }: ReadOptions, reader: Reader) =>
  adequate.filter(({ country, ...place }, n) => {
    reader.days(place, ['adequate', n]);
    if (countryCodes.has(country)) return holdsOn(given({ since: place.from, until: place.until }), date);
    const hint = 'countries are written as BE (ISO 3166-1)';
    reader.fail('question-query', ['adequate', n, 'country'], `there is no country ${country}`, hint);
    return false;
  });

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
      .filter(({ question }) => holdsOn(question, date));
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
    if (missing === undefined) return true;
    const hint = 'only one that the extended framework has may leave that out';
    reader.fail('question-shape', at, `the question "${question.id}" has no ${missing}`, hint);
    return false;
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
  reader.days(written, []);
  const adequate = adequateOn(written, options, reader);
  if (adequate.length > 0) reader.name('adequate', adequateQuery(adequate), ['adequate']);
  // Where a name of the base is given another meaning, the questions of the base are read with that.
  const names = { ...base?.let, ...written.let };
  for (const [name, text] of Object.entries(names)) reader.name(name, text, ['let', name]);
  const questions = holdsOn(written, date)
    ? questionsOn(written, options, reader).flatMap(({ question, at }) =>
        readQuestion(question as WrittenQuestion, at, reader),
      )
    : [];
  const { set, title, source, checked } = written;
  const about = given({ source, checked, adequate: written.adequate && adequate });
  return { set: { set, title, questions, ...about }, problems: reader.problems, queries: reader.queries };
}
