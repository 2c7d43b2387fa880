import { parseDate } from '../../model/date.js';
import { literally } from '../../model/literally.js';
import { matchesIn } from '../words.js';
import { baseOf, ofTag, wordsOf } from './languages/index.js';
import type { Found } from './numbers.js';
import { perLanguage } from './patterns.js';

export interface FoundDate {
  /** YYYY-MM-DD, or YYYY-MM where the text gives no day. */
  readonly date: string;
  /** The other reading of 03/06/2024 in English, which is written on both sides of the Atlantic; `date` is as `language` orders it. */
  readonly other?: string;
}

/** Besides the language of the text: its laws and products are often dated in English. */
const common = ['en'];

/** Month names, long and short, alone and as they stand beside a day, from the Unicode locale data in Node. */
function monthNames(language: string) {
  const byName = new Map<string, number>([
    ['sept', 9],
    ...Object.entries(wordsOf(language).dates?.months ?? {}),
  ]);
  const dates = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2023, month, 15)));
  const styles = (['long', 'short'] as const).flatMap((month) => [
    { month },
    { month, day: 'numeric' } as const,
  ]);
  const formats = [...common, language].flatMap((locale) =>
    styles.map((style) => formatter(locale, { timeZone: 'UTC', ...style })),
  );
  for (const format of formats)
    for (const [month, date] of dates.entries()) {
      const name = format?.formatToParts(date).find((part) => part.type === 'month')?.value;
      const plain = name?.toLowerCase().replace(/\.$/u, '');
      if (plain !== undefined && /^\p{L}{3}/u.test(plain)) byName.set(plain, month + 1);
    }
  const names = [...byName.keys()].sort((a, b) => b.length - a.length);
  return { byName, pattern: names.map(literally).join('|') };
}

/** Where it is made for no language tag, the common languages remain. */
const formatter = (locale: string, options: Intl.DateTimeFormatOptions) =>
  ofTag(() => new Intl.DateTimeFormat(locale, options));

/** Does the language write the month before the day in figures, as American English does? */
function monthFirst(language: string): boolean {
  const parts = formatter(language, { dateStyle: 'short' })?.formatToParts(new Date(0)) ?? [];
  const order = parts.map((part) => part.type);
  return order.includes('month') && order.indexOf('month') < order.indexOf('day') && order[0] !== 'year';
}

type Groups = Readonly<Record<string, string | undefined>>;

/** "2024-06-03", "3.6.2024", "2024年6月3日". */
const figures =
  /(?<![\p{N}./-]|[a-z])(?:(?<y>(?:19|20)\d{2})(?:(?<sep1>[-/.])(?<m>\d{1,2})\k<sep1>(?<d>\d{1,2})|[年년] ?(?<cm>\d{1,2})[月월](?: ?(?<cd>\d{1,2})[日일])?)|(?<a>\d{1,2})(?<sep2>[./-])(?<b>\d{1,2})\k<sep2>(?<y2>(?:19|20)\d{2}))(?![\p{N}/-]|[a-z])/giu;

const compiled = perLanguage((language) => {
  const { byName, pattern } = monthNames(language);
  const american = monthFirst(language);
  const year = '(?<y>(?:19|20)\\d{2})(?!\\d)';
  const written = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?<d1>\\d{1,2})(?:st|nd|rd|th|er|e|\\.|º|ª)?[ -]?(?:day )?(?:of |de |da )?)?(?<m>${pattern})\\.?` +
      `(?:[ -](?<d2>\\d{1,2})(?:st|nd|rd|th)?)?,?[ -]?(?:de |del |do )?${year}`,
    'giu',
  );
  const iso = (...parts: readonly (string | number | undefined)[]) =>
    parts.flatMap((part) => (part === undefined ? [] : String(part).padStart(2, '0'))).join('-');
  const inWords = (g: Groups): FoundDate => ({
    date: iso(g.y, byName.get((g.m ?? '').toLowerCase()) ?? 0, g.d1 ?? g.d2),
  });
  const inFigures = (g: Groups): FoundDate => {
    if (g.y !== undefined) return { date: iso(g.y, g.m ?? g.cm, g.d ?? g.cd) };
    const [a, b] = [Number(g.a), Number(g.b)];
    const [ordered, exchanged] = [iso(g.y2, b, a), iso(g.y2, a, b)];
    const slashed = g.sep2 !== '.';
    const usual = b > 12 || (american && slashed && a <= 12) ? exchanged : ordered;
    const open = a <= 12 && b <= 12 && a !== b && slashed && (american || baseOf(language) === 'en');
    return { date: usual, ...(open ? { other: usual === ordered ? exchanged : ordered } : {}) };
  };
  return [
    [written, inWords],
    [figures, inFigures],
  ] as const;
});

/**
 * Every date of a text that has a year, with month and mostly a day: in words of the language (BCP 47) or of English, and in
 * figures. Dates that do not exist are passed over. Names of months are known in every language of Node's locale data.
 */
export function datesIn(text: string, language: string): readonly Found<FoundDate>[] {
  return compiled(language)
    .flatMap(([pattern, read]) =>
      matchesIn(text, pattern).map(({ match, start, end }) => ({
        value: read(match.groups ?? {}),
        start,
        end,
      })),
    )
    .filter(({ value }) => parseDate(value.date) !== undefined)
    .sort((a, b) => a.start - b.start);
}
