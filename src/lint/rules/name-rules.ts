import { canonicalTag, languageNames } from '../../model/language-tag.js';
import { recordIdPattern, wordPattern } from '../../model/patterns.js';
import { cited, document, source } from '../example.js';
import { nearly, rule } from '../rule.js';
import { valuesOf } from '../walk.js';

/** Rules on tags, links and ids; and on whatever else the schema refuses. */
export const nameRules = {
  'malformed-language': rule({
    title: 'A language that is no BCP 47 tag',
    reason:
      'Sentences are found by the rules of the language. An unknown one is split by the wrong rules, and coverage is counted wrongly.',
    wrong: document('language: «English|en»'),
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
      const like = value
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '');
      return { message: 'form', args: { like: like === '' ? 'demo-bv' : like } };
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

function judge(value: string) {
  const known = canonicalTag(value.replaceAll('_', '-').trim());
  if (known === undefined) {
    const named = byName(value);
    if (named !== undefined) return nearly(named, { value });
    const message = /^[A-Za-z]{2,3}(?:-|$)/.test(value) ? 'unknown' : 'form';
    return { message, args: { value } } as const;
  }
  return known === value ? undefined : nearly(known, { value });
}

const written = 'en nl fr de es it pt pl da sv fi no cs el hu ro tr ja zh ko'.split(' ');

/** The tag of a language given by its English name. */
function byName(name: string): string | undefined {
  const english = languageNames();
  return written.find((tag) => english.of(tag)?.toLowerCase() === name.toLowerCase());
}

/** Hosts have a dot, but for addresses in brackets. */
const isLink = (link: string) =>
  /^https?:\/\/(?:[^\s/?#@]+@)?(?:[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|\[[0-9a-f:.]+\])\.?(?::\d{1,5})?(?:[/?#]\S*)?$/iu.test(
    link,
  );
