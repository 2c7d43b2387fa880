import { describe, expect, it } from 'vitest';
import { lexicon } from '../../src/model/lexicon.js';
import { migrateText } from '../../src/store/edits.js';
import { readRecord } from '../../src/store/record.js';
import { readYaml } from '../../src/store/yaml.js';
import { recordsAt } from '../doubts/records.js';
import { demoRecord } from '../lint/demo.js';
import { demoFiles, lintRun } from '../lint/io.js';

const first = (piece: string) => demoRecord(piece).replace('schemaVersion: 2', 'schemaVersion: 1');

/** A record of version 1 as version 2, with its value. */
function migrated(text: string) {
  const read = readYaml(text);
  if (!read.ok) throw new Error('the fixture is no YAML');
  return migrateText(text, read.value as Record<string, unknown>);
}

const cite = 'cite: "We never sell your data."';

/** What a fact of version 1 is, and what it becomes. */
const facts: readonly (readonly [string, string, string, string])[] = [
  [
    'an occasion',
    'recipients',
    `- recipient: emergency # as said\n      ${cite}`,
    `- occasion: emergency # as said\n      ${cite}`,
  ],
  [
    'a list with an occasion',
    'recipients',
    `- recipient: [hosting, with-consent]\n      ${cite}`,
    `- recipient: [hosting]\n      occasion: [with-consent]\n      ${cite}`,
  ],
  [
    'an occasion in braces',
    'recipients',
    `- { recipient: [hosting, aggregated], data: [all], ${cite} }`,
    `- { recipient: [hosting], occasion: [aggregated], ${cite} }`,
  ],
  [
    'strict necessity',
    'recipients',
    `- recipient: hosting\n      terms: [nda, strict-necessity]\n      ${cite}`,
    `- recipient: hosting\n      terms: [nda]\n      requires: [necessity]\n      ${cite}`,
  ],
  [
    'strict necessity beside another requirement',
    'recipients',
    `- recipient: hosting\n      requires: consent\n      terms: strict-necessity\n      ${cite}`,
    `- recipient: hosting\n      requires: [consent, necessity]\n      ${cite}`,
  ],
  [
    'several conditions beside another requirement',
    'recipients',
    `- recipient: hosting\n      requires: consent\n      terms: [strict-necessity, stated-safeguards]\n      ${cite}`,
    `- recipient: hosting\n      requires: [consent, necessity, stated-safeguards]\n      ${cite}`,
  ],
  [
    'minors',
    'minors',
    `- rule: [not-directed]\n      age: 16\n      ${cite}`,
    `- rule: [directed-at-minors]\n      denied: true\n      age: 16\n      ${cite}`,
  ],
  [
    'a denied denial',
    'minors',
    `- rule: not-knowingly-collected\n      denied: true\n      ${cite}`,
    `- rule: knowing-collection\n      ${cite}`,
  ],
  [
    'no end stated',
    'retention',
    `- data: [all]\n      kind: no-end-stated\n      ${cite}`,
    `- data: [all]\n      kind: open-ended\n      ${cite}`,
  ],
  [
    'not retained',
    'retention',
    `- data: account\n      kind: not-retained\n      ${cite}`,
    `- data: account\n      kind: kept\n      denied: true\n      ${cite}`,
  ],
  [
    'residents',
    'rights',
    `- right: access\n      subjects: [swiss-residents, customers]\n      ${cite}`,
    `- right: access\n      subjects: [customers]\n      residents: [CH]\n      ${cite}`,
  ],
  [
    'all data, with a remark',
    'sale',
    `- act: sell\n      data: [all] # said so\n      denied: true\n      ${cite}`,
    `- act: sell\n      # said so\n      denied: true\n      ${cite}`,
  ],
  [
    'all data at the head of a fact',
    'sale',
    `- data: all\n      act: sell\n      denied: true\n      ${cite}`,
    `- act: sell\n      denied: true\n      ${cite}`,
  ],
];

describe('a record of version 1', () => {
  it.each(facts)('becomes version 2: %s', async (_, section, before, after) => {
    const { text } = migrated(first(`sections:\n  ${section}:\n    ${before}`));
    expect(text).toBe(demoRecord(`sections:\n  ${section}:\n    ${after}`));
    const read = await readRecord(text, lexicon());
    expect(read.ok ? [] : read).toEqual([]);
  });

  it.each(['\r\n', '\n'])('keeps its line ends (%j)', (newline) => {
    const text = first(`sections:\n  minors:\n    - rule: not-directed\n      ${cite}`).replaceAll(
      '\n',
      newline,
    );
    expect(migrated(text).text.replaceAll(newline, '')).not.toMatch(/[\r\n]/);
  });

  it('is read as the record that it becomes', async () => {
    const old = first(`sections:\n  recipients:\n    - recipient: emergency\n      ${cite}`);
    const [asRead, asMigrated] = [
      await readRecord(old, lexicon()),
      await readRecord(migrated(old).text, lexicon()),
    ];
    expect(asRead.ok && asMigrated.ok && asRead.policy).toEqual(asMigrated.ok && asMigrated.policy);
    expect(asRead.old).toMatchObject({ schemaVersion: 1 });
  });

  it('is one finding, mended with what is left to decide', async () => {
    const old = first(
      `sections:\n  contacts:\n    - role: controller\n      channel: email\n      value: a@b.example\n      ${cite}\n  recipients:\n    - recipient: emergency\n      ${cite}`,
    );
    const files = demoFiles({ 'policies/demo.yaml': old });
    expect((await lintRun(['policies'], {}, files)).out).toMatch(/schema-version/);
    const mended = await lintRun(['policies'], { fix: true }, files);
    expect(mended.err).toMatch(/demo\.yaml:\d+: to decide: .*"general"/);
    expect(files.written.get('policies/demo.yaml')).toContain('occasion: emergency');
    expect(mended.code).toBe(0);
  });

  it('is never read wrongly where two terms of one list part', () => {
    const { text, decisions } = migrated(
      first(`sections:\n  minors:\n    - rule: [not-directed, parental-consent]\n      ${cite}`),
    );
    expect(text).toContain('rule: [not-directed, parental-consent]');
    expect(decisions.map(({ path }) => path.join('/'))).toContain('sections/minors/0/rule');
  });
});

const history = recordsAt('a53897c') ?? [];

describe.skipIf(history.length === 0)('the records of version 1 of the past', () => {
  it.each(history)('%s satisfies the schema of version 2', async (_, text) => {
    const now = migrated(text).text;
    const read = await readRecord(now, lexicon());
    expect(read.ok ? [] : read.schema).toEqual([]);
    expect(now.match(/#.*/g)).toEqual(text.match(/#.*/g));
  });
});
