import { canonicalTag, languageNames } from '../../model/language-tag.js';
import { recordIdPattern, wordPattern } from '../../model/patterns.js';
import { cited } from '../example.js';
import { nearly, type Rule, rule } from '../rule.js';
import { namedIn } from '../schema-context.js';
import { valuesOf } from '../walk.js';

/** Rules on tags, links and ids; and on whatever else the schema refuses. */
export const nameRules: readonly Rule[] = [
  rule({
    id: 'malformed-language',
    title: 'A language that is no BCP 47 tag',
    reason:
      'Sentences are found by the rules of the language. An unknown one is split by the wrong rules, and coverage is counted wrongly.',
    wrong:
      'document:\n  title: Privacy policy\n  language: English # ← English\n  cite: "Privacy policy Demo"',
    right: 'document:\n  title: Privacy policy\n  language: en\n  cite: "Privacy policy Demo"',
    messages: {
      near: '"{value}" is no language tag in its usual form. Write {near}.',
      form: '"{value}" is no language tag: write en, nl, fr, or with a region nl-BE.',
      unknown: 'No language has the tag "{value}". Write en, nl, fr, or with a region nl-BE.',
    },
    fix: 'Writes EN as en and nl_be as nl-BE.',
    claim: ({ path, value }) => {
      if (path.join('.') !== 'document.language' || typeof value !== 'string') return undefined;
      return judge(value) ?? { message: 'form', path, args: { value } };
    },
    check: ({ policy }, report) => {
      const found = policy.document.language === 'und' ? undefined : judge(policy.document.language);
      if (found !== undefined) report(found);
    },
  }),
  rule({
    id: 'malformed-url',
    title: 'A link that leads nowhere',
    reason: 'A link is copied into reports and pages. It starts with https:// or http:// and names a host.',
    wrong: 'source:\n  file: demo.txt\n  sha256: SHA\n  url: demo.example/privacy # ← demo.example/privacy',
    right: 'source:\n  file: demo.txt\n  sha256: SHA\n  url: https://demo.example/privacy',
    messages: {
      near: '"{value}" is no link. Did you mean {near}?',
      form: '"{value}" is no link: it starts with https:// or http://, has a host, and no space.',
    },
    claim: ({ path, value, schema }) => {
      if (typeof value !== 'string' || !String(schema.pattern).startsWith('^https?:')) return undefined;
      const near = `https://${value.trim()}`;
      return /^[a-z]+:/i.test(value) || !isLink(near)
        ? { message: 'form', path, args: { value } }
        : { message: 'near', path, args: { value, near } };
    },
    check: ({ policy }, report) => {
      const address = { path: ['source', 'url'], value: policy.source.url };
      for (const { path, value } of [...valuesOf(policy, 'url'), address])
        if (value !== undefined && !isLink(String(value)))
          report({ message: 'form', path, args: { value: String(value) } });
    },
  }),
  rule({
    id: 'malformed-id',
    title: 'An id that is no lower-case word',
    reason:
      'Ids are typed on command lines and become file names: lower-case letters, digits and single hyphens are safe everywhere.',
    wrong: 'aliases: [Demo BV] # ← Demo BV',
    right: 'aliases: [demo-bv]',
    messages: {
      device:
        'Windows keeps "{value}" for a device and cannot write {value}.yaml: add a word, such as "{value}-company", and rename the file.',
      form: '"{value}" is no id: use lower-case words joined by hyphens, such as "{like}".',
    },
    claim: ({ path, value, schema }) => {
      const isId = schema.pattern === wordPattern || schema.pattern === recordIdPattern;
      if (!isId || schema['x-vocabulary'] !== undefined || typeof value !== 'string') return undefined;
      if (new RegExp(wordPattern).test(value)) return { message: 'device', path, args: { value } };
      const like = value
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '');
      return { message: 'form', path, args: { value, like: like === '' ? 'demo-bv' : like } };
    },
  }),
  rule({
    id: 'repeated-value',
    title: 'A list holds a value twice',
    reason: 'A repetition says nothing more and is usually a slip for another value.',
    wrong:
      'sections:\n  sale:\n    - act: [sell, sell] # ← sell\n      denied: true\n      cite: "We never sell"',
    right: 'sections:\n  sale:\n    - act: [sell, rent]\n      denied: true\n      cite: "We never sell"',
    says: '"{value}" stands twice in this list. Remove one, or write what was meant.',
    claim: ({ path, keyword, value }) => {
      if (keyword !== 'uniqueItems' || !Array.isArray(value)) return undefined;
      const firsts = new Map([...value.entries()].reverse().map(([i, item]) => [item, i]));
      const index = value.findLastIndex((item, i) => firsts.get(item) !== i);
      return { path: [...path, index], args: { value: String(value[index]) } };
    },
  }),
  rule({
    id: 'invalid-value',
    title: 'A value the schema does not accept',
    reason:
      'The schema says what each place may hold; an editor with the YAML language server shows it while one types.',
    wrong: cited('minors', 'rule: directed-at-minors', 'age: 160 # ← 160'),
    right: cited('minors', 'rule: directed-at-minors', 'age: 16'),
    messages: {
      limits: '"{key}" is a whole number from {least} to {most}; here it is {value}.',
      other: '"{key}" cannot be {value} (schema: {keyword}).',
    },
    claim: ({ path, value, keyword, schema }) => {
      const args = { key: namedIn(path), value: JSON.stringify(value) ?? 'this', keyword };
      if (keyword !== 'minimum' && keyword !== 'maximum') return { message: 'other', path, args };
      const [least, most] = [Number(schema.minimum), Number(schema.maximum)];
      return { message: 'limits', path, args: { ...args, least, most } };
    },
  }),
];

const path = ['document', 'language'];

function judge(value: string) {
  const known = canonicalTag(value.replaceAll('_', '-').trim());
  if (known === undefined) {
    const named = byName(value);
    if (named !== undefined) return nearly(path, named, { value });
    const message = /^[A-Za-z]{2,3}(?:-|$)/.test(value) ? 'unknown' : 'form';
    return { message, path, args: { value } } as const;
  }
  return known === value ? undefined : nearly(path, known, { value });
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
