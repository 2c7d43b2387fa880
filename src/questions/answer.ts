import type { Lexicon } from '../model/lexicon.js';
import { type Fact, list, type Policy } from '../model/policy.js';
import { type AskedTerm, type Item, standing } from '../query/index.js';
import { answersPlainly, factsFor, fulfilling, isDeferred } from './facts.js';
import type { Question, Shown } from './question.js';
import { bare, type Mark, marks, sayingOf, type Value, valuesOf } from './value.js';

/**
 * How a policy answers a question: `said`; `denied`; `partly` (something short of an answer); `deferred` (announced, not
 * given); `silent`; `not-applicable`; `not-assessed` (nobody has read for it).
 */
export type Outcome =
  | 'said'
  | 'denied'
  | 'partly'
  | 'deferred'
  | 'silent'
  | 'not-applicable'
  | 'not-assessed';

/** One policy, one question. */
export interface Answer {
  readonly outcome: Outcome;
  /** What a branch says in the place of an answer, or how a deferred one is deferred; before the values. */
  readonly say?: string;
  readonly values: readonly Value[];
  /** The facts behind it, in the order of the record. */
  readonly facts: readonly Item[];
  /** What it says in fewer words, the longest first: "5 of 6: no objection". */
  readonly shorter?: readonly string[];
}

/** The answer for one context, purpose or kind of data that has a rule of its own in some policy. */
export type Line = Omit<AskedTerm, 'standing'>;

/** What is asked of whom. */
interface Asked {
  readonly question: Question;
  readonly policy: Policy;
  readonly lexicon: Lexicon;
}

/** Symbols that stand before a value. */
export const symbols: Readonly<Record<Mark, string>> = {
  flagged: '⚑',
  denied: '✕',
  general: '↑',
  hedged: '~',
  'one-of': '1/n',
  example: 'e.g.',
  condition: 'if',
};

const led = (said: readonly Mark[], text: string): string =>
  [...said.map((mark) => symbols[mark]), text].join(' ');

/** What all values of an answer have in common leads the cell once. */
export function answerText({ outcome, say, values }: Answer): string {
  if (outcome === 'silent') return '–';
  if (outcome === 'not-assessed') return '·';
  if (outcome === 'not-applicable') return '∅';
  const common = marks.filter((mark) => values.length > 0 && values.every((one) => one.marks.includes(mark)));
  const said = values.map((one) =>
    led(
      one.marks.filter((mark) => !common.includes(mark)),
      bare(one),
    ),
  );
  const list = led(common, said.join(', '));
  if (say === undefined) return list;
  return said.length === 0 ? say : `${say} (${list})`;
}

/** Of equal values the firmest, the one with the fewest marks, without the marks that say nothing here. */
function firmest(values: readonly Value[], { quiet }: Question, isGeneral = false): readonly Value[] {
  const found = new Map<string, Value>();
  for (const value of values) {
    const said = marks.filter(
      (mark) => !quiet.includes(mark) && (value.marks.includes(mark) || (isGeneral && mark === 'general')),
    );
    const key = `${said.includes('denied')} ${bare(value)}`;
    const before = found.get(key);
    const firmer =
      before === undefined || said.length < before.marks.length ? { ...value, marks: said } : before;
    found.set(key, { ...firmer, facts: [...(before?.facts ?? []), ...value.facts] });
  }
  return [...found.values()];
}

/** The values that facts give for the fields shown. */
function valuesFor(items: readonly Item[], shown: Shown, asked: Asked, isGeneral = false): readonly Value[] {
  const { question, policy, lexicon } = asked;
  const values = shown.flatMap((together) =>
    items.flatMap((item) => valuesOf(item, together, lexicon, policy)),
  );
  return firmest(values, question, isGeneral);
}

/** That facts answer, in the words of the question, where they have none of the fields shown. */
function affirmed(items: readonly Item[], { question, lexicon }: Asked): readonly Value[] {
  // Who asks for the outcome alone gives no words.
  if (question.yes === '') return [];
  const stated = items.filter(({ fact }) => !fact.denied);
  return firmest(
    stated.map((item) => sayingOf(item, question.yes, lexicon)),
    question,
  );
}

/** "on request", "in another document": what facts put off, and how. */
function deferred(facts: readonly Item[], lexicon: Lexicon, values: readonly Value[] = []): Answer {
  const ways = new Set(facts.map(({ fact }) => lexicon.short('deferral', String(fact.deferred))));
  return { outcome: 'deferred', say: [...ways].join(', '), values, facts };
}

/** The general term of a key, and a fact without the key, hold of every line. */
const isForAll = (fact: Fact, fields: readonly string[]): boolean =>
  fields.every((name) => list(fact, name).every((term) => term === 'all'));

/** What facts answer, and those that hold of it in general; undefined where there are none. */
function answerOf(items: readonly Item[], inherited: readonly Item[], asked: Asked): Answer | undefined {
  const { question, lexicon } = asked;
  const given = items.filter((item) => !isDeferred(item));
  const bearing = inherited.filter((item) => !isDeferred(item));
  if (given.length > 0 || bearing.length > 0) {
    const isMissing = (together: Shown[number]) => valuesFor(given, [together], asked).length === 0;
    const more = bearing.length === 0 ? [] : valuesFor(bearing, question.show.filter(isMissing), asked, true);
    const values = [...valuesFor(given, question.show, asked), ...more];
    const facts = [...given, ...(more.length > 0 ? bearing : [])];
    const outcome = facts.every(({ fact }) => fact.denied) ? 'denied' : 'said';
    if (values.length > 0) return { outcome, values, facts };
    if (given.length > 0 && outcome === 'denied') return { outcome, say: 'denied', values, facts };
    if (given.length > 0) return { outcome, values: affirmed(given, asked), facts };
  }
  const later = [...items, ...inherited].filter(isDeferred);
  return later.length === 0 ? undefined : deferred(later, lexicon);
}

/** What the first branch says that finds facts. */
function otherwise(asked: Asked, bears: (item: Item) => boolean = () => true): Answer | undefined {
  for (const { facts: query, say, show = [] } of asked.question.else) {
    const facts = factsFor(query, asked.policy).filter(bears);
    if (facts.length === 0) continue;
    if (facts.every(({ fact }) => fact.denied))
      return { outcome: 'denied', say: 'denied', values: [], facts };
    const values = valuesFor(facts, show, asked);
    if (facts.every(isDeferred)) return deferred(facts, asked.lexicon, values);
    return { outcome: 'partly', say, values, facts };
  }
  return undefined;
}

/** Why nothing answers: named elsewhere only, put off, not read, not applicable, or silent. */
function nothing({ question, policy, lexicon }: Asked): Answer {
  const { is, facts } = standing(question.facts, policy);
  if (is === 'elsewhere') return { outcome: 'partly', say: 'named elsewhere', values: [], facts };
  if (is === 'deferred') return deferred(facts, lexicon);
  return { outcome: is === 'stated' ? 'silent' : is, values: [], facts: [] };
}

/** How many of the terms of a full answer there are, and which are not; nothing where single values are marked. */
function counted({ values }: Answer, terms: readonly string[], lexicon: Lexicon): readonly string[] {
  const common = marks.filter((mark) => values.every((one) => one.marks.includes(mark)));
  const atoms = values.flatMap((one) => one.atoms);
  const vocabulary = atoms[0]?.vocabulary;
  if (vocabulary === undefined || values.some((one) => one.marks.length > common.length)) return [];
  const missing = terms.filter(
    (term) => !atoms.some(({ value }) => lexicon.includes(vocabulary, term, String(value))),
  );
  const count = led(common, `${terms.length - missing.length} of ${terms.length}`);
  const labels = missing.map((term) => lexicon.short(vocabulary, term));
  return labels.length === 0 ? [count] : [`${count}: no ${labels.join(', ')}`, count];
}

/**
 * Answers a question from a policy's record. With `line`, for one of the terms by which the answer is split: what holds
 * for all, or for a wider term, carries and is marked as general.
 */
export function answer(question: Question, policy: Policy, lexicon: Lexicon, line?: Line): Answer {
  const asked = { question, policy, lexicon };
  const { met, lacking } = fulfilling(factsFor(question.facts, policy), question, policy);
  if (line !== undefined) {
    const terms = ({ fact }: Item) => list(fact, line.field);
    const isOwn = (item: Item) => terms(item).includes(line.term);
    const isWider = (item: Item) =>
      isForAll(item.fact, question.per) ||
      terms(item).some((term) => term !== line.term && lexicon.includes(line.vocabulary, term, line.term));
    const own = met.filter(isOwn);
    const given = answerOf(own, own.length > 0 ? [] : met.filter(isWider), asked);
    if (given !== undefined) return given;
    // Of what is said where nothing answers, only a deferral holds of each line.
    const put = otherwise(asked, (item) => isOwn(item) || isWider(item));
    return put?.outcome === 'deferred' ? put : nothing(asked);
  }
  if (lacking.length > 0) {
    // "4 of 9": the values are those of the facts that lack what each must have.
    const some = met.filter(answersPlainly).length;
    const say = `${some} of ${some + lacking.length}; not for`;
    return { outcome: 'partly', say, values: valuesFor(lacking, question.show, asked), facts: lacking };
  }
  const general = question.general === undefined ? [] : factsFor(question.general, policy);
  const given = answerOf(met, general, asked);
  if (given !== undefined && question.of !== undefined)
    return { ...given, shorter: counted(given, question.of, lexicon) };
  return given ?? otherwise(asked) ?? nothing(asked);
}
