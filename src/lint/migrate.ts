import { asList, isMapping, type Path, type Raw } from '../model/path.js';
import { sectionNamed } from '../model/sections/index.js';
import type { Fix, Migration } from './rule.js';

/** What nobody but a person can tell of a record of version 1. */
export type Decision = Migration['decisions'][number];

type Property = readonly [name: string, value: string];

type Names = ReadonlyMap<string, string>;
const namesIn = (names: Readonly<Record<string, string>>): Names => new Map(Object.entries(names));

/** Recipients of version 1 that name no one, but an occasion. */
const occasions: Names = new Map(
  [
    ...['legal-requirement', 'rights-protection', 'emergency', 'with-consent'],
    ...['business-transfer', 'contract-performance', 'legitimate-interests', 'aggregated'],
  ].map((name) => [name, name]),
);

/** What version 1 took for a bond of the recipient and is a condition of sharing. */
const conditions = namesIn({
  'strict-necessity': 'necessity',
  'stated-safeguards': 'stated-safeguards',
});

/** Terms of version 1 that hold their own negation. */
const denials = {
  minors: namesIn({ 'not-directed': 'directed-at-minors', 'not-knowingly-collected': 'knowing-collection' }),
  retention: namesIn({ 'not-retained': 'kept' }),
};

const written = (terms: readonly unknown[], before: unknown): string =>
  Array.isArray(before) || terms.length > 1 ? `[${terms.join(', ')}]` : String(terms[0]);

/** What becomes of one fact, or of a party. */
class Change {
  readonly fixes: Fix[] = [];
  readonly decisions: Decision[] = [];

  constructor(
    private readonly fact: Raw,
    private readonly path: Path,
  ) {}

  private replace(field: string, ...properties: readonly Property[]): void {
    this.fixes.push({ is: 'property', path: [...this.path, field], properties });
  }

  private decide(field: string, text: string): void {
    this.decisions.push({ path: [...this.path, field], text });
  }

  private terms(field: string): readonly unknown[] {
    return asList<unknown>(this.fact[field]);
  }

  /** Takes terms out of a field, and writes into another what says the same now; nothing where the field has none of them. */
  private takeOut(field: string, names: Names, into: string, before = this.fact[field]): void {
    const taken = this.terms(field).flatMap((term) => names.get(String(term)) ?? []);
    if (taken.length === 0) return;
    const left = this.terms(field).filter((term) => !names.has(String(term)));
    const rest: readonly Property[] = left.length === 0 ? [] : [[field, written(left, this.fact[field])]];
    if (this.fact[into] === undefined) this.replace(field, ...rest, [into, written(taken, before)]);
    else {
      this.replace(field, ...rest);
      this.replace(into, [into, written([...this.terms(into), ...taken], [])]);
    }
  }

  /** Gives terms another name, and adds a property where there was one. */
  private rename(field: string, names: Names, ...added: readonly Property[]): void {
    if (!this.terms(field).some((term) => names.has(String(term)))) return;
    const now = this.terms(field).map((term) => names.get(String(term)) ?? term);
    this.replace(field, [field, written(now, this.fact[field])], ...added);
  }

  /** A term that negated itself becomes one that is denied; denied, it was a statement. */
  private turn(field: string, names: Names): void {
    const { denied } = this.fact;
    const turned = this.terms(field).filter((term) => names.has(String(term)));
    if (turned.length === 0) return;
    if (turned.length < this.terms(field).length) {
      const terms = turned.map((term) => `"${String(term)}"`).join(', ');
      this.decide(field, `${terms} is denied now, and the other terms are not: write two facts.`);
    } else if (denied === undefined) this.rename(field, names, ['denied', 'true']);
    else {
      this.rename(field, names);
      this.replace('denied', ...(denied === true ? [] : [['denied', 'true'] as const]));
    }
  }

  private misplaced(field: string): void {
    for (const term of this.terms(field))
      if (occasions.has(String(term)))
        this.decide(
          field,
          `"${String(term)}" is an occasion, and nobody: say it in a fact of recipients, or in "when".`,
        );
  }

  asFact(section: string): void {
    const isKey = section === 'data' || sectionNamed(section)?.key.some(({ name }) => name === 'data');
    if (isKey === false && this.terms('data').join() === 'all') this.replace('data');
    this.takeOut('subjects', namesIn({ 'swiss-residents': 'CH' }), 'residents', []);
    if (section === 'scope')
      this.rename('subject', namesIn({ 'swiss-residents': 'residents' }), ['residents', '[CH]']);
    if (section === 'recipients') {
      this.takeOut('recipient', occasions, 'occasion');
      this.takeOut('terms', conditions, 'requires');
    }
    if (section === 'retention') {
      this.rename('kind', namesIn({ 'no-end-stated': 'open-ended' }));
      this.turn('kind', denials.retention);
    }
    if (section === 'minors') this.turn('rule', denials.minors);
    if (section === 'contacts' && this.terms('role').includes('controller'))
      this.decide(
        'role',
        'Does the text call it the address of the controller? Without such words it is "general".',
      );
    if (section === 'transfers') this.misplaced('recipients');
    if (section === 'sale') this.misplaced('to');
  }

  asParty(): void {
    const roles = this.terms('role');
    if (!roles.includes('publisher')) {
      if (roles.includes('controller') || roles.includes('joint-controller'))
        this.decide('role', 'Does it speak in the policy ("we")? Then it is publisher too.');
    } else if (!roles.includes('controller'))
      this.decide('role', 'Does the text call it controller or processor too? Then it has both roles.');
  }
}

/**
 * What turns a record of version 1 into one of version 2: fixes by paths of the record as it is written, and what a person
 * must decide, by paths that stay the same. Takes whatever YAML holds; what it does not know, it leaves.
 */
export function migration(record: Raw): Migration {
  const version: Fix = { is: 'property', path: ['schemaVersion'], properties: [['schemaVersion', '2']] };
  const changed = (facts: unknown, path: Path, change: (one: Change) => void) =>
    (Array.isArray(facts) ? facts : []).flatMap((fact, i) => {
      if (!isMapping(fact)) return [];
      const one = new Change(fact, [...path, i]);
      change(one);
      return [one];
    });
  const changes = [
    ...changed(record.parties, ['parties'], (one) => one.asParty()),
    ...Object.entries(isMapping(record.sections) ? record.sections : {}).flatMap(([section, facts]) =>
      changed(facts, ['sections', section], (one) => one.asFact(section)),
    ),
  ];
  return {
    fixes: [version, ...changes.flatMap(({ fixes }) => fixes)],
    decisions: changes.flatMap(({ decisions }) => decisions),
  };
}
