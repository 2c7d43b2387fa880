import type { Anchors, Cite } from './anchors.js';
import type { Findings } from './findings.js';
import type { Hit } from './passage.js';
import type { FoundPeriod } from './periods.js';
import { list, quote, scalar } from './yaml.js';

/** A fact as a program would write it. It becomes a comment in the draft, never a fact. */
export interface Suggestion {
  /** A section, or `parties`. */
  readonly section: string;
  /** Fields with their values as YAML. `TODO` stands for what a person must choose: no vocabulary has it. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly cites: readonly Cite[];
  /** What a person should know before believing it. */
  readonly remark?: string;
}

/** What a person must choose; upper case, so that no vocabulary and no open list accepts it. */
const todo = '[TODO]';

/** At most so many of each sort: a text with more is a list, and is read as one. */
const most = 60;

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

/** Hits with the same value as one, in the order in which the values come first. */
function distinct<Value>(
  hits: readonly Hit<Value>[],
  key: (value: Value) => string,
): readonly (readonly Hit<Value>[])[] {
  const groups = new Map<string, Hit<Value>[]>();
  for (const one of hits) {
    const name = key(one.value);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [one]);
    else group.push(one);
  }
  return [...groups.values()].slice(0, most);
}

/** Facts for everything that was found, in the order of the text within each section. */
export function suggest(findings: Findings, anchors: Anchors): readonly Suggestion[] {
  const cites = (hits: readonly Hit<unknown>[]): readonly Cite[] => {
    const units = [...new Set(hits.map(({ passage }) => passage.unit.index))];
    return units.slice(0, 4).map((unit) => anchors.unit(unit));
  };
  return [
    ...parties(findings, cites),
    ...contacts(findings, anchors, cites),
    ...places(findings, cites),
    ...safeguards(findings, cites),
    ...findings.periods.slice(0, most).flatMap((one) => period(one, cites)),
    ...ages(findings.ages, cites),
    ...complaints(findings, cites),
    ...linked(findings, cites),
  ];
}

type CitesOf = (hits: readonly Hit<unknown>[]) => readonly Cite[];

/** The name as the text has it where it stands first. */
function written([first]: readonly Hit<string>[]): string {
  if (first === undefined) return '';
  const { at, text } = first.passage;
  return text.slice(first.start - at, first.end - at);
}

function parties({ authorities, vendors }: Findings, cites: CitesOf): readonly Suggestion[] {
  const party =
    (role: string) =>
    (hits: readonly Hit<string>[]): Suggestion => {
      const name = written(hits);
      const fields = [
        ['id', idOf(name)],
        ['name', scalar(name)],
        ['role', role],
      ] as const;
      return { section: 'parties', fields, cites: cites(hits.slice(0, 1)) };
    };
  return [
    ...distinct(authorities, (name) => name).map(party('authority')),
    ...distinct(vendors, (name) => name).map(party('named')),
  ];
}

function contacts(findings: Findings, anchors: Anchors, cites: CitesOf): readonly Suggestion[] {
  const contact = (channel: string, value: string, places: readonly Cite[], remark?: string): Suggestion => ({
    section: 'contacts',
    fields: [
      ['role', todo],
      ['channel', channel],
      ['value', value],
    ],
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

const sending =
  /transfer|doorg[ei]|ge(?:ef|ven)(?= ).{0,80} door(?= )|overdracht|overgedragen|verstrek|transfér|transmi|übermittl|übertrag|buiten de|outside|hors d|außerhalb|fuera d|al di fuori/iu;

/** Countries: where data go if the sentence speaks of sending, else where something happens. */
function places({ countries }: Findings, cites: CitesOf): readonly Suggestion[] {
  const units = distinct(
    countries.map((one) => ({ ...one, value: one })),
    ({ passage }) => String(passage.unit.index),
  );
  const goes = (one: Hit<string>) => sending.test(one.passage.text);
  const sent = units.filter((hits) => hits[0] !== undefined && goes(hits[0].value));
  const codes = (hits: readonly Hit<Hit<string>>[]) => [...new Set(hits.map(({ value }) => value.value))];
  return [
    ...sent.map(
      (hits): Suggestion => ({
        section: 'transfers',
        fields: [
          ['act', 'transfer'],
          ['to', list(codes(hits))],
        ],
        cites: cites(hits),
      }),
    ),
    ...units
      .filter((hits) => !sent.includes(hits))
      .map(
        (hits): Suggestion => ({
          section: 'locations',
          fields: [
            ['country', list(codes(hits))],
            ['activity', todo],
          ],
          cites: cites(hits),
        }),
      ),
  ];
}

const commission =
  /european commission|europese commissie|commission européenne|europäischen? kommission|comisión europea|commissione europea/iu;

function safeguards({ transferTools }: Findings, cites: CitesOf): readonly Suggestion[] {
  return distinct(transferTools, (name) => name).map((hits): Suggestion => {
    const issued = hits.some(
      ({ passage, value }) => value !== 'adequate-protection' && commission.test(passage.text),
    );
    const fields: [string, string][] = [['safeguard', list([hits[0]?.value ?? ''])]];
    if (issued) fields.push(['issuer', 'european-commission']);
    return { section: 'transfers', fields, cites: cites(hits) };
  });
}

/** A period as a fact of the section it seems to be about; none where nothing tells. */
function period(one: Hit<FoundPeriod>, cites: CitesOf): readonly Suggestion[] {
  const { about, bound, counted, idle, period: length } = one.value;
  const value = typeof length === 'string' ? length : `{ min: ${length.min}, max: ${length.max} }`;
  const fact = (section: string, ...fields: readonly (readonly [string, string])[]): Suggestion[] => [
    { section, fields, cites: cites([one]) },
  ];
  switch (about) {
    case 'cookies':
      return typeof length === 'string' ? fact('cookies', ['use', todo], ['lifetime', value]) : [];
    case 'response':
      return typeof length === 'string' ? fact('rights', ['right', todo], ['response', value]) : [];
    case 'retention': {
      const from = idle ? 'last-contact' : counted ? 'TODO' : undefined;
      const start = from === undefined ? [] : ([['from', from]] as const);
      return fact('retention', ['data', todo], ...start, ['period', value], ['bound', bound]);
    }
    case 'unclear':
      return [];
  }
}

const ages = (hits: Findings['ages'], cites: CitesOf): readonly Suggestion[] =>
  distinct(hits, String).map((same) => ({
    section: 'minors',
    fields: [
      ['rule', todo],
      ['age', String(same[0]?.value)],
    ],
    cites: cites(same),
  }));

/** Each link once; those of one sentence together. */
function linked({ links }: Findings, cites: CitesOf): readonly Suggestion[] {
  const first = distinct(links, (url) => url).flatMap((hits) => hits[0] ?? []);
  const sentences = new Map<number, Hit<string>[]>();
  for (const one of first) {
    const unit = one.passage.unit.index;
    sentences.set(unit, [...(sentences.get(unit) ?? []), one]);
  }
  return [...sentences.values()].map((hits): Suggestion => {
    const [url = '', ...more] = hits.map(({ value }) => value);
    const fields = [
      ['topic', todo],
      ['url', scalar(url)],
    ] as const;
    const remark = more.length === 0 ? {} : { remark: `the sentence also has ${more.join(' ')}` };
    return { section: 'other', fields, cites: cites(hits.slice(0, 1)), ...remark };
  });
}

const complaint = /complain|klacht|klagen|plainte|réclamation|beschwer|reclamaci|reclamo|klag/iu;

function complaints({ authorities }: Findings, cites: CitesOf): readonly Suggestion[] {
  const meant = authorities.filter(
    ({ passage }) => complaint.test(passage.text) || complaint.test(passage.around),
  );
  return distinct(meant, (name) => name).map(
    (hits): Suggestion => ({
      section: 'rights',
      fields: [
        ['right', '[complaint]'],
        ['authority', idOf(written(authorities.filter(({ value }) => value === hits[0]?.value)))],
      ],
      cites: cites(hits),
      remark: 'needs the party of this id, suggested under `parties`',
    }),
  );
}
