import { countryCodes, countryName } from '../../model/country.js';
import type { Field } from '../../model/field.js';
import { vocabularyOf } from '../../model/key.js';
import type { Lexicon } from '../../model/lexicon.js';
import { computedPlaces, functionNames, queryFields, specialFields, states } from '../../query/index.js';
import type { Candidate } from '../../render/candidates.js';
import { type Ask, lexiconOf, type Offer, offer, policyNames, sectionNames, termNames } from './offer.js';

function valuesOf(field: Field, { vocabularies }: Lexicon): readonly Candidate[] {
  const { kind } = field;
  const named = termNames(vocabularies[vocabularyOf(field) ?? '']);
  if (kind.is === 'country' || kind.is === 'place')
    return [
      ...named,
      ...[...countryCodes].map((value) => ({ value, about: countryName(value) })),
      ...Object.keys(computedPlaces).map((value) => ({ value })),
    ];
  if (kind.is === 'flag') return [{ value: 'true' }, { value: 'false' }];
  return kind.is === 'duration' ? kind.words.map((value) => ({ value })) : named;
}

/** Names of fields without a section, before those with one: hundreds are too many to choose from. */
function fieldsNamed(typed: string): readonly Candidate[] {
  const isOffered = (path: string) => typed.includes('.') || !path.includes('.');
  const fields = [...queryFields()]
    .filter(([path]) => isOffered(path))
    .map(([value, [place]]) => ({ value, about: place?.field.description }));
  const abouts: Readonly<Record<string, string>> = {
    is: states.join(', '),
    has: 'facts that have a field',
    section: 'facts of a section',
  };
  return [...specialFields.map((value) => ({ value, about: abouts[value] })), ...fields];
}

async function valuesAfter(field: string, ask: Ask): Promise<readonly Candidate[]> {
  if (field === 'is') return states.map((value) => ({ value }));
  if (field === 'section') return sectionNames;
  if (field === 'has') return fieldsNamed(ask.value);
  if (field === 'policy') return policyNames(ask);
  const lexicon = await lexiconOf(ask);
  return (queryFields().get(field) ?? []).flatMap((place) => valuesOf(place.field, lexicon));
}

/** Where the last condition of a query begins: after the last blank or bracket outside quotes, and after a `-`. */
function lastCondition(text: string): number {
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    else if (!quoted && /[\s()]/.test(text[at] ?? '')) start = at + 1;
  }
  return text[start] === '-' ? start + 1 : start;
}

/** Completes the last condition of a query: the field, then its values; both at once where only one field begins so. */
export async function query(ask: Ask): Promise<Offer> {
  const start = lastCondition(ask.value);
  const before = ask.value.slice(0, start);
  const condition = ask.value.slice(start);
  const colon = condition.indexOf(':');
  const fields = fieldsNamed(condition);
  const [only, ...others] =
    colon < 0
      ? fields.filter(({ value }) => value.startsWith(condition))
      : [{ value: condition.slice(0, colon) }];
  if (only !== undefined && others.length === 0) {
    const values = await valuesAfter(only.value, { ...ask, value: condition.slice(colon + 1) });
    if (values.length > 0 || colon >= 0) return offer(values, `${before}${only.value}:`);
  }
  const words =
    only === undefined
      ? functionNames.map((name) => ({ value: `${name}(` }))
      : fields.map(({ value, about }) => ({ value: `${value}:`, about }));
  return offer(words, before);
}
