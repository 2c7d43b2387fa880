import { asList, isMapping, type Path, type Raw } from '../model/path.js';
import { sectionNamed } from '../model/sections/index.js';
import type { Fix, Migration } from './rule.js';

type Property = readonly [name: string, value: string];

const denied: Property = ['denied', 'true'];

type Names = ReadonlyMap<string, string>;
const namesIn = (names: Readonly<Record<string, string>>): Names => new Map(Object.entries(names));

/** Recipients of version 1 that name no one, but an occasion. */
const occasions: Names = new Map(
  [
    ...['legal-requirement', 'rights-protection', 'emergency', 'with-consent'],
    ...['business-transfer', 'contract-performance', 'legitimate-interests', 'aggregated'],
  ].map((name) => [name, name]),
);

/** Terms of a field that another one holds now. */
const moves: readonly (readonly [section: string, field: string, terms: Names, into: string])[] = [
  ['', 'subjects', namesIn({ 'swiss-residents': 'CH' }), 'residents'],
  ['recipients', 'recipient', occasions, 'occasion'],
  [
    'recipients',
    'terms',
    namesIn({ 'strict-necessity': 'necessity', 'stated-safeguards': 'stated-safeguards' }),
    'requires',
  ],
];

/** Terms that have another name now. Those that held their own negation are denied now; denied, they were a statement. */
const renamings: readonly (readonly [section: string, field: string, terms: Names, added?: Property])[] = [
  ['scope', 'subject', namesIn({ 'swiss-residents': 'residents' }), ['residents', '[CH]']],
  ['retention', 'kind', namesIn({ 'no-end-stated': 'open-ended' })],
  ['retention', 'kind', namesIn({ 'not-retained': 'kept' }), denied],
  [
    'minors',
    'rule',
    namesIn({ 'not-directed': 'directed-at-minors', 'not-knowingly-collected': 'knowing-collection' }),
    denied,
  ],
];

/** One step of a migration: a fix, or what is to be decided. */
type Step = Migration['fixes' | 'decisions'][number];

const isFix = (step: Step): step is Fix => 'is' in step;

const replaced = (path: Path, ...properties: readonly Property[]): Fix => {
  return { is: 'property', path, properties };
};

const written = (terms: readonly unknown[], before: unknown): string =>
  Array.isArray(before) || terms.length > 1 ? `[${terms.join(', ')}]` : String(terms[0]);

function* moved(field: string, terms: Names, into: string, fact: Raw, path: Path): Generator<Step> {
  const all = asList<unknown>(fact[field]);
  const taken = all.flatMap((term) => terms.get(String(term)) ?? []);
  if (taken.length === 0) return;
  const left = all.filter((term) => !terms.has(String(term)));
  const rest: readonly Property[] = left.length === 0 ? [] : [[field, written(left, fact[field])]];
  const now: Property = [into, written([...asList<unknown>(fact[into]), ...taken], fact[field])];
  if (fact[into] === undefined) yield replaced([...path, field], ...rest, now);
  else yield* [replaced([...path, field], ...rest), replaced([...path, into], now)];
}

function* renamed(field: string, terms: Names, added: Property | undefined, fact: Raw, path: Path) {
  const all = asList<unknown>(fact[field]);
  const known = all.filter((term) => terms.has(String(term)));
  if (known.length === 0) return;
  const isTurned = added === denied;
  if (isTurned && known.length < all.length) {
    const names = known.map((term) => `"${String(term)}"`).join(', ');
    const text = `${names} is denied now, and the other terms are not: write two facts.`;
    yield { path: [...path, field], text };
    return;
  }
  const now = written(
    all.map((term) => terms.get(String(term)) ?? term),
    fact[field],
  );
  const isSaid = isTurned && fact.denied !== undefined;
  yield replaced([...path, field], [field, now], ...(added === undefined || isSaid ? [] : [added]));
  if (isSaid) yield replaced([...path, 'denied'], ...(fact.denied === true ? [] : [denied]));
}

function* factSteps(section: string, fact: Raw, path: Path): Generator<Step> {
  const isKeyed = section === 'data' || sectionNamed(section)?.key.some(({ name }) => name === 'data');
  if (isKeyed === false && asList(fact.data).join() === 'all') yield replaced([...path, 'data']);
  for (const [of, field, terms, into] of moves)
    if (of === '' || of === section) yield* moved(field, terms, into, fact, path);
  for (const [of, field, terms, added] of renamings)
    if (of === section) yield* renamed(field, terms, added, fact, path);
  if (section === 'contacts' && asList(fact.role).includes('controller'))
    yield {
      path: [...path, 'role'],
      text: 'Does the text call it the address of the controller? Without such words it is "general".',
    };
  const field = section === 'transfers' ? 'recipients' : section === 'sale' ? 'to' : undefined;
  for (const term of asList<unknown>(field && fact[field]))
    if (field !== undefined && occasions.has(String(term)))
      yield {
        path: [...path, field],
        text: `"${String(term)}" is an occasion, and nobody: say it in a fact of recipients, or in "when".`,
      };
}

function* partySteps(party: Raw, path: Path): Generator<Step> {
  const roles = asList(party.role);
  const isPublisher = roles.includes('publisher');
  const at = [...path, 'role'];
  if (!isPublisher && (roles.includes('controller') || roles.includes('joint-controller')))
    yield { path: at, text: 'Does it speak in the policy ("we")? Then it is publisher too.' };
  if (isPublisher && !roles.includes('controller'))
    yield {
      path: at,
      text: 'Does the text call it controller or processor too? Then it has both roles.',
    };
}

/**
 * What turns a record of version 1 into one of version 2: fixes by paths of the record as it is written, and what a person
 * must decide, by paths that stay the same. Takes whatever YAML holds; what it does not know, it leaves.
 */
export function migration(record: Raw): Migration {
  const each = (facts: unknown, path: Path, steps: (fact: Raw, path: Path) => Iterable<Step>) =>
    (Array.isArray(facts) ? facts : []).flatMap((fact, i) =>
      isMapping(fact) ? [...steps(fact, [...path, i])] : [],
    );
  const steps: readonly Step[] = [
    replaced(['schemaVersion'], ['schemaVersion', '2']),
    ...each(record.parties, ['parties'], partySteps),
    ...Object.entries(isMapping(record.sections) ? record.sections : {}).flatMap(([section, facts]) =>
      each(facts, ['sections', section], (fact, path) => factSteps(section, fact, path)),
    ),
  ];
  return { fixes: steps.filter(isFix), decisions: steps.flatMap((step) => (isFix(step) ? [] : [step])) };
}
