import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { audit } from '../../src/audit/audit.js';
import { bundledFramework } from '../../src/audit/bundled.js';
import type { Finding } from '../../src/audit/finding.js';
import { lexicon } from '../../src/model/lexicon.js';
import { cellText } from '../../src/render/audit/view.js';
import { handleOf } from '../../src/render/matrix/view.js';
import { bundled } from '../records/texts.js';
import { root } from '../run-cli.js';

const words = lexicon();
const day = '2026-11-28';
type Table = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
const expected: Table = parse(readFileSync(`${root}/test/audit/five.yaml`, 'utf8'));

async function rowsOf(name: string, date = day) {
  const framework = await bundledFramework(name, words, date);
  if (framework === undefined) throw new Error(`no framework ${name}`);
  return audit(framework, bundled, words, date).rows;
}

async function finding(framework: string, item: string, policy: string, date = day): Promise<Finding> {
  const row = (await rowsOf(framework, date)).find(({ question }) => question.id === item);
  const found = row?.findings[bundled.findIndex(({ id }) => id === policy)];
  if (found === undefined) throw new Error(`no ${item} of ${policy}`);
  return found;
}

const remarksOf = ({ remarks }: Finding) => remarks.map(({ say }) => say).join('\n');

describe.each(Object.keys(expected))('the bundled records under %s', (name) => {
  test.each(Object.entries(expected[name] ?? {}))('%s', async (item, cells) => {
    const row = (await rowsOf(name)).find(({ question }) => question.id === item);
    expect(row?.findings.map(cellText)).toEqual(cells);
  });
});

test.each(['gdpr', 'transfers'])('no item of %s is left out of the table', async (name) => {
  expect(Object.keys(expected[name] ?? {})).toEqual((await rowsOf(name)).map(({ question }) => question.id));
});

describe('what the texts say, and must come out', () => {
  test.each(['eu-us-privacy-shield', 'swiss-us-privacy-shield'])(
    'James PRO relies on the %s among alternatives: valid then, not today, others beside it',
    async (shield) => {
      const today = await finding('transfers', shield, 'james-pro');
      expect(remarksOf(today)).toMatch(/other tools are named beside it/);
      expect((await finding('transfers', shield, 'james-pro', '2018-05-25')).requirement?.is).toBe('met');
    },
  );

  test('its own office in Tangier is a remark, and no place of somebody else', async () => {
    const transfer = await finding('gdpr', 'transfer', 'jump');
    expect(remarksOf(transfer)).toMatch(/a place of its own outside the EEA/);
    expect(transfer.remarks[0]?.facts.map(handleOf)).toEqual(['locations[0]']);
  });
});

describe('what holds on a day', () => {
  test.each([
    ['2025-12-31', false, 'Art. 13(2)(f), 14(2)(g), with Arts 22(1) and 22(4)'],
    ['2026-02-05', false, 'Art. 13(2)(f), 14(2)(g), with Arts 22A to 22D'],
    ['2026-06-18', false, 'Art. 13(2)(f), 14(2)(g), with Arts 22A to 22D'],
    ['2026-06-19', true, 'Art. 13(2)(f), 14(2)(g), with Arts 22A to 22D'],
  ])('in the United Kingdom on %s', async (date, hasComplaint, reference) => {
    const rows = await rowsOf('uk', date);
    const item = (wanted: string) => rows.find(({ question }) => question.id === wanted)?.question;
    expect(item('complaint-to-company') !== undefined).toBe(hasComplaint);
    expect(item('automated-decisions')?.reference).toBe(reference);
  });

  test('no item holds before the law does', async () => {
    expect(await rowsOf('gdpr', '2018-05-24')).toEqual([]);
    expect((await rowsOf('gdpr', '2018-05-25')).length).toBeGreaterThan(20);
  });

  test('a place is adequate from the day of its decision', async () => {
    const adequate = async (date: string) =>
      (await bundledFramework('transfers', words, date))?.adequate?.map(({ country }) => country) ?? [];
    expect(await adequate('2026-01-25')).not.toContain('BR');
    expect(await adequate('2026-01-26')).toContain('BR');
    expect(await adequate('2031-12-28')).not.toContain('GB');
  });
});
