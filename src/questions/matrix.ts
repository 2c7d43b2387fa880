import { given } from '../model/given.js';
import { firstOfEach } from '../model/groups.js';
import type { Lexicon } from '../model/lexicon.js';
import { list, type Policy } from '../model/policy.js';
import { remembered } from '../model/remembered.js';
import type { Section } from '../model/section.js';
import { findFacts, type Item, sectionsBehind } from '../query/index.js';
import { type Answer, answer, type Line } from './answer.js';
import type { Question, QuestionSet } from './question.js';
import { type Judgement, judging, type Verdict, verdictOrder } from './verdict.js';

/** Two policies held against each other, by their places in the matrix. */
export interface Pair extends Judgement {
  readonly policies: readonly [number, number];
}

/** A question, or one line of it, and what each policy answers. */
export interface Row {
  readonly question: Question;
  readonly line?: Line;
  /** One for each policy. */
  readonly answers: readonly Answer[];
  /** Each once, in the order of the pairs. */
  readonly judgements: readonly Judgement[];
  /** Made when they are asked for: of a hundred policies there are 4,950. */
  readonly pairs: () => readonly Pair[];
  /** Of two policies theirs, of more the gravest of the pairs. */
  readonly verdict: Verdict;
}

/** A comparison as a value: filters take one and give one, views print one. */
export interface Matrix {
  readonly set: QuestionSet;
  readonly policies: readonly Policy[];
  /** The place of the policy all others are held against, if only against that one. */
  readonly baseline?: number;
  readonly rows: readonly Row[];
}

/** All that an answer shows, in one text: facts take no part in a judgement. */
const shownBy = remembered(({ outcome, say, values }: Answer): string => {
  const shown = values.map(({ atoms, marks, isFree }) => [atoms, marks, isFree]);
  return JSON.stringify([outcome, say, shown]);
});

/** Numbers answers so that those that show the same have the same number. */
function kinds(answers: readonly Answer[]): readonly number[] {
  const known = new Map<string, number>();
  return answers.map((one) => {
    const kind = known.get(shownBy(one)) ?? known.size;
    known.set(shownBy(one), kind);
    return kind;
  });
}

/** The places of a section, each held once for all policies. */
const placesIn = remembered((_: Section) => new Map<number, Item>());

/** Facts by their places alone: what they say holds the record. */
export const placesOnly = (items: readonly Item[]): readonly Item[] =>
  items.map(({ section, index }) => {
    const places = placesIn(section);
    const place = places.get(index) ?? { section, index, fact: { denied: false, modality: [], cite: [] } };
    places.set(index, place);
    return place;
  });

/** An answer without the facts of its values, and with what is left of the facts behind it. */
const plain = ({ values, ...rest }: Answer, facts: readonly Item[]): Answer => ({
  ...rest,
  values: values.map((value) => ({ ...value, facts: [] })),
  facts,
});

/** What a policy answers to the questions of a set, as a table shows it: without the facts, which hold the record. As JSON has it. */
export const plainAnswers = (
  { questions }: QuestionSet,
  policy: Policy,
  lexicon: Lexicon,
): readonly Answer[] => questions.map((question) => plain(answer(question, policy, lexicon), []));

/** Of the answers of many policies to a set those that show the same are one. */
export function sharedAnswers({ questions }: QuestionSet): (given: readonly Answer[]) => readonly Answer[] {
  const first = questions.map(() => firstOfEach(shownBy));
  return (given) => given.map((one, i) => first[i]?.(one) ?? one);
}

/** For answers of many policies to a question: with facts by their places alone, and what shows the same held once. */
export function placed(): (given: Answer) => Answer {
  const first = firstOfEach(shownBy);
  return (given) => ({ ...first(plain(given, [])), facts: placesOnly(given.facts) });
}

/** Names of the sections on whose facts the answers to a set may hang. */
export const sectionsOfSet = ({ questions }: QuestionSet): ReadonlySet<string> =>
  new Set(
    questions
      .flatMap(({ facts, must, general, remarks, applies, require, ...question }) => [
        facts,
        must,
        general,
        ...question.else.map((branch) => branch.facts),
        ...remarks.map(({ when }) => when),
        applies.when,
        applies.never,
        require,
      ])
      .flatMap((query) => (query === undefined ? [] : sectionsBehind(query.node))),
  );

/** Each answer held against all after it, or with a baseline that one against all others; and the gravest verdict of them. */
export function judged(
  answers: readonly Answer[],
  lexicon: Lexicon,
  baseline?: number,
): Pick<Row, 'judgements' | 'pairs' | 'verdict'> {
  const judge = judging(lexicon);
  const kindOf = kinds(answers);
  const known = new Map<number, Judgement>();
  const judgementOf = (i: number, j: number): Judgement => {
    const key = (kindOf[i] ?? 0) * answers.length + (kindOf[j] ?? 0);
    const judgement = known.get(key) ?? judge(answers[i] as Answer, answers[j] as Answer);
    known.set(key, judgement);
    return judgement;
  };
  const firsts = baseline === undefined ? [...answers.keys()] : [baseline];
  const each = (some: readonly number[], see: (i: number, j: number, judgement: Judgement) => void) => {
    for (const i of some)
      for (let j = baseline === undefined ? i + 1 : 0; j < answers.length; j += 1)
        if (j !== i) see(i, j, judgementOf(i, j));
  };
  const found = new Set<Verdict>();
  // The first of a kind meets all that the others of its kind meet.
  const ofEachKind = firsts.filter((i) => kindOf.indexOf(kindOf[i] ?? 0) === i || i === baseline);
  each(ofEachKind, (_, __, { verdict }) => found.add(verdict));
  return {
    judgements: [...known.values()],
    pairs: () => {
      const pairs: Pair[] = [];
      each(firsts, (i, j, judgement) => pairs.push({ policies: [i, j], ...judgement }));
      return pairs;
    },
    verdict: verdictOrder.find((one) => found.has(one)) ?? 'neither',
  };
}

/** The terms by which the policies split their answers to a question, in the order of the vocabularies. */
function linesOf(question: Question, policies: readonly Policy[], lexicon: Lexicon): readonly Line[] {
  return question.per.flatMap((field) => {
    const items = policies.flatMap((policy) => findFacts(question.facts, policy));
    const keys = items.flatMap(({ section }) => section.key.filter(({ name }) => name === field));
    const vocabulary = keys.flatMap(({ kind }) => (kind.is === 'term' ? [kind.vocabulary] : []))[0];
    if (vocabulary === undefined) return [];
    const used = new Set(items.flatMap(({ fact }) => list(fact, field)));
    used.delete('all');
    return Object.keys(lexicon.vocabularies[vocabulary]?.terms ?? {})
      .filter((term) => used.has(term))
      .map((term) => ({ field, vocabulary, term, label: lexicon.label(vocabulary, term) }));
  });
}

/** Compares policies by what they answer to each question; `asked` are the answers of each, where they were asked before. */
export function compare(
  set: QuestionSet,
  policies: readonly Policy[],
  lexicon: Lexicon,
  baseline?: number,
  asked?: readonly (readonly Answer[])[],
): Matrix {
  const row = (question: Question, line?: Line): Row => {
    // What was asked before was asked without lines, which all policies make together.
    const at = line === undefined ? set.questions.indexOf(question) : -1;
    const answers = policies.map((policy, i) => asked?.[i]?.[at] ?? answer(question, policy, lexicon, line));
    return { question, ...given({ line }), answers, ...judged(answers, lexicon, baseline) };
  };
  const rows = set.questions.flatMap((question) => [
    row(question),
    ...linesOf(question, policies, lexicon).map((line) => row(question, line)),
  ]);
  return { set, policies, ...given({ baseline }), rows };
}

const only =
  (keep: (row: Row) => boolean) =>
  (matrix: Matrix): Matrix => ({ ...matrix, rows: matrix.rows.filter(keep) });

const alike: readonly Verdict[] = ['same', 'neither'];

/** Leaves the rows in which the policies do not all say the same. */
export const onlyDifferences = only(({ verdict }) => !alike.includes(verdict));

/** Leaves the rows that some policy does not answer, and those that none does. */
export const onlyGaps = only(({ answers }) =>
  answers.some(({ outcome }) => outcome === 'silent' || outcome === 'partly' || outcome === 'deferred'),
);
