import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isMapping, type Raw } from '../model/path.js';
import { everySection } from '../model/sections/index.js';
import type { Vocabularies } from '../model/term.js';
import { cueNames, type Language, type TermWords, type WordList } from '../model/word-list.js';
import { packageRoot } from './paths.js';
import { borrowers } from './vocabularies.js';

/** One or more words: letters, digits, `*` at an end, `/` between choices, `…` between words. */
const wellFormed = /^(?!.*…\s*…)(?:\*?[\p{L}\p{N}&.]+\*?(?:[ '’/-]| … |$))+$/u;

function wordsOf(where: string, value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw new Error(`${where}: a list of words is needed`);
  return value.map((word) => {
    if (typeof word !== 'string' || !wellFormed.test(word))
      throw new Error(`${where}: ${JSON.stringify(word)} is no word; see WrittenWord for the form`);
    return word;
  });
}

function termOf(where: string, value: unknown, english: string | undefined): TermWords {
  if (!isMapping(value)) throw new Error(`${where}: { label, words, search } is needed`);
  const { label = english, words = [], search, ...rest } = value;
  if (typeof label !== 'string') throw new Error(`${where}: a label is needed`);
  for (const key of Object.keys(rest)) throw new Error(`${where}: unknown key ${key}`);
  return {
    label,
    words: wordsOf(where, words),
    ...(search === undefined ? {} : { search: wordsOf(where, search) }),
  };
}

function cuesOf(where: string, value: unknown): WordList['cues'] {
  const group = isMapping(value) ? value : {};
  for (const name of Object.keys(group))
    if (!(cueNames as readonly string[]).includes(name)) throw new Error(`${where}: unknown name ${name}`);
  const cues = cueNames.map((name) => [name, wordsOf(`${where}.${name}`, group[name])]);
  return Object.fromEntries(cues) as WordList['cues'];
}

/**
 * The words of a language, from the text of `src/model/words/<language>.yaml`. English labels are those of the vocabularies, and
 * a vocabulary that has the terms of another has their words, too. Throws where the form is not kept, with the place.
 */
export function wordListOf(language: Language, yaml: string, vocabularies: Vocabularies): WordList {
  const { cues, ...written } = parse(yaml) as Raw;
  const titles = Object.fromEntries(everySection.map(({ name, title }) => [name, title]));
  const english = (vocabulary: string, term: string) =>
    vocabulary === 'section' ? titles[term] : vocabularies[vocabulary]?.terms[term]?.label;
  const terms: Record<string, Readonly<Record<string, TermWords>>> = {};
  for (const [vocabulary, entries] of Object.entries(written)) {
    if (!isMapping(entries)) throw new Error(`${language}.${vocabulary}: terms are needed`);
    terms[vocabulary] = Object.fromEntries(
      Object.entries(entries).map(([term, value]) => {
        const label = language === 'en' ? english(vocabulary, term) : undefined;
        return [term, termOf(`${language}.${vocabulary}.${term}`, value, label)];
      }),
    );
  }
  for (const [name, from] of borrowers())
    if (terms[name] !== undefined) terms[name] = { ...terms[from], ...terms[name] };
  return { language, terms, cues: cuesOf(`${language}.cues`, cues) };
}

/**
 * Throws where a vocabulary has words in a language and one of its terms is left out: a text in that language would be taken
 * to be silent on it. A term that no text names is written with an empty list.
 */
export function checkComplete({ language, terms }: WordList, vocabularies: Vocabularies): void {
  for (const [vocabulary, written] of Object.entries(terms))
    for (const term of Object.keys(vocabularies[vocabulary]?.terms ?? {}))
      if (term !== 'other' && written[term] === undefined)
        throw new Error(`src/model/words/${language}.yaml: words for ${vocabulary}.${term} are missing`);
}

/** The words of a language as they stand in the repository, with every term of the vocabularies that have any. */
export function readWordList(language: Language, vocabularies: Vocabularies): WordList {
  const yaml = readFileSync(`${packageRoot}/src/model/words/${language}.yaml`, 'utf8');
  const list = wordListOf(language, yaml, vocabularies);
  checkComplete(list, vocabularies);
  return list;
}
