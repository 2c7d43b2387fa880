/** Ids of records, parties and terms: lower-case words joined by hyphens. */
export const wordPattern = '^[a-z0-9]+(?:-[a-z0-9]+)*$';

/** A pattern in a JSON Schema has no flags. */
const anyCase = (word: string) => [...word].map((letter) => `[${letter}${letter.toUpperCase()}]`).join('');

/** Names of devices, which no file may have on Windows, whatever its ending (Microsoft Learn, "Naming Files, Paths, and Namespaces"). */
const device = `(?:${['con', 'prn', 'aux', 'nul'].map(anyCase).join('|')}|(?:${anyCase('com')}|${anyCase('lpt')})[0-9¹²³])`;

/** The id of a record is the name of its file too, on every system. */
export const recordIdPattern = wordPattern.replace('^', `^(?!${device}$)`);

/** ISO 8601: years, months, weeks, days, hours, minutes, seconds; whole numbers, in that order, at least one. */
export const durationPattern =
  '^P(?!$)(?:\\d{1,6}Y)?(?:\\d{1,6}M)?(?:\\d{1,6}W)?(?:\\d{1,6}D)?(?:T(?=\\d)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,6}S)?)?$';

/** YYYY, YYYY-MM or YYYY-MM-DD; whether the day exists is checked elsewhere. */
export const datePattern = '^\\d{4}(?:-\\d{2}(?:-\\d{2})?)?$';

/** The shape of ISO 3166-1 alpha-2; whether the code is assigned is checked elsewhere. */
export const countryPattern = '^[A-Z]{2}$';

export const sha256Pattern = '^[0-9a-f]{64}$';

/** A relative path that cannot leave its folder. */
export const insidePattern = '^(?![/\\\\])(?!(?:.*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f:]+$';

/** The same, of names that files can have on Windows too. */
export const sourcePathPattern = insidePattern
  .replace('^', `^(?!(?:.*[/\\\\])?${device}(?:\\.[^/\\\\]*)?(?:[/\\\\]|$))(?!.*[. ](?:[/\\\\]|$))`)
  .replace(':]', ':<>"|?*]');

/** The shape of ISO 3166-1 alpha-2 and of the codes of ISO 3166-2: `BE`, `US-CA`. */
export const territoryPattern = '^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$';
