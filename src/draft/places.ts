import { wordsOf } from '../evidence/values/languages/index.js';
import type { PlaceWords } from '../evidence/values/languages/words.js';
import { alternatives, endsWith, perLanguage, wordsPattern } from '../evidence/values/patterns.js';
import type { Hit, Passage } from './passage.js';

/** What a sentence says of a country. */
export type PlaceSays = 'transfer' | 'storage' | 'processing' | 'establishment';

export interface SaidOfPlace {
  readonly code: string;
  readonly says: PlaceSays;
  readonly denied: boolean;
}

const compiled = perLanguage((language) => {
  const { names, places } = wordsOf(language);
  if (places === undefined) return undefined;
  return {
    verbs: verbsOf(places),
    send: wordsPattern(places.send, 'iu'),
    outside: endsWith(
      places.outside,
      "the|of|de|den|der|het|des|dem|la|le|les|l'|el|los|il|lo|gli|countries|landen|pays|du",
    ),
    audience: wordsPattern(places.audience, 'iu'),
    others: wordsPattern(places.others, 'iu'),
    not: wordsPattern(places.not, 'iu'),
    unless: wordsPattern(places.unless, 'iu'),
    but: new RegExp(`[;:]|,? (?:${alternatives(places.but)}) `, 'giu'),
    first: new RegExp(`^${alternatives(`${names?.lead ?? ''}|${places.outside}`)}$`, 'iu'),
    of: new RegExp(`(?<!\\p{L})\\p{Lu}[\\p{L}'’-]* ${alternatives(places.of)} (?:the )?$`, 'u'),
    toward: endsWith(places.toward, "the|la|le|les|l'|de|die|das|den|gli|los|las"),
    we: names === undefined ? undefined : wordsPattern(names.we, 'iu'),
  };
});

type Compiled = NonNullable<ReturnType<typeof compiled>>;

const verbsOf = ({ process, seat, send, store }: PlaceWords) =>
  (
    [
      ['transfer', send],
      ['storage', store],
      ['processing', process],
      ['establishment', seat],
    ] as const
  ).map(([says, words]) => [says, wordsPattern(words)] as const);

/**
 * What the sentence of a country says of it; undefined where it says nothing that a fact could hold: a part of a longer name,
 * a place that data come from or do not reach, where readers live, the seat of somebody else. `company` are names of the company.
 */
export function saidOf(one: Hit<string>, company: readonly string[]): SaidOfPlace | undefined {
  const { passage } = one;
  const words = compiled(passage.language);
  const [start, end] = [one.start - passage.at, one.end - passage.at];
  if (words === undefined || passage.unit.kind === 'heading' || inName(passage.text, start, end, words))
    return undefined;
  const before = passage.text.slice(0, start);
  if (words.outside.test(outOfList(before)) || words.audience.test(before.slice(-60))) return undefined;
  const clause = clauseOf(passage, start, words);
  const sends = words.toward.test(outOfList(before)) && words.send.test(clause.text);
  const says = sends ? 'transfer' : nearest(clause.text, start - clause.at, end - clause.at, words);
  if (says === undefined || words.unless.test(clause.text)) return undefined;
  const denied = words.not.test(clause.text);
  if (says === 'transfer') return { code: one.value, says, denied };
  const own = words.we?.test(passage.text) || company.some((name) => passage.text.includes(name));
  if (denied || (says === 'establishment' && (!own || words.others.test(clause.text)))) return undefined;
  return { code: one.value, says, denied };
}

/** The words before the first of a row of countries: "outside Switzerland and" is "outside". */
const outOfList = (before: string) =>
  before.replace(
    /(?:(?:the |la |le |les |l['’]|de |den |die |der |het )?\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*(?:, | ?(?:and|or|en|of|et|ou|und|oder|y|o|e) ))+(?:the |la |le |l['’]|de |den |die |der |het )?$/u,
    '',
  );

/** "Air Norway", "Larch UK Limited", "Bank of Ireland": the country is a word of a name. */
function inName(text: string, start: number, end: number, { first, of }: Compiled): boolean {
  const [before, behind] = [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 30)];
  const word = /(\p{Lu}[\p{L}&'’.-]*) $/u.exec(before);
  const begins = word !== null && /(?:^|[.:;!?(] ?)$/u.test(before.slice(0, word.index));
  if (word !== null && !(begins && first.test(word[1] ?? ''))) return true;
  if (of.test(before)) return true;
  return /^[ -](?:Ltd|Limited|GmbH|AG|B\.?V|N\.?V|S\.?A|SAS|SARL|LLC|Inc|plc|PLC|A\/S|AB|Oy)(?!\p{L})|^-\p{L}/u.test(
    behind,
  );
}

/** The clause of a country, as long as no "but" parts it from the verb. */
function clauseOf(
  { text }: Passage,
  at: number,
  { but }: Compiled,
): { readonly text: string; readonly at: number } {
  const cuts = [...text.matchAll(but)].map(({ 0: mark, index }) => ({
    from: index,
    to: index + mark.length,
  }));
  const start = cuts.findLast(({ to }) => to <= at)?.to ?? 0;
  return { text: text.slice(start, cuts.find(({ from }) => from > at)?.from), at: start };
}

/** What the nearest verb says; one that stands before counts as nearer. */
function nearest(text: string, start: number, end: number, { verbs }: Compiled): PlaceSays | undefined {
  let best: { says: PlaceSays; far: number } | undefined;
  for (const [says, pattern] of verbs) {
    for (const match of text.matchAll(pattern)) {
      const stop = match.index + match[0].length;
      const far = stop <= start ? start - stop : match.index >= end ? match.index - end + 5 : 0;
      if (best === undefined || far < best.far) best = { says, far };
    }
  }
  // "Our servers are located in": the seat of a server is where it stores.
  const stores =
    best?.says === 'establishment' &&
    verbs.some(([says, words]) => says === 'storage' && text.search(words) >= 0);
  return stores ? 'storage' : best?.says;
}
