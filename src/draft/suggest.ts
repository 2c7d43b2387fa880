import { withEnglish } from '../evidence/values/languages/index.js';
import { wordsPattern } from '../evidence/values/patterns.js';
import { grouped } from '../model/groups.js';
import type { Anchors, Cite } from './anchors.js';
import type { Findings } from './findings.js';
import { linkFor } from './links.js';
import type { Hit } from './passage.js';
import { places, safeguards } from './suggest-transfers.js';
import { type CitesOf, distinct, most, type Suggestion, todo } from './suggestion.js';
import { quote, scalar } from './yaml.js';

/** Words of a party's id. */
export const idOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60)
    .replace(/-+$/u, '') || 'party';

/** Facts for everything that was found, in the order of the text within each section. */
export function suggest(
  findings: Findings,
  anchors: Anchors,
  company: readonly string[],
): readonly Suggestion[] {
  const language = findings.passages[0]?.language ?? 'en';
  const cites = (hits: readonly Hit<unknown>[]): readonly Cite[] => {
    const units = [...new Set(hits.map(({ passage }) => passage.unit.index))];
    return units.slice(0, 4).map((unit) => anchors.unit(unit));
  };
  return [
    ...parties(findings, cites),
    ...contacts(findings, anchors, cites),
    ...places(findings, company, cites),
    ...safeguards(findings, cites),
    ...telling(findings)
      .slice(0, most)
      .flatMap((one) => period(one, cites)),
    ...ages(findings.ages, cites),
    ...complaints(findings, language, cites),
    ...linked(findings, cites),
  ];
}

/** Periods of which the text tells what they are about. */
const telling = ({ periods }: Findings) => periods.filter(({ value }) => value.about !== 'unclear');

/** Periods that are not suggested because there are so many. */
export const periodsLeft = (findings: Findings): number => Math.max(0, telling(findings).length - most);

function parties({ authorities, vendors }: Findings, cites: CitesOf): readonly Suggestion[] {
  const party =
    (role: string) =>
    (hits: readonly Hit<string>[]): Suggestion => {
      const name = longestName(hits);
      const fields = { id: idOf(name), name: scalar(name), role };
      return { section: 'parties', fields, cites: cites(hits.slice(0, 1)) };
    };
  return [
    ...distinct(authorities, (name) => name).map(party('authority')),
    ...distinct(vendors, (name) => name).map(party('named')),
  ];
}

/** The name in the longest form that the text has: the initials of an authority come second. */
const longestName = (hits: readonly Hit<string>[]): string =>
  hits
    .map(({ start, end, passage: { at, text } }) => text.slice(start - at, end - at))
    .reduce((longest, name) => (name.length > longest.length ? name : longest), '');

function contacts(findings: Findings, anchors: Anchors, cites: CitesOf): readonly Suggestion[] {
  const contact = (channel: string, value: string, places: readonly Cite[], remark?: string): Suggestion => ({
    section: 'contacts',
    fields: { role: todo, channel, value },
    cites: places,
    ...(remark === undefined ? {} : { remark }),
  });
  return [
    ...distinct(findings.emails, (email) => email.toLowerCase()).map((hits) =>
      contact('email', scalar(hits[0]?.value ?? ''), cites(hits)),
    ),
    ...distinct(findings.phones, ({ number }) => number).map((hits) =>
      contact(
        'phone',
        quote(hits[0]?.value.number ?? ''),
        cites(hits),
        hits[0]?.value.national
          ? `the text gives no country; read as a number of ${findings.home ?? ''}`
          : undefined,
      ),
    ),
    ...distinct(findings.addresses, (address) => address).map((hits) =>
      contact(
        'post',
        quote(hits[0]?.value ?? ''),
        hits
          .slice(0, 4)
          .map((one) =>
            mostOf(one) ? anchors.unit(one.passage.unit.index) : anchors.passage(one.start, one.end),
          ),
      ),
    ),
  ];
}

/** Is the unit little more than what was found in it? Then all of it is cited, and accounted for. */
const mostOf = ({ start, end, passage: { at, text } }: Hit<unknown>) =>
  start >= at && end <= at + text.length && end - start >= text.length / 2;

/** A period as a fact of the section it seems to be about; none where nothing tells. */
function period(one: Findings['periods'][number], cites: CitesOf): readonly Suggestion[] {
  const { about, bound, counted, idle, period: length } = one.value;
  const value = typeof length === 'string' ? length : `{ min: ${length.min}, max: ${length.max} }`;
  const fact = (section: string, fields: Suggestion['fields']): Suggestion[] => [
    { section, fields, cites: cites([one]) },
  ];
  switch (about) {
    case 'cookies':
      return typeof length === 'string' ? fact('cookies', { use: todo, lifetime: value }) : [];
    case 'response':
      return typeof length === 'string' ? fact('rights', { right: todo, response: value }) : [];
    case 'retention': {
      const from = idle ? 'last-contact' : counted ? 'TODO' : undefined;
      const start = from === undefined ? {} : { from };
      return fact('retention', { data: todo, ...start, period: value, bound });
    }
    case 'unclear':
      return [];
  }
}

const ages = (hits: Findings['ages'], cites: CitesOf): readonly Suggestion[] =>
  distinct(hits, String).map((same) => ({
    section: 'minors',
    fields: { rule: todo, age: String(same[0]?.value) },
    cites: cites(same),
  }));

/** The field that a link's section needs beside it. */
const keyOf = { rights: 'right', cookies: 'use', other: 'topic' } as const;

/** Links that matter, each once; those of one sentence together. */
function linked({ links }: Findings, cites: CitesOf): readonly Suggestion[] {
  const first = distinct(links, (url) => url).flatMap((hits) => {
    const section = hits[0] && linkFor(hits[0]);
    return section === undefined ? [] : hits.slice(0, 1).map((one) => ({ ...one, section }));
  });
  const sentences = grouped(first, ({ passage, section }) => `${passage.unit.index} ${section}`);
  return [...sentences.values()].map((hits): Suggestion => {
    const section = hits[0]?.section ?? 'other';
    const [url = '', ...more] = hits.map(({ value }) => value);
    const fields = { [keyOf[section]]: todo, url: scalar(url) };
    const remark = more.length === 0 ? {} : { remark: `the sentence also has ${more.join(' ')}` };
    return { section, fields, cites: cites(hits.slice(0, 1)), ...remark };
  });
}

function complaints({ authorities }: Findings, language: string, cites: CitesOf): readonly Suggestion[] {
  const complaint = wordsPattern(withEnglish(language, (words) => words.complaint));
  const meant = authorities.filter(
    ({ passage }) => complaint.test(passage.text) || complaint.test(passage.around),
  );
  return distinct(meant, (name) => name).map(
    (hits): Suggestion => ({
      section: 'rights',
      fields: {
        right: '[complaint]',
        authority: idOf(longestName(authorities.filter(({ value }) => value === hits[0]?.value))),
      },
      cites: cites(hits),
      remark: 'needs the party of this id, suggested under `parties`',
    }),
  );
}
