import { resolveAnchor } from '../../src/evidence/index.js';
import { vocabularyOf } from '../../src/model/key.js';
import { lexicon } from '../../src/model/lexicon.js';
import type { Path } from '../../src/model/path.js';
import { fieldsOf } from '../../src/model/section.js';
import { sectionNamed, sections } from '../../src/model/sections/index.js';
import { factLines, replaced, type Scalar, type Subject, span, spread, withLines } from './subject.js';

/** A record with one mistake, and where the rule that is meant for it must report it. */
export interface Mutant {
  readonly text: string;
  /** Of the record, or of its source text. */
  readonly line: number;
  readonly inSource?: true;
}

export interface Kind {
  readonly name: string;
  readonly rule: string;
  readonly needsText?: true;
  make(subject: Subject): readonly Mutant[];
}

const words = lexicon();

const kind = (name: string, rule: string, make: Kind['make']): Kind => ({ name, rule, make });
const proved = (name: string, rule: string, make: Kind['make']): Kind => ({ name, rule, make, needsText: true });

/** Puts something in the place of a value. */
function change(subject: Subject, path: Path, write: (before: string) => string, part: 'key' | 'value' = 'value'): Mutant {
  const { start, end, line } = span(subject, path, part);
  return { text: replaced(subject, start, end, write(subject.text.slice(start, end))), line };
}

const inFact = ({ path }: Scalar) => path[0] === 'sections' && typeof path[2] === 'number';
const has = (subject: Subject, fit: (scalar: Scalar) => boolean, most?: number) => spread(subject.scalars.filter(fit), most);
const fieldOf = ({ path, field }: Scalar) => {
  const section = sectionNamed(String(path[1]));
  return section && fieldsOf(section).find(({ name }) => name === field);
};
const isTerm = (scalar: Scalar) => {
  const field = inFact(scalar) && scalar.path.length <= 5 ? fieldOf(scalar) : undefined;
  return field?.kind.is === 'term' && words.vocabularies[field.kind.vocabulary]?.open !== true;
};
const termVocabulary = (scalar: Scalar) => {
  const field = fieldOf(scalar);
  return field === undefined ? undefined : vocabularyOf(field);
};

/** Facts of sections, as paths. */
const facts = (subject: Subject, fit: (section: string, fact: Record<string, unknown>) => boolean = () => true, most = 4): readonly Path[] => {
  const all = Object.entries((subject.root as { sections: Record<string, unknown> }).sections).flatMap(([name, list]) =>
    Array.isArray(list) ? list.flatMap((fact, i) => (fit(name, fact as Record<string, unknown>) ? [['sections', name, i] as Path] : [])) : [],
  );
  return spread(all, most);
};
const factAt = (subject: Subject, path: Path) => (subject.root as { sections: Record<string, Record<string, unknown>[]> }).sections[String(path[1])]?.[Number(path[2])] ?? {};
const linesOf = (subject: Subject, path: Path) => {
  const { first, last } = factLines(subject, path);
  return { first, last, lines: subject.text.split('\n').slice(first - 1, last) };
};
/** The lines that a property of a fact takes. */
function propertyLines(subject: Subject, path: Path): { first: number; count: number } {
  const first = span(subject, path, 'key').line;
  const { last } = linesOf(subject, path.slice(0, 3));
  const all = subject.text.split('\n');
  let count = 1;
  while (first + count <= last && /^ {7,}/.test(all[first + count - 1] ?? '')) count += 1;
  return { first, count };
}
const withoutProperty = (subject: Subject, path: Path): string => {
  const { first, count } = propertyLines(subject, path);
  return withLines(subject, first - 1, [], count);
};
const silentSections = (subject: Subject) => subject.scalars.filter(({ path, value }) => path.length === 2 && path[0] === 'sections' && value === 'silent');
const lineOf = (subject: Subject, path: Path, part: 'key' | 'value' = 'key') => span(subject, path, part).line;
const flip = (text: string) => `${text.slice(0, -2)}${text.at(-1)}${text.at(-2)}`;
const quoted = (text: string) => JSON.stringify(text);
const cites = (subject: Subject, fit: (one: NonNullable<Subject['proof']>['citations'][number]) => boolean, most = 4) =>
  spread((subject.proof?.citations ?? []).filter((one) => one.resolution.state === 'found' && fit(one)), most);
/** A citation's path as the record has it: a single anchor is no list. */
const written = (subject: Subject, path: Path): Path => {
  let node: unknown = subject.root;
  for (const step of path.slice(0, -1)) node = (node as Record<string | number, unknown>)[step];
  return Array.isArray(node) ? path : path.slice(0, -1);
};

const yaml: readonly Kind[] = [
  kind('tab as indentation', 'yaml-syntax', (s) =>
    facts(s, (_, fact) => Object.keys(fact).length > 1).map((path) => {
      const line = linesOf(s, path).first + 1;
      return { text: withLines(s, line - 1, [`\t${s.map.lineText(line).trimStart()}`], 1), line };
    }),
  ),
  kind('quote not closed', 'yaml-syntax', (s) =>
    has(s, (one) => one.field === 'title' && one.path[0] === 'document').map(({ path, value }) => change(s, path, () => `"${String(value).replaceAll('"', '')}`)),
  ),
  kind('bracket not closed', 'yaml-syntax', (s) =>
    facts(s, (_, fact) => Array.isArray(Object.values(fact)[0]) && Object.keys(fact).length > 1).flatMap((path) => {
      const line = linesOf(s, path).first;
      const before = s.map.lineText(line);
      return before.endsWith(']') ? [{ text: withLines(s, line - 1, [before.slice(0, -1)], 1), line }] : [];
    }),
  ),
  kind('colon without space', 'yaml-syntax', (s) => [{ text: withLines(s, lineOf(s, ['name']) - 1, [`name:${s.policy.name}`], 1), line: lineOf(s, ['name']) }]),
  kind('key twice', 'duplicate-key', (s) => facts(s).map((path) => {
    const { first, lines } = linesOf(s, path);
    const key = Object.keys(factAt(s, path))[0] ?? '';
    const { count } = propertyLines(s, [...path, key]);
    return { text: withLines(s, first + count - 1, [`      ${key}: ${lines[0]?.split(/:(.*)/)[1]?.trim() ?? ''}`]), line: first + count };
  })),
  kind('second document', 'second-document', (s) => [{ text: withLines(s, lineOf(s, ['name']), ['---', 'name: Other']), line: lineOf(s, ['name']) + 1 }]),
  kind('YAML alias', 'yaml-feature', (s) => [change(s, ['name'], () => '*label')]),
  kind('YAML tag', 'yaml-feature', (s) => [change(s, ['name'], (before) => `!!str ${before}`)]),
  kind('control character', 'hidden-character', (s) => [change(s, ['name'], (before) => `${before}\u0007`)]),
  kind('text direction turned', 'hidden-character', (s) => [change(s, ['name'], (before) => `${before}\u202e`)]),
];

const keys: readonly Kind[] = [
  kind('field misspelt', 'unknown-key', (s) =>
    facts(s).map((path) => {
      const names = Object.keys(factAt(s, path));
      return change(s, [...path, names.at(-1) ?? ''], (before) => flip(before), 'key');
    }),
  ),
  kind('key field misspelt', 'unknown-key', (s) => facts(s).map((path) => change(s, [...path, Object.keys(factAt(s, path))[0] ?? ''], (before) => `${before}x`, 'key'))),
  kind('top-level key misspelt', 'unknown-key', (s) => ['parties', 'document', 'normalised', 'sections'].map((key) => change(s, [key], (before) => before.slice(0, -1), 'key'))),
  kind('section misspelt', 'unknown-key', (s) => spread(Object.keys(s.policy.sections)).map((name) => change(s, ['sections', name], (before) => flip(before), 'key'))),
  kind('reason for omission misspelt', 'unknown-key', (s) => spread(Object.keys(s.policy.omitted), 2).map((name) => change(s, ['omitted', name], (before) => `${before}s`, 'key'))),
  kind('required key removed', 'missing-key', (s) => [{ text: withLines(s, lineOf(s, ['document', 'language']) - 1, [], 1), line: lineOf(s, ['document']) }]),
  kind('fact without key field', 'key-needed', (s) =>
    facts(s, (name, fact) => {
      const key = sectionNamed(name)?.key.map((field) => field.name) ?? [];
      const rest = Object.keys(fact).filter((field) => !key.includes(field));
      return Object.keys(fact).filter((field) => key.includes(field)).length === 1 && Object.keys(fact)[0] !== rest[0] && rest.length > 0;
    }).map((path) => {
      const [first = ''] = Object.keys(factAt(s, path));
      const { first: line, count } = propertyLines(s, [...path, first]);
      const next = s.map.lineText(line + count);
      return { text: withLines(s, line - 1, [next.replace(/^ {6}/, '    - ')], count + 1), line };
    }),
  ),
  kind('fact in the wrong section', 'wrong-section', (s) =>
    facts(s, (name, fact) => ['rights', 'contacts', 'minors', 'security', 'cookies'].includes(name) && Object.keys(fact).length < 8).flatMap((path) => {
      const target = silentSections(s).at(-1);
      const to = ['changes', 'breaches', 'automation', 'scope'].find((name) => name !== path[1] && Array.isArray((s.root as { sections: Record<string, unknown> }).sections[name]));
      if (to === undefined || target === undefined) return [];
      const { first, last, lines } = linesOf(s, path);
      const only = (s.root as { sections: Record<string, unknown[]> }).sections[String(path[1])]?.length === 1;
      if (only) return [];
      const at = lineOf(s, ['sections', to]);
      const all = s.text.split('\n');
      all.splice(at, 0, ...lines);
      all.splice(at <= first - 1 ? first - 1 + lines.length : first - 1, last - first + 1);
      return [{ text: all.join('\n'), line: at <= first - 1 ? at + 1 : at + 1 - lines.length }];
    }),
  ),
];

const values: readonly Kind[] = [
  kind('term misspelt', 'unknown-term', (s) => has(s, (one) => isTerm(one) && String(one.value).length > 4, 6).map(({ path }) => change(s, path, (before) => `${before}e`))),
  kind('term of another vocabulary', 'unknown-term', (s) =>
    has(s, (one) => isTerm(one) && termVocabulary(one) !== 'right', 6).map(({ path }) => change(s, path, () => 'portability')),
  ),
  kind('term with capitals and spaces', 'unknown-term', (s) =>
    has(s, (one) => isTerm(one) && String(one.value).includes('-')).map(({ path }) => change(s, path, (before) => before.charAt(0).toUpperCase() + before.slice(1).replaceAll('-', ' '))),
  ),
  kind('number for text', 'wrong-type', (s) => [change(s, ['name'], () => '2024'), change(s, ['id'], () => '42')]),
  kind('list for one value', 'wrong-type', (s) => [change(s, ['document', 'language'], (before) => `[${before}]`)]),
  kind('text for a list', 'wrong-type', (s) => (s.policy.aliases.length > 0 ? [change(s, ['aliases'], () => s.policy.aliases[0] ?? 'x')] : [])),
  kind('text for true or false', 'wrong-type', (s) => has(s, (one) => inFact(one) && one.value === true, 3).map(({ path }) => change(s, path, () => '"yes"'))),
  kind('empty value', 'empty-value', (s) => has(s, (one) => inFact(one) && one.field === 'summary', 3).flatMap(({ path }) => {
    const { first, count } = propertyLines(s, path);
    return [{ text: withLines(s, first - 1, ['      summary:'], count), line: first }];
  })),
  kind('value twice in a list', 'repeated-value', (s) =>
    has(s, (one) => isTerm(one) && typeof one.path.at(-1) === 'number').map(({ path }) => change(s, path, (before) => `${before}, ${before}`)),
  ),
  kind('text too long', 'too-long', (s) => [change(s, ['name'], () => `"${'long '.repeat(120)}"`)]),
  kind('bad duration', 'malformed-duration', (s) => has(s, (one) => inFact(one) && /^P/.test(String(one.value)) && one.field === 'period').map(({ path }) => change(s, path, (before) => before.slice(1)))),
  kind('duration in words', 'malformed-duration', (s) => has(s, (one) => inFact(one) && /^P/.test(String(one.value)) && one.field === 'period').map(({ path }) => change(s, path, () => '7 years'))),
  kind('period without bound', 'bound-needed', (s) =>
    facts(s, (name, fact) => name === 'retention' && fact.period !== undefined && fact.bound !== undefined).map((path) => ({
      text: withoutProperty(s, [...path, 'bound']),
      line: lineOf(s, [...path, 'period']) - (lineOf(s, [...path, 'bound']) < lineOf(s, [...path, 'period']) ? 1 : 0),
    })),
  ),
  kind('bound without period', 'bound-without-period', (s) =>
    facts(s, (name, fact) => name === 'retention' && fact.period === undefined && fact.criteria !== undefined && fact.example === undefined).map((path) => {
      const line = lineOf(s, [...path, 'criteria']);
      return { text: withLines(s, line - 1, ['      bound: max'].map((one) => (s.map.lineText(line).startsWith('    -') ? one : one))), line };
    }).filter(({ line }) => !s.map.lineText(line).startsWith('    -')),
  ),
  kind('retention kind beside a period', 'redundant-kind', (s) =>
    facts(s, (name, fact) => name === 'retention' && fact.period !== undefined).map((path) => {
      const { last } = linesOf(s, path);
      return { text: withLines(s, last, ['      kind: indefinite']), line: last + 1 };
    }),
  ),
  kind('impossible day', 'malformed-date', (s) => [change(s, ['normalised', 'date'], () => '2026-02-30')]),
  kind('date in another order', 'malformed-date', (s) => [change(s, ['normalised', 'date'], () => '22/11/2026')]),
  kind('date in the future', 'date-in-future', (s) => [change(s, ['normalised', 'date'], () => '2996-11-22')]),
  kind('swapped dates', 'date-order', (s) =>
    s.policy.document.updated === undefined || s.policy.document.updated.length < 10
      ? []
      : [(() => {
          const updated = s.policy.document.updated ?? '';
          const first = change(s, ['document', 'updated'], () => s.policy.normalised.date);
          return { text: first.text.replace(/^(normalised: \{ date: )[\d-]+/m, `$1${updated}`), line: lineOf(s, ['normalised', 'date'], 'value') };
        })()],
  ),
  kind('country that does not exist', 'malformed-country', (s) => has(s, (one) => one.field === 'country', 3).map(({ path }) => change(s, path, () => 'XZ'))),
  kind('country in small letters', 'malformed-country', (s) => has(s, (one) => one.field === 'country', 3).map(({ path }) => change(s, path, (before) => before.toLowerCase()))),
  kind('country by name', 'malformed-country', (s) => has(s, (one) => one.field === 'country', 2).map(({ path }) => change(s, path, () => 'Atlantis'))),
  kind('language that does not exist', 'malformed-language', (s) => [change(s, ['document', 'language'], () => 'xy')]),
  kind('language by name', 'malformed-language', (s) => [change(s, ['document', 'language'], () => 'English')]),
  kind('e-mail without domain', 'malformed-email', (s) => has(s, (one) => one.path[1] === 'contacts' && one.field === 'value' && String(one.value).includes('@'), 2).map(({ path }) => change(s, path, (before) => before.replace(/@.*/, '')))),
  kind('telephone with spaces', 'malformed-phone', (s) => has(s, (one) => one.path[1] === 'contacts' && one.field === 'value' && String(one.value).startsWith('+'), 2).map(({ path }) => change(s, path, (before) => before.replace(/(\d\d)(?=\d)/, '$1 ')))),
  kind('source path that leaves its folder', 'malformed-source', (s) => [change(s, ['source', 'file'], (before) => `../${before}`)]),
  kind('SHA-256 cut short', 'malformed-source', (s) => [change(s, ['source', 'sha256'], (before) => before.slice(0, 40))]),
  kind('link without https', 'malformed-url', (s) => {
    const line = lineOf(s, ['source', 'file']);
    return [{ text: withLines(s, line, ['  url: demo.example/privacy']), line: line + 1 }];
  }),
  kind('will beside may', 'redundant-modality', (s) => has(s, (one) => inFact(one) && one.field === 'modality' && one.value === 'may' && typeof one.path.at(-1) === 'number', 2).map(({ path }) => change(s, path, () => 'will, may'))),
  kind('term other without summary', 'other-needs-summary', (s) =>
    has(s, (one) => {
      const field = fieldOf(one);
      const fact = inFact(one) ? factAt(s, one.path.slice(0, 3)) : {};
      return isTerm(one) && fact.summary === undefined && fact.items === undefined && field?.kind.is === 'term' && words.term(field.kind.vocabulary, 'other') !== undefined && JSON.stringify(fact).includes('"other"') === false;
    }).map(({ path }) => change(s, path, () => 'other')),
  ),
];

const whole: readonly Kind[] = [
  kind('fact without cite', 'missing-cite', (s) => facts(s, (_, fact) => Object.keys(fact)[0] !== 'cite').map((path) => ({ text: withoutProperty(s, [...path, 'cite']), line: linesOf(s, path).first }))),
  kind('empty cite', 'missing-cite', (s) =>
    facts(s).map((path) => {
      const { first, count } = propertyLines(s, [...path, 'cite']);
      return { text: withLines(s, first - 1, ['      cite: []'], count), line: first };
    }),
  ),
  kind('silent section with facts', 'section-silent-with-facts', (s) =>
    spread(Object.entries(s.policy.sections).filter(([, { status }]) => status === 'stated').map(([name]) => name)).map((name) => {
      const line = lineOf(s, ['sections', name]);
      return { text: withLines(s, line, ['    - silent']), line: line + 1 };
    }),
  ),
  kind('section neither silent nor stated', 'section-form', (s) => spread(silentSections(s)).map(({ path }) => change(s, path, () => 'none'))),
  kind('section left empty', 'section-form', (s) => spread(silentSections(s)).map(({ path }) => change(s, path, () => ''))),
  kind('section removed', 'section-not-assessed', (s) => spread(silentSections(s)).map(({ path }) => ({ text: withLines(s, lineOf(s, path) - 1, [], 1), line: lineOf(s, ['sections']) }))),
  kind('id other than the file name', 'id-matches-file', (s) => [change(s, ['id'], (before) => `${before}-2`)]),
  kind('alias that is the id', 'duplicate-alias', (s) => (s.policy.aliases.length > 0 ? [change(s, ['aliases', 0], () => s.policy.id)] : [])),
  kind('party that is not listed', 'unknown-party', (s) => has(s, (one) => inFact(one) && (one.field === 'parties' || one.field === 'party' || one.field === 'authority'), 3).map(({ path }) => change(s, path, (before) => `${before}-2`))),
  kind('party listed twice', 'duplicate-party', (s) =>
    s.policy.parties.length > 1 ? [{ ...change(s, ['parties', s.policy.parties.length - 1, 'id'], () => s.policy.parties[0]?.id ?? '') }].filter(() => !JSON.stringify(s.root).includes(`["${s.policy.parties.at(-1)?.id}`) && JSON.stringify(s.root).split(`"${s.policy.parties.at(-1)?.id}"`).length === 2) : [],
  ),
  kind('fact twice', 'duplicate-fact', (s) => facts(s).map((path) => {
    const { last, lines } = linesOf(s, path);
    return { text: withLines(s, last, lines), line: last + 1 };
  })),
  kind('stated and denied', 'contradiction', (s) =>
    facts(s, (_, fact) => fact.denied === undefined && fact.reading === undefined).map((path) => {
      const { last, lines } = linesOf(s, path);
      return { text: withLines(s, last, [...lines, '      denied: true']), line: last + 1 };
    }),
  ),
  kind('two periods for one event', 'retention-conflict', (s) =>
    facts(s, (name, fact) => name === 'retention' && typeof fact.period === 'string' && /^P/.test(fact.period) && fact.reading === undefined && fact.modality === undefined).map((path) => {
      const { last, lines } = linesOf(s, path);
      const changed = lines.map((line) => line.replace(/^(\s+(?:- )?period: )P\w+/, '$1P31Y'));
      return { text: withLines(s, last, changed), line: last + 1 + changed.findIndex((line) => line.includes('P31Y')) };
    }),
  ),
  kind('excuse without reason', 'excuse-without-reason', (s) => [{ text: withLines(s, lineOf(s, ['name']) - 1, ['# privcmp-disable-next-line malformed-id']), line: lineOf(s, ['name']) }]),
  kind('excuse of no rule', 'excuse-without-reason', (s) => [{ text: withLines(s, lineOf(s, ['name']) - 1, ['# privcmp-disable-next-line malformed-idd -- registered so']), line: lineOf(s, ['name']) }]),
  kind('excuse that excuses nothing', 'unused-excuse', (s) => [{ text: withLines(s, lineOf(s, ['name']) - 1, ['# privcmp-disable-next-line malformed-id -- registered so']), line: lineOf(s, ['name']) }]),
  kind('passage not covered by the model', 'not-covered', (s) =>
    spread(Object.keys(s.policy.omitted), 1).flatMap((name) => {
      const line = lineOf(s, ['omitted', name]);
      const first = change(s, ['omitted', name], () => 'not-covered', 'key');
      return s.policy.omitted[name]?.length === 1 ? [{ ...first, line: lineOf(s, ['omitted', name, 0], 'value') || line }] : [];
    }),
  ),
];

const text: readonly Kind[] = [
  proved('anchor changed by a letter', 'anchor-not-found', (s) =>
    cites(s, () => true, 8).map(({ path }) => change(s, written(s, path), (before) => before.replace(/[a-z](?=[^a-z]*$)/, 'q'))),
  ),
  proved('anchor in other case', 'anchor-not-found', (s) => cites(s, ({ anchor }) => /[a-z]/.test(anchor)).map(({ path }) => change(s, written(s, path), (before) => before.toUpperCase()))),
  proved('anchor cut until it fits twice', 'anchor-ambiguous', (s) =>
    cites(s, ({ anchor }) => !anchor.includes(' >> '), 40).flatMap(({ path, anchor }) => {
      const short = anchor.split(' … ')[0]?.split(' ')[0] ?? '';
      const ambiguous = s.proof !== undefined && resolveAnchor(s.proof.text, short).state === 'ambiguous';
      return ambiguous ? [change(s, written(s, path), () => quoted(short))] : [];
    }).slice(0, 6),
  ),
  proved('anchor too long', 'anchor-too-long', (s) =>
    cites(s, ({ resolution, anchor }) => resolution.state === 'found' && resolution.span.units.length === 1 && resolution.span.quote.split(' ').length > 14 && !anchor.includes(' >> ') && s.proof !== undefined && resolveAnchor(s.proof.text, resolution.span.quote).state === 'found').map(({ path, resolution }) =>
      change(s, written(s, path), () => quoted(resolution.state === 'found' ? resolution.span.quote : '')),
    ),
  ),
  proved('anchor without its end', 'anchor-malformed', (s) => cites(s, ({ anchor }) => anchor.includes(' … ')).map(({ path, anchor }) => change(s, written(s, path), () => quoted(`${anchor.split(' … ')[0]} …`)))),
  proved('anchor inside another of its fact', 'duplicate-anchor', (s) =>
    cites(s, ({ anchor, section }) => section !== undefined && anchor.includes(' … ') && !anchor.includes(' >> ')).flatMap(({ path, anchor }) => {
      const part = anchor.split(' … ')[0] ?? '';
      const unique = s.proof !== undefined && resolveAnchor(s.proof.text, part).state === 'found';
      const at = written(s, path);
      if (!unique || at.length === path.length) return [];
      return [change(s, at, (before) => `[${before}, ${quoted(part)}]`)];
    }),
  ),
  proved('source text changed', 'source-changed', (s) => [change(s, ['source', 'sha256'], (before) => `${before.slice(0, -1)}${before.endsWith('0') ? '1' : '0'}`)]),
  proved('omission removed', 'sentence-unaccounted', (s) =>
    cites(s, ({ omission, resolution }) => omission !== undefined && (s.policy.omitted[omission]?.length ?? 0) > 1 && resolution.state === 'found' && resolution.span.units.length === 1, 6).flatMap(({ path, resolution }) => {
      const unit = resolution.state === 'found' ? s.proof?.text.units[resolution.span.units[0] ?? -1] : undefined;
      const state = s.proof?.coverage.units.find((one) => one.unit === unit);
      if (unit === undefined || state?.refs.length !== 0 || unit.kind !== 'sentence') return [];
      return [{ text: withLines(s, lineOf(s, path, 'value') - 1, [], 1), line: unit.lines[0], inSource: true as const }];
    }),
  ),
  proved('sentence cited and omitted', 'cited-and-omitted', (s) =>
    cites(s, ({ section, anchor, resolution }) => section !== undefined && resolution.state === 'found' && resolution.span.units.length === 1 && !anchor.includes("'"), 3).flatMap(({ anchor, resolution }) => {
      const [reason] = Object.keys(s.policy.omitted);
      const unit = resolution.state === 'found' ? s.proof?.text.units[resolution.span.units[0] ?? -1] : undefined;
      if (reason === undefined || unit === undefined || unit.kind === 'heading') return [];
      const line = lineOf(s, ['omitted', reason]);
      return [{ text: withLines(s, line, [`    - ${quoted(anchor)}`]), line: unit.lines[0], inSource: true as const }];
    }),
  ),
  proved('passage copied into a note', 'copied-passage', (s) =>
    cites(s, ({ section, resolution, fact }) => section !== undefined && resolution.state === 'found' && resolution.span.quote.split(/\s+/).length > 12 && factAt(s, ['sections', section, fact ?? 0]).note === undefined, 3).map(({ path, resolution }) => {
      const fact = path.slice(0, 3);
      const { last } = linesOf(s, fact);
      const copy = resolution.state === 'found' ? resolution.span.quote.split(' ').slice(0, 12).join(' ') : '';
      return { text: withLines(s, last, [`      note: ${quoted(copy)}`]), line: last + 1 };
    }),
  ),
];

/** Every kind of single mistake that is tried. */
export const kinds: readonly Kind[] = [...yaml, ...keys, ...values, ...whole, ...text];
void sections;
