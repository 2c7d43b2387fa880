const ascii = /^[\0-\x7f]*$/;

const withoutMarks = (text: string): string => text.replace(/\p{Mn}/gu, '');

/**
 * A text without accents and case, so that a Dutch, French or German word is found however it is typed. Marks go
 * before it is normalised, too: to put thousands in order would take the square of their number.
 */
export const fold = (text: string): string =>
  ascii.test(text)
    ? text.toLowerCase()
    : withoutMarks(withoutMarks(text).normalize('NFKD'))
        .toLowerCase()
        .replaceAll('’', "'")
        .replaceAll('ß', 'ss')
        .replaceAll('œ', 'oe')
        .replaceAll('æ', 'ae');
