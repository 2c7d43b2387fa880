import { countryCodes, countryName } from '../../model/country.js';
import { nearest } from '../../model/nearest.js';
import { countryPattern } from '../../model/patterns.js';
import { nearly, rule } from '../rule.js';
import { valuesOf } from '../walk.js';

export const malformedCountry = rule({
  id: 'malformed-country',
  severity: 'error',
  title: 'A country code that is not assigned',
  reason:
    'ISO 3166-1 alpha-2 gives every country one code of two capitals. UK and EU are none: the United Kingdom is GB, and the EU is a region.',
  wrong: 'sections:\n  locations:\n    - country: UK # ← UK\n      cite: "We keep account data"',
  right: 'sections:\n  locations:\n    - country: GB\n      cite: "We keep account data"',
  messages: {
    near: '"{value}" is no country code. {name} is {near}.',
    form: '"{value}" is no country code: two capitals by ISO 3166-1, such as NL for the Netherlands.',
    place: '"{value}" is neither a country code (two capitals, such as NL) nor a region: {known|or}.',
    placeNear:
      '"{value}" is neither a country code (two capitals, such as NL) nor a region. Did you mean {near|or}?',
    unassigned: '{value} is not assigned to any country in ISO 3166-1.',
  },
  fix: 'Writes a code in capitals, and UK as GB.',
  claim: ({ path, value, schema }, { field, lexicon }) => {
    if (typeof value !== 'string' || (schema.pattern !== countryPattern && field?.kind.is !== 'place'))
      return undefined;
    const near = codeFor(value);
    if (near !== undefined) return nearly(path, near, { value, name: countryName(near) });
    if (field?.kind.is !== 'place') return { message: 'form', path, args: { value } };
    const known = Object.keys(lexicon.vocabularies.region?.terms ?? {});
    const regions = nearest(value.toLowerCase().replace(/[\s_]+/g, '-'), known);
    if (regions.length > 0) return { message: 'placeNear', path, args: { value, near: regions } };
    return { message: 'place', path, args: { value, known } };
  },
  check: ({ policy, lexicon }, report) => {
    for (const { path, value } of [...valuesOf(policy, 'country'), ...valuesOf(policy, 'place')]) {
      const code = String(value);
      if (countryCodes.has(code) || !/^[A-Z]{2}$/.test(code) || lexicon.term('region', code) !== undefined)
        continue;
      const near = codeFor(code);
      if (near === undefined) report({ message: 'unassigned', path, args: { value: code } });
      else report(nearly(path, near, { value: code, name: countryName(near) }));
    }
  },
});

/** The code that a code in small letters, an alias, or an English name means. */
function codeFor(written: string): string | undefined {
  const upper = written.toUpperCase();
  if (upper === 'UK') return 'GB';
  if (countryCodes.has(upper)) return upper;
  return [...countryCodes].find(
    (code) => countryName(code).toLowerCase() === written.toLowerCase().replace(/^the /, ''),
  );
}
