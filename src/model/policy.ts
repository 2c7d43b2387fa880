/** The version of the record that this release writes; an older one is brought up to it when it is read. */
export const schemaVersion = 2;

/** Values of a fact as they stand in memory: fields marked `many` are lists, everything else is as written. */
export type FactValue = string | number | boolean | readonly string[] | { readonly [key: string]: FactValue };

/**
 * One fact, with defaults made explicit: `modality` and `denied` are always there, `cite` is a list, and retention
 * facts have their derived `kind`.
 */
export interface Fact {
  readonly denied: boolean;
  readonly modality: readonly string[];
  /** Anchors as written; not empty in a valid record. */
  readonly cite: readonly string[];
  readonly [field: string]: FactValue | undefined;
}

/** What is known of a section: facts, silence after a full reading, no bearing at all, or not read yet. */
export type SectionStatus = 'stated' | 'silent' | 'not-applicable' | 'not-assessed';

export interface SectionRecord {
  readonly status: SectionStatus;
  readonly facts: readonly Fact[];
  /** Why the section cannot apply. */
  readonly reason?: string;
}

/** Somebody the text names: a fact of the section `parties`, with an id that others point to. */
export interface Party extends Fact {
  readonly id: string;
  readonly name: string;
  readonly role: readonly string[];
}

/** One privacy policy, normalised. All sections are present; those the record lacks are `not-assessed`. */
export interface Policy {
  readonly schemaVersion: typeof schemaVersion;
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly parties: readonly Party[];
  readonly document: {
    readonly title: string;
    readonly language: string;
    readonly updated?: string;
    readonly effective?: string;
    readonly version?: string;
    readonly cite: readonly string[];
  };
  readonly source: {
    readonly file: string;
    readonly sha256: string;
    readonly url?: string;
    readonly original?: { readonly file: string; readonly sha256: string };
    readonly retrieved?: string;
    readonly observed?: string;
    readonly policy?: string;
    readonly translationOf?: string;
    readonly headings?: { readonly add?: readonly string[]; readonly not?: readonly string[] };
  };
  /** The day of the record or of its last review, and by whom. */
  readonly normalised: { readonly date: string; readonly by?: string };
  /** Values that nobody has confirmed yet, in a record that was just begun. */
  readonly draft?: readonly string[];
  readonly sections: Readonly<Record<string, SectionRecord>>;
  readonly omitted: Readonly<Record<string, readonly string[]>>;
}

/** A policy with the facts of some sections only, where ten thousand whole records would fill the memory. */
export function partOf(policy: Policy, sections: ReadonlySet<string>): Policy {
  const kept = Object.entries(policy.sections).map(([name, record]): readonly [string, SectionRecord] => [
    name,
    sections.has(name) ? record : { ...record, facts: [] },
  ]);
  return { ...policy, sections: Object.fromEntries(kept), omitted: {} };
}

/** A policy without its facts: enough to head a column, or to be held against its neighbours. */
export const headOf = (policy: Policy): Policy => ({ ...policy, parties: [], sections: {}, omitted: {} });

/** What a text that was read tells of itself: its file, what it was read of, and days that a collection knows. */
export type SourceOf = Pick<Policy['source'], 'file' | 'sha256' | 'original' | 'retrieved' | 'observed'>;

/** The terms of a list field; a single value counts as a list of one, an absent field as none. */
export function list(fact: Fact, field: string): readonly string[] {
  const value = fact[field];
  if (Array.isArray(value)) return value as readonly string[];
  return typeof value === 'string' ? [value] : [];
}

/** What is known of a section; the parties are always stated. */
export const recordIn = (policy: Policy, { name }: { readonly name: string }): SectionRecord =>
  name === 'parties'
    ? { status: 'stated', facts: policy.parties }
    : (policy.sections[name] ?? { status: 'not-assessed', facts: [] });

/** The facts of a section, or the parties; empty where the record has none. */
export const factsIn = (policy: Policy, section: { readonly name: string }): readonly Fact[] =>
  recordIn(policy, section).facts;

/** The name of a party for its id; of one that is not listed, the id. */
export const partyName =
  ({ parties }: Policy) =>
  (id: string): string =>
    parties.find((party) => party.id === id)?.name ?? id;
