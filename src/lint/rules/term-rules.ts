import { distance } from 'fastest-levenshtein';
import { countryCodes, countryName } from '../../model/country.js';
import { vocabularyOf } from '../../model/key.js';
import type { Lexicon } from '../../model/lexicon.js';
import { meantTerms, plainName } from '../../model/meant.js';
import { nearest } from '../../model/nearest.js';
import { countryPattern } from '../../model/patterns.js';
import { sections } from '../../model/sections/index.js';
import { cited } from '../example.js';
import { nearly, quoted, type Report, rule } from '../rule.js';
import { valuesOf } from '../walk.js';

/** Rules on values that are one of a list: countries and terms. */
export const termRules = {
  'malformed-country': rule({
    title: 'A country code that is not assigned',
    reason:
      'ISO 3166-1 alpha-2 gives every country one code of two capitals. UK and EU are none: the United Kingdom is GB, and the EU is a region.',
    wrong: cited('locations', 'country: «UK|GB»'),
    messages: {
      near: '"{value}" is no country code. {name} is {near}.',
      form: '"{value}" is no country code: two capitals by ISO 3166-1, such as NL for the Netherlands.',
      place: '"{value}" is neither a country code (two capitals, such as NL) nor a region: {known|or}.',
      placeNear:
        '"{value}" is neither a country code (two capitals, such as NL) nor a region. Did you mean {near|or}?',
      unassigned: '{value} is not assigned to any country in ISO 3166-1.',
    },
    fix: 'Writes a code in capitals, and UK as GB.',
    claim: ({ value, schema, field, lexicon }) => {
      const isPlace = field?.kind.is === 'place';
      if (typeof value !== 'string' || (schema.pattern !== countryPattern && !isPlace)) return false;
      const code = codeFor(value);
      if (code !== undefined) return nearly(code, { name: countryName(code) });
      if (!isPlace) return { message: 'form' };
      const known = Object.keys(lexicon.vocabularies.region?.terms ?? {});
      const near = nearest(value.toLowerCase().replace(/[\s_]+/g, '-'), known);
      return near.length > 0
        ? { message: 'placeNear', args: { near } }
        : { message: 'place', args: { known } };
    },
    *check({ policy, lexicon }) {
      for (const { path, value } of [...valuesOf(policy, 'country'), ...valuesOf(policy, 'place')]) {
        const code = String(value);
        if (countryCodes.has(code) || !/^[A-Z]{2}$/.test(code) || lexicon.term('region', code) !== undefined)
          continue;
        const near = codeFor(code);
        if (near === undefined) yield { message: 'unassigned', path, args: { value: code } };
        else yield { path, ...nearly(near, { value: code, name: countryName(near) }) };
      }
    },
  }),
  'unknown-term': rule({
    title: 'A word that is no term of its vocabulary',
    reason: 'Policies meet in a row because they share a term. A word of one’s own meets nothing.',
    wrong: cited('sale', 'act: «sel|sell»', 'denied: true', 'cite: "We never sell"'),
    messages: {
      near: '"{value}" is no term of {vocabulary}. Did you mean {near|or}?',
      label: '"{value}" is the label of a term of {vocabulary}: write "{near}".',
      elsewhere:
        '"{value}" is no term of {vocabulary}; {places|or} {have} it. Expected {known|or} (privcmp explain {vocabulary} shows all).',
      none: '"{value}" is no term of {vocabulary}. Expected {known|or} (privcmp explain {vocabulary} shows all).',
      few: '"{value}" is no term of {vocabulary}. Expected {known|or}.',
      list: '"{value}" holds several terms of {vocabulary}. Write them as a list: [{parts}].',
      open: '"{value}" is no word for {vocabulary}: use lower-case words joined by hyphens.',
    },
    fix: 'Corrects the term where a single letter or the case is wrong, or its label was written.',
    claim: ({ value, schema, lexicon, field }) => {
      const vocabulary = schema['x-vocabulary'];
      if (typeof vocabulary !== 'string' || typeof value !== 'string' || field?.kind.is === 'place')
        return false;
      const terms = lexicon.vocabularies[vocabulary]?.terms ?? {};
      const known = Object.keys(terms);
      const said = <Message extends string>(message: Message, more: Report['args'] = {}) =>
        ({ message, args: { vocabulary, known, ...more } }) as const;
      if (schema.enum === undefined) return said('open');
      const plain = plainName(value);
      const labelled =
        known.find((term) => terms[term]?.label.toLowerCase() === value.toLowerCase()) ??
        known.find((term) => term === plain);
      if (labelled !== undefined)
        return { ...said('label', { near: labelled }), fix: { is: 'value', text: labelled } };
      const parts = value.split(/[,;]/).map((part) => plainName(part.trim()));
      if (parts.length > 1 && parts.every((part) => Object.hasOwn(terms, part)))
        return said('list', { parts: parts.join(', ') });
      const meant = meantTerms(value, terms);
      const near = meant.length > 0 ? meant : nearest(plain, known);
      const [text] = near;
      const places = placesOf(value, lexicon, vocabulary);
      if (text !== undefined && (places.length === 0 || meant.length > 0)) {
        const slips = near.filter((term) => distance(plain, term) <= 1);
        const isSure = plain.length > 3 && slips.length === 1;
        return { ...said('near', { near: quoted(near) }), fix: isSure ? { is: 'value', text } : undefined };
      }
      if (places.length > 0) return said('elsewhere', { places, have: places.length > 1 ? 'have' : 'has' });
      return said(known.length <= 8 ? 'few' : 'none');
    },
  }),
};

/** The code that a code in small letters, an alias, or an English name means. */
function codeFor(written: string): string | undefined {
  const upper = written.toUpperCase();
  if (upper === 'UK') return 'GB';
  if (countryCodes.has(upper)) return upper;
  return [...countryCodes].find(
    (code) => countryName(code).toLowerCase() === written.toLowerCase().replace(/^the /, ''),
  );
}

/** Fields of sections whose vocabulary has a term, as `section.field`. */
const placesOf = (term: string, lexicon: Lexicon, not: string): readonly string[] =>
  sections
    .flatMap(({ name, key }) =>
      key.map((field) => ({ place: `${name}.${field.name}`, of: vocabularyOf(field) })),
    )
    .filter(({ of = not }) => of !== not && lexicon.term(of, term) !== undefined)
    .map(({ place }) => place)
    .slice(0, 3);
