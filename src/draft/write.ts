import type { Unit } from '../evidence/index.js';
import { vocabularies } from '../model/generated/vocabularies.js';
import { pushTo } from '../model/groups.js';
import { lexicon } from '../model/lexicon.js';
import type { Section } from '../model/section.js';
import { sections } from '../model/sections/index.js';
import { shellWord } from '../model/shell.js';
import type { Cite } from './anchors.js';
import type { Draft } from './index.js';
import type { Suggestion } from './suggest.js';
import { comment, list, quote, scalar, wrap } from './yaml.js';

/** So many terms fit on a line; larger vocabularies are looked up. */
const fewTerms = 14;

/**
 * The draft as YAML. It satisfies the schema, every section is `not-assessed`, and every suggestion is a comment whose lines
 * become a fact by taking away `# `, except for the `TODO`s that a person must replace. `file` is as the user will name it.
 */
export function writeDraft(draft: Draft, file: string): string {
  const { input, document, publisher, source } = draft;
  const bySection = (name: string) => draft.suggestions.filter(({ section }) => section === name);
  const lines = [
    ...introduction(draft, file),
    'schemaVersion: 2',
    `id: ${input.id}`,
    `name: ${scalar(draft.name)}`,
    'draft: # found by a program; check each against the text, then take its line away, and last the key',
    ...draft.unconfirmed.map((path) => `  - ${path}`),
    '',
    'parties:',
    `  - id: ${publisher.id}`,
    `    name: ${scalar(publisher.name)}`,
    '    role: publisher',
    `    cite: ${citeValue(publisher.cites)}`,
    ...bySection('parties').flatMap((suggestion) => factLines(suggestion, '  ')),
    '',
    'document:',
    `  title: ${scalar(document.title)}`,
    `  language: ${source.language}${draft.languageSure ? '' : ' # a guess: another language is nearly as likely'}`,
    ...(document.updated === undefined ? [] : [`  updated: ${document.updated}`]),
    ...(document.effective === undefined ? [] : [`  effective: ${document.effective}`]),
    ...draft.doubtfulDates.map(
      ({ field, date, why, line }) => `  # ${field}: ${date} # line ${line}; ${why}`,
    ),
    `  cite: ${citeValue(document.cites)}`,
    '',
    'source:',
    `  file: ${scalar(input.file)}`,
    `  sha256: ${input.sha256}`,
    ...(input.original === undefined
      ? []
      : [`  original: { file: ${scalar(input.original.file)}, sha256: ${input.original.sha256} }`]),
    ...(input.retrieved === undefined ? [] : [`  retrieved: ${input.retrieved}`]),
    ...(input.observed === undefined ? [] : [`  observed: ${input.observed}`]),
    `normalised: { date: ${input.today} }`,
    '',
    'sections:',
    ...sections.flatMap((section) => sectionLines(section, bySection(section.name))),
    ...omittedLines(),
    ...writeText(draft),
  ];
  return `${lines.join('\n')}\n`;
}

function introduction(draft: Draft, file: string): readonly string[] {
  const { input, notLookedFor, source } = draft;
  const sentences = source.units.length - source.headings.length;
  const missing = `Not looked for, since its words in this language (${source.language}) are not known: ${notLookedFor.join(', ')}.`;
  return [
    `# A draft, made on ${input.today} from a text of ${sentences} sentence${sentences === 1 ? '' : 's'}. To make a record of it:`,
    '#  1. Check what stands under `draft`, and take away what you have checked.',
    '#  2. Go through the text at the end of this file. Each sentence becomes (part of) a fact in a section, or is listed',
    '#     under `omitted` with its reason. Take it away from the end when that is done.',
    '#  3. What was found mechanically stands below the sections as comments. Take away `# `, replace each TODO, and see',
    '#     whether the sentence says more: may, except, only, until. Or delete it. Nothing of it holds before you say so.',
    '#  4. Each section ends as a list of facts, `silent` (read in full, says nothing), or { not-applicable: "why" }.',
    ...wrap(notLookedFor.length === 0 ? '' : missing, 110).map(
      (line, i) => `#  ${i === 0 ? '' : '  '}${comment(line)}`,
    ),
    `# What is left to do:  privcmp lint ${comment(shellWord(file))}`,
    '',
  ];
}

function citeValue(cites: readonly Cite[]): string {
  const [first = 'TODO', ...more] = cites.flatMap(({ anchor }) => anchor ?? []).map(quote);
  return more.length === 0 ? first : list([first, ...more]);
}

/** A suggestion as commented lines; `indent` is that of the list it would stand in. */
function factLines({ fields, cites, remark }: Suggestion, indent: string): readonly string[] {
  const anchors = cites.map(({ anchor }) => (anchor === undefined ? 'TODO' : quote(anchor)));
  const at = cites.map(({ line }) => line);
  const where = `# line${at.length > 1 ? 's' : ''} ${at.join(', ')}`;
  const alone = cites.some(({ anchor }) => anchor === undefined)
    ? '; the words stand in other places too'
    : '';
  const cite =
    anchors.length === 1
      ? [`cite: ${anchors[0]} ${where}${alone}`]
      : [`cite: ${where}${alone}`, ...anchors.map((anchor) => `  - ${anchor}`)];
  const lines = [...Object.entries(fields).map(([name, value]) => `${name}: ${value}`), ...cite];
  return [
    ...lines.map((line, i) => `${indent}# ${i === 0 ? '- ' : '  '}${line}`),
    ...(remark === undefined ? [] : [`${indent}#   # ${comment(remark)}`]),
  ];
}

function sectionLines(section: Section, suggestions: readonly Suggestion[]): readonly string[] {
  const choices = suggestions.length === 0 ? [] : choicesOf(section, suggestions);
  return [
    `  # ${section.title}: ${section.description}`,
    ...choices.flatMap((line) => wrap(line, 100).map((part, i) => `  # ${i === 0 ? '' : '    '}${part}`)),
    `  ${section.name}: not-assessed`,
    ...suggestions.flatMap((suggestion) => factLines(suggestion, '    ')),
    '',
  ];
}

const words = lexicon();

/** For each field that has a `TODO`, what may stand there. */
function choicesOf(section: Section, suggestions: readonly Suggestion[]): readonly string[] {
  const open = new Set(
    suggestions.flatMap(({ fields }) => Object.keys(fields).filter((name) => fields[name]?.includes('TODO'))),
  );
  return [...section.key, ...section.fields]
    .filter(({ name }) => open.has(name))
    .flatMap(({ name, kind }) => {
      if (kind.is !== 'term') return [];
      const terms = Object.keys(words.vocabularies[kind.vocabulary]?.terms ?? {});
      const shown =
        terms.length <= fewTerms
          ? terms
          : [...terms.slice(0, fewTerms - 4), `… (${terms.length} terms; privcmp explain TERM)`];
      const keys = section.key.map((field) => field.name);
      const others = keys.includes(name) ? keys.filter((key) => key !== name) : [];
      const instead = others.length === 0 ? '' : ` (${others.map((key) => `or ${key}`).join(', ')})`;
      return [`${name}${instead}: ${shown.join(', ')}`];
    });
}

function omittedLines(): readonly string[] {
  return [
    '# Sentences that carry no fact, by the reason for leaving them out:',
    ...Object.entries(vocabularies.omission?.terms ?? {}).map(
      ([name, term]) => `#   ${name.padEnd(15)} ${term.definition}`,
    ),
    '# omitted:',
    '#   introductory:',
    '#     - "first words … last words"',
    '',
  ];
}

/** Columns of the listing. */
const width = 100;
/** A longer sentence is shown by its beginning: it is no sentence, and the text is at hand. */
const shownLength = 800;

/**
 * The text as comments: every sentence under its heading, with its line, an anchor ready to be cited, and what was suggested
 * of it. Words of the text follow a `>` or `|`, so that no comment can be taken for a directive to an editor or to lint.
 */
function writeText(draft: Draft): readonly string[] {
  const { units } = draft.source;
  const margin = String(units.at(-1)?.lines[0] ?? 1).length;
  const suggested = new Map<number, string[]>();
  for (const { section, cites } of [
    ...draft.suggestions,
    { section: 'document', cites: draft.document.cites },
    { section: 'parties', cites: draft.publisher.cites },
  ])
    for (const unit of cites.flatMap((cite) => cite.units)) pushTo(suggested, unit, section);
  return [
    '# The text, sentence by sentence: its line, its words, and an anchor that means it.',
    '#',
    ...units.flatMap((unit) =>
      unit.kind === 'heading'
        ? [
            ...(unit.index === 0 ? [] : ['#']),
            `# ${'─'.repeat(margin)} | ${comment(unit.text.slice(0, shownLength))}`,
          ]
        : sentence(unit, draft, margin, [...new Set(suggested.get(unit.index))]),
    ),
  ];
}

function sentence(unit: Unit, draft: Draft, margin: number, suggested: readonly string[]): readonly string[] {
  const words = comment(unit.text.slice(0, shownLength)) + (unit.text.length > shownLength ? ' […]' : '');
  const lines = wrap(words, width - margin - 5);
  const { anchor } = draft.anchors.unit(unit.index);
  const blank = ' '.repeat(margin);
  const items = unit.items ?? [];
  const last = draft.source.units[items.at(-1) ?? -1]?.lines[1];
  return [
    ...lines.map((line, i) => `# ${i === 0 ? String(unit.lines[0]).padStart(margin) : blank} > ${line}`),
    `# ${blank}   cite: ${anchor === undefined ? 'TODO (the words stand in other places too)' : quote(anchor)}`,
    ...(items.length === 0 ? [] : [`# ${blank}   accounted for when what it introduces is, to line ${last}`]),
    ...(suggested.length === 0 ? [] : [`# ${blank}   above: ${suggested.join(', ')}`]),
  ];
}
