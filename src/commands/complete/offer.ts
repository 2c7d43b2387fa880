import { type Lexicon, lexicon } from '../../model/lexicon.js';
import { sections } from '../../model/sections/index.js';
import type { Vocabulary } from '../../model/term.js';
import type { Candidate } from '../../render/candidates.js';
import { namesIn } from '../../store/library.js';
import type { Context } from '../context.js';

/** What may stand in a place: words, or paths, which the shell completes by itself. */
export type Offer =
  | 'files'
  | 'folders'
  | {
      /** What stands before the part of the value that the words begin with. */
      readonly before: string;
      readonly words: readonly Candidate[];
    };

/** What completers may ask for. What they do not ask for is not read. */
export interface Ask {
  /** The value as far as it is typed. */
  readonly value: string;
  /** Undefined where the configuration is broken: this is not the moment to say so. */
  context(): Promise<Context | undefined>;
}

export type Completer = (ask: Ask) => Promise<Offer>;

export const offer = (words: readonly Candidate[], before = ''): Offer => ({ before, words });

/** The vocabularies in use; the bundled ones where the configuration is broken. */
export const lexiconOf = async (ask: Ask): Promise<Lexicon> => (await ask.context())?.lexicon() ?? lexicon();

/** Names of policies that begin so; none where the configuration is broken. */
export async function policyNames(ask: Ask): Promise<readonly Candidate[]> {
  const context = await ask.context();
  const names = context === undefined ? [] : namesIn(context.library(), context.files, ask.value);
  return names.map(({ name, called }) => ({ value: name, about: called }));
}

export const sectionNames: readonly Candidate[] = sections.map(({ name, description }) => ({
  value: name,
  about: description,
}));

/** The terms of a vocabulary; none where there is no such one. */
export const termNames = (vocabulary?: Vocabulary): readonly Candidate[] =>
  Object.entries(vocabulary?.terms ?? {}).map(([value, { label }]) => ({ value, about: label }));

/** Completes the last of some values separated by commas, without those that are there already. */
export const listOf =
  (single: Completer): Completer =>
  async (ask) => {
    const cut = ask.value.lastIndexOf(',') + 1;
    const found = await single({ ...ask, value: ask.value.slice(cut) });
    if (typeof found === 'string') return found;
    const there = ask.value.slice(0, cut).split(',');
    return offer(
      found.words.filter(({ value }) => !there.includes(value)),
      `${ask.value.slice(0, cut)}${found.before}`,
    );
  };
