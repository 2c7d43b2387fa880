import { abbreviations } from './generated/languages.js';
import { ofTag } from './values/languages/index.js';
import { perLanguage } from './values/patterns.js';

/** What a language writes with a point that is no full stop, and which words begin its sentences: see `abbreviations.yaml`. */
export type Abbreviations = Readonly<
  Record<'never' | 'seldom' | 'beforeNumber' | 'starters' | 'subjects', string> & { beforeOrdinal?: string }
>;

/** How the words of a language bear on the end of a sentence. */
export type Language = ReturnType<typeof languageOf>;

const lastToken = /\S+$/u;
const opening = /^[("'«‹“„‘‚[❞¡¿「『]+/u;
/** Single letters with points, one after the other: "z. B.", "i.d.R.", "U.S."; of "EU-U.S." the part behind the dash. */
const spelled = /(?:(?<![\p{L}\p{N}.])\p{L}{1,2}\.\s?)+$/u;
const dotted = /(?:^|[-–/])(\p{L}{1,3}\.){2,}$/u;
/** "l'art." */
const elided = /^\p{L}{1,5}['’]/u;
const firstWord = /^[^\p{L}\p{N}(]*(\p{L}+)(['’])?/u;
const number = /^(?:\p{N}|[IVXLC]+(?!\p{L}))/u;
/** A day or ordinal as German and its neighbours write it: "am 3. Januar". */
const ordinal = /(?:^|[\s(])(\p{L}+\s+)?[0-3]?\d\.$/u;

/** A tag as the runtime takes it; `und` for one that it does not know. */
export const knownLanguage = (language: string): string =>
  ofTag(() => Intl.getCanonicalLocales(language)[0]) ?? 'und';

/** The rules of a language (BCP 47); of one without a list those that hold everywhere. */
export const languageOf = perLanguage((language) => {
  const tag = knownLanguage(language);
  const own = abbreviations[tag.split('-')[0]?.toLowerCase() ?? ''];
  const listOf = (key: keyof Abbreviations, of = [abbreviations.everywhere, own]) =>
    of.flatMap((one) => one?.[key]?.match(/\S+/gu) ?? []);
  // The last list that has a word counts: what the language itself calls seldom, else what ends no sentence.
  const kinds = new Map<string, Kind>([
    ...listOf('seldom').map((word) => [word, 'seldom'] as const),
    ...listOf('beforeNumber').map((word) => [word, 'before-number'] as const),
    ...listOf('never').map((word) => [word, 'never'] as const),
    ...listOf('seldom', [own]).map((word) => [word, 'seldom'] as const),
  ]);
  const [starters, subjects] = [new Set(listOf('starters')), new Set(listOf('subjects'))];
  const beforeOrdinal = new Set(listOf('beforeOrdinal'));
  const endingsIn = (key: keyof Abbreviations) =>
    listOf(key).flatMap((word) => (word.startsWith('*') ? word.slice(1) : []));
  const [endings, compounds] = [endingsIn('starters'), endingsIn('never')];
  const ends = (word: string) =>
    endings.some((ending) => word.length > ending.length && word.endsWith(ending));

  const begins = (text: string): boolean => {
    const [, word = '', apostrophe] = firstWord.exec(text) ?? [];
    if (!/^\p{Lu}/u.test(word)) return false;
    const small = word.toLowerCase();
    return starters.has(small) || ends(small) || (apostrophe !== undefined && starters.has(`${small}’`));
  };
  /** How a sentence ends with an abbreviation; undefined for what is none. */
  const kindOf = (before: string): Kind | undefined => {
    const token = (lastToken.exec(before)?.[0] ?? '').replace(opening, '');
    const letters = spelled.exec(before)?.[0].replace(/\s/gu, '') ?? '';
    const listed = formsOf(token, letters).map(
      (form) => kinds.get(form) ?? (compounds.some((end) => form.endsWith(end)) ? 'never' : undefined),
    );
    return listed.find((kind) => kind !== undefined) ?? looksOf(token, letters);
  };
  return {
    /** Does a text begin with a word that begins sentences? */
    begins,
    /** Does a text begin as a sentence with its subject does: "We", "This", "Guardamos"? */
    speaks: (text: string): boolean => {
      const word = firstWord.exec(text)?.[1]?.toLowerCase() ?? '';
      return subjects.has(word) || ends(word);
    },
    /** Is the last word of a text an abbreviation, known or by its looks? */
    abbreviated: (text: string): boolean => kindOf(text) !== undefined,
    /** May a sentence end behind `before` (its last words, on one line), if `next` follows? */
    endsBetween: (before: string, next: string): boolean => {
      const day = ordinal.exec(before);
      if (day !== null) {
        if (monthsOf(tag).some((month) => next.startsWith(month))) return false;
        return !beforeOrdinal.has(day[1]?.trim().toLowerCase() ?? '') || begins(next);
      }
      const kind = kindOf(before);
      if (kind === 'seldom') return begins(next);
      return kind !== 'never' && !(kind === 'before-number' && number.test(next));
    },
  };
});

/** A sentence ends with it never, before a word that begins one, or unless a number follows. */
type Kind = 'never' | 'seldom' | 'before-number';

/**
 * What to look up of a last token and of the letters with points at the end. A capital that stands alone is an initial,
 * whatever the small letter would be, unless it is listed as a capital: "M." is a title in French.
 */
function formsOf(token: string, letters: string): readonly string[] {
  const spelledOut = letters === '' || letters === token ? [] : [letters];
  if (/^\p{Lu}\.$/u.test(token)) return [token, ...spelledOut.map((form) => form.toLowerCase())];
  return [...spelledOut, token, token.replace(elided, '')].map((form) => form.toLowerCase());
}

/** Letters with points are judged by the first: "i.V.m." and "z. B." end nothing, "U.S.", "B.V." and "Plan B." may. */
function looksOf(token: string, letters: string): Kind | undefined {
  const word = /^\p{L}{2}\.$/u.test(letters) ? '' : letters;
  const known = word !== '' ? word : dotted.test(token) ? token : undefined;
  if (known === undefined) return undefined;
  return /^\p{Ll}\p{L}?\.\p{L}/u.test(known) ? 'never' : 'seldom';
}

/** The names of the months as they stand in a date, in a language that writes a point behind the day; else none. */
const monthsOf = perLanguage((language) => {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2024, month, 1));
    const day = parts.findIndex(({ type }) => type === 'day');
    const name = parts.find(({ type }) => type === 'month');
    return name && parts[day + 1]?.value.startsWith('.') ? name.value : [];
  }).flat();
});
