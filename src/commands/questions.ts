import { UsageError } from '../errors.js';
import { given } from '../model/given.js';
import { nearest } from '../model/nearest.js';
import { headOf, type Policy, partOf } from '../model/policy.js';
import { sections } from '../model/sections/index.js';
import { didYouMean } from '../model/words.js';
import { bundledQuestions, type Question, type QuestionSet, sectionsOfSet } from '../questions/index.js';
import { hash } from '../store/seal.js';
import type { Context } from './context.js';

/** What `--questions` takes besides files: the bundled first screen, where the configuration names another. */
const bundledName = 'overview';

/** The reader's own questions: those of `--questions`, else of the configuration; undefined where there are none. */
export async function ownSet(context: Context): Promise<QuestionSet | undefined> {
  const file = context.options.questions ?? context.config().questions;
  if (file === undefined || file === bundledName) return undefined;
  const { openSet } = await import('../store/question-set.js');
  return openSet(file, context.files, context.lexicon(), context.today());
}

/** More policies are not held in memory together, where that can be helped. */
const many = 200;

/** To V8 a value is a part of the text that it was read from, and would hold the whole of it: not so a copy. */
const copy = (policy: Policy): Policy => JSON.parse(JSON.stringify(policy));

/** Keeps of each of many policies only some sections. */
export function keepingOf(sections: ReadonlySet<string>, context: Context): (policy: Policy) => Policy {
  const areMany = context.library().files().length > many;
  return (policy) => (areMany ? copy(partOf(policy, sections)) : policy);
}

/** Policies of a collection, and what is kept of what was told of each. */
interface ToldOfAll<Kept> {
  readonly policies: readonly Policy[];
  readonly told: readonly Kept[];
  /** The first record, whole. */
  readonly first?: () => Promise<Policy>;
}

/** Leaves of a policy the facts of those questions only whose lines all policies make together. */
function withLines(set: QuestionSet): (policy: Policy) => Policy {
  const needed = sectionsOfSet({ ...set, questions: set.questions.filter(({ per }) => per.length > 0) });
  return (policy) => (needed.size === 0 ? headOf(policy) : partOf(policy, needed));
}

/**
 * What a table says of each record; of one that has not changed the notes of an earlier run tell it. `tell` gives it, as JSON has
 * it, and hangs on the record, the set and `kind` alone; of that is kept what `keep` makes.
 */
export async function tellOfAll<Told, Kept>(
  set: QuestionSet,
  kind: string,
  tell: (policy: Policy) => Told,
  keep: (told: Told) => Kept,
  context: Context,
): Promise<ToldOfAll<Kept>> {
  const partly = withLines(set);
  const names = [...new Set(set.questions.map(({ from }) => from.names))];
  const read = set.questions.map(({ from }) => [from.written, names.indexOf(from.names)]);
  const asked = `${kind} ${hash(JSON.stringify([names, read]))}`;
  const make = (policy: Policy) => [partly(policy), tell(policy)] as const;
  const policies: Policy[] = [];
  const told: Kept[] = [];
  let first: (() => Promise<Policy>) | undefined;
  for await (const { note, open } of context.noted(asked, make)) {
    const [policy, said] = note.value();
    policies.push(policy);
    told.push(keep(said));
    first ??= open;
  }
  return { policies, told, ...given({ first }) };
}

/** The same of what no notes are kept of. */
export async function tellOfEach<Told>(
  set: QuestionSet,
  tell: (policy: Policy) => Told,
  context: Context,
): Promise<Pick<ToldOfAll<Told>, 'policies' | 'told'>> {
  const partly = withLines(set);
  const policies: Policy[] = [];
  const told: Told[] = [];
  for await (const { policy } of context.records()) {
    policies.push(copy(partly(policy)));
    told.push(tell(policy));
  }
  return { policies, told };
}

/** Every question by its id, the reader's own first; one of them stands in the place of a bundled one with its id. */
export async function everyQuestion(context: Context): Promise<ReadonlyMap<string, Question>> {
  const own = (await ownSet(context))?.questions ?? [];
  const known = new Map(own.map((one) => [one.id, one]));
  for (const [id, question] of bundledQuestions(context.lexicon()))
    if (!known.has(id)) known.set(id, question);
  return known;
}

/** The same context with the sections of its options by name. Throws UsageError for one that does not exist. */
export function withSections<Asked extends Context>(context: Asked): Asked {
  const known = sections.map(({ name }) => name);
  const section = context.options.section?.map((written) => {
    const name = written.toLowerCase();
    if (known.includes(name)) return name;
    throw new UsageError(
      `there is no section "${written}"`,
      didYouMean(nearest(name, known), `sections are: ${known.join(', ')}`),
    );
  });
  return { ...context, options: { ...context.options, ...given({ section }) } };
}
