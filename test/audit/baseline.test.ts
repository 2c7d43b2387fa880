import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, temporary } from '../run-cli.js';

const call = (...more: string[]) =>
  run(['audit', ...more, '--policies', 'test/fixtures/policies', '--framework', 'gdpr', '--exit-code']);
const made = () => join(temporary(), 'known.json');
const known = (file: string): Record<string, Record<string, number>> =>
  JSON.parse(readFileSync(file, 'utf8')).findings;

describe('a baseline', () => {
  test('tolerates what it knows, and nothing else', async () => {
    const file = made();
    expect((await call('acorn')).code).toBe(1);
    const update = await call('acorn', '--baseline', file, '--update-baseline');
    expect([update.code, update.err]).toEqual([0, expect.stringMatching(/are known now/)]);
    const again = await call('acorn', '--baseline', file);
    expect([again.code, again.err]).toEqual([0, '']);
    expect(again.out).toMatch(/Known to the baseline: /);
    expect((await call('acorn', 'beuk', '--baseline', file)).code).toBe(1);
  });

  test('keeps what a run could not judge', async () => {
    const file = made();
    await call('acorn', '--baseline', file, '--update-baseline');
    const before = known(file).acorn;
    await call('beuk', '--baseline', file, '--update-baseline');
    expect(known(file).acorn).toEqual(before);
    await call('acorn', '--baseline', file, '--update-baseline', '--min-severity', 'high');
    expect(known(file).acorn).toEqual(before);
  });

  test('says what came out otherwise, and an outcome that got worse is new', async () => {
    const file = made();
    await call('acorn', '--baseline', file, '--update-baseline');
    const findings = known(file);
    const [first = ''] = Object.keys(findings.acorn ?? {}).filter((rule) => rule.endsWith('/silent'));
    const { [first]: _, ...rest } = findings.acorn ?? {};
    const partly = { ...rest, [first.replace('/silent', '/partly')]: 1 };
    writeFileSync(file, JSON.stringify({ version: 1, findings: { ...findings, acorn: partly } }));
    const { code, err } = await call('acorn', '--baseline', file);
    expect(code).toBe(1);
    expect(err).toMatch(/1 finding it knows came out otherwise \(acorn gdpr\//);
  });

  test('is not taken from what is none', async () => {
    const file = made();
    writeFileSync(file, '{"mine": true}');
    const { code, err } = await call('acorn', '--baseline', file, '--update-baseline');
    expect([code, err]).toEqual([3, expect.stringMatching(/no baseline/)]);
    expect(readFileSync(file, 'utf8')).toBe('{"mine": true}');
  });
});
