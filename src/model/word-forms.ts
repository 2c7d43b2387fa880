import { fold } from './fold.js';
import { remembered } from './remembered.js';
import type { Language, WordList } from './word-list.js';

/**
 * What words end in, folded. `forms`: endings of number, case, person and degree, `ies>y` where another takes their place;
 * `made`: those of words made from one another, which may follow a stem that a list leaves open (`encrypt*`).
 */
const endings: Readonly<Record<Language, { readonly forms: string; readonly made: string }>> = {
  en: {
    forms: "s es 's ed d ing ings ies>y",
    made: 'e er ers or ors ion ions ation ations ition itions ification ional ment ments al als ally ly y ies ied ity ities able ability ibility ible ive ives ence ance ent ants ant ure ures ary ory ist ists ise ize ised ized ising izing isation ization ic ics ical sis ses t ts ty ness n',
  },
  nl: {
    forms: "s 's e en n ers er",
    made: 'd de den t te ten end ende ing ingen heid heden lijk lijke lijks ig ige baar bare ie ies tie ties atie aties eer eert eren eerd eerde iek ieke isch ische je jes ster aar aars ment menten teit teiten st sten ent enten eel ele ief ieve um',
  },
  fr: {
    forms: "'s x e es aux>al ees>e",
    made: 'er ez ent ant ante ants antes ee ees eur eurs euse euses if ifs ive ives ion ions ation ations ition itions ification ement ements ment ments ite ites able ables ible ibles ance ances ence ences age ages al ale ales el elle els elles ique iques iste istes isation isations iser ise ises isee isees ir it its issent ure ures t te tes ts u ue us ues r rs re s',
  },
  de: {
    forms: 's es e en em er ern n ns m r',
    made: 'ers st t te ten tem ter tes et ete eten eter etes end ende enden ender endes est ung ungen heit heiten keit keiten lich liche lichen licher liches ig ige igen iger iges bar bare baren ion ionen ation ationen ieren iert ierte ierten ierter ierung ierungen isch ische ischen ischer ischem isches chen lein in innen or oren ent enten tat taten ell elle ellen ieller iv ive iven ik iken um',
  },
};

/** Letters between the parts of a compound, in the languages that write compounds as one word. */
const joints: Partial<Record<Language, readonly string[]>> = {
  nl: ['', 's', 'e', 'en'],
  de: ['', 's', 'es', 'n', 'en', 'er', 'e'],
};
/** A shorter word is taken for no part of a compound: a few letters in a row are soon a word. */
const shortestPart = 4;

/** Endings of a list's language, and what they may take the place of. */
const endingsOf = remembered(({ language }: WordList) => {
  const { forms, made } = endings[language];
  const pairs = forms.split(' ').map((one) => one.split('>'));
  const after = new Set([...pairs.flatMap(([ending = '']) => ending), ...made.split(' ')]);
  return { forms: pairs, after, joints: joints[language] ?? [] };
});

/** All words of a list, and the stems it leaves open: thousands, so only where a compound or a form is to be taken apart. */
const partsOf = remembered(({ terms, cues }: WordList) => {
  const whole = new Set<string>();
  const stems = new Set<string>();
  const written = Object.values(terms).flatMap((entries) =>
    Object.values(entries).flatMap(({ label, words, search = [] }) => [label, ...words, ...search]),
  );
  const folded = fold([...written, ...Object.values(cues).flat()].join(' '));
  for (const part of folded.match(/[\p{L}\p{N}*']+/gu) ?? []) {
    const letters = part.replaceAll('*', '');
    if (letters.length >= shortestPart) (part.endsWith('*') ? stems : whole).add(letters);
  }
  return { whole, stems };
});

/** Is this a word of the list, or a form of one? */
function isKnown(word: string, list: WordList): boolean {
  const { stems, whole } = partsOf(list);
  const { after } = endingsOf(list);
  if (whole.has(word)) return true;
  for (let size = word.length; size >= shortestPart; size -= 1) {
    const [stem, rest] = [word.slice(0, size), word.slice(size)];
    if ((stems.has(stem) || whole.has(stem)) && (rest === '' || after.has(rest))) return true;
  }
  return false;
}

/**
 * Is what a folded word has besides the letters of a pattern (`stem*`, `*end`, `*inner*`) an ending of the list's language, or
 * another word of the list? A pattern alone fits misspelt words too.
 */
export function isFormOf(word: string, pattern: string, list: WordList): boolean {
  const { after, joints } = endingsOf(list);
  const letters = pattern.replaceAll('*', '');
  const at = pattern.startsWith('*') ? word.lastIndexOf(letters) : 0;
  const [front, end] = [word.slice(0, at), word.slice(at + letters.length)];
  // "adres-sen", "transfer-red": the last letter is doubled before an ending.
  const single = end.startsWith(letters.at(-1) ?? '') ? end.slice(1) : end;
  const isEnd =
    [end, single].some((one) => one === '' || after.has(one)) ||
    joints.some((joint) => end.startsWith(joint) && isKnown(end.slice(joint.length), list));
  const isFront =
    front === '' ||
    joints.some(
      (joint) => front.endsWith(joint) && isKnown(front.slice(0, front.length - joint.length), list),
    );
  return isEnd && isFront;
}

/** What some words may be forms of, in a list's language: the same with an ending of one of them taken away. */
export function baseForms(words: string, list: WordList): readonly string[] {
  const { forms } = endingsOf(list);
  return [...words.matchAll(/[\p{L}\p{N}']+/gu)].flatMap(({ 0: word, index }) => {
    const folded = fold(word);
    if (folded.length !== word.length) return [];
    return forms.flatMap(([ending = '', instead = '']) => {
      if (!folded.endsWith(ending) || word.length < ending.length + shortestPart) return [];
      const base = word.slice(0, -ending.length) + instead;
      const single = /(\p{L})\1$/u.test(base) ? [base.slice(0, -1)] : [];
      return [base, ...single].map((one) => words.slice(0, index) + one + words.slice(index + word.length));
    });
  });
}
