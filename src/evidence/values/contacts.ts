import { literally } from '../../model/literally.js';
import { holdsPhrase } from './plain.js';

/** "name [at] example [dot] nl": written so that programs do not find it. */
const hiddenAt = / ?[[({] ?(?:at|apenstaartje|arobase|ät) ?[\])}] ?/giu;
const hiddenDot = / ?[[({] ?(?:dot|punt|point|punkt) ?[\])}] ?/giu;
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/** Do the words hold an e-mail address, whatever its case, whole and not as part of a longer one? */
export function holdsEmail(words: string, address: string): boolean {
  const shown = words.replace(invisible, '').replace(hiddenAt, '@').replace(hiddenDot, '.');
  return new RegExp(
    `(?<![\\p{L}\\p{N}._%+-])${literally(address)}(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])`,
    'iu',
  ).test(shown);
}

/** Do the words hold a link whole, and not as the beginning of a longer one? `www.`, a last slash and the scheme may be left out. */
export function holdsLink(words: string, link: string): boolean {
  const [, scheme, rest = ''] = /^(?:(https?):\/\/)?(?:www\.)?(.*?)\/?$/iu.exec(link) ?? [];
  if (rest === '') return false;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}@.-])(?:(https?):\\/\\/)?(?:www\\.)?${literally(rest)}\\/?(?![\\p{L}\\p{N}_~%/?#=&-]|\\.[\\p{L}\\p{N}])`,
    'giu',
  );
  return [...words.replace(invisible, '').matchAll(pattern)].some(
    ([, written]) =>
      written === undefined || scheme === undefined || written.toLowerCase() === scheme.toLowerCase(),
  );
}

/** Digits with what may stand between those of one telephone number. */
const digitRuns = /(?:\+ ?)?\(?\d(?:[\d \u00A0()./\u2010-\u2015-]*\d)?/gu;
/** Country codes have one to three digits (ITU-T E.164). */
const isCountryCode = (length: number) => length >= 1 && length <= 3;

/** Do the words hold a telephone number, given in E.164, written with its country or as its network writes it? */
export function holdsPhone(words: string, number: string): boolean {
  const wanted = number.replace(/\D/gu, '');
  return [...words.matchAll(digitRuns)].some(([run]) => {
    // "+31 (0)20": the zero is dialled only within the country.
    const groups = run.replace(/\(0\)/gu, ' ').match(/\d+/gu) ?? [];
    const isInternational = /^(?:\+|00)/u.test(run);
    return groups.some((first, from) =>
      groups.slice(from, from + 12).some((_, last, few) => {
        const digits = few.slice(0, last + 1).join('');
        if (digits === wanted || digits === `00${wanted}`) return true;
        return !isInternational && isNational(digits, wanted, from === 0 || first.startsWith('0'));
      }),
    );
  });
}

/** Is it the number without its country, with the zero that most networks put in front, or without one as in North America? */
function isNational(digits: string, wanted: string, isWhole: boolean): boolean {
  const bare = digits.startsWith('0') ? digits.slice(1) : digits;
  if (!isWhole || bare.length < 7) return false;
  return wanted.endsWith(bare) && isCountryCode(wanted.length - bare.length);
}

/** Do the words hold every part of a postal address? Parts may stand in another order, and on lines of their own. */
export const holdsAddress = (words: string, address: string): boolean =>
  address.split(/[,;]/u).every((part) => !/[\p{L}\p{N}]/u.test(part) || holdsPhrase(words, part));
