import { describe, expect, test } from 'vitest';
import { bundledFramework } from '../../src/audit/bundled.js';
import { type Finding, find } from '../../src/audit/finding.js';
import { lexicon } from '../../src/model/lexicon.js';
import { type Fact, list, type Policy } from '../../src/model/policy.js';
import type { Item } from '../../src/query/index.js';
import { bundled } from '../records/texts.js';

const words = lexicon();
const day = '2026-11-28';
const framework = await bundledFramework('gdpr', words, day);
const questions = framework?.questions ?? [];

type Change = (fact: Fact) => Fact | undefined;

/** A policy with some of its facts changed, or without them. */
function changed(policy: Policy, items: readonly Item[], change: Change): Policy {
  const isOne = (section: string, index: number) =>
    items.some((item) => item.section.name === section && item.index === index);
  const facts = <One extends Fact>(section: string, all: readonly One[]): readonly One[] =>
    all.flatMap((fact, i) => {
      if (!isOne(section, i)) return [fact];
      const made = change(fact);
      return made === undefined ? [] : [made as One];
    });
  return {
    ...policy,
    parties: facts('parties', policy.parties),
    sections: Object.fromEntries(
      Object.entries(policy.sections).map(([name, record]) => {
        const left = facts(name, record.facts);
        const isEmpty = left.length === 0 && record.facts.length > 0;
        return [name, { ...record, facts: left, ...(isEmpty ? { status: 'silent' as const } : {}) }];
      }),
    ),
  };
}

const changes: Readonly<Record<string, Change>> = {
  removed: () => undefined,
  denied: (fact) => ({ ...fact, denied: true }),
  hedged: (fact) => ({ ...fact, modality: ['may'] }),
  deferred: (fact) => ({ ...fact, deferred: 'on-request' }),
};

/** Items that facts of a section may decide on, beside the one that is looked at. */
const dependants: Readonly<Record<string, readonly string[]>> = {
  parties: ['controller', 'representative', 'dpo'],
  contacts: ['controller-contact', 'representative', 'dpo'],
  data: ['provision', 'categories-from-others', 'source'],
  purposes: [
    ...['purposes', 'legal-basis', 'legitimate-interests', 'definite'],
    ...['objection', 'portability', 'withdraw-consent'],
  ],
  bases: ['legal-basis', 'legitimate-interests', 'objection', 'portability', 'withdraw-consent'],
  recipients: ['recipients', 'recipients-named', 'definite'],
  transfers: ['transfer', 'transfer-tool', 'transfer-copy', 'countries-named'],
  locations: ['transfer', 'transfer-tool', 'countries-named', 'representative'],
  retention: ['storage-period', 'periods-by-kind'],
  cookies: ['cookie-lifetime', 'cookie-access', 'withdraw-consent', 'legitimate-interests'],
  automation: ['automated-decisions'],
};

/** Of a right: that right alone, and what is asked of all of them. */
function dependsOn({ section, fact }: Item): readonly string[] {
  if (section.name !== 'rights') return dependants[section.name] ?? [];
  const named = list(fact, 'right');
  return [...(named.includes('complaint') ? ['complaint', 'authority'] : named), 'rights-how'];
}

const whole = (policy: Policy, { section, index, fact }: Item): Item => ({
  section,
  index,
  fact: (section.name === 'parties' ? policy.parties : policy.sections[section.name]?.facts)?.[index] ?? fact,
});

const rests = (finding: Finding): boolean =>
  ['stated', 'partly', 'denied', 'deferred'].includes(finding.outcome) && finding.facts.length > 0;

/** How an item came out, with the facts it rests on. */
const seen = ({ outcome, reason = '', facts }: Finding): string => `${outcome} ${reason} ${facts.length}`;

/** Items that ask for what is said flatly. */
const firmOnly = new Set([
  ...['purposes', 'recipients', 'transfer', 'transfer-tool', 'definite'],
  ...['access', 'rectification', 'erasure', 'restriction', 'objection', 'portability'],
  ...['withdraw-consent', 'complaint'],
]);
/** Items that ask of the policy as a whole: what is denied is none of their facts. */
const ofPolicy = new Set(['withdraw-consent', 'periods-by-kind']);

function expectChange(kind: string, before: Finding, after: Finding): void {
  const { id, must } = before.question;
  if (kind === 'removed') {
    if (before.outcome === 'stated') expect(after.outcome).not.toBe('stated');
    else expect(seen(after)).not.toBe(seen(before));
  }
  // Of what each fact must satisfy, the facts shown are those that do not: without them it is stated in full.
  const isLacking =
    must !== undefined && before.outcome === 'partly' && before.reason?.includes(' of ') === true;
  if (kind === 'denied' && isLacking) expect(after.outcome).toBe('stated');
  else if (kind === 'denied') {
    expect(after.outcome).not.toBe('stated');
    if (before.outcome === 'stated' && !ofPolicy.has(id) && must === undefined)
      expect(after.outcome).toBe('denied');
  }
  if (kind === 'deferred' && before.outcome === 'stated') expect(after.outcome).not.toBe('stated');
  if (kind === 'hedged' && before.outcome === 'stated')
    expect(after.outcome).toBe(firmOnly.has(id) ? 'partly' : 'stated');
}

describe.each(bundled.map((policy) => [policy.id, policy] as const))('%s', (_, policy) => {
  const before = new Map(questions.map((question) => [question.id, find(question, policy, words, day)]));
  const cases = [...before.values()]
    .filter(rests)
    .flatMap((finding) => Object.keys(changes).map((kind) => [finding.question.id, kind] as const));

  test.each(cases)('%s: facts %s', (id, kind) => {
    const finding = before.get(id) as Finding;
    const items = finding.facts.map((item) => whole(policy, item));
    const mutant = changed(policy, items, changes[kind] as Change);
    const may = new Set([id, ...items.flatMap(dependsOn)]);
    for (const question of questions) {
      const after = find(question, mutant, words, day);
      const was = before.get(question.id) as Finding;
      if (question.id === id) expectChange(kind, was, after);
      else if (!may.has(question.id))
        expect(`${question.id} ${seen(after)}`).toBe(`${question.id} ${seen(was)}`);
    }
  });
});

test('every item rests on facts somewhere in the bundled records, or says why it cannot', () => {
  const resting = new Set(
    bundled
      .flatMap((policy) => questions.map((question) => find(question, policy, words, day)).filter(rests))
      .map(({ question }) => question.id),
  );
  const without = questions.map(({ id }) => id).filter((id) => !resting.has(id));
  expect(without).toEqual(['representative', 'dpo', 'transfer-copy', 'recipients-named']);
});
