import type { SourceText, Unit } from '../evidence/index.js';
import { citedSpans, type Proof } from '../evidence/prove.js';
import { isKnown, type ProvableKind, says } from '../evidence/values/index.js';
import { countryCodes } from '../model/country.js';
import type { Kind } from '../model/field.js';
import type { Path } from '../model/path.js';
import { type FactValue, list, type Party, type Policy } from '../model/policy.js';
import { remembered } from '../model/remembered.js';
import { factsOf, type PlacedValue, valuesIn } from './walk.js';

/** A value that its cited words must say, in one of these writings. */
export interface Claim {
  readonly path: Path;
  /** What has the `cite`. */
  readonly holder: Path;
  readonly kind: ProvableKind;
  readonly values: readonly string[];
  /** May it be said by what the cited sentence stands under? */
  readonly around?: true;
}

/** Values without the form of their kind are the business of other rules. */
const forms: Partial<Record<ProvableKind, RegExp>> = {
  email: /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/u,
  phone: /^\+\d{7,15}$/u,
  duration: /^P/u,
};

const kinds: Partial<Record<Kind['is'], ProvableKind>> = {
  ...{ date: 'date', number: 'number', duration: 'duration', url: 'link' },
  ...{ country: 'country', place: 'country', territory: 'country' },
};

const kindOf = ({ field: { kind, verbatim }, in: { fact } }: PlacedValue): ProvableKind | undefined =>
  kinds[kind.is] ?? (typeof verbatim === 'function' ? verbatim(fact) : verbatim);

const written = (value: FactValue): string =>
  typeof value === 'object' && 'min' in value ? `${value.min}/${value.max}` : String(value);

/** Does a party speak as "we"? A fact may mean it without its name. */
export const speaks = ({ role }: Party): boolean =>
  role.some((name) => ['publisher', 'controller', 'joint-controller', 'processor'].includes(name));

/** What a text may call a party: its name, whole, without what stands in brackets, or only that, and its initials. */
function namesOf(party: Party): readonly string[] {
  const { name } = party;
  const parts = name.split(/[()]/u).map((part) => part.trim());
  const initials = name.match(/(?<!\p{L})\p{Lu}/gu)?.join('') ?? '';
  return [name, ...list(party, 'called'), ...parts, ...(initials.length > 1 ? [initials] : [])].filter(
    (one) => one !== '',
  );
}

function* everyClaim(policy: Policy): Generator<Claim> {
  for (const [name, kind] of [
    ['updated', 'date'],
    ['effective', 'date'],
    ['version', 'reference'],
  ] as const) {
    const { [name]: value } = policy.document;
    if (value !== undefined) yield { path: ['document', name], holder: ['document'], kind, values: [value] };
  }
  const parties = new Map(policy.parties.map((party) => [party.id, party]));
  for (const one of factsOf(policy).flatMap(valuesIn)) {
    const at = { path: one.path, holder: one.in.path };
    const party = one.field.kind.is === 'party' ? parties.get(String(one.value)) : undefined;
    const kind = kindOf(one);
    if (kind !== undefined) yield { ...at, kind, values: [written(one.value)] };
    else if (party !== undefined && !speaks(party))
      yield { ...at, kind: 'name', values: namesOf(party), around: true };
  }
}

/** Every value of a record that a passage can prove. */
export const claimsOf = remembered((policy: Policy): readonly Claim[] =>
  [...everyClaim(policy)].filter(({ kind, values }) =>
    values.every((value) =>
      kind === 'country' ? countryCodes.has(value) : forms[kind]?.test(value) !== false,
    ),
  ),
);

/**
 * Holds a claim against its cited words: they say it, only the rest of their sentences does, nothing does, or the words of the
 * language for it are not known. Undefined where an anchor of it fails, which other rules report.
 */
export function judge({ holder, kind, values, around }: Claim, proof: Proof) {
  const { text } = proof;
  const spans = citedSpans(proof, holder);
  if (spans === undefined) return undefined;
  const said = (words: string) => values.some((value) => says(words, kind, value, text.language));
  if (spans.some(({ quote }) => said(quote))) return 'said';
  const units = spans.flatMap((span) => span.units.flatMap((index) => text.units[index] ?? []));
  if (around === true && aroundOf(units, text).some((unit) => said(unit.text))) return 'said';
  if (!isKnown(kind, text.language)) return 'unknown';
  return units.some((unit) => said(unit.text)) ? 'beside' : 'absent';
}

/** Sentences, with the headings and lead-ins they stand under. */
const aroundOf = (units: readonly Unit[], text: SourceText): readonly Unit[] => [
  ...units,
  ...units.flatMap(({ heading = -1 }) => text.units[heading] ?? []),
  ...text.units.filter(({ items = [] }) => units.some(({ index }) => items.includes(index))),
];

/** Values that their cited words may say in words of a language that are not known here. */
export const uncheckedValues = (policy: Policy, proof: Proof): number =>
  claimsOf(policy).filter((claim) => judge(claim, proof) === 'unknown').length;
