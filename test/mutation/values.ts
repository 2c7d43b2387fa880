import {
  change,
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
  seenInText,
  termVocabulary,
  withoutProperty,
  words,
} from './make.js';
import { span, withLines } from './subject.js';

/** Mistakes in values. */
export const valuesKinds: readonly Kind[] = [
  kind('term misspelt', 'unknown-term', (s) =>
    has(s, (one) => isTerm(one) && String(one.value).length > 4, 6).map(({ path }) =>
      change(s, path, (before) => `${before}e`),
    ),
  ),
  kind('term of another vocabulary', 'unknown-term', (s) =>
    has(s, (one) => isTerm(one) && termVocabulary(one) !== 'right', 6).map(({ path }) =>
      change(s, path, () => 'portability'),
    ),
  ),
  kind('term with capitals and spaces', 'unknown-term', (s) =>
    has(s, (one) => isTerm(one) && String(one.value).includes('-')).map(({ path }) =>
      change(s, path, (before) => before.charAt(0).toUpperCase() + before.slice(1).replaceAll('-', ' ')),
    ),
  ),
  kind('number for text', 'wrong-type', (s) => [
    change(s, ['name'], () => '2024'),
    change(s, ['id'], () => '42'),
  ]),
  kind('list for one value', 'wrong-type', (s) => [
    change(s, ['document', 'language'], (before) => `[${before}]`),
  ]),
  kind('text for a list', 'wrong-type', (s) =>
    s.policy.aliases.length > 0 ? [change(s, ['aliases'], () => s.policy.aliases[0] ?? 'x')] : [],
  ),
  kind('text for true or false', 'wrong-type', (s) =>
    has(s, (one) => inFact(one) && one.value === true, 3).map(({ path }) => change(s, path, () => '"yes"')),
  ),
  kind('empty value', 'empty-value', (s) =>
    has(s, (one) => inFact(one) && one.field === 'summary', 3).flatMap(({ path }) => {
      const { first, count } = propertyLines(s, path);
      return [{ text: withLines(s, first - 1, ['      summary:'], count), line: first }];
    }),
  ),
  kind('value twice in a list', 'repeated-value', (s) =>
    has(s, (one) => isTerm(one) && typeof one.path.at(-1) === 'number').map(({ path }): Mutant => {
      const { line } = span(s, path, 'value');
      const item = s.text.split('\n')[line - 1] ?? '';
      return /^\s*- [\w-]+\s*$/.test(item)
        ? { text: withLines(s, line, [item]), line: line + 1 }
        : change(s, path, (before) => `${before}, ${before}`);
    }),
  ),
  kind('text too long', 'too-long', (s) => [change(s, ['name'], () => `"${'long '.repeat(120)}"`)]),
  kind('bad duration', 'malformed-duration', (s) =>
    has(s, (one) => inFact(one) && /^P/.test(String(one.value)) && one.field === 'period').map(({ path }) =>
      change(s, path, (before) => before.slice(1)),
    ),
  ),
  kind('duration in words', 'malformed-duration', (s) =>
    has(s, (one) => inFact(one) && /^P/.test(String(one.value)) && one.field === 'period').map(({ path }) =>
      change(s, path, () => '7 years'),
    ),
  ),
  kind('period without bound', 'bound-needed', (s) =>
    facts(
      s,
      (name, fact) => name === 'retention' && fact.period !== undefined && fact.bound !== undefined,
    ).map((path) => ({
      text: withoutProperty(s, [...path, 'bound']),
      line:
        lineOf(s, [...path, 'period']) -
        (lineOf(s, [...path, 'bound']) < lineOf(s, [...path, 'period']) ? 1 : 0),
    })),
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
      .map((path) => {
        const line = lineOf(s, [...path, 'criteria']);
        return {
          text: withLines(
            s,
            line - 1,
            ['      bound: max'].map((one) => (s.map.lineText(line).startsWith('    -') ? one : one)),
          ),
          line,
        };
      })
      .filter(({ line }) => !s.map.lineText(line).startsWith('    -')),
  ),
  kind('retention kind beside a period', 'redundant-kind', (s) =>
    facts(s, (name, fact) => name === 'retention' && fact.period !== undefined).map((path) => {
      const { last } = linesOf(s, path);
      return { text: withLines(s, last, ['      kind: indefinite']), line: last + 1 };
    }),
  ),
  kind('impossible day', 'malformed-date', (s) => [change(s, ['normalised', 'date'], () => '2026-02-30')]),
  kind('date without hyphens', 'malformed-date', (s) => [
    change(s, ['normalised', 'date'], (before) => before.replaceAll('-', '')),
  ]),
  kind('date in another order', 'malformed-date', (s) => [
    change(s, ['normalised', 'date'], () => '22/11/2026'),
  ]),
  kind('date in the future', 'date-in-future', (s) => [
    change(s, ['normalised', 'date'], () => '2996-11-22'),
  ]),
  seenInText('swapped dates', 'date-order', (s) =>
    s.policy.document.updated === undefined || s.policy.document.updated.length < 10
      ? []
      : [
          (() => {
            const updated = s.policy.document.updated ?? '';
            const first = change(s, ['document', 'updated'], () => s.policy.normalised.date);
            return {
              text: first.text.replace(/^(normalised: \{ date: )[\d-]+/m, `$1${updated}`),
              line: lineOf(s, ['normalised', 'date'], 'value'),
            };
          })(),
        ],
  ),
  kind('country that does not exist', 'malformed-country', (s) =>
    has(s, (one) => one.field === 'country', 3).map(({ path }) => change(s, path, () => 'XZ')),
  ),
  kind('country in small letters', 'malformed-country', (s) =>
    has(s, (one) => one.field === 'country', 3).map(({ path }) =>
      change(s, path, (before) => before.toLowerCase()),
    ),
  ),
  kind('country by name', 'malformed-country', (s) =>
    has(s, (one) => one.field === 'country', 2).map(({ path }) => change(s, path, () => 'Atlantis')),
  ),
  kind('language that does not exist', 'malformed-language', (s) => [
    change(s, ['document', 'language'], () => 'xy'),
  ]),
  kind('language by name', 'malformed-language', (s) => [
    change(s, ['document', 'language'], () => 'English'),
  ]),
  kind('e-mail without domain', 'malformed-email', (s) =>
    has(
      s,
      (one) => one.path[1] === 'contacts' && one.field === 'value' && String(one.value).includes('@'),
      2,
    ).map(({ path }) => change(s, path, (before) => before.replace(/@.*/, ''))),
  ),
  kind('telephone with spaces', 'malformed-phone', (s) =>
    has(
      s,
      (one) => one.path[1] === 'contacts' && one.field === 'value' && String(one.value).startsWith('+'),
      2,
    ).map(({ path }) => change(s, path, (before) => before.replace(/(\d\d)(?=\d)/, '$1 '))),
  ),
  kind('source path that leaves its folder', 'malformed-source', (s) => [
    change(s, ['source', 'file'], (before) => `../${before}`),
  ]),
  kind('SHA-256 cut short', 'malformed-source', (s) => [
    change(s, ['source', 'sha256'], (before) => before.slice(0, 40)),
  ]),
  kind('link without https', 'malformed-url', (s) => {
    const line = lineOf(s, ['source', 'file']);
    return [{ text: withLines(s, line, ['  url: demo.example/privacy']), line: line + 1 }];
  }),
  kind('will beside may', 'redundant-modality', (s) =>
    has(
      s,
      (one) =>
        inFact(one) && one.field === 'modality' && one.value === 'may' && typeof one.path.at(-1) === 'number',
      2,
    ).map(({ path }) => change(s, path, () => 'will, may')),
  ),
  seenInText('term other without summary', 'other-needs-summary', (s) =>
    has(s, (one) => {
      const field = fieldOf(one);
      const fact = inFact(one) ? factAt(s, one.path.slice(0, 3)) : {};
      return (
        isTerm(one) &&
        fact.summary === undefined &&
        fact.items === undefined &&
        field?.kind.is === 'term' &&
        words.term(field.kind.vocabulary, 'other') !== undefined &&
        JSON.stringify(fact).includes('"other"') === false
      );
    }).map(({ path }) => change(s, path, () => 'other')),
  ),
];
