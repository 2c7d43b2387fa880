import type { Field } from '../model/field.js';
import type { Lexicon } from '../model/lexicon.js';
import { exampleText, fieldText, type Names } from '../model/phrase.js';
import { afterwards, endText, eventText, type Rule, ruleFields } from '../model/phrase-retention.js';
import { type Fact, list } from '../model/policy.js';
import { fieldsOf } from '../model/section.js';
import { both, either } from '../model/words.js';
import type { Ground } from './facts.js';
import { announces } from './points.js';
import { onlyExample } from './rows.js';

/** Fields said by the verb, by what is kept how long, or at the end of the clause. */
const said = new Set([
  ...[...ruleFields, 'only'],
  ...[
    'denied',
    'modality',
    'deferred',
    'example',
    'reading',
    'party',
    'id',
    'law',
    'instrument',
    'url',
    'summary',
    'note',
  ],
]);

const adverbs: Readonly<Record<string, string>> = {
  typically: 'typically ',
  sometimes: 'sometimes ',
  exceptional: 'exceptionally ',
};

/** "keeps", "typically keeps", "may keep", "denies that it keeps"; without the ending where the subject is two. */
function verb(fact: Fact, plural: boolean): string {
  const s = plural ? '' : 's';
  const adverb = fact.modality.map((name) => adverbs[name] ?? '').join('');
  if (fact.denied) return `${plural ? 'deny that they keep' : 'denies that it keeps'}`;
  return fact.modality.includes('may') ? `may ${adverb}keep` : `${adverb}keep${s}`;
}

const kinds: Readonly<Record<string, string>> = {
  indefinite: ' for ever',
  'open-ended': ', with no end stated',
  session: ' for the session',
};

/** "the end of the account’s activity and to need (to provide the service or for legal obligations)". */
function ties(fact: Fact, lexicon: Lexicon): string {
  const events = list(fact, 'until').map((event) => eventText(event, lexicon));
  const needs = list(fact, 'criteria').map((name) => lexicon.label('criterion', name));
  return [either(events), `need (${either(needs)})`].filter(Boolean).join(' and to ');
}

/** Do all criteria name what the data are needed for? Others ("while consent is valid") read as they are. */
const hasAims = (fact: Fact, lexicon: Lexicon): boolean =>
  fact.criteria !== undefined &&
  list(fact, 'criteria').every((name) => /^(?:to|for|so) /.test(lexicon.label('criterion', name)));

/** What a rule does, from its verb to the end of storage. */
function core(fact: Fact, lexicon: Lexicon, plural: boolean): string {
  const keep = verb(fact, plural);
  const kind = String(fact.kind);
  if (kind === 'kept') return `${without(fact, plural)} the data`;
  const plain = keep === 'keep' || keep === 'keeps';
  if (plain && hasAims(fact, lexicon) && fact.until !== undefined && fact.period === undefined)
    return `tie${plural ? '' : 's'} storage ${fact.only === true ? 'only ' : ''}to ${ties(fact, lexicon)}, with no fixed length`;
  const ends = endText(fact as Rule, lexicon);
  const fixed = kinds[kind] ?? '';
  const only = fact.only === true ? 'only ' : '';
  if (ends !== '') return `${keep} the data ${only}${ends}${fixed}`;
  return kind === 'outcome' ? becoming(fact, plural) : `${keep} the data${fixed}`;
}

/** "does not keep", "typically does not keep", "may not keep". */
function without(fact: Fact, plural: boolean): string {
  const adverb = fact.modality.map((name) => adverbs[name] ?? '').join('');
  if (fact.denied) return `den${plural ? 'y' : 'ies'} that nothing is kept of`;
  return fact.modality.includes('may')
    ? `may ${adverb}not keep`
    : `${adverb}do${plural ? '' : 'es'} not keep`;
}

/** "says only what may become of the data". */
function becoming(fact: Fact, plural: boolean): string {
  const adverb = fact.modality.map((name) => adverbs[name] ?? '').join('');
  const become = fact.modality.includes('may') ? `may ${adverb}become` : `${adverb}becomes`;
  return `say${plural ? '' : 's'} only what ${fact.denied ? 'does not become' : become} of the data`;
}

/** "All data" besides the row's own key narrows nothing. */
const isAll = (fact: Fact, field: Field): boolean => list(fact, field.name).join() === 'all';

/**
 * A retention fact as a clause with the policy as its subject: "X typically keeps the data at most 90 days from the
 * closure of the account, then erased, except for legal obligation".
 */
export function ruleClause(
  subject: string,
  fact: Fact,
  ground: Ground,
  names: Names,
  plural = false,
): string {
  const { lexicon, section } = ground;
  const key = ground.keyOf(fact);
  const example = exampleText(section, fact, lexicon, names)[0]?.replace('for example ', '');
  const body = fact.deferred === undefined ? core(fact, lexicon, plural) : announcement(fact, plural);
  const rest = fieldsOf(section)
    .filter((field) => !said.has(field.name) && field.name !== key && !isAll(fact, field))
    .flatMap((field) => fieldText(field, fact, lexicon, names));
  const alternative = fact.modality.includes('one-of') ? ['as one of several alternatives'] : [];
  const illustration = fact.modality.includes('for-example') ? ['only as an example'] : [];
  const reading = fact.reading === undefined ? '' : ` (${String(fact.reading)} passage)`;
  const parts = [body, ...afterwards(fact as Rule, true, lexicon), ...alternative, ...illustration, ...rest];
  const named = example === undefined ? [] : [`name${plural ? '' : 's'} ${example} only as an example`];
  const bare = onlyExample(fact) && named.length > 0 && endText(fact as Rule, lexicon) === '';
  return `${subject} ${[...(bare ? [] : [parts.join(', ')]), ...named].join(', and ')}${reading}`;
}

/** "speaks of how long it keeps the data, but gives it only on request". */
function announcement(fact: Fact, plural: boolean): string {
  const [but = ''] = announces('', fact);
  if (!plural) return `speaks of how long it keeps the data, but${but}`;
  return `speak of how long they keep the data, but${but.replace(/(give|leave|announce)s/, '$1').replace('does', 'do')}`;
}

/** What decides the end of storage beside a period, in words: "need", "which of several events comes last". */
export function undecided(fact: Fact): string | undefined {
  const events = list(fact, 'until').length;
  const many = events > 1 || (events > 0 && fact.period !== undefined);
  if (!many && fact.criteria === undefined) return undefined;
  return both([
    ...(fact.criteria === undefined ? [] : ['need']),
    ...(many ? ['which event comes last'] : []),
  ]);
}
