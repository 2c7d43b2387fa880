import { type Amount, amountAtEnd } from './numbers.js';
import { type Hit, hit, type Passage, surroundings, wordsPattern } from './passage.js';

/** What a period in the text may be about; `unclear` where neither its sentence nor its heading tells. */
export type DurationAbout = 'retention' | 'cookies' | 'response' | 'age' | 'unclear';

export interface Duration {
  /** ISO 8601, in the units of the text. */
  readonly period: string | { readonly min: string; readonly max: string };
  readonly bound: 'exact' | 'max' | 'min';
  /** Does an event start it ("after", "à compter de")? */
  readonly counted: boolean;
  readonly about: DurationAbout;
  /** In years, where it is an age. */
  readonly years?: number;
}

/** Designators of ISO 8601 with the words for them in English, Dutch, French, German, Spanish and Italian. */
const units: readonly (readonly [designator: string, words: string])[] = [
  ['Y', 'years?|yrs?|jaar|jaren|ans?|années?|annees?|jahre?[ns]?|años?|ann[oi]'],
  ['M', 'months?|maand(?:en)?|mois|monat(?:e[ns]?|s)?|mes(?:es|[ei])?'],
  ['W', 'weeks?|week|weken|semaines?|wochen?|semanas?|settiman[ae]'],
  ['D', 'days?|dag(?:en)?|jours?|(?:kalender)?tage?[ns]?|d[ií]as?|giorn[oi]'],
  ['H', 'hours?|uur|uren|heures?|stunden?|horas?|or[ae]'],
];
const unitWords = units.map(([, words]) => words).join('|');
/** Units, but not working days, which ISO 8601 cannot say. */
const unitPattern = wordsPattern(`(?:${unitWords})(?! ?(?:ouvr|hábiles|laborables|lavorativi))`);
const unitPatterns = units.map(
  ([designator, words]) => [designator, new RegExp(`^(?:${words})$`, 'iu')] as const,
);

/** What parts an amount from its unit: "7 years", "7-year", "30 calendar days". */
const gap = /(?:[ -](?:calendar|full|volle|volledige|kalender))?[ -]{1,2}$/iu;
/** Longer than any amount in words. */
const longestAmount = 70;

/** "half a year", "anderhalf jaar": no number in front. */
const halves: readonly (readonly [RegExp, string])[] = [
  [wordsPattern('half (?:a |an )?year|(?:een )?half ?jaar|halbes? jahr|halben jahres?|medio año'), 'P6M'],
  [wordsPattern('anderhalf jaar|anderthalb jahren?|one and a half years|un an et demi|año y medio'), 'P18M'],
];

const notPeriod = {
  before:
    /(?<![\p{L}\p{N}])(?:il y a|hace|vor|every|each|elke|iedere|om de|tous les|toutes les|jede[nrs]?|alle|cada|ogni|per|once|last|past|afgelopen|depuis|seit|sinds|desde|da|been (?:\p{L}+ ){0,3}for|bestaan(?: al)?)\s*$/iu,
  after:
    /^ ?(?:ago|geleden|fa\b|(?:a|per|par|pro|am|por|al|in der|in de) (?:day|dag|jour|tag|día|giorno|week|woche|semaine|semana|year|jaar|an|jahr|month|maand|mois|monat)|(?:of|van|an|de|d['’])? ?(?:experience|ervaring|expérience|erfahrung|experiencia|esperienza)|anniversar)/iu,
};
const articleNeeds = /(?:within|for|after|of|in|than|least|most|to)\s*$/iu;

const maximum = {
  before:
    /(?:up to|at (?:the )?most|max(?:imum|imaal|imal|\.)?(?: of| van| de)?|(?:no|not) (?:longer|more|later) than|exceed(?:s|ing)?|within|less than|niet langer dan|niet meer dan|ten hoogste|hooguit|uiterlijk|binnen|tot|jusqu['’]à|au plus(?: tard)?|excéd\p{L}*|dans (?:un délai (?:maximum |maximal )?(?:de |d['’])?|les |l['’])?|höchstens|bis zu|längstens|spätestens|innerhalb(?: von)?|binnen|hasta|máximo(?: de)?|no más de|plazo(?: máximo)? de|entro|fino a|non oltre|massimo(?: di)?)\s*(?:an? |de |d['’]|the |von |een |einer? |after |na |après |nach )?$/iu,
  after: /^\s*(?:at (?:the )?most|maximum|maximaal|au (?:plus|maximum)|höchstens|como máximo|al massimo)/iu,
};
const minimum = {
  before:
    /(?:at (?:the )?least|minimum(?: of| van| de)?|minimaal|ten minste|tenminste|minstens|au (?:moins|minimum)|mindestens|al menos|mínimo(?: de)?|almeno|(?:no|not) less than)\s*(?:an? |de |d['’])?$/iu,
  after: /^\s*(?:at (?:the )?least|minimum|minimaal|au (?:moins|minimum)|mindestens|como mínimo)/iu,
};
const counted = {
  before: /(?:\+|plus|after|na|après|nach|dopo)\s*$/iu,
  after:
    /^[,)]?\s*(?:after|from|following|since|na|vanaf|nadat|sinds|gerekend|après|à (?:compter|partir) d(?:e|u|es)?|suivant|nach|ab|seit|después|desde|tras|a partir|dopo|dal)(?!\p{L})/iu,
};

const age = wordsPattern(
  'under|below|younger|older|aged?|old|minors?|child(?:ren)?|jonger|ouder|oud|leeftijd|kind(?:eren|ern|er)?|minderjarigen?|moins de|âgée?s?|âge|mineurs?|enfants?|unter|jünger|alter|minderjährigen?|menor(?:es)?|edad|minori',
  'iu',
);
const keeping = wordsPattern(
  '(?:keep|kept|retain|retention|store|storage|delet|eras|remov|destroy|anonymi[sz]|bewa[ar]|gewist|wissen|verwijder|vernietig|opslaan|opgeslagen|conserv|archiv|supprim|effac|détrui|durée|speicher|aufbewahr|aufgehoben|lösch|gelöscht|vernichte|almacen|elimin|suprim|borra|cancell|distru|bewahr)\\p{L}*',
  'iu',
);
const answering = wordsPattern(
  '(?:respon[ds]|repl(?:y|ies)|answer|react|reageren|reactie|antwoord|beantwoord|gehoor|inwilligen|répond|réponse|beantwort|antwort|bearbeite|risp|respuesta|comply|complied)\\p{L}*|act on|gevolg',
  'iu',
);

function aboutOf(passage: Passage, before: string, after: string, unit: string, low: number): DurationAbout {
  if (unit === 'Y' && low >= 10 && low <= 21 && (age.test(before) || age.test(after))) return 'age';
  const { text, around } = passage;
  if (answering.test(text) && !keeping.test(text)) return 'response';
  if (/cookie/iu.test(text) || (/cookie/iu.test(around) && !keeping.test(around))) return 'cookies';
  if (keeping.test(text)) return 'retention';
  return keeping.test(around) ? 'retention' : answering.test(text) ? 'response' : 'unclear';
}

function boundOf(before: string, after: string): Duration['bound'] {
  if (minimum.before.test(before) || minimum.after.test(after)) return 'min';
  return maximum.before.test(before) || maximum.after.test(after) ? 'max' : 'exact';
}

const iso = (amount: number, unit: string) => (unit === 'H' ? `PT${amount}H` : `P${amount}${unit}`);

interface Place {
  readonly index: number;
  readonly length: number;
}

function durationAt(passage: Passage, place: Place, amount: Amount, word: string): Duration | undefined {
  const [before, after] = surroundings(passage, place.index, place.length);
  const { low, high } = amount;
  const unit = unitPatterns.find(([, words]) => words.test(word))?.[0];
  const isPeriod =
    !(amount.article && !articleNeeds.test(before)) &&
    !notPeriod.before.test(before) &&
    !notPeriod.after.test(after);
  if (low === 0 || unit === undefined || !isPeriod) return undefined;
  const about = aboutOf(passage, before, after, unit, low);
  return {
    period: high !== undefined && high > low ? { min: iso(low, unit), max: iso(high, unit) } : iso(low, unit),
    bound: boundOf(before, after),
    counted: counted.before.test(before) || counted.after.test(after),
    about,
    ...(about === 'age' ? { years: low } : {}),
  };
}

function halfAt(passage: Passage, place: Place, period: string): Duration {
  const [before, after] = surroundings(passage, place.index, place.length);
  const about = aboutOf(passage, before, after, 'M', 0);
  return { period, bound: boundOf(before, after), counted: counted.after.test(after), about };
}

/** Periods of time, but no rates ("24 hours a day"), nothing past ("2 years ago") and no experience. */
export function findDurations(passage: Passage): readonly Hit<Duration>[] {
  const { text } = passage;
  const counts = [...text.matchAll(unitPattern)].flatMap((unit) => {
    const from = Math.max(0, unit.index - longestAmount);
    const left = text.slice(from, unit.index);
    const parted = gap.exec(left);
    const amount = parted === null ? undefined : amountAtEnd(left.slice(0, parted.index));
    if (amount === undefined) return [];
    const index = from + amount.start;
    const place = { index, length: unit.index + unit[0].length - index };
    const found = durationAt(passage, place, amount, unit[0]);
    return found === undefined ? [] : [hit(passage, place, found)];
  });
  const parts = halves.flatMap(([words, period]) =>
    [...text.matchAll(words)].map((match) => {
      const place = { index: match.index, length: match[0].length };
      return hit(passage, place, halfAt(passage, place, period));
    }),
  );
  return [...counts, ...parts].sort((a, b) => a.start - b.start);
}
