const ascii = /^[\0-\x7f]*$/;

/** A text without accents and case, so that a Dutch or French word is found however it is typed. */
export const fold = (text: string): string =>
  ascii.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/\p{Mn}/gu, '')
        .toLowerCase()
        .replaceAll('’', "'")
        .replaceAll('ß', 'ss');
