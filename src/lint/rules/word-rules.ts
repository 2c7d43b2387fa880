import { distance } from 'fastest-levenshtein';
import { countryCodes, countryName } from '../../model/country.js';
import { canonicalTag } from '../../model/language-tag.js';
import { nearestTerms, plainName } from '../../model/meant.js';
import { nearest } from '../../model/nearest.js';
import { countryPattern, recordIdPattern, wordPattern } from '../../model/patterns.js';
import { asWord } from '../../model/words.js';
import { cited, document, source } from '../example.js';
import { nearly, quoted, type Report, rule } from '../rule.js';
import { valuesOf } from '../walk.js';

/** Rules on countries, terms, tags, links and ids; and on whatever else the schema refuses. */
export const wordRules = {
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
      const near = nearestTerms(value, terms);
      const [text] = near;
      if (text === undefined) return said(known.length <= 8 ? 'few' : 'none');
      const slips = near.filter((term) => distance(plain, term) <= 1);
      const isSure = plain.length > 3 && slips.length === 1;
      return { ...said('near', { near: quoted(near) }), fix: isSure ? { is: 'value', text } : undefined };
    },
  }),
  'malformed-language': rule({
    title: 'A language that is no BCP 47 tag',
    reason:
      'Sentences are found by the rules of the language. An unknown one is split by the wrong rules, and coverage is counted wrongly.',
    wrong: document('language: «EN|en»'),
    messages: {
      near: '"{value}" is no language tag in its usual form. Write {near}.',
      form: '"{value}" is no language tag: write en, nl, fr, or with a region nl-BE.',
      unknown: 'No language has the tag "{value}". Write en, nl, fr, or with a region nl-BE.',
    },
    fix: 'Writes EN as en and nl_be as nl-BE.',
    claim: ({ path, value }) =>
      path.join('.') === 'document.language' &&
      typeof value === 'string' &&
      (judge(value) ?? { message: 'form' }),
    check: ({ policy }) => {
      const { language } = policy.document;
      const found = language === 'und' ? undefined : judge(language);
      return found && { path: ['document', 'language'], ...found };
    },
  }),
  'malformed-url': rule({
    title: 'A link that leads nowhere',
    reason: 'A link is copied into reports and pages. It starts with https:// or http:// and names a host.',
    wrong: `${source}\n  url: «demo.example/privacy|https://demo.example/privacy»`,
    messages: {
      near: '"{value}" is no link. Did you mean {near}?',
      form: '"{value}" is no link: it starts with https:// or http://, has a host, and no space.',
    },
    claim: ({ value, schema }) => {
      if (typeof value !== 'string' || !String(schema.pattern).startsWith('^https?:')) return false;
      const near = `https://${value.trim()}`;
      return /^[a-z]+:/i.test(value) || !isLink(near)
        ? { message: 'form' }
        : { message: 'near', args: { near } };
    },
    check: ({ policy }) =>
      [...valuesOf(policy, 'url'), { path: ['source', 'url'], value: policy.source.url }]
        .filter(({ value }) => value !== undefined && !isLink(String(value)))
        .map(({ path, value }) => ({ message: 'form', path, args: { value: String(value) } })),
  }),
  'malformed-id': rule({
    title: 'An id that is no lower-case word',
    reason:
      'Ids are typed on command lines and become file names: lower-case letters, digits and single hyphens are safe everywhere.',
    wrong: 'aliases: [«Demo BV|demo-bv»]',
    messages: {
      device:
        'Windows keeps "{value}" for a device and cannot write {value}.yaml: add a word, such as "{value}-company", and rename the file.',
      form: '"{value}" is no id: use lower-case words joined by hyphens, such as "{like}".',
    },
    claim: ({ value, schema }) => {
      const isId = schema.pattern === wordPattern || schema.pattern === recordIdPattern;
      if (!isId || schema['x-vocabulary'] !== undefined || typeof value !== 'string') return false;
      if (new RegExp(wordPattern).test(value)) return { message: 'device' };
      return { message: 'form', args: { like: asWord(value) || 'demo-bv' } };
    },
  }),
  'repeated-value': rule({
    title: 'A list holds a value twice',
    reason: 'A repetition says nothing more and is usually a slip for another value.',
    wrong: cited('sale', 'act: [sell, «sell|rent»]', 'denied: true', 'cite: "We never sell"'),
    says: '"{value}" stands twice in this list. Remove one, or write what was meant.',
    claim: ({ keyword, value }) => {
      if (keyword !== 'uniqueItems' || !Array.isArray(value)) return false;
      const firsts = new Map([...value.entries()].reverse().map(([i, item]) => [item, i]));
      const index = value.findLastIndex((item, i) => firsts.get(item) !== i);
      return { below: [index], args: { value: String(value[index]) } };
    },
  }),
  'invalid-value': rule({
    title: 'A value the schema does not accept',
    reason:
      'The schema says what each place may hold; an editor with the YAML language server shows it while one types.',
    wrong: cited('minors', 'rule: directed-at-minors', 'age: «160|16»'),
    messages: {
      limits: '"{key}" is a whole number from {least} to {most}; here it is {value}.',
      other: '"{key}" cannot be {value} (schema: {keyword}).',
    },
    claim: ({ value, keyword, schema: { minimum, maximum } }) => {
      const args = { value: JSON.stringify(value) ?? 'this', keyword };
      return keyword === 'minimum' || keyword === 'maximum'
        ? { message: 'limits', args: { ...args, least: Number(minimum), most: Number(maximum) } }
        : { message: 'other', args };
    },
  }),
};

/** The code that a code in small letters, an alias, or an English name means. */
function codeFor(written: string): string | undefined {
  const upper = written.toUpperCase();
  const isCalled = (code: string) => countryName(code).toUpperCase() === upper.replace(/^THE /, '');
  return upper === 'UK' ? 'GB' : [...countryCodes].find((code) => code === upper || isCalled(code));
}

function judge(value: string) {
  const known = canonicalTag(value.replaceAll('_', '-').trim());
  if (known !== undefined) return known === value ? undefined : nearly(known, { value });
  const message = /^[A-Za-z]{2,3}(?:-|$)/.test(value) ? 'unknown' : 'form';
  return { message, args: { value } } as const;
}

/** Hosts have a dot, but for addresses in brackets. */
const isLink = (link: string) =>
  /^https?:\/\/(?:[^\s/?#@]+@)?(?:[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|\[[0-9a-f:.]+\])\.?(?::\d{1,5})?(?:[/?#]\S*)?$/iu.test(
    link,
  );
