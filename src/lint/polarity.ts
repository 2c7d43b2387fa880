import { citedSpans, type Proof } from '../evidence/prove.js';
import type { Span } from '../evidence/resolve.js';
import { type Turn, turnsByUnit } from '../evidence/turns.js';
import { wordsOf } from '../evidence/values/languages/index.js';
import { perLanguage, wordsPattern } from '../evidence/values/patterns.js';
import { pushTo } from '../model/groups.js';
import type { Path } from '../model/path.js';
import type { Policy } from '../model/policy.js';
import type { WordList } from '../model/word-list.js';
import type { Report } from './rule.js';
import { factsOf, type PlacedFact, termsIn } from './walk.js';

type Turning = Turn['cue'];

/** Terms of the modality vocabulary that are cues. */
const hedges = ['may', 'typically', 'sometimes', 'effort', 'one-of', 'exceptional'] as const;
const isHedge = (cue: Turning): boolean => (hedges as readonly string[]).includes(cue);

type Hedges = Readonly<Record<string, readonly string[]>>;

const limited = ['limits', 'effect=limited', 'effect=excluded'];
/** What may stand for a "not" by itself. */
const consequences = [...limited, 'consequence', 'retroactive', 'requires'];
/** By what a fact says that it does not hold in all cases. */
const limiting = [...consequences, 'except', 'only', 'extent', 'when', 'criteria'];
const examples = ['open', 'example', 'vendor-note', '~for-example', '=similar', '=other', 'such as'];

/** By what a fact carries a cue, as `saysOf` names it; other cues are hedges. */
const carriers: Partial<Record<Turning, readonly string[]>> = {
  // "Not without your consent", "nobody but".
  negation: ['denied', 'only', 'consent=required', 'reading', '=opt-out', '=non-personal', ...consequences],
  only: ['only', 'terms', 'consent', 'criteria', '=data-minimisation', 'effect=limited', 'effect=excluded'],
  except: ['subjects', 'consent', ...limiting],
  'for-example': examples,
  includes: examples,
  may: ['denied', '~may', '~exceptional', ...limited],
};

/** All by which a fact may carry a cue: fields, hedges (`~may`), terms (`=similar`), and which field has one (`effect=limited`). */
function saysOf(placed: PlacedFact): ReadonlySet<string> {
  const { fact } = placed;
  const holds = (name: string) =>
    fact[name] !== undefined && (fact[name] !== false || name === 'retroactive');
  const hedged = [fact.modality, ...Object.values((fact.hedges ?? {}) as Hedges)].flat();
  const words = ['summary', 'items', 'when', 'note', 'logic', 'effects'].map((name) => fact[name] ?? '');
  const isExample = /\b(?:example|e\.g|for instance|such as|among|includ)/iu.test(words.join(' '));
  return new Set([
    ...Object.keys(fact).filter(holds),
    ...hedged.map((term) => `~${term}`),
    ...termsIn(placed).flatMap(({ field, term }) => [
      `=${term.startsWith('opt-out-') ? 'opt-out' : term}`,
      `${field.name}=${term}`,
    ]),
    ...(isExample ? ['such as'] : []),
  ]);
}

/** Does a fact carry what a cue of its passage says? */
function carries({ says }: Cited, { cue, limits }: Turn): boolean {
  const by = carriers[cue] ?? [`~${cue}`, '~may', 'consequence', ...limited];
  return (
    by.some((one) => says.has(one)) || (limits && cue === 'negation' && limiting.some((one) => says.has(one)))
  );
}

/** An example turns the fact that holds it, and an open list the one that holds several of its items. */
function isNamedBehind(placed: PlacedFact, { cue, behind }: Turn): boolean {
  const fields = termsIn(placed)
    .filter(({ vocabulary, term }) => behind.has(`${vocabulary}/${term}`))
    .map(({ field }) => field.name);
  return fields.some((name, i) => cue === 'for-example' || fields.indexOf(name) !== i);
}

/** Is a cue one that a fact citing it must carry? */
function counts(placed: PlacedFact, turn: Turn): boolean {
  const { cue, inside, ofReader, perhaps } = turn;
  const { count, permits, alone } = placed.section.cues ?? {};
  if (count === 'none' || cue === 'condition' || (alone && cue === 'only')) return false;
  if (cue === 'for-example' || cue === 'includes') return isNamedBehind(placed, turn);
  if (inside || count === (isHedge(cue) ? 'others' : 'hedges')) return false;
  if (cue !== 'may') return true;
  // "They may use it only for that" forbids the rest, and is reported as "only" if at all.
  if (turn.forbids) return false;
  // What one may ask for, and what one "may" be sent, is no hedge of a right; "possibly" is.
  return permits ? perhaps && ofReader : perhaps || !ofReader;
}

/** The cues that may stand for what a fact carries. */
const signs: Readonly<Record<string, readonly Turning[]>> = {
  denied: ['negation', 'except'],
  only: ['only', 'condition', 'negation'],
  except: ['except', 'condition', 'negation'],
  open: ['includes', 'for-example', 'one-of'],
  may: ['may', 'sometimes', 'exceptional', 'one-of', 'condition', 'effort'],
  typically: ['typically', 'sometimes'],
  sometimes: ['sometimes', 'typically', 'exceptional'],
  effort: ['effort'],
  'one-of': ['one-of'],
  exceptional: ['exceptional', 'sometimes'],
  'for-example': ['for-example', 'includes'],
};
/** "Or", which makes alternatives one of several; and words that leave a list open only where a record takes it for one. */
const grammarOf = perLanguage((language) => {
  const { turns } = wordsOf(language);
  return { or: wordsPattern(turns?.or), open: wordsPattern(turns?.open) };
});

/** What a fact carries, by the name of its sign, and where. */
function carried({
  placed: { fact, path },
  says,
}: Cited): readonly { readonly name: string; readonly path: Path }[] {
  const own = ['denied', 'only', 'open', 'except'].filter((name) => says.has(name));
  const ofValues = Object.entries((fact.hedges ?? {}) as Hedges).flatMap(([field, terms]) =>
    terms.map((name, i) => ({ name, path: [...path, 'hedges', field, i] })),
  );
  return [
    ...own.map((name) => ({ name, path: [...path, name] })),
    ...fact.modality.map((name, i) => ({ name, path: [...path, 'modality', i] })),
    ...ofValues,
  ].filter(({ name }) => Object.hasOwn(signs, name));
}

type Cited = ReturnType<typeof citedFacts>[number];

/**
 * Facts whose anchors are all found, with the passages they cite, the words there that turn them, and those of the whole
 * sentences.
 */
function citedFacts(policy: Policy, proof: Proof, words: WordList) {
  const byUnit = turnsByUnit(proof.text, words);
  return factsOf(policy).flatMap((placed) => {
    const spans = citedSpans(proof, placed.path);
    if (spans === undefined) return [];
    const around = [...new Set(spans.flatMap(({ units }) => units))].flatMap(
      (unit) => byUnit.get(unit) ?? [],
    );
    const turns = around.filter((turn) => spans.some((span) => holds(span, turn)));
    return [{ placed, says: saysOf(placed), spans, turns, around }];
  });
}

const holds = (span: Span, { start, end }: Turn): boolean => span.start <= start && end <= span.end;

/** For every word that a fact carries, the sections of the facts that do. */
function carriersOf(facts: readonly Cited[]): ReadonlyMap<Turn, readonly string[]> {
  const found = new Map<Turn, string[]>();
  for (const cited of facts)
    for (const turn of cited.turns) {
      // What says "only" of itself says it of no other; that something needs consent, one fact may say for all.
      const isOnly = turn.cue === 'only' && cited.says.has('only');
      if (carries(cited, turn) && !isOnly) pushTo(found, turn, cited.placed.section.name);
    }
  return found;
}

/**
 * May another fact that cites the word hold it alone? Of "we share names, but never sell them" one fact holds the denial. A hedge
 * turns all of its sentence, and "only" excludes what stands beside it in its own section.
 */
function isCarriedBeside({ section }: PlacedFact, { cue }: Turn, by: readonly string[] = []): boolean {
  if (by.length === 0 || isHedge(cue) || cue === 'for-example') return false;
  return cue !== 'only' || by.some((name) => name !== section.name);
}

/** How a record says what a cue says, where that is no modality. */
const ways: Readonly<Record<string, string>> = {
  negation: 'denied: true, or what is limited by it',
  only: 'only: true, or the terms or conditions it stands for',
  except: 'except, or the limits it stands for',
  'for-example': 'example, open: true, or modality: [for-example]',
  includes: 'open: true, or example',
};

/**
 * Where facts and their passages turn differently: a cue that the fact does not carry, at the anchor that holds it; or what
 * the fact carries without a cue, at the value.
 */
export function mismatches(
  policy: Policy,
  proof: Proof,
  words: WordList,
): readonly Report<'lost' | 'unsaid'>[] {
  const facts = citedFacts(policy, proof, words);
  const carrying = carriersOf(facts);
  const isLost = (cited: Cited, turn: Turn) =>
    counts(cited.placed, turn) &&
    !carries(cited, turn) &&
    !isCarriedBeside(cited.placed, turn, carrying.get(turn));
  return facts.flatMap((cited) => {
    const { placed, spans, turns } = cited;
    const lost = turns
      .filter((turn) => isLost(cited, turn))
      .map((turn) => {
        const anchor = spans.findIndex((span) => holds(span, turn));
        const said = proof.text.raw.slice(turn.start, turn.end).replace(/\s+/gu, ' ');
        const args = { words: said, how: ways[turn.cue] ?? `modality: [${turn.cue}]` };
        return { message: 'lost', path: [...placed.path, 'cite', anchor], args } as const;
      });
    const unsaid = carried(cited)
      .filter(({ name }) => !isSaid(name, cited, proof, words))
      .map(({ name, path }) => ({ message: 'unsaid', path, args: { name } }) as const);
    return [...lost, ...unsaid];
  });
}

/** Does the sentence of a passage say it? What a lead-in introduces may be one of several without an "or" of its own. */
function isSaid(name: string, { around, spans }: Cited, { text }: Proof, { language }: WordList): boolean {
  if (around.some(({ cue }) => signs[name]?.includes(cue))) return true;
  const { open, or } = grammarOf(language);
  if (name === 'open') return spans.some(({ quote }) => open.test(quote));
  if (name !== 'one-of') return false;
  return spans.some(
    ({ quote, units }) => or.test(quote) || units.some((unit) => text.units[unit]?.items !== undefined),
  );
}
