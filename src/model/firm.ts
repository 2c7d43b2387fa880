import type { Lexicon } from './lexicon.js';

type Values = { readonly [field: string]: unknown };

/** How firmly the text speaks of the values of a field, by terms of the modality vocabulary. */
const hedgesOf = (name: string, fact: Values): readonly string[] =>
  ((fact.hedges ?? {}) as { readonly [field: string]: readonly string[] })[name] ?? [];

/** Are the values of a field alternatives, of which the text does not say which holds? */
export const isAlternative = (name: string, fact: Values): boolean => hedgesOf(name, fact).includes('one-of');

/** Terms of modality in words: "typically", "given as an example"; `will` adds none. */
export const modalText = (terms: readonly string[], lexicon: Lexicon): readonly string[] =>
  terms.map((name) => lexicon.phrase('modality', name)).filter((said) => said !== '');

/** The hedges of a field in words, as they stand in brackets behind its values; "" where it has none. */
export function firmText(name: string, fact: Values, lexicon: Lexicon): string {
  const several = Array.isArray(fact[name]) && fact[name].length > 1;
  return hedgesOf(name, fact)
    .flatMap((term) => {
      if (term === 'may') return ['possibly'];
      return term === 'one-of' && several ? ['not said which'] : modalText([term], lexicon);
    })
    .join(', ');
}

/** Words for the values of a field, with the hedges that the text has for them alone. */
export function firmly(name: string, said: string, fact: Values, lexicon: Lexicon): string {
  const firm = said === '' ? '' : firmText(name, fact, lexicon);
  return firm === '' ? said : `${said} (${firm})`;
}
