import { textFor } from '../lint/example.js';
import { isExcusable } from '../lint/excuses.js';
import type { Explained, namesOf, Use } from '../lint/explain.js';
import type { RuleInfo } from '../lint/rule.js';
import { grouped } from '../model/groups.js';
import { vocabularyOf } from '../model/key.js';
import type { Lexicon } from '../model/lexicon.js';
import { fieldsOf } from '../model/section.js';
import { count } from '../model/words.js';
import { clean, json } from './clean.js';
import { cells, indented, quiet, rule, titled, wrap } from './layout.js';
import type { Style } from './style.js';

/** The uses of terms, by `vocabulary.term`. */
export type Uses = ReadonlyMap<string, readonly Use[]>;
export type Names = ReturnType<typeof namesOf> & { readonly questions: readonly string[] };
type Of<Kind extends Explained['kind']> = Extract<Explained, { kind: Kind }>;

/** What is said below the name of what is explained: what kind of thing it is, what it means, and what else is known of it. */
interface Entry {
  readonly kind: string;
  readonly about: readonly string[];
  readonly more: readonly string[];
}

const block = (text: string) =>
  text
    .split('\n')
    .map((line) => `    ${clean(line)}`.trimEnd())
    .join('\n');

const excuseOf = (id: string, at: RuleInfo['at']): string =>
  at === 'source'
    ? `Excuse it in a comment of the record, for the whole file: # privcmp-disable ${id} -- the reason`
    : `Excuse it on its line: # privcmp-disable-line ${id} -- the reason. Or privcmp-disable-next-line above it, or privcmp-disable for the whole file.`;

/** What the examples leave to the tests, in words. */
const spelled = (example: string): string =>
  example.replace(/\bSHA\b/g, '(sha256 of the text)').replace(/^( *)(\S+): REMOVED$/gm, '$1# without $2');

function ruleEntry(info: RuleInfo, style: Style): Entry {
  const { id, severity, title, reason, wrong, right, fix, needs, at, optional } = info;
  const text = textFor(info);
  const notes = [
    fix === undefined ? '' : `--fix: ${fix}`,
    needs === 'source' ? 'Runs where the source text is at hand (--sources DIR).' : '',
    optional ? 'Runs only when asked for: --rule, or a severity in the configuration.' : '',
  ].filter((note) => note !== '');
  const more = [
    ...(text === undefined ? [] : ['  The text:', block(text), '']),
    indented('Wrong (what stands behind ← is reported):', style, 2),
    block(spelled(wrong)),
    '  Right:',
    block(spelled(right)),
    ...(notes.length > 0 ? ['', ...notes.map((note) => wrap(note, style.width))] : []),
    ...(isExcusable(id) ? ['', quiet(excuseOf(id, at), style)] : []),
  ];
  return { kind: `rule, ${severity}`, about: [`${title}. ${reason}`], more };
}

/** Records that are named as using a term. */
const mostUses = 50;

function termEntry(found: Of<'term'>, uses: readonly Use[], lexicon: Lexicon, style: Style): Entry {
  const { vocabulary, term, broader, narrower, fields } = found;
  const byPolicy = [...grouped(uses, ({ policy }) => policy)];
  const shown = byPolicy.slice(0, mostUses).map(([policy, of]) => {
    const where = of.map(({ section, times }) => `${section}${times > 1 ? ` ${times}×` : ''}`);
    return `${policy} (${where.join(', ')})`;
  });
  const more = byPolicy.length - shown.length;
  const used = `${shown.join(', ')}${more > 0 ? ` and ${count(more, 'more record')} (all: --format json)` : ''}`;
  const named = (names: readonly string[]) =>
    names.map((one) => `${one} (${lexicon.label(vocabulary, one)})`).join(', ');
  const dpv = term.dpv?.iris.map((iri) => `${term.dpv?.relation}: ${iri}`).join(', ') ?? 'no matching term';
  const lines: Labelled = [
    ['Broader', named(broader)],
    ['Narrower', named(narrower)],
    ['Fields', fields.join(', ')],
    ['DPV 2.3', dpv],
    [
      'Asked',
      term.asked && 'of every policy: its absence from a section that was read is shown as a silence',
    ],
    ['Used by', used || 'no record'],
  ];
  const kind = `term of ${vocabulary}${term.own ? ', from your configuration' : ''}`;
  return { kind, about: [`${term.label}: ${term.definition}`], more: labelled(lines, 10, style) };
}

type Labelled = readonly (readonly [label: string, text: string | undefined])[];

/** Texts behind their labels, in a column; what is not given is left out. */
const labelled = (lines: Labelled, width: number, style: Style): readonly string[] =>
  lines.flatMap(([label, text = '']) =>
    text === '' ? [] : [indented(clean(text), style, width, `${label && `${label}:`}`.padEnd(width))],
  );

function listed(items: readonly (readonly [string, string])[], style: Style): string {
  const wide = Math.min(32, Math.max(...items.map(([name]) => cells(clean(name))))) + 2;
  const beside = style.width - wide >= 30;
  return items
    .map(([name, text]) =>
      beside
        ? indented(clean(text), style, wide + 2, `  ${clean(name).padEnd(wide)}`)
        : `${indented(clean(name), style, 2)}\n${indented(clean(text), style, 4)}`,
    )
    .join('\n');
}

function vocabularyEntry({ vocabulary, fields }: Of<'vocabulary'>, style: Style): Entry {
  const terms = Object.entries(vocabulary.terms);
  const about = `${vocabulary.title}: ${vocabulary.description}${vocabulary.open ? ' Open: other lower-case words joined by hyphens are allowed.' : ''}`;
  const items = terms.map(([id, term]) => [id, `${term.label}: ${term.definition}`] as const);
  return {
    kind: `vocabulary, ${count(terms.length, 'term')}`,
    about: [about, `Fields: ${fields.join(', ') || 'none of a fact'}`],
    more: [listed(items, style)],
  };
}

function sectionEntry({ section }: Of<'section'>, style: Style): Entry {
  const keys = new Set(section.key.map((field) => field.name));
  const rows = fieldsOf(section).map((field) => {
    const vocabulary = vocabularyOf(field);
    const terms = vocabulary === undefined ? '' : ` Terms: privcmp explain ${vocabulary}`;
    return [`${field.name}${keys.has(field.name) ? ' (key)' : ''}`, `${field.description}${terms}`] as const;
  });
  const cite = ['cite (required)', 'Where the text says so: a phrase, or "start … end".'] as const;
  const about = [`${section.title}: ${section.description}`];
  return { kind: 'section', about, more: [listed([...rows, cite], style)] };
}

function questionEntry(question: Of<'question'>, style: Style): Entry {
  const { name, group, label, ask, facts, must, show, per, general, reference, terms } = question;
  const { else: branches, applies, require } = question;
  const lines: Labelled = [
    ['Asked by', reference],
    ['Arises', applies && `where ${applies}`],
    ['Answer', facts],
    ['All of it', must],
    ['Required', require],
    ['Shows', show.join(', ')],
    ['A line a', per.join(', ')],
    ['Holds too', general],
    ...branches.map(({ facts: query, say }, i) => [i === 0 ? 'Else' : '', `“${say}”: ${query}`] as const),
  ];
  const meaning = ({ term, label: called, definition }: (typeof terms)[number]) =>
    [term, `${called}: ${definition}`] as const;
  const call =
    reference === undefined ? `diff --all --row ${clean(name)}` : 'audit --all --framework FRAMEWORK';
  const more = [
    ...labelled(lines, 11, style),
    ...(terms.length === 0 ? [] : ['', listed(terms.map(meaning), style)]),
    '',
    quiet(`Ask it: privcmp ${call}`, style),
  ];
  return { kind: `question, ${label}, of ${group}`, about: [ask], more };
}

const usesOf = ({ vocabulary, name }: Of<'term'>, uses: Uses): readonly Use[] =>
  uses.get(`${vocabulary}.${name}`) ?? [];

/** Explanations for people, parted by rules. */
export function explanationText(
  found: readonly Explained[],
  uses: Uses,
  lexicon: Lexicon,
  style: Style,
): string {
  const entryOf = (one: Explained): Entry => {
    if (one.kind === 'rule') return ruleEntry(one.rule, style);
    if (one.kind === 'term') return termEntry(one, usesOf(one, uses), lexicon, style);
    if (one.kind === 'question') return questionEntry(one, style);
    return one.kind === 'vocabulary' ? vocabularyEntry(one, style) : sectionEntry(one, style);
  };
  const texts = found.map((one) => {
    const { kind, about, more } = entryOf(one);
    const head = indented(titled(one.name, kind, style), style, 2, '');
    return [head, ...about.map((text) => wrap(clean(text), style.width)), '', ...more].join('\n');
  });
  return `${texts.join(`\n\n${rule(style)}\n\n`)}\n`;
}

/** Explanations for programs. */
export function explanationJson(found: readonly Explained[], uses: Uses): string {
  return json(
    found.map((one) => {
      if (one.kind === 'rule') {
        const { id, severity, title, reason, wrong, right, fix } = one.rule;
        return { kind: 'rule', id, severity, title, reason, text: textFor(one.rule), wrong, right, fix };
      }
      return one.kind === 'term' ? { ...one, uses: usesOf(one, uses) } : one;
    }),
  );
}

/** What can be explained. */
export function namesText(names: Names, style: Style): string {
  const { rules, questions, sections, vocabularies, terms } = names;
  const lists = { Rules: rules, Questions: questions, Sections: sections, Vocabularies: vocabularies };
  return `${Object.entries({ ...lists, [`Terms (${terms.length})`]: terms })
    .map(([title, list]) => `${style.paint.bold(title)}\n${indented(list.map(clean).join(', '), style, 2)}`)
    .join('\n\n')}\n`;
}
