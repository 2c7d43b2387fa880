import { vocabularyOf } from './key.js';
import type { Lexicon } from './lexicon.js';
import { list, type Policy } from './policy.js';
import type { Section } from './section.js';
import { sections } from './sections/index.js';

/** Terms of a vocabulary that any fact of a section names, with all that include them. */
function namedIn(
  policy: Policy,
  section: Section,
  fields: readonly string[],
  vocabulary: string,
  lexicon: Lexicon,
): readonly string[] {
  const facts = policy.sections[section.name]?.facts ?? [];
  return facts.flatMap((fact) =>
    fields.flatMap((field) => list(fact, field)).flatMap((term) => lexicon.lineage(vocabulary, term)),
  );
}

/**
 * Terms of a section's key that the policy speaks of, with all that include them: in the section itself and, where the
 * section says so (`elsewhere`), in fields of others, such as the legal basis of a purpose.
 */
export function spokenTerms(
  policy: Policy,
  section: Section,
  vocabulary: string,
  lexicon: Lexicon,
): ReadonlySet<string> {
  const keys = section.key.filter((field) => vocabularyOf(field) === vocabulary).map((field) => field.name);
  const others = sections.filter((other) => other.name !== section.name);
  return new Set([
    ...namedIn(policy, section, keys, vocabulary, lexicon),
    ...(section.elsewhere ?? []).flatMap((field) =>
      others.flatMap((other) => namedIn(policy, other, [field], vocabulary, lexicon)),
    ),
  ]);
}

/** Labels of the terms asked of every policy on which an assessed section is silent. Retention asks for no terms. */
export function silentTerms(policy: Policy, section: Section, lexicon: Lexicon): readonly string[] {
  const status = policy.sections[section.name]?.status;
  if (
    status === undefined ||
    status === 'not-assessed' ||
    status === 'not-applicable' ||
    section.name === 'retention'
  )
    return [];
  return section.key.flatMap((field) => {
    const vocabulary = vocabularyOf(field);
    if (vocabulary === undefined) return [];
    const spoken = spokenTerms(policy, section, vocabulary, lexicon);
    return lexicon
      .asked(vocabulary)
      .filter((term) => !spoken.has(term))
      .map((term) => lexicon.label(vocabulary, term));
  });
}
