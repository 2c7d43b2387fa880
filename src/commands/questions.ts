import { UsageError } from '../errors.js';
import { given } from '../model/given.js';
import { nearest } from '../model/nearest.js';
import { type Policy, partOf } from '../model/policy.js';
import { sections } from '../model/sections/index.js';
import { didYouMean } from '../model/words.js';
import { bundledQuestions, type Question, type QuestionSet, sectionsOfSet } from '../questions/index.js';
import type { Context } from './context.js';
import type { Options } from './options.js';

/** What `--questions` takes besides files: the bundled first screen, where the configuration names another. */
const bundledName = 'overview';

/** The reader's own questions: those of `--questions`, else of the configuration; undefined where there are none. */
export async function ownSet(context: Context): Promise<QuestionSet | undefined> {
  const file = context.options.questions ?? context.config().questions;
  if (file === undefined || file === bundledName) return undefined;
  const { openSet } = await import('../store/question-set.js');
  return openSet(file, context.files, context.lexicon(), context.today());
}

/** Are there more policies than are held in memory together, where that can be helped? */
export const areMany = (context: Context): boolean => context.library().files().length > 200;

/** Keeps of each of many policies only the sections that a set asks of, and `shown`. */
export function keepingAsked(
  set: QuestionSet,
  context: Context,
  shown: readonly string[] = [],
): (policy: Policy) => Policy {
  const needed = areMany(context) ? new Set([...sectionsOfSet(set), ...shown]) : undefined;
  return (policy) => (needed === undefined ? policy : partOf(policy, needed));
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
export function withSections<Given extends Partial<Options>>(context: Context<Given>): Context<Given> {
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
