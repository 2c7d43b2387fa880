/** English names of languages, by their tags; none for a tag that no language has. */
const languageNames = () => new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** The canonical form of a BCP 47 tag whose language exists; undefined for others. */
export function canonicalTag(tag: string): string | undefined {
  try {
    const [found] = Intl.getCanonicalLocales(tag);
    return found !== undefined && languageNames().of(found.split('-', 1)[0] ?? '') !== undefined
      ? found
      : undefined;
  } catch {
    return undefined;
  }
}
