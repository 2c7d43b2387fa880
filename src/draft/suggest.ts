import { withEnglish } from '../evidence/values/languages/index.js';
import { wordsPattern } from '../evidence/values/patterns.js';
import { given } from '../model/given.js';
import { grouped } from '../model/groups.js';
import { asWord } from '../model/words.js';
import type { Anchors, Cite } from './anchors.js';
import type { Findings } from './findings.js';
import { linkFor } from './links.js';
import type { Hit } from './passage.js';
import { saidOf } from './places.js';
import { list, quote, scalar } from './yaml.js';

/** A fact as a program would write it. It becomes a comment in the draft, never a fact. */
export interface Suggestion {
  /** A section, or `parties`. */
  readonly section: string;
  /** Fields with their values as YAML. `TODO` stands for what a person must choose: no vocabulary has it. */
  readonly fields: Readonly<Record<string, string>>;
  readonly cites: readonly Cite[];
  /** What a person should know before believing it. */
  readonly remark?: string;
}

/** A suggestion without its citations, where they are those of the sentences of all hits; fields may lack a value. */
interface Said {
  readonly section: string;
  readonly fields: Readonly<Record<string, string | undefined>>;
  readonly cites?: readonly Cite[];
  readonly remark?: string | undefined;
}

/** What a person must choose; upper case, so that no vocabulary and no open list accepts it. */
const todo = '[TODO]';

/** At most so many of each sort: a text with more is a list, and is read as one. */
const most = 60;

/** Words of a party's id. */
export const idOf = (name: string): string =>
  asWord(name.replace(/['’.]/gu, '')).slice(0, 60).replace(/-+$/u, '') || 'party';

const byValue = <Value>({ value }: Hit<Value>) => value;

/** Facts for everything that was found, in the order of the text within each section. */
export function suggest(
  findings: Findings,
  anchors: Anchors,
  company: readonly string[],
): readonly Suggestion[] {
  const { addresses, ages, authorities, emails, home = '', links, phones, transferTools, vendors } = findings;
  const citesOf = (hits: readonly Hit<unknown>[]) => {
    const units = [...new Set(hits.map(({ passage }) => passage.unit.index))];
    return units.slice(0, 4).map((unit) => anchors.unit(unit));
  };
  /** What `say` makes of the hits that have a key in common, in the order in which the keys come first. */
  const each = <Value>(
    hits: readonly Hit<Value>[],
    keyOf: (hit: Hit<Value>) => unknown,
    say: (first: Value, same: readonly Hit<Value>[]) => Said | undefined,
  ) =>
    [...grouped(hits, keyOf).values()].slice(0, most).flatMap((same): Suggestion[] => {
      const said = same[0] && say(same[0].value, same);
      if (said === undefined) return [];
      return [{ ...given(said), fields: given(said.fields), cites: said.cites ?? citesOf(same) }];
    });
  const party = (role: string) => (_: string, same: readonly Hit<string>[]) => {
    const name = longestName(same);
    const fields = { id: idOf(name), name: scalar(name), role };
    return { section: 'parties', fields, cites: citesOf(same.slice(0, 1)) };
  };
  const contact = (channel: string, value: string) => ({
    section: 'contacts',
    fields: { role: todo, channel, value },
  });
  const complaint = wordsPattern(
    withEnglish(findings.passages[0]?.language ?? 'en', (words) => words.complaint),
  );
  return [
    ...each(authorities, byValue, party('authority')),
    ...each(vendors, byValue, party('named')),
    ...each(
      emails,
      ({ value }) => value.toLowerCase(),
      (email) => contact('email', scalar(email)),
    ),
    ...each(
      phones,
      ({ value }) => value.number,
      ({ number, national }) => ({
        ...contact('phone', quote(number)),
        remark: national ? `the text gives no country; read as a number of ${home}` : undefined,
      }),
    ),
    ...each(addresses, byValue, (address, same) => ({
      ...contact('post', quote(address)),
      cites: same
        .slice(0, 4)
        .map((one) =>
          mostOf(one) ? anchors.unit(one.passage.unit.index) : anchors.passage(one.start, one.end),
        ),
    })),
    // What each sentence says of countries, as one fact for those of which it says the same.
    ...each(
      saidOfCountries(findings, company),
      ({ passage, value: { denied, says } }) => `${passage.unit.index} ${says} ${denied}`,
      ({ denied, says }, same) => {
        const codes = list([...new Set(same.map(({ value }) => value.code))]);
        return says === 'transfer'
          ? { section: 'transfers', fields: { act: says, to: codes, denied: denied ? 'true' : undefined } }
          : { section: 'locations', fields: { country: codes, activity: list([says]) } };
      },
    ),
    ...each(
      transferTools,
      ({ value: { denied, safeguard } }) => `${safeguard} ${denied}`,
      ({ denied, safeguard }, same) => ({
        section: 'transfers',
        fields: {
          safeguard: list([safeguard]),
          issuer: same.find(({ value }) => value.issuer !== undefined)?.value.issuer,
          denied: denied ? 'true' : undefined,
        },
      }),
    ),
    ...each(telling(findings), (one) => one, period),
    ...each(ages, byValue, (age) => ({ section: 'minors', fields: { rule: todo, age: String(age) } })),
    ...each(
      authorities.filter(({ passage: { around, text } }) => complaint.test(text) || complaint.test(around)),
      byValue,
      (name) => ({
        section: 'rights',
        fields: {
          right: '[complaint]',
          authority: idOf(longestName(authorities.filter(({ value }) => value === name))),
        },
        remark: 'needs the party of this id, suggested under `parties`',
      }),
    ),
    ...each(
      linksOnce(links),
      ({ passage, value: { section } }) => `${passage.unit.index} ${section}`,
      ({ section, url }, [, ...more]) => ({
        section,
        fields: { [keyOf[section]]: todo, url: scalar(url) },
        remark:
          more.length === 0
            ? undefined
            : `the sentence also has ${more.map(({ value }) => value.url).join(' ')}`,
      }),
    ),
  ];
}

/** Periods of which the text tells what they are about. */
const telling = ({ periods }: Findings) => periods.filter(({ value }) => value.about !== 'unclear');

/** Periods that are not suggested because there are so many. */
export const periodsLeft = (findings: Findings): number => Math.max(0, telling(findings).length - most);

/** The name in the longest form that the text has: the initials of an authority come second. */
const longestName = (hits: readonly Hit<string>[]): string =>
  hits
    .map(({ start, end, passage: { at, text } }) => text.slice(start - at, end - at))
    .reduce((longest, name) => (name.length > longest.length ? name : longest), '');

/** Is the unit little more than what was found in it? Then all of it is cited, and accounted for. */
const mostOf = ({ start, end, passage: { at, text } }: Hit<unknown>) =>
  start >= at && end <= at + text.length && end - start >= text.length / 2;

/** A period as a fact of the section it seems to be about; none where that takes no range. */
function period({ about, bound, counted, idle, period: length }: Findings['periods'][number]['value']) {
  if (about === 'retention') {
    const value = typeof length === 'string' ? length : `{ min: ${length.min}, max: ${length.max} }`;
    const from = idle ? 'last-contact' : counted ? 'TODO' : undefined;
    return { section: about, fields: { data: todo, from, period: value, bound } };
  }
  if (typeof length !== 'string') return undefined;
  return about === 'cookies'
    ? { section: about, fields: { use: todo, lifetime: length } }
    : { section: 'rights', fields: { right: todo, response: length } };
}

/** Where something is said of a country. */
function saidOfCountries({ countries, transferTools }: Findings, company: readonly string[]) {
  // "We no longer rely on standard clauses for transfers to Canada": what is denied is the tool.
  const deniesTool = ({ passage }: Hit<string>) =>
    transferTools.some((tool) => tool.passage === passage && tool.value.denied);
  return countries.flatMap((one) => {
    const value = saidOf(one, company);
    if (value === undefined || (value.says === 'transfer' && value.denied && deniesTool(one))) return [];
    return [{ ...one, value }];
  });
}

/** The field that a link's section needs beside it. */
const keyOf = { rights: 'right', cookies: 'use', other: 'topic' } as const;

/** Links that matter, each where it stands first, with the section it belongs to. */
const linksOnce = (links: Findings['links']) =>
  [...grouped(links, byValue).values()].slice(0, most).flatMap(([one]) => {
    const section = one && linkFor(one);
    return one && section ? [{ ...one, value: { section, url: one.value } }] : [];
  });
