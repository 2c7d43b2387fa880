import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/store/yaml.js';
import { run, temporary } from '../run-cli.js';

const folder = temporary();

const ota = path.join(folder, 'versions');
const policies = path.join(folder, 'policies');
const env = { PATH: process.env.PATH ?? '', HOME: folder };

const text = (kept: string, more = '') =>
  `# Fox privacy\n\nLast updated: 3 January 2024\n\nWe keep orders for ${kept} years. We never sell data.${more} Fox Ltd runs this shop.\n`;

/** Versions as Open Terms Archive records them: the date of the author is the day of the fetch. */
const history: readonly (readonly [day: string, subject: string, text: string])[] = [
  ['2024-01-05', 'First record of Fox Privacy Policy', text('6')],
  ['2024-06-03', 'Record new changes of Fox Privacy Policy', text('7')],
  ['2024-07-01', 'Apply technical or declaration upgrade on Fox Privacy Policy', `${text('7')}\n* * *\n`],
  ['2024-09-01', 'Record new changes of Fox Privacy Policy', text('7', ' You may object.')],
];

const git = (...args: string[]) =>
  execFileSync('git', ['-C', ota, '-c', 'user.name=x', '-c', 'user.email=x@fox.example', ...args], { env });
mkdirSync(path.join(ota, 'Fox'), { recursive: true });
mkdirSync(policies);
git('init', '-q');
for (const [day, subject, content] of history) {
  writeFileSync(path.join(ota, 'Fox/Privacy Policy.md'), content);
  git('add', '.');
  git('commit', '-q', '-m', subject, '--date', `${day}T12:00:00Z`);
}
// Beside it terms of no words, and some that are no more.
writeFileSync(path.join(ota, 'Fox/Empty.md'), '');
writeFileSync(path.join(ota, 'Fox/Old.md'), text('5'));
git('add', '.');
git('commit', '-q', '-m', 'First record of others');
git('rm', '-q', 'Fox/Old.md');
git('commit', '-q', '-m', 'Take away');

const begin = (id: string, ...more: string[]) =>
  run(['new', id, '--ota', ota, '--policies', policies, ...more], { env });
const source = (id: string) => {
  const read = readYaml(readFileSync(path.join(policies, `${id}.yaml`), 'utf8'));
  return (read as { value: { source: object } }).value.source;
};

describe('new --ota', () => {
  it.each([
    ['first', '2024-02-01', '2024-01-05', undefined, text('6')],
    ['changed', '2024-06-03', '2024-06-03', '2024-06-03', text('7')],
    ['upgraded', '2024-08-01', '2024-07-01', '2024-06-03', `${text('7')}\n* * *\n`],
  ])('reads the last version of a day: %s', async (id, date, retrieved, observed, content) => {
    expect((await begin(id, '--service', 'Fox', '--date', date)).code).toBe(0);
    expect(readFileSync(path.join(policies, `${id}.md`), 'utf8')).toBe(content);
    expect(source(id)).toMatchObject({
      file: `${id}.md`,
      original: { file: 'Fox/Privacy Policy.md' },
      retrieved,
    });
    expect((source(id) as { observed?: string }).observed).toBe(observed);
  });

  it.each([
    ['no service', [], 2, '--ota needs a service'],
    [
      'other terms',
      ['--service', 'Fox', '--terms', 'Imprint'],
      2,
      'it has: Fox/Empty.md, Fox/Privacy Policy.md',
    ],
    ['a day before all', ['--service', 'Fox', '--date', '2020-01-01'], 2, 'its first is of 2024-01-05'],
    ['no day', ['--service', 'Fox', '--date', 'May'], 2, '"May" is no day'],
    ['a day that no month has', ['--service', 'Fox', '--date', '2024-02-31'], 2, '"2024-02-31" is no day'],
    ['a service in other letters', ['--service', 'fox'], 2, 'did you mean Fox?'],
    ['a way out of the folder', ['--service', '../..'], 2, '"../.." is no name of a service'],
    ['a way from the root', ['--service', '/etc'], 2, '"/etc" is no name of a service'],
    ['terms with a way in them', ['--service', 'Fox', '--terms', '../x'], 2, '"../x" is no name'],
    ['terms of no words', ['--service', 'Fox', '--terms', 'Empty'], 3, 'the text holds no sentence'],
    ['terms that were taken away', ['--service', 'Fox', '--terms', 'Old'], 3, 'was taken away on'],
    ['two texts', ['--service', 'Fox', '--source', 'x.txt'], 2, 'new needs a text'],
  ])('says what is not there: %s', async (_name, more, code, words) => {
    const said = await begin('nothing', ...more);
    expect([said.code, said.err]).toEqual([code, expect.stringContaining(words)]);
  });

  it('claims no day where the history is cut off', async () => {
    const shallow = path.join(folder, 'shallow');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${ota}`, shallow], { env });
    const call = ['new', 'cut', '--service', 'Fox', '--policies', policies, '--ota', shallow];
    const { code, err } = await run(call, { env });
    expect([code, err]).toEqual([3, expect.stringContaining('is cut off')]);
    expect(err).toContain('fetch --unshallow');
  });

  it('lets lint say that the text changed after its own date', async () => {
    await begin('dated', '--service', 'Fox', '--date', '2024-06-03');
    const { out } = await run(['lint', path.join(policies, 'dated.yaml'), '--rule', 'date-before-change'], {
      env,
    });
    expect(out).toContain('The text says 2024-01-03, but a change of it was observed on 2024-06-03.');
  });
});

describe('verify', () => {
  const verify = (...more: string[]) =>
    run(['verify', 'old', '--policies', policies, '--sources', policies, ...more], { env });

  it('--ota compares with the last version, and tells technical upgrades from changes', async () => {
    await begin('old', '--service', 'Fox', '--date', '2024-06-03');
    const { code, out, err } = await verify('--ota', ota);
    expect([code, err]).toEqual([
      1,
      '2024-07-01: technical upgrade, no change by the service\n2024-09-01: Record new changes of Fox Privacy Policy\n',
    ]);
    expect(out).toContain('You may object.');
    const [report] = JSON.parse((await verify('--ota', ota, '--format', 'json')).out);
    const commit = expect.stringMatching(/^[0-9a-f]{40}$/u);
    expect(report.source.versions).toEqual([
      { date: '2024-07-01', commit, technical: true, subject: history[2]?.[1] },
      { date: '2024-09-01', commit, technical: false, subject: history[3]?.[1] },
    ]);
  });

  it.each([
    ['HEAD', '2024-09-01'],
    ['HEAD~3', '2024-07-01'],
  ])('FILE@%s leaves in the record what was read', async (revision, retrieved) => {
    const id = `past-${retrieved}`;
    const at = `${ota}/Fox/Privacy Policy.md@${revision}`;
    expect((await run(['new', id, '--source', at, '--policies', policies], { env })).code).toBe(0);
    expect(source(id)).toMatchObject({
      original: { file: expect.stringMatching(/^Fox\/Privacy Policy\.md@[0-9a-f]{12}$/) },
      retrieved,
    });
    // And the collection is found again by it.
    const { out } = await run(['verify', id, '--ota', ota, '--policies', policies, '--sources', policies], {
      env,
    });
    expect(out).toContain('since the record was made');
  });

  it('--against reads a text of a git history', async () => {
    const file = path.join(ota, 'Fox/Privacy Policy.md');
    expect((await verify('--against', `${file}@HEAD~4`)).out).toContain('verified: ');
    expect((await verify('--against', `${file}@HEAD`)).out).toContain('changed: ');
    const none = await verify('--against', `${file}@nowhere`);
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('no revision "nowhere"')]);
    const old = path.join(ota, 'Fox/Old.md');
    expect((await verify('--against', `${old}@HEAD~1`)).out).toContain('changed: ');
    const gone = await verify('--against', `${old}@HEAD`);
    expect([gone.code, gone.err]).toEqual([2, expect.stringContaining('HEAD has no ')]);
    // An @ in the name of a file that is nowhere is no revision.
    const plain = await verify('--against', path.join(policies, 'me@fox.txt'));
    expect([plain.code, plain.err]).toEqual([3, expect.stringContaining('There is no such file')]);
  });
});
