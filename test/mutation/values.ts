import { capital } from '../../src/model/words.js';
import {
  at,
  change,
  each,
  factAt,
  facts,
  fieldOf,
  has,
  inFact,
  isTerm,
  type Kind,
  kind,
  lineOf,
  linesOf,
  type Mutant,
  propertyLines,
  put,
  seenInText,
  termVocabulary,
  withoutProperty,
  words,
} from './make.js';
import type { Scalar } from './subject.js';

const isLong = (one: Scalar) => isTerm(one) && String(one.value).length > 4;
const isNoRight = (one: Scalar) => isTerm(one) && termVocabulary(one) !== 'right';
const isCompound = (one: Scalar) => isTerm(one) && String(one.value).includes('-');
const isTrue = (one: Scalar) => inFact(one) && one.value === true;
const isPeriod = (one: Scalar) => inFact(one) && /^P/.test(String(one.value)) && one.field === 'period';
const isCountry = ({ field }: Scalar) => field === 'country';
const isMayAmongOthers = (one: Scalar) =>
  inFact(one) && one.field === 'modality' && one.value === 'may' && typeof one.path.at(-1) === 'number';
const isAddress = (form: RegExp) => (one: Scalar) =>
  one.path[1] === 'contacts' && one.field === 'value' && form.test(String(one.value));

/** Mistakes in values. */
export const valuesKinds: readonly Kind[] = [
  each('term misspelt', 'unknown-term', isLong, (before) => `${before}e`, 6),
  each('term of another vocabulary', 'unknown-term', isNoRight, () => 'portability', 6),
  each('term with capitals and spaces', 'unknown-term', isCompound, (before) =>
    capital(before).replaceAll('-', ' '),
  ),
  kind('number for text', 'wrong-type', (s) => [
    change(s, ['name'], () => '2024'),
    change(s, ['id'], () => '42'),
  ]),
  at('list for one value', 'wrong-type', ['document', 'language'], (before) => `[${before}]`),
  kind('text for a list', 'wrong-type', (s) =>
    s.policy.aliases.length > 0 ? [change(s, ['aliases'], () => s.policy.aliases[0] ?? 'x')] : [],
  ),
  each('text for true or false', 'wrong-type', isTrue, () => '"yes"', 3),
  kind('empty value', 'empty-value', (s) =>
    has(s, (one) => inFact(one) && one.field === 'summary', 3).map(({ path }) => {
      const { first, count } = propertyLines(s, path);
      return put(s, first - 1, ['      summary:'], count);
    }),
  ),
  kind('value twice in a list', 'repeated-value', (s) =>
    has(s, (one) => isTerm(one) && typeof one.path.at(-1) === 'number').map(({ path }): Mutant => {
      const line = lineOf(s, path, 'value');
      const item = s.map.lineText(line);
      return /^\s*- [\w-]+\s*$/.test(item)
        ? put(s, line, [item])
        : change(s, path, (before) => `${before}, ${before}`);
    }),
  ),
  at('text too long', 'too-long', ['name'], () => `"${'long '.repeat(120)}"`),
  each('bad duration', 'malformed-duration', isPeriod, (before) => before.slice(1)),
  each('duration in words', 'malformed-duration', isPeriod, () => '7 years'),
  kind('period without bound', 'bound-needed', (s) =>
    facts(
      s,
      (name, fact) => name === 'retention' && fact.period !== undefined && fact.bound !== undefined,
    ).map((path) => {
      const [period, bound] = [lineOf(s, [...path, 'period']), lineOf(s, [...path, 'bound'])];
      return { text: withoutProperty(s, [...path, 'bound']), line: period - (bound < period ? 1 : 0) };
    }),
  ),
  kind('bound without period', 'bound-without-period', (s) =>
    facts(
      s,
      (name, fact) =>
        name === 'retention' &&
        fact.period === undefined &&
        fact.criteria !== undefined &&
        fact.example === undefined,
    )
      .map((path) => lineOf(s, [...path, 'criteria']))
      .filter((line) => !s.map.lineText(line).startsWith('    -'))
      .map((line) => put(s, line - 1, ['      bound: max'])),
  ),
  kind('retention kind beside a period', 'redundant-kind', (s) =>
    facts(s, (name, fact) => name === 'retention' && fact.period !== undefined).map((path) =>
      put(s, linesOf(s, path).last, ['      kind: indefinite']),
    ),
  ),
  at('impossible day', 'malformed-date', ['normalised', 'date'], () => '2026-02-30'),
  at('date without hyphens', 'malformed-date', ['normalised', 'date'], (day) => day.replaceAll('-', '')),
  at('date in another order', 'malformed-date', ['normalised', 'date'], () => '22/11/2026'),
  at('date in the future', 'date-in-future', ['normalised', 'date'], () => '2996-11-22'),
  seenInText('swapped dates', 'date-order', (s) => {
    const { updated } = s.policy.document;
    if (updated === undefined || updated.length < 10) return [];
    const { text } = change(s, ['document', 'updated'], () => s.policy.normalised.date);
    return [
      {
        text: text.replace(/^(normalised: \{ date: )[\d-]+/m, `$1${updated}`),
        line: lineOf(s, ['normalised', 'date'], 'value'),
      },
    ];
  }),
  each('country that does not exist', 'malformed-country', isCountry, () => 'XZ', 3),
  each('country in small letters', 'malformed-country', isCountry, (code) => code.toLowerCase(), 3),
  each('country by name', 'malformed-country', isCountry, () => 'Atlantis', 2),
  at('language that does not exist', 'malformed-language', ['document', 'language'], () => 'xy'),
  at('language by name', 'malformed-language', ['document', 'language'], () => 'English'),
  each('e-mail without domain', 'malformed-email', isAddress(/@/), (before) => before.replace(/@.*/, ''), 2),
  each(
    'telephone with spaces',
    'malformed-phone',
    isAddress(/^\+/),
    (before) => before.replace(/(\d\d)(?=\d)/, '$1 '),
    2,
  ),
  at('source path that leaves its folder', 'malformed-source', ['source', 'file'], (file) => `../${file}`),
  at('SHA-256 cut short', 'malformed-source', ['source', 'sha256'], (hash) => hash.slice(0, 40)),
  kind('link without https', 'malformed-url', (s) => [
    put(s, lineOf(s, ['source', 'file']), ['  url: demo.example/privacy']),
  ]),
  each('will beside may', 'redundant-modality', isMayAmongOthers, () => 'will, may', 2),
  seenInText('term other without summary', 'other-needs-summary', (s) =>
    has(s, (one) => {
      const { kind } = (isTerm(one) && fieldOf(one)) || {};
      const fact = factAt(s, one.path);
      return (
        kind?.is === 'term' &&
        fact.summary === undefined &&
        fact.items === undefined &&
        words.term(kind.vocabulary, 'other') !== undefined &&
        !JSON.stringify(fact).includes('"other"')
      );
    }).map(({ path }) => change(s, path, () => 'other')),
  ),
];
