import { firstWhere } from '../halving.js';
import { matchesIn, overlap, type Range } from '../words.js';
import { wordsOf } from './languages/index.js';
import { type Around, type BoundWords, type UnitName, unitNames } from './languages/words.js';
import { type Found, numbersIn, readNumber } from './numbers.js';
import { alternatives, endsWith, perLanguage, startsWith, wordsPattern } from './patterns.js';

/** ISO 8601, in the units of the text. */
type Period = string | { readonly min: string; readonly max: string };

const clauseStart = /[;:!?]|(?<!max|min|maks)\.(?=\s)/giu;
const clauseEnd = /[;:!?]|\.(?=\s|$)/u;
const reach = 90;

/** The words before and behind a place, in its clause; emphasis is no word. */
export function clauseAround(text: string, start: number, end: number): Around {
  const left = text.slice(Math.max(0, start - reach), start).replace(/[*_]+/gu, '');
  const right = text.slice(end, end + reach).replace(/[*_]+/gu, '');
  const cut = [...left.matchAll(clauseStart)].at(-1);
  return {
    before: cut === undefined ? left : left.slice(cut.index + 1),
    behind: right.slice(0, clauseEnd.exec(right)?.index),
  };
}

function boundPatterns({ before, loose, behind }: BoundWords, small: string) {
  const after = alternatives(behind);
  return {
    before: endsWith(before, small),
    // The same with up to seven other words between.
    loose: new RegExp(
      `(?<![\\p{L}\\p{N}])${alternatives(loose)}(?:[ (]+[\\p{L}'’-]+){0,7}[ (]*(?:${alternatives(small)}[ (]*)?$`,
      'iu',
    ),
    // "2 years at most", "14 days after the visit at the latest", but not "2 years, at most 3"
    behind: new RegExp(
      `^(?:[ ()]*${after}(?!\\p{L}| (?:\\p{L}+ )?\\d)|[^\\d,()]{1,60} ${after}\\s*(?:[,)]|$))`,
      'iu',
    ),
  };
}

const compiled = perLanguage((language) => {
  const { periods: words, numbers } = wordsOf(language);
  if (words === undefined || numbers === undefined) return undefined;
  const { small } = words;
  const units = unitNames.map((name) => `(?<${name}>${alternatives(words.units[name])})`).join('|');
  const full = `(?:${alternatives(words.full)}[ -])?`;
  const working = `(?! ?${alternatives(words.working)}(?!\\p{L}))`;
  return {
    units: new RegExp(`(?<=(?:[ )*_-]|^)${full})(?:${units})(?![\\p{L}\\p{N}])${working}`, 'giu'),
    gap: new RegExp(`^\\)?[*_]{0,3}[ -]{1,2}${full}[*_]{0,3}$`, 'iu'),
    to: new RegExp(`^ ?(?:[-–]|(?<= )${alternatives(numbers.to)}(?= )) ?$`, 'iu'),
    article: new RegExp(
      `(?<=(?<!\\p{L})${alternatives(numbers.article?.behind)} )${alternatives(numbers.article?.words)}$`,
      'iu',
    ),
    endings: Object.entries(words.endings ?? {}).map(
      ([unit, ending]) =>
        [
          unit as UnitName,
          new RegExp(`(?<![\\p{L}\\p{N}])([\\p{L}\\p{N}]{1,30}?)-?${alternatives(ending)}(?!\\p{L})`, 'giu'),
        ] as const,
    ),
    fixed: Object.entries(words.fixed ?? {}).map(([one, iso]) => [wordsPattern(one, 'giu'), iso] as const),
    max: boundPatterns(words.max, small),
    min: boundPatterns(words.min, small),
    over: endsWith(words.over?.words, small),
    never: wordsPattern(words.over?.not),
    counted: { before: endsWith(words.counted.before, small), behind: startsWith(words.counted.behind) },
    no: { before: endsWith(words.no.before, small), behind: startsWith(words.no.behind) },
    idle: startsWith(words.idle),
  };
});

type Compiled = NonNullable<ReturnType<typeof compiled>>;

const iso = (amount: number, unit: UnitName) => (unit === 'H' ? `PT${amount}H` : `P${amount}${unit}`);

interface Amount extends Range {
  readonly low: number;
  readonly high?: number;
}

/** The numbers of a text as amounts: "seven (7)" is one, and so is "3 to 6". */
function amountsIn(text: string, language: string, to: RegExp): readonly Amount[] {
  const amounts: Amount[] = [];
  for (const { value, start, end } of numbersIn(text, language)) {
    const before = amounts.at(-1);
    const between = text.slice(before?.end, start);
    const last = before?.high ?? before?.low ?? value;
    if (before && last === value && /^ ?\($/u.test(between)) amounts.splice(-1, 1, { ...before, end });
    else if (before && last < value && to.test(between))
      amounts.push({ low: last, high: value, start: before.start, end });
    else amounts.push({ low: value, start, end });
  }
  return amounts;
}

function read(text: string, { start, end, value: period }: Found<Period>, words: Compiled) {
  const { before, behind } = clauseAround(text, start, end);
  const value = {
    period,
    bound: boundOf(before, behind, words),
    /** Does an event start it ("3 years after", "3 ans à compter de")? */
    counted: words.counted.before.test(before) || words.counted.behind.test(behind),
    /** What is no period to come: "2 years ago", "24 hours a day", "the last 12 months". */
    lapsed: words.no.before.test(before) || words.no.behind.test(behind),
    /** Does it start with the last sign of the person ("after 2 years of inactivity")? */
    idle: words.idle.test(behind),
  };
  return { value, start, end };
}

/** Of "no more than" and "more than" the longer counts; "do not keep … for more than" is a limit, too. */
function boundOf(before: string, behind: string, { max, min, over, never }: Compiled) {
  const more = over.exec(before);
  if (more && never.test(before.slice(0, more.index))) return 'max';
  const length = (pattern: RegExp) => pattern.exec(before)?.[0].length ?? 0;
  const [most, least] = [length(max.before), length(min.before)];
  if (most > 0 || least > 0) return most >= least ? 'max' : 'min';
  if (max.behind.test(behind)) return 'max';
  if (min.behind.test(behind)) return 'min';
  if (max.loose.test(before)) return 'max';
  return min.loose.test(before) ? 'min' : 'exact';
}

/**
 * Every period of time that a text states with an amount and a unit, as the language (BCP 47) writes them; none in a language
 * whose units are not known, which `knowsDurations` tells. Working days are left out, since ISO 8601 cannot say them.
 */
export function durationsIn(text: string, language: string) {
  const words = compiled(language);
  if (words === undefined) return [];
  const amounts = amountsIn(text, language, words.to);
  const counts = matchesIn(text, words.units).flatMap(({ match, start, end }) => {
    const unit = unitNames.find((name) => match.groups?.[name] !== undefined);
    const amount = unit && amountBefore(text, start, amounts, words);
    if (unit === undefined || amount === undefined) return [];
    const { low, high } = amount;
    if (!Number.isInteger(low) || low === 0 || low > 999) return [];
    const value = high === undefined ? iso(low, unit) : { min: iso(low, unit), max: iso(high, unit) };
    return [{ value, start: amount.start, end }];
  });
  const joined = words.endings.flatMap(([unit, pattern]) =>
    matchesIn(text, pattern).flatMap(({ match, ...place }) => {
      const amount = readNumber(match[1] ?? '', language);
      return amount === undefined ? [] : [{ ...place, value: iso(amount, unit) }];
    }),
  );
  const whole = words.fixed.flatMap(([pattern, value]) =>
    matchesIn(text, pattern).map((place) => ({ ...place, value })),
  );
  return apart<Period>([...whole, ...joined, ...counts]).map((one) => read(text, one, words));
}

/** The amount right before a unit, at most a few signs away. */
function amountBefore(text: string, unit: number, amounts: readonly Amount[], { article, gap }: Compiled) {
  const last = amounts[firstWhere(amounts, ({ end }) => end >= unit) - 1];
  if (last !== undefined && unit - last.end <= 24)
    return gap.test(text.slice(last.end, unit)) ? last : undefined;
  const from = Math.max(0, unit - 20);
  const one = text[unit - 1] === ' ' ? article.exec(text.slice(from, unit - 1)) : null;
  return one === null ? undefined : { low: 1, high: undefined, start: from + one.index };
}

/** In the order of the text; of two that overlap the one found first. */
function apart<Value>(found: readonly Found<Value>[]): readonly Found<Value>[] {
  const kept: Found<Value>[] = [];
  for (const one of found) if (!kept.some((other) => overlap(one, other))) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

/** Are the units of time of a language known, and its words for numbers? */
export const knowsDurations = (language: string): boolean => compiled(language) !== undefined;
