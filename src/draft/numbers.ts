/** Numbers written as words, as far as privacy policies write periods in words, in the languages of `languages`. */

const list = (words: string) => words.split(' ');

const english = {
  ones: list(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
  ),
  teens: list('seventeen eighteen nineteen'),
  tens: list('twenty thirty forty fifty sixty seventy eighty ninety'),
};
const dutch = {
  ones: list(
    'één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien',
  ),
  teens: list('zeventien achttien negentien'),
  tens: list('twintig dertig veertig vijftig zestig zeventig tachtig negentig'),
};
const german = {
  ones: list(
    'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn',
  ),
  teens: list('siebzehn achtzehn neunzehn'),
  tens: list('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'),
};
const french = {
  ones: list('un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'),
  teens: list('dix-sept dix-huit dix-neuf'),
  tens: list('vingt trente quarante cinquante soixante'),
};
const spanish = {
  ones: list('un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis'),
  teens: list('diecisiete dieciocho diecinueve'),
  tens: list('veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa'),
};
const italian = {
  ones: list(
    'un due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici',
  ),
  teens: list('diciassette diciotto diciannove'),
  tens: list('venti trenta quaranta cinquanta sessanta settanta ottanta novanta'),
};

interface Counting {
  readonly ones: readonly string[];
  readonly teens: readonly string[];
  readonly tens: readonly string[];
}

type Join = (ten: string, one: string) => readonly string[];

function* count({ ones, teens, tens }: Counting, join: Join): Generator<readonly [string, number]> {
  for (const [i, word] of [...ones, ...teens].entries()) yield [word, i + 1];
  for (const [i, ten] of tens.entries()) {
    const value = (i + 2) * 10;
    yield [ten, value];
    for (const [j, one] of ones.slice(0, 9).entries())
      for (const word of join(ten, one)) yield [word, value + j + 1];
  }
}

/** Words that count as one before a unit. The English article is judged by what stands before it, and not here. */
const articles = list('een eén ein eine einen einem einer eines une una uno');

const values = new Map<string, number>([
  ...count(italian, (ten, one) => [(/^[uo]/.test(one) ? ten.slice(0, -1) : ten) + one]),
  ...count(spanish, (ten, one) => [`${ten} y ${one}`, `${ten.slice(0, -1)}i${one}`]),
  ...count(french, (ten, one) => [`${ten}-${one}`, `${ten} et ${one}`]),
  ...count(german, (ten, one) => [`${one.replace(/s$/, '')}und${ten}`, `${one}und${ten}`]),
  ...count(dutch, (ten, one) => [one + (/e$/.test(one) ? 'ën' : 'en') + ten]),
  ...count(english, (ten, one) => [`${ten}-${one}`, `${ten} ${one}`]),
  ...articles.map((word) => [word, 1] as const),
  ['soixante-dix', 70],
  ['soixante-douze', 72],
  ['soixante-quinze', 75],
  ['quatre-vingts', 80],
  ['quatre-vingt-dix', 90],
  ['dreissig', 30],
  ['hundred', 100],
  ['a hundred', 100],
  ['one hundred', 100],
  ['honderd', 100],
  ['cent', 100],
  ['hundert', 100],
  ['cien', 100],
  ['cento', 100],
]);

/** The number that digits or words of any of the languages say; undefined for other words. */
export function readNumber(text: string): number | undefined {
  return /^\d{1,4}$/u.test(text) ? Number(text) : values.get(text.toLowerCase().normalize('NFC'));
}

/** A number, or the two ends of a range, at the end of a text. */
export interface Amount {
  readonly low: number;
  readonly high?: number;
  /** Offset at which it starts. */
  readonly start: number;
  /** Is it only the English article? */
  readonly article: boolean;
}

const before = '(?<![\\p{L}\\p{N}]|\\d[.,/])';
const word = '[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,30}';
/** The last three, two and one words: "treinta y seis" before "seis". */
const last = [2, 1, 0].map((more) => new RegExp(`${before}${word}(?: ${word}){${more}}$`, 'u'));
const link = / ?(?:[-–]|(?<= )(?:to|tot|tot en met|à|bis|a|of|or|ou|oder|and|en|et|und|y|e)) ?$/iu;
const figures = new RegExp(`${before}(\\d{1,4}) ?[-–] ?(\\d{1,4})$`, 'u');
const article = /(?<![\p{L}\p{N}])an?$/iu;
const bracket = / ?\(([^()]{1,20})\)$/u;

function numberAtEnd(text: string): { readonly value: number; readonly start: number } | undefined {
  for (const pattern of last) {
    const match = pattern.exec(text);
    const value = match === null ? undefined : readNumber(match[0]);
    if (match !== null && value !== undefined) return { value, start: match.index };
  }
  return undefined;
}

/** Reads "7", "seven (7)", "3 to 5", "3-5" or "a" at the end of a text. Not "2.5". */
export function amountAtEnd(text: string): Amount | undefined {
  const inner = bracket.exec(text);
  if (inner !== null && readNumber(inner[1] ?? '') !== undefined) {
    const outer = amountAtEnd(text.slice(0, inner.index));
    return outer ?? { low: readNumber(inner[1] ?? '') ?? 0, start: inner.index + 1, article: false };
  }
  const range = figures.exec(text);
  if (range !== null)
    return { low: Number(range[1]), high: Number(range[2]), start: range.index, article: false };
  const end = numberAtEnd(text);
  if (end === undefined) {
    const match = article.exec(text);
    return match === null ? undefined : { low: 1, start: match.index, article: true };
  }
  const left = text.slice(0, end.start);
  const joint = link.exec(left);
  const first = joint === null ? undefined : numberAtEnd(left.slice(0, joint.index));
  if (first === undefined) return { low: end.value, start: end.start, article: false };
  return { low: first.value, high: end.value, start: first.start, article: false };
}
