import { distance } from 'fastest-levenshtein';
import { vocabularyOf } from '../../model/key.js';
import type { Lexicon } from '../../model/lexicon.js';
import { meantTerms, plainName } from '../../model/meant.js';
import { nearest } from '../../model/nearest.js';
import { sections } from '../../model/sections/index.js';
import { rule } from '../rule.js';

export const unknownTerm = rule({
  id: 'unknown-term',
  severity: 'error',
  title: 'A word that is no term of its vocabulary',
  reason: 'Policies meet in a row because they share a term. A word of one’s own meets nothing.',
  wrong: 'sections:\n  sale:\n    - act: sel # ← sel\n      denied: true\n      cite: "We never sell"',
  right: 'sections:\n  sale:\n    - act: sell\n      denied: true\n      cite: "We never sell"',
  messages: {
    near: '"{value}" is no term of {vocabulary}. Did you mean {near|or}?',
    label: '"{value}" is the label of a term of {vocabulary}: write "{near}".',
    elsewhere:
      '"{value}" is no term of {vocabulary}; {places|or} {have} it. Expected {known|or} (privcmp explain {vocabulary} shows all).',
    none: '"{value}" is no term of {vocabulary}. Expected {known|or} (privcmp explain {vocabulary} shows all).',
    few: '"{value}" is no term of {vocabulary}. Expected {known|or}.',
    list: '"{value}" holds several terms of {vocabulary}. Write them as a list: [{parts}].',
    open: '"{value}" is no word for {vocabulary}: use lower-case words joined by hyphens.',
  },
  fix: 'Corrects the term where a single letter or the case is wrong, or its label was written.',
  claim: ({ path, value, schema }, { lexicon, field }) => {
    const name = schema['x-vocabulary'];
    if (typeof name !== 'string' || typeof value !== 'string' || field?.kind.is === 'place') return undefined;
    const terms = lexicon.vocabularies[name]?.terms ?? {};
    const known = Object.keys(terms);
    const args = { value, vocabulary: name, known };
    if (schema.enum === undefined) return { message: 'open', path, args };
    const plain = plainName(value);
    const labelled =
      known.find((term) => terms[term]?.label.toLowerCase() === value.toLowerCase()) ??
      known.find((term) => term === plain);
    if (labelled !== undefined)
      return {
        message: 'label',
        path,
        args: { ...args, near: labelled },
        fix: { is: 'value', path, text: labelled },
      };
    const parts = value.split(/[,;]/).map((part) => plainName(part.trim()));
    if (parts.length > 1 && parts.every((part) => Object.hasOwn(terms, part)))
      return { message: 'list', path, args: { ...args, parts: parts.join(', ') } };
    const meant = meantTerms(value, terms);
    const near = meant.length > 0 ? meant : nearest(plain, known);
    const [first] = near;
    const places = placesOf(value, lexicon, name);
    if (first !== undefined && (places.length === 0 || meant.length > 0)) {
      const slips = near.filter((term) => distance(plain, term) <= 1);
      const sure = plain.length > 3 && slips.length === 1;
      return {
        message: 'near',
        path,
        args: { ...args, near: near.map((term) => `"${term}"`) },
        ...(sure ? { fix: { is: 'value', path, text: first } as const } : {}),
      };
    }
    if (places.length > 0)
      return {
        message: 'elsewhere',
        path,
        args: { ...args, places, have: places.length > 1 ? 'have' : 'has' },
      };
    return { message: known.length <= 8 ? 'few' : 'none', path, args };
  },
});

/** Fields of sections whose vocabulary has a term, as `section.field`. */
function placesOf(term: string, lexicon: Lexicon, not: string): readonly string[] {
  return sections
    .flatMap((section) =>
      section.key.map((field) => ({
        name: `${section.name}.${field.name}`,
        vocabulary: vocabularyOf(field),
      })),
    )
    .filter(
      ({ vocabulary }) =>
        vocabulary !== undefined && vocabulary !== not && lexicon.term(vocabulary, term) !== undefined,
    )
    .map(({ name }) => name)
    .slice(0, 3);
}
