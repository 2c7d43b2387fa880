import { fold } from '../model/fold.js';
import { countryNames } from '../model/generated/country-names.js';
import type { Lexicon } from '../model/lexicon.js';
import { sections } from '../model/sections/index.js';
import type { Query } from './query.js';

/** Words that stand in no record and are found nevertheless, because a value reads so: P3Y is "3 years", BE is Belgium. */
const spelled = /\d|year|month|week|day|hour|minute|second|between|reasonable|true|false/;

/** Vocabularies whose terms a policy may have without its record naming them: defaults made explicit. */
const implied = ['modality', 'retention-kind'];

/** What a record's text must hold one of for the words to be found in it; undefined where that cannot be told. */
function traces(words: string, lexicon: Lexicon): readonly string[] | undefined {
  const read = (label: string) => fold(label).includes(words);
  if (
    spelled.test(words) ||
    sections.some(({ title }) => read(title)) ||
    Object.values(countryNames).some(read)
  )
    return undefined;
  const named = (vocabulary: string) =>
    Object.keys(lexicon.vocabularies[vocabulary]?.terms ?? {}).filter((name) =>
      read(`${name} ${lexicon.label(vocabulary, name)}`),
    );
  if (implied.some((vocabulary) => named(vocabulary).length > 0)) return undefined;
  const terms = Object.keys(lexicon.vocabularies).flatMap(named);
  // Words may run over the break of a folded line: the longest one alone cannot.
  const [longest = words] = words.split(/\s+/).sort((a, b) => b.length - a.length);
  return [longest, ...new Set(terms)];
}

/**
 * A test of a record's text that says no only where the query cannot find anything in it: reading YAML costs a hundred
 * times as much. Escapes and quotes in YAML can hide a word, so a text with a backslash always passes.
 */
export function prefilter(query: Query, lexicon: Lexicon): (text: string) => boolean {
  const needed = query.conditions.flatMap((one) => {
    const found = one.is === 'words' && !one.not ? traces(one.text, lexicon) : undefined;
    return found === undefined ? [] : [found];
  });
  if (needed.length === 0) return () => true;
  return (text) => {
    if (text.includes('\\')) return true;
    const folded = fold(text);
    return needed.every((words) => words.some((word) => folded.includes(word)));
  };
}
