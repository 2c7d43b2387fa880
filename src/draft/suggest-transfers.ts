import { grouped } from '../model/groups.js';
import type { Findings } from './findings.js';
import type { Hit } from './passage.js';
import { saidOf } from './places.js';
import { type CitesOf, distinct, most, type Suggestion } from './suggestion.js';
import { list } from './yaml.js';

/** What each sentence says of countries, as one fact for those of which it says the same. */
export function places(
  { countries, transferTools }: Findings,
  company: readonly string[],
  cites: CitesOf,
): readonly Suggestion[] {
  // "We no longer rely on standard clauses for transfers to Canada": what is denied is the tool.
  const deniesTool = ({ passage }: Hit<string>) =>
    transferTools.some((tool) => tool.passage === passage && tool.value.denied);
  const told = countries.flatMap((one) => {
    const value = saidOf(one, company);
    if (value === undefined || (value.says === 'transfer' && value.denied && deniesTool(one))) return [];
    return [{ ...one, value }];
  });
  const facts = grouped(
    told,
    ({ passage, value: { denied, says } }) => `${passage.unit.index} ${says} ${denied}`,
  );
  return [...facts.values()].slice(0, most).map((hits): Suggestion => {
    const { denied = false, says = 'storage' } = hits[0]?.value ?? {};
    const codes = list([...new Set(hits.map(({ value }) => value.code))]);
    if (says !== 'transfer')
      return { section: 'locations', fields: { country: codes, activity: list([says]) }, cites: cites(hits) };
    const fields = { act: says, to: codes, ...(denied ? { denied: 'true' } : {}) };
    return { section: 'transfers', fields, cites: cites(hits) };
  });
}

/** Each instrument once as stated, and once as denied. */
export const safeguards = ({ transferTools }: Findings, cites: CitesOf): readonly Suggestion[] =>
  distinct(transferTools, ({ denied, safeguard }) => `${safeguard} ${denied}`).map((hits): Suggestion => {
    const { denied = false, safeguard = '' } = hits[0]?.value ?? {};
    const issuer = hits.find(({ value }) => value.issuer !== undefined)?.value.issuer;
    const fields = {
      safeguard: list([safeguard]),
      ...(issuer === undefined ? {} : { issuer }),
      ...(denied ? { denied: 'true' } : {}),
    };
    return { section: 'transfers', fields, cites: cites(hits) };
  });
