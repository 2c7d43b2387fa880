import { parseDate } from '../model/date.js';
import { type Hit, hit, type Passage, surroundings } from './passage.js';

/** What the text calls a date. `other` stands for every date without such a word. */
export type DateLabel = 'updated' | 'effective' | 'other';

export interface FoundDate {
  /** YYYY-MM-DD, or YYYY-MM where the text gives no day. */
  readonly date: string;
  readonly label: DateLabel;
  /** Day and month could be exchanged (03/06/2024), and it was read as the language orders them. */
  readonly unsure: boolean;
}

const labels: readonly (readonly [DateLabel, RegExp])[] = [
  [
    'updated',
    /last (?:updated?|revised|modified|changed|amended|review(?:ed)?)|(?:updated|revised|modified|amended)(?: on)?(?!\p{L})|(?:revision|version) date|date of last|laatst(?:e)? (?:bijgewerkt|gewijzigd|aangepast|herzien|geactualiseerd|wijziging|update|versie)|(?:bijgewerkt|gewijzigd|aangepast|herzien) op|versie(?: van|datum)?|version(?: of| du)?|dernière (?:mise à jour|modification|révision|version)|mis(?:e)? à jour|modifiée? le|(?:zuletzt|letzte) (?:aktualisier|geänder|änderung|bearbeit)\p{L}*|letztes update|aktualisiert am|stand(?: vom)?|fassung vom|última (?:actualización|modificación|revisión)|actualizad[oa]|ultim[oa] (?:aggiornamento|modifica|revisione)|aggiornat[oa]|senest opdateret|senast uppdaterad/giu,
  ],
  [
    'effective',
    /effective(?: as of| from| date| on)?|in (?:force|effect) (?:from|since|as of|on)|comes? into (?:force|effect)|applies (?:from|as of)|valid (?:from|as of)|(?:geldig|geldt|van kracht|van toepassing)(?: is)? (?:vanaf|sinds|met ingang van|per)|ingangsdatum|in werking(?: getreden)?|met ingang van|en vigueur|entr(?:ée|e|ant) en vigueur|applicable (?:à compter|à partir|depuis|from)|date d['’]effet|gültig (?:ab|seit)|gilt (?:ab|seit)|in kraft|wirksam (?:ab|seit)|en vigor|entrada en vigor|vigente desde|in vigore|efficac(?:e|ia) (?:dal|da)/giu,
  ],
];

/** "… per 25 mei 2018 van kracht": the label follows. */
const takesEffect = /^\s*(?:van kracht|in werking|in kraft|wirksam|gültig|entr[ée]e? en vigueur)/iu;

/** The languages whose month names are known to be met, besides the text's own. */
const common = ['en', 'nl', 'fr', 'de', 'es', 'it'];

interface Months {
  readonly byName: ReadonlyMap<string, number>;
  readonly pattern: string;
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Month names, long and short, alone and as they stand beside a day, from the Unicode locale data in Node. */
function monthNames(language: string): Months {
  const byName = new Map<string, number>();
  const dates = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2023, month, 15)));
  for (const locale of [...common, language]) {
    for (const style of ['long', 'short'] as const) {
      for (const day of [{}, { day: 'numeric' }] as const) {
        const format = formatter(locale, { month: style, timeZone: 'UTC', ...day });
        for (const [month, date] of dates.entries()) {
          const name = format?.formatToParts(date).find((part) => part.type === 'month')?.value;
          const plain = name?.toLowerCase().replace(/\.$/u, '');
          if (plain !== undefined && /^\p{L}{3}/u.test(plain)) byName.set(plain, month + 1);
        }
      }
    }
  }
  byName.set('sept', 9);
  const names = [...byName.keys()].sort((a, b) => b.length - a.length);
  return { byName, pattern: names.map(literally).join('|') };
}

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat(locale, options);
  } catch {
    // Not a language tag: the common languages remain.
    return undefined;
  }
}

/** Does the language write the month before the day in figures, as American English does? */
function monthFirst(language: string): boolean {
  const parts = formatter(language, { dateStyle: 'short' })?.formatToParts(new Date(0)) ?? [];
  const order = parts.map((part) => part.type);
  return order.includes('month') && order.indexOf('month') < order.indexOf('day') && order[0] !== 'year';
}

const two = (value: number) => String(value).padStart(2, '0');

/**
 * Makes a finder of dates for a language. It finds written and numeric dates, whole or without a day, whatever known language
 * they are in; dates that do not exist are passed over.
 */
export function dateFinder(language: string): (passage: Passage) => readonly Hit<FoundDate>[] {
  const { byName, pattern } = monthNames(language);
  const american = monthFirst(language);
  const year = '(?<y>(?:19|20)\\d{2})(?!\\d)';
  const written = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?<d1>\\d{1,2})(?:st|nd|rd|th|er|e|\\.|º)? ?(?:of |de )?)?(?<m>${pattern})\\.?` +
      `(?: (?<d2>\\d{1,2})(?:st|nd|rd|th)?)?,? ?(?:de |del )?${year}`,
    'giu',
  );
  const figures =
    /(?<![\p{L}\p{N}./-])(?:(?<iso>(?:19|20)\d{2})-(?<isoM>\d{2})-(?<isoD>\d{2})|(?<a>\d{1,2})(?<sep>[./-])(?<b>\d{1,2})\k<sep>(?<y>(?:19|20)\d{2}))(?![\p{L}\p{N}/-])/gu;

  const inFigures = (g: Readonly<Record<string, string | undefined>>) => {
    if (g.iso !== undefined) return { y: g.iso, m: Number(g.isoM), d: Number(g.isoD), unsure: false };
    const [a, b] = [Number(g.a), Number(g.b)];
    const monthLeads = b > 12 || (american && a <= 12);
    return { y: g.y, m: monthLeads ? a : b, d: monthLeads ? b : a, unsure: a <= 12 && b <= 12 && a !== b };
  };
  const inWords = (g: Readonly<Record<string, string | undefined>>, above: string | undefined) => {
    const day = g.d1 ?? g.d2 ?? above;
    const m = byName.get((g.m ?? '').toLowerCase()) ?? 0;
    return { y: g.y, m, d: day === undefined ? undefined : Number(day), unsure: false };
  };
  const readers = [
    [written, inWords],
    [figures, inFigures],
  ] as const;

  return (passage) => {
    const found: Hit<FoundDate>[] = [];
    for (const [words, read] of readers) {
      for (const match of passage.text.matchAll(words)) {
        const above = match.index === 0 ? dayAbove(passage) : undefined;
        const { y, m, d, unsure } = read(match.groups ?? {}, above);
        const date = `${y}-${two(m)}${d === undefined ? '' : `-${two(d)}`}`;
        if (parseDate(date) === undefined) continue;
        const label = labelOf(passage, match.index, match[0].length);
        found.push(hit(passage, { index: match.index, length: match[0].length }, { date, label, unsure }));
      }
    }
    return found.sort((a, b) => a.start - b.start);
  };
}

/** "Stand: 15. Januar 2024" is cut behind the number, as if a sentence ended there; then the day stands in the piece before. */
function dayAbove({ previous, unit }: Passage): string | undefined {
  if (previous === undefined || previous.unit.lines[1] !== unit.lines[0]) return undefined;
  return /(?<!\d)(\d{1,2})\.$/u.exec(previous.text)?.[1];
}

/** The label that stands nearest on the left, in the same sentence or in a short line above a line that is only the date. */
function labelOf(passage: Passage, index: number, length: number): DateLabel {
  const [before, after] = surroundings(passage, index, length, 80);
  const own = nearest(before);
  if (own !== undefined) return own;
  if (takesEffect.test(after)) return 'effective';
  const above = passage.previous?.unit.text ?? '';
  const alone = passage.text.length - length < 20;
  return (alone && above.length < 60 ? nearest(above) : undefined) ?? 'other';
}

function nearest(text: string): DateLabel | undefined {
  let best: { label: DateLabel; end: number } | undefined;
  for (const [label, pattern] of labels) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (best === undefined || end > best.end) best = { label, end };
    }
  }
  return best?.label;
}
