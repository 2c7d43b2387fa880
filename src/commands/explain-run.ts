import { UsageError } from '../errors.js';
import { type ExitCode, exit } from '../exit.js';
import { type Explained, explain, namesOf, type Use } from '../lint/explain.js';
import { factsOf, termsIn } from '../lint/walk.js';
import { nearestTerms } from '../model/meant.js';
import type { Context } from './context.js';

/** Where each of the terms asked for is used, from one reading of the library. */
async function usesOf(
  found: readonly Explained[],
  context: Context,
): Promise<ReadonlyMap<string, readonly Use[]>> {
  const wanted = new Set(
    found.flatMap((one) => (one.kind === 'term' ? [`${one.vocabulary}.${one.name}`] : [])),
  );
  const uses = new Map<string, Use[]>();
  if (wanted.size === 0) return uses;
  for await (const { policy } of context.records()) {
    const counts = new Map<string, number>();
    const count = (vocabulary: string, term: string, where: string) => {
      if (!wanted.has(`${vocabulary}.${term}`)) return;
      const key = `${vocabulary}.${term}\n${where}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    };
    for (const placed of factsOf(policy))
      for (const { vocabulary, term } of termsIn(placed)) count(vocabulary, term, placed.section.name);
    for (const [reason, anchors] of Object.entries(policy.omitted))
      for (const _ of anchors) count('omission', reason, 'omitted');
    for (const [key, times] of counts) {
      const [term = '', section = ''] = key.split('\n');
      uses.set(term, [...(uses.get(term) ?? []), { policy: policy.id, section, times }]);
    }
  }
  return uses;
}

/** `privcmp explain`. */
export async function runExplain(
  words: readonly string[],
  options: { readonly format: 'text' | 'json' },
  context: Context,
): Promise<ExitCode> {
  const lexicon = context.lexicon();
  const { explanationJson, explanationText, namesText } = await import('../render/lint-explain.js');
  if (words.length === 0) {
    const { json } = await import('../render/clean.js');
    await context.write(
      options.format === 'json' ? json(namesOf(lexicon)) : namesText(namesOf(lexicon), await context.style()),
    );
    return exit.ok;
  }
  const found = words.flatMap((word) => {
    const meant = explain(word, lexicon);
    if (meant.length > 0) return meant;
    const names = namesOf(lexicon);
    const terms = Object.assign({}, ...Object.values(lexicon.vocabularies).map((one) => one.terms));
    const others = [...names.rules, ...names.vocabularies, ...names.sections];
    const near = nearestTerms(word, terms, others);
    throw new UsageError(
      `there is no rule, term, vocabulary or section "${word}"`,
      near.length > 0 ? `did you mean ${near.join(' or ')}?` : 'privcmp explain lists all names',
    );
  });
  const uses = await usesOf(found, context);
  await context.write(
    options.format === 'json'
      ? explanationJson(found, uses)
      : explanationText(found, uses, lexicon, await context.style()),
  );
  return exit.ok;
}
