import { asList, isMapping, type Path, type Raw } from '../model/path.js';
import { everySection } from '../model/sections/index.js';
import type { Fix } from './rule.js';

/** What nobody but a person can tell of a record of version 1. */
export interface Decision {
  readonly path: Path;
  readonly text: string;
}

/** How a record of version 1 becomes one of version 2. */
export interface Migration {
  readonly fixes: readonly Fix[];
  readonly decisions: readonly Decision[];
}

type Property = readonly [name: string, value: string];

/** Recipients of version 1 that name no one, but an occasion. */
const occasions: ReadonlySet<string> = new Set([
  ...['legal-requirement', 'rights-protection', 'emergency', 'with-consent'],
  ...['business-transfer', 'contract-performance', 'legitimate-interests', 'aggregated'],
]);

/** What version 1 took for a bond of the recipient and is a condition of sharing. */
const conditions: Readonly<Record<string, string>> = {
  'strict-necessity': 'necessity',
  'stated-safeguards': 'stated-safeguards',
};

/** Terms of version 1 that hold their own negation, by section and field. */
const negations: Readonly<Record<string, readonly [field: string, terms: Readonly<Record<string, string>>]>> =
  {
    minors: [
      'rule',
      { 'not-directed': 'directed-at-minors', 'not-knowingly-collected': 'knowing-collection' },
    ],
    retention: ['kind', { 'not-retained': 'kept' }],
  };

const written = (terms: readonly unknown[], before: unknown): string =>
  Array.isArray(before) || terms.length > 1 ? `[${terms.join(', ')}]` : String(terms[0]);

class Migrator {
  readonly fixes: Fix[] = [];
  readonly decisions: Decision[] = [];

  replace(path: Path, ...properties: readonly Property[]): void {
    this.fixes.push({ is: 'property', path, properties });
  }

  decide(path: Path, text: string): void {
    this.decisions.push({ path, text });
  }

  /** Takes terms out of a field, and writes what says the same now; nothing where the field has none of them. */
  takeOut(
    fact: Raw,
    path: Path,
    field: string,
    is: (term: unknown) => boolean,
    instead: (taken: readonly unknown[]) => Property,
  ): void {
    const terms = asList<unknown>(fact[field]);
    const taken = terms.filter(is);
    if (taken.length === 0) return;
    const left = terms.filter((term) => !is(term));
    const rest: readonly Property[] = left.length === 0 ? [] : [[field, written(left, fact[field])]];
    const [name, value] = instead(taken);
    if (fact[name] === undefined) {
      this.replace([...path, field], ...rest, [name, value]);
      return;
    }
    this.replace([...path, field], ...rest);
    this.replace(
      [...path, name],
      [name, written([...asList<unknown>(fact[name]), ...asList<unknown>(value)].flat(), [])],
    );
  }

  fact(section: string, fact: Raw, path: Path): void {
    const described = everySection.find(({ name }) => name === section);
    if (
      described !== undefined &&
      described.name !== 'data' &&
      !described.key.some(({ name }) => name === 'data')
    )
      if (asList<unknown>(fact.data).join() === 'all') this.replace([...path, 'data']);
    this.takeOut(
      fact,
      path,
      'subjects',
      (term) => term === 'swiss-residents',
      () => ['residents', '[CH]'],
    );
    if (section === 'scope')
      this.rename(fact, path, 'subject', { 'swiss-residents': 'residents' }, ['residents', '[CH]']);
    if (section === 'recipients') {
      const isOccasion = (term: unknown) => occasions.has(String(term));
      this.takeOut(fact, path, 'recipient', isOccasion, (terms) => [
        'occasion',
        written(terms, fact.recipient),
      ]);
      this.takeOut(
        fact,
        path,
        'terms',
        (term) => Object.hasOwn(conditions, String(term)),
        (terms) => [
          'requires',
          written(
            terms.map((term) => conditions[String(term)]),
            fact.terms,
          ),
        ],
      );
    }
    if (section === 'retention') this.rename(fact, path, 'kind', { 'no-end-stated': 'open-ended' });
    const [field, terms] = negations[section] ?? [];
    if (field !== undefined && terms !== undefined) this.turn(fact, path, field, terms);
    this.misplaced(section, fact, path);
  }

  /** Gives terms another name, and adds a property where there was one. */
  private rename(
    fact: Raw,
    path: Path,
    field: string,
    names: Readonly<Record<string, string>>,
    ...added: readonly Property[]
  ): void {
    const terms = asList<unknown>(fact[field]);
    if (!terms.some((term) => Object.hasOwn(names, String(term)))) return;
    const now = terms.map((term) => names[String(term)] ?? term);
    this.replace([...path, field], [field, written(now, fact[field])], ...added);
  }

  /** A term that negated itself becomes one that is denied; denied, it was a statement. */
  private turn(fact: Raw, path: Path, field: string, names: Readonly<Record<string, string>>): void {
    const turned = asList<unknown>(fact[field]).filter((term) => Object.hasOwn(names, String(term)));
    if (turned.length === 0) return;
    if (turned.length < asList<unknown>(fact[field]).length) {
      const terms = turned.map((term) => `"${String(term)}"`).join(', ');
      this.decide([...path, field], `${terms} is denied now, and the other terms are not: write two facts.`);
      return;
    }
    if (fact.denied === true) {
      this.rename(fact, path, field, names);
      this.replace([...path, 'denied']);
    } else if (fact.denied === undefined) this.rename(fact, path, field, names, ['denied', 'true']);
    else {
      this.rename(fact, path, field, names);
      this.replace([...path, 'denied'], ['denied', 'true']);
    }
  }

  private misplaced(section: string, fact: Raw, path: Path): void {
    if (section === 'contacts' && asList<unknown>(fact.role).includes('controller'))
      this.decide(
        [...path, 'role'],
        'Does the text call it the address of the controller? Without such words it is "general".',
      );
    const field = section === 'transfers' ? 'recipients' : section === 'sale' ? 'to' : undefined;
    for (const term of field === undefined ? [] : asList<unknown>(fact[field]))
      if (field !== undefined && occasions.has(String(term)))
        this.decide(
          [...path, field],
          `"${String(term)}" is an occasion, and nobody: say it in a fact of recipients, or in "when".`,
        );
  }

  party(party: Raw, path: Path): void {
    const roles = asList<unknown>(party.role);
    if (roles.includes('publisher') && !roles.includes('controller'))
      this.decide(
        [...path, 'role'],
        'Does the text call it controller or processor too? Then it has both roles.',
      );
    else if (
      !roles.includes('publisher') &&
      roles.some((role) => role === 'controller' || role === 'joint-controller')
    )
      this.decide([...path, 'role'], 'Does it speak in the policy ("we")? Then it is publisher too.');
  }
}

/** Is this a record of the first version? */
export const isFirstVersion = (value: unknown): value is Raw => isMapping(value) && value.schemaVersion === 1;

/**
 * What turns a record of version 1 into one of version 2: fixes by paths of the record as it is written, and what a person
 * must decide, by paths that stay the same. Takes whatever YAML holds; what it does not know, it leaves.
 */
export function migration(record: Raw): Migration {
  const made = new Migrator();
  made.replace(['schemaVersion'], ['schemaVersion', '2']);
  for (const [i, party] of (Array.isArray(record.parties) ? record.parties : []).entries())
    if (isMapping(party)) made.party(party, ['parties', i]);
  for (const [section, facts] of Object.entries(isMapping(record.sections) ? record.sections : {}))
    for (const [i, fact] of (Array.isArray(facts) ? facts : []).entries())
      if (isMapping(fact)) made.fact(section, fact, ['sections', section, i]);
  return made;
}
