/** How many of the suggestions of `new` are right, by kind: on made-up texts whose right answers are written down, and on the bundled records. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Draft, draftOf } from '../../src/draft/index.js';
import type { Suggestion } from '../../src/draft/suggest.js';
import type { Policy } from '../../src/model/policy.js';
import { readYaml } from '../../src/store/yaml.js';
import { bundledPairs } from '../records/texts.js';

/** `kind` as the table counts it, `value` as the right answers write it. */
export interface Told {
  readonly kind: string;
  readonly value: string;
}

export interface Score {
  readonly text: string;
  readonly right: readonly Told[];
  readonly wrong: readonly Told[];
  readonly missed: readonly Told[];
}

const unquoted = (value: string) => (value.startsWith('"') ? String(JSON.parse(value)) : value);

const kinds: Readonly<Record<string, string>> = {
  minors: 'age',
  locations: 'location',
};

/** A suggestion without what a person must choose. */
function toldOf({ section, fields }: Suggestion): Told {
  const given = Object.entries(fields).filter(([, value]) => !value.includes('TODO'));
  const value = (...names: readonly string[]) =>
    names
      .flatMap((name) => given.filter(([field]) => field === name).map(([, text]) => text))
      .map((text) =>
        unquoted(text)
          .replace(/^\[(.*)\]$/u, '$1')
          .replaceAll(', ', names.includes('value') ? ', ' : ' '),
      )
      .join(' ');
  const denied = given.some(([name]) => name === 'denied') ? ' denied' : '';
  switch (section) {
    case 'other':
    case 'cookies':
      if (value('url') !== '') return { kind: 'link', value: value('url') };
      return { kind: section, value: value('lifetime') };
    case 'contacts':
      return { kind: value('channel'), value: value('value') };
    case 'parties':
      return { kind: value('role') === 'authority' ? 'authority' : 'vendor', value: value('name') };
    case 'rights':
      if (value('url') !== '') return { kind: 'link', value: value('url') };
      return value('response') === ''
        ? { kind: 'complaint', value: value('authority') }
        : { kind: 'response', value: value('response') };
    case 'transfers':
      return value('to') === ''
        ? { kind: 'safeguard', value: (value('safeguard', 'issuer') + denied).trim() }
        : { kind: 'transfer', value: value('to') + denied };
    case 'retention': {
      const period = given.find(([name]) => name === 'period')?.[1] ?? '';
      return { kind: 'retention', value: [value('from'), period, value('bound')].join(' ').trim() };
    }
    default:
      return {
        kind: kinds[section] ?? section,
        value: value('country', 'activity', 'age'),
      };
  }
}

/** Everything that a draft says without a person. */
function allTold(draft: Draft): readonly Told[] {
  const { document, name, publisher, source, suggestions } = draft;
  return [
    { kind: 'language', value: source.language },
    { kind: 'name', value: name },
    { kind: 'publisher', value: publisher.name },
    ...(document.updated === undefined ? [] : [{ kind: 'updated', value: document.updated }]),
    ...(document.effective === undefined ? [] : [{ kind: 'effective', value: document.effective }]),
    ...suggestions.map(toldOf),
  ];
}

const folder = new URL('./texts/', import.meta.url);

function draftOfText(id: string, raw: string): Draft {
  return draftOf({ id, raw, file: `${id}.txt`, sha256: '0'.repeat(64), today: '2026-11-28' });
}

type Expected = Readonly<Record<string, readonly string[]>>;

/** The right answers by text. */
export function expected(): {
  readonly heldOut: readonly string[];
  readonly texts: Readonly<Record<string, Expected>>;
} {
  const read = readYaml(readFileSync(new URL('./expected.yaml', import.meta.url), 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { 'held-out': heldOut, ...texts } = read.value as Record<string, never>;
  return { heldOut: heldOut ?? [], texts };
}

/** The made-up texts, each suggestion held against the right answers. */
export function scoreMadeUp(): readonly Score[] {
  const { texts } = expected();
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const text = file.replace(/\.txt$/u, '');
      return scored(
        text,
        allTold(draftOfText(text, readFileSync(new URL(file, folder), 'utf8'))),
        texts[text] ?? {},
      );
    });
}

function scored(text: string, told: readonly Told[], answers: Expected): Score {
  const open = Object.entries(answers).flatMap(([kind, values]) =>
    values.map((value) => ({
      kind,
      values: value
        .replace(/^\?/u, '')
        .split(' / ')
        .map((one) => one.replace(/^'(.*)'$/u, '$1')),
      optional: value.startsWith('?'),
    })),
  );
  const right: Told[] = [];
  const wrong: Told[] = [];
  for (const one of told) {
    const at = open.findIndex(
      ({ kind, values }) =>
        kind === one.kind &&
        values.some((value) => value === one.value || (kind === 'complaint' && value.startsWith(one.value))),
    );
    if (at < 0) wrong.push(one);
    else {
      open.splice(at, 1);
      right.push(one);
    }
  }
  const missed = open
    .filter(({ optional }) => !optional)
    .map(({ kind, values }) => ({ kind, value: values[0] ?? '' }));
  return { text, right, wrong, missed };
}

/** The bundled records' texts, where they are at hand: a suggestion is right if the record states the same. */
export const scoreRecords = (): readonly Score[] =>
  bundledPairs().map(({ policy, raw }) => ({
    text: policy.id,
    ...heldAgainst(policy, draftOfText(policy.id, raw)),
    missed: [],
  }));

const plain = (value: unknown) =>
  String(value)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@+]/gu, '');

function heldAgainst(policy: Policy, draft: Draft): Pick<Score, 'right' | 'wrong'> {
  const { document, name, publisher, source, suggestions } = draft;
  const names = new Set(policy.parties.flatMap((party) => [party.name, policy.name]).map(plain));
  const outcomes: readonly (readonly [Told, boolean])[] = [
    [{ kind: 'language', value: source.language }, source.language === policy.document.language],
    [{ kind: 'name', value: name }, plain(name) === plain(policy.name)],
    [{ kind: 'publisher', value: publisher.name }, names.has(plain(publisher.name))],
    ...(['updated', 'effective'] as const).flatMap((field): [Told, boolean][] => {
      const value = document[field];
      return value === undefined ? [] : [[{ kind: field, value }, policy.document[field] === value]];
    }),
    ...suggestions.map((one): readonly [Told, boolean] => [toldOf(one), statedBy(policy, one)]),
  ];
  return {
    right: outcomes.filter(([, right]) => right).map(([told]) => told),
    wrong: outcomes.filter(([, right]) => !right).map(([told]) => told),
  };
}

/** Has the record a fact of the section with every value of the suggestion? */
function statedBy(policy: Policy, { section, fields }: Suggestion): boolean {
  const given = Object.entries(fields).filter(([, value]) => !value.includes('TODO'));
  if (section === 'parties') {
    const name = given.find(([field]) => field === 'name')?.[1] ?? '';
    return policy.parties.some(
      (party) =>
        plain(party.name).includes(plain(unquoted(name))) ||
        plain(unquoted(name)).includes(plain(party.name)),
    );
  }
  const stated = policy.sections[section];
  const facts =
    stated !== undefined && 'facts' in stated
      ? (stated.facts as readonly Readonly<Record<string, unknown>>[])
      : [];
  const wanted = given
    .filter(([field]) => !['act', 'authority', 'activity'].includes(field))
    .map(([field, text]): [string, readonly string[]] => [
      field,
      field === 'value' || field === 'url' ? [unquoted(text)] : text.replace(/^\[(.*)\]$/u, '$1').split(', '),
    ]);
  return facts.some((fact) =>
    wanted.every(([field, values]) => {
      const own = fact[field];
      const have = (Array.isArray(own) ? own : [own]).map((one) =>
        typeof one === 'object' ? plain(Object.values(one ?? {})) : plain(one),
      );
      return values.every(
        (value) =>
          have.includes(plain(value)) || have.some((one) => one.includes(plain(value)) && value.length > 8),
      );
    }),
  );
}
