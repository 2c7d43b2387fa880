import { bundledFramework, frameworkNames } from '../audit/bundled.js';
import { UsageError } from '../errors.js';
import { type ExitCode, exit } from '../exit.js';
import { type Explained, explain, namesOf, type Use } from '../lint/explain.js';
import { factsOf, termsIn } from '../lint/walk.js';
import { pushTo, tally } from '../model/groups.js';
import type { Lexicon } from '../model/lexicon.js';
import { nearestTerms } from '../model/meant.js';
import { loadAllWords } from '../model/word-list.js';
import { didYouMean } from '../model/words.js';
import { explainQuestion, type Question } from '../questions/index.js';
import { json } from '../render/clean.js';
import { explanationJson, explanationText, namesText, type Uses } from '../render/lint-explain.js';
import { lookUp } from '../search/look-up.js';
import type { Context } from './context.js';
import type { Writers } from './formats.js';
import { everyQuestion } from './questions.js';

/** Writes by the writer for the format asked for. */
async function write(
  context: Context<'explain'>,
  writers: Writers<'explain', () => string | Promise<string>>,
) {
  await context.write(await writers[context.options.format]());
  return exit.ok;
}

/** Where each of the terms asked for is used, from one reading of the library. */
async function usesOf(found: readonly Explained[], context: Context): Promise<Uses> {
  const wanted = new Set(
    found.flatMap((one) => (one.kind === 'term' ? [`${one.vocabulary}.${one.name}`] : [])),
  );
  const uses = new Map<string, Use[]>();
  if (wanted.size === 0) return uses;
  for await (const { policy } of context.records()) {
    const named = [
      ...factsOf(policy).flatMap((placed) =>
        termsIn(placed).map(({ vocabulary, term }) => `${vocabulary}.${term} ${placed.section.name}`),
      ),
      ...Object.entries(policy.omitted).flatMap(([reason, anchors]) =>
        anchors.map(() => `omission.${reason} omitted`),
      ),
    ];
    for (const [use, times] of tally(named)) {
      const [term = '', section = ''] = use.split(' ');
      if (wanted.has(term)) pushTo(uses, term, { policy: policy.id, section, times });
    }
  }
  return uses;
}

/** The terms of all vocabularies, by name. */
const allTerms = ({ vocabularies }: Lexicon) =>
  Object.assign({}, ...Object.values(vocabularies).map(({ terms }) => terms));

/** `privcmp explain --find`: the terms that somebody's words mean, in whatever of the known languages. */
async function runFind(question: string, context: Context<'explain'>): Promise<ExitCode> {
  if (question.trim() === '')
    throw new UsageError(
      '--find needs words to look up',
      'for example: privcmp explain --find bewaartermijn',
    );
  const lexicon = context.lexicon();
  const found = lookUp(question, lexicon, await loadAllWords());
  if (found.length === 0) {
    const near = nearestTerms(question, allTerms(lexicon), namesOf(lexicon).sections);
    throw new UsageError(
      `no term is known by "${question}", nor does a definition have these words`,
      didYouMean(near, 'words are known in English, Dutch, French and German; definitions are English'),
    );
  }
  return write(context, {
    text: async () => (await import('../render/looked-up.js')).lookedUpText(found, await context.style()),
    json: () => json(found),
  });
}

/** What is asked under an id: by the reader, at first sight, about a section; else by a framework as it holds today. */
async function questionNamed(
  word: string,
  questions: ReadonlyMap<string, Question>,
  context: Context,
): Promise<readonly Explained[]> {
  const lexicon = context.lexicon();
  const name = word.trim().toLowerCase();
  let question = questions.get(name);
  if (question === undefined && explain(name, lexicon).length === 0)
    for (const framework of frameworkNames) {
      const set = await bundledFramework(framework, lexicon, context.today());
      question ??= set?.questions.find(({ id }) => id === name);
    }
  return question === undefined ? [] : [{ kind: 'question', name, ...explainQuestion(question, lexicon) }];
}

/** `privcmp explain`. */
export async function runExplain(words: readonly string[], context: Context<'explain'>): Promise<ExitCode> {
  if (context.options.find) return runFind(words.join(' '), context);
  const lexicon = context.lexicon();
  const questions = await everyQuestion(context);
  if (words.length === 0) {
    const names = { ...namesOf(lexicon), questions: [...questions.keys()] };
    return write(context, {
      text: async () => namesText(names, await context.style()),
      json: () => json(names),
    });
  }
  const found: Explained[] = [];
  for (const word of words) {
    const meant = [...(await questionNamed(word, questions, context)), ...explain(word, lexicon)];
    found.push(...meant);
    if (meant.length > 0) continue;
    const names = namesOf(lexicon);
    const others = [...names.rules, ...names.vocabularies, ...names.sections, ...questions.keys()];
    const near = nearestTerms(word, allTerms(lexicon), others);
    throw new UsageError(
      `there is no rule, term, vocabulary, section or question "${word}"`,
      didYouMean(near, 'privcmp explain lists all names'),
    );
  }
  const uses = await usesOf(found, context);
  return write(context, {
    text: async () => explanationText(found, uses, lexicon, await context.style()),
    json: () => explanationJson(found, uses),
  });
}
