import { wordsOf } from '../evidence/values/languages/index.js';
import { alternatives, endsWith, perLanguage, wordsPattern } from '../evidence/values/patterns.js';
import { matchesIn, type Range } from '../evidence/words.js';
import type { Hit } from './passage.js';

const compiled = perLanguage((language) => {
  const { names, places } = wordsOf(language);
  const verbs = [
    ['transfer', places?.send],
    ['storage', places?.store],
    ['processing', places?.process],
    ['establishment', places?.seat],
  ] as const;
  return {
    verbs: verbs.map(([says, words]) => [says, wordsPattern(words, 'giu')] as const),
    send: wordsPattern(places?.send),
    outside: endsWith(
      places?.outside,
      "the|of|de|den|der|het|des|dem|la|le|les|l'|el|los|il|lo|gli|countries|landen|pays|du",
    ),
    audience: wordsPattern(places?.audience),
    others: wordsPattern(places?.others),
    not: wordsPattern(places?.not),
    unless: wordsPattern(places?.unless),
    but: new RegExp(`[;:]|,? (?:${alternatives(places?.but)}) `, 'iu'),
    first: new RegExp(`^${alternatives(`${names?.lead ?? ''}|${places?.outside ?? ''}`)}$`, 'iu'),
    of: new RegExp(`(?<!\\p{L})\\p{Lu}[\\p{L}'’-]* ${alternatives(places?.of)} (?:the )?$`, 'u'),
    toward: endsWith(places?.toward, "the|la|le|les|l'|de|die|das|den|gli|los|las"),
    we: wordsPattern(names?.we),
  };
});

type Compiled = ReturnType<typeof compiled>;

/**
 * What the sentence of a country says of it; undefined where it says nothing that a fact could hold: a part of a longer name,
 * a place that data come from or do not reach, where readers live, the seat of somebody else. `company` are names of the company.
 */
export function saidOf(one: Hit<string>, company: readonly string[]) {
  const { passage } = one;
  const words = compiled(passage.language);
  const [start, end] = [one.start - passage.at, one.end - passage.at];
  if (passage.unit.kind === 'heading' || inName(passage.text, start, end, words)) return undefined;
  const before = passage.text.slice(0, start);
  if (words.outside.test(outOfList(before)) || words.audience.test(before.slice(-60))) return undefined;
  // As long as no "but" parts the country from the verb.
  const left = before.split(words.but).at(-1) ?? '';
  const clause = left + (passage.text.slice(start).split(words.but)[0] ?? '');
  const sends = words.toward.test(outOfList(before)) && words.send.test(clause);
  const says = sends ? 'transfer' : nearest(clause, left.length, left.length + end - start, words);
  if (says === undefined || words.unless.test(clause)) return undefined;
  const denied = words.not.test(clause);
  if (says === 'transfer') return { code: one.value, says, denied };
  const own = words.we.test(passage.text) || company.some((name) => passage.text.includes(name));
  if (denied || (says === 'establishment' && (!own || words.others.test(clause)))) return undefined;
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

/** What the nearest verb says; one that stands before counts as nearer. */
function nearest(text: string, start: number, end: number, { verbs }: Compiled) {
  const far = (verb: Range) =>
    verb.end <= start ? start - verb.end : verb.start >= end ? verb.start - end + 5 : 0;
  const [best] = verbs
    .flatMap(([says, pattern]) => matchesIn(text, pattern).map((verb) => ({ says, far: far(verb) })))
    .sort((a, b) => a.far - b.far);
  // "Our servers are located in": the seat of a server is where it stores.
  const stores =
    best?.says === 'establishment' &&
    verbs.some(([says, words]) => says === 'storage' && text.search(words) >= 0);
  return stores ? 'storage' : best?.says;
}
