import type { Field } from './field.js';
import { asList, type Raw } from './path.js';
import type { Fact, FactValue, Party, Policy, SectionRecord } from './policy.js';
import { remembered } from './remembered.js';
import { fieldsOf, type Section } from './section.js';
import { sections } from './sections/index.js';
import { parties as partySection } from './sections/parties.js';

function value({ kind }: Field, raw: unknown): FactValue {
  if (kind.is === 'nested') return values(kind.fields, raw as Raw);
  if (kind.is === 'hedges')
    return Object.fromEntries(
      Object.entries(raw as Raw).map(([name, terms]) => [name, asList<string>(terms)]),
    );
  return 'many' in kind && kind.many ? asList<string>(raw) : (raw as FactValue);
}

const places = remembered(
  (fields: readonly Field[]) => new Map(fields.map((field, place) => [field.name, { field, place }])),
);

/** The values in the order of the fields, of which a fact has few: so its own keys are asked, not all that there could be. */
function values(fields: readonly Field[], raw: Raw): Record<string, FactValue> {
  const known = places(fields);
  const written = Object.keys(raw).flatMap((name) => known.get(name) ?? []);
  written.sort((a, b) => a.place - b.place);
  return Object.fromEntries(written.map(({ field }) => [field.name, value(field, raw[field.name])]));
}

/** Absent is all: `data: [all]` says nothing where the data are not what the fact is about. */
function whole(section: Section, fact: Record<string, FactValue>): Record<string, FactValue> {
  const { data, ...rest } = fact;
  const isKey = section.key.some(({ name }) => name === 'data');
  return !isKey && Array.isArray(data) && data.length === 1 && data[0] === 'all' ? rest : fact;
}

function normaliseFact(section: Section, raw: Raw): Fact {
  return {
    ...whole(section, values(fieldsOf(section), raw)),
    ...section.derive?.(raw),
    modality: raw.modality === undefined ? ['will'] : asList(raw.modality),
    denied: raw.denied === true,
    cite: asList(raw.cite),
  };
}

function normaliseSection(section: Section, raw: unknown): SectionRecord {
  if (raw === undefined || raw === 'not-assessed') return { status: 'not-assessed', facts: [] };
  if (raw === 'silent') return { status: 'silent', facts: [] };
  if (!Array.isArray(raw))
    return { status: 'not-applicable', facts: [], reason: String((raw as Raw)['not-applicable']) };
  return { status: 'stated', facts: raw.map((fact) => normaliseFact(section, fact as Raw)) };
}

/** Makes a record that satisfies the schema into a policy: lists where lists may stand, defaults explicit, all sections present. */
export function normalise(value: unknown): Policy {
  const raw = value as Raw;
  const document = raw.document as Raw;
  const rawSections = raw.sections as Raw;
  const parties = (raw.parties as readonly Raw[]).map(
    (party) => ({ ...normaliseFact(partySection, party), id: party.id }) as Party,
  );
  return {
    ...(raw as unknown as Policy),
    aliases: asList(raw.aliases),
    parties,
    document: { ...(document as unknown as Policy['document']), cite: asList(document.cite) },
    sections: Object.fromEntries(
      sections.map((section) => [section.name, normaliseSection(section, rawSections[section.name])]),
    ),
    omitted: (raw.omitted ?? {}) as Policy['omitted'],
  };
}
