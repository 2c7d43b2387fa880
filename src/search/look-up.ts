import { termsFor } from '../model/find-terms.js';
import { fold } from '../model/fold.js';
import type { Lexicon } from '../model/lexicon.js';
import { everySection } from '../model/sections/index.js';
import type { Language, WordList } from '../model/word-list.js';

/** A term, or a section, that words mean or whose English definition has them. */
export interface LookedUp {
  readonly vocabulary: string;
  readonly name: string;
  readonly label: string;
  readonly definition: string;
  /** What it is called in the language of the words, and the word of the list that they fit; absent if only the definition has them. */
  readonly called?: { readonly language: Language; readonly label: string; readonly word: string };
}

type Entry = Omit<LookedUp, 'called'>;

function* entriesOf(lexicon: Lexicon): Generator<Entry> {
  for (const { name, title, description } of everySection)
    yield { vocabulary: 'section', name, label: title, definition: description };
  for (const { name: vocabulary, terms } of Object.values(lexicon.vocabularies))
    for (const [name, { label, definition }] of Object.entries(terms))
      if (name !== 'other') yield { vocabulary, name, label, definition };
}

/** Does every word of the question begin a word of the text? */
function holds(text: string, question: readonly string[]): boolean {
  const words = fold(text).split(/[^\p{L}\p{N}]+/u);
  return question.every((part) => words.some((word) => word.startsWith(part)));
}

/**
 * What words in English, Dutch, French or German may mean here: first the terms they are words for, those for the most of
 * the question before others, then terms whose English label or definition has all of them. Empty if there are none.
 */
export function lookUp(question: string, lexicon: Lexicon, lists: readonly WordList[]): readonly LookedUp[] {
  const keyed = new Map(
    Array.from(entriesOf(lexicon), (entry) => [`${entry.vocabulary}/${entry.name}`, entry]),
  );
  const found = new Map<string, LookedUp>();
  const meanings = [...termsFor(question, lists)].sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const { vocabulary, term, language, word } of meanings) {
    const key = `${vocabulary}/${term}`;
    const entry = keyed.get(key);
    const label = lists.find((one) => one.language === language)?.terms[vocabulary]?.[term]?.label;
    if (entry !== undefined && label !== undefined && !found.has(key))
      found.set(key, { ...entry, called: { language, label, word } });
  }
  const parts = fold(question).match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  if (parts.length > 0)
    for (const [key, entry] of keyed)
      if (!found.has(key) && holds(`${entry.name} ${entry.label} ${entry.definition}`, parts))
        found.set(key, entry);
  return [...found.values()];
}
