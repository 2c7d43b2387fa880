/** Ids of records, parties and terms: lower-case words joined by hyphens. */
export const wordPattern = '^[a-z0-9]+(?:-[a-z0-9]+)*$';

/** ISO 8601: years, months, weeks, days, hours, minutes, seconds; whole numbers, in that order, at least one. */
export const durationPattern =
  '^P(?!$)(?:\\d{1,6}Y)?(?:\\d{1,6}M)?(?:\\d{1,6}W)?(?:\\d{1,6}D)?(?:T(?=\\d)(?:\\d{1,6}H)?(?:\\d{1,6}M)?(?:\\d{1,6}S)?)?$';

/** YYYY, YYYY-MM or YYYY-MM-DD; whether the day exists is checked elsewhere. */
export const datePattern = '^\\d{4}(?:-\\d{2}(?:-\\d{2})?)?$';

/** The shape of ISO 3166-1 alpha-2; whether the code is assigned is checked elsewhere. */
export const countryPattern = '^[A-Z]{2}$';

export const sha256Pattern = '^[0-9a-f]{64}$';

/** A relative path that cannot leave the sources folder. */
export const sourcePathPattern = '^(?![/\\\\])(?!(?:.*[/\\\\])?\\.\\.(?:[/\\\\]|$))[^\\u0000-\\u001f:]+$';

/** The shape of ISO 3166-1 alpha-2 and of the codes of ISO 3166-2: `BE`, `US-CA`. */
export const territoryPattern = '^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$';
