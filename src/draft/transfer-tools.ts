import { wordsOf } from '../evidence/values/languages/index.js';
import { alternatives, endsWith, perLanguage, wordsPattern } from '../evidence/values/patterns.js';
import { finder } from './named.js';
import type { Passage } from './passage.js';

const compiled = perLanguage((language) => {
  const { places, safeguards } = wordsOf(language);
  // Instruments are often called by their English names; the narrower stand first.
  const tools = Object.entries(wordsOf('en').safeguards ?? {}).map(([value, own]) => {
    const other = language === 'en' ? undefined : safeguards?.[value];
    return { value, words: other === undefined ? own : `${own}|${other}`, exact: false };
  });
  return {
    find: finder(tools),
    commission: wordsPattern(places?.commission),
    not: wordsPattern(places?.not),
    lacking: endsWith(
      places?.lacking,
      "an?|the|such|any|a valid|de|een|une?|d(?:e|')|l'|eines?|eine[rms]?|der",
    ),
    and: new RegExp(` ${alternatives(places?.and ?? 'and')} `, 'iu'),
    but: new RegExp(`[;:,]|(?<=\\s)${alternatives(places?.but ?? 'but')}(?=\\s)`, 'iu'),
  };
});

/** Tools that the European Commission issues or decides. */
const issued = new Set(['standard-contractual-clauses', 'adequacy-decision']);

/**
 * Instruments for transfers that a sentence names, as terms of the vocabularies safeguard and issuer: denied where it says so, and
 * none where it speaks of their absence.
 */
export function findTransferTools(passage: Passage) {
  const { at, text, unit } = passage;
  const { and, but, commission, find, lacking, not } = compiled(passage.language);
  if (unit.kind === 'heading') return [];
  return find(passage).flatMap(({ value: safeguard, ...place }) => {
    const [start, end] = [place.start - at, place.end - at];
    const before = text.slice(0, start).split(but).at(-1) ?? '';
    const clause = `${before} ${text.slice(end).split(but)[0] ?? ''}`;
    const denied = not.test(clause);
    if (lacking.test(before) || (denied && safeguard === 'adequate-protection')) return [];
    const behind =
      /^(?:,? (?:die|das|welche|which|that|as|qui|que|che) )?[^,;.:]{0,50}/u.exec(text.slice(end))?.[0] ?? '';
    const together = behind.split(and)[0] ?? '';
    const near = commission.test(together) || commission.test(before.slice(-30));
    const value = {
      safeguard,
      denied,
      issuer: issued.has(safeguard) && near && !denied ? 'european-commission' : undefined,
    };
    return [{ ...place, value }];
  });
}
