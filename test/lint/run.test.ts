import { describe, expect, it } from 'vitest';
import { openContext } from '../../src/commands/context.js';
import { runLint } from '../../src/commands/lint-run.js';
import { watchLint } from '../../src/commands/lint-watch.js';
import { parseBaseline, updated } from '../../src/lint/baseline.js';
import { demoRecord, demoText } from './demo.js';
import { demoFiles, demoIo, lintRun } from './io.js';

const wrong = demoRecord(
  'sections:\n  sale:\n    - act: sel\n      denied: true\n      cite: "We never sell your data."',
);
const warned = demoRecord(
  'sections:\n  security:\n    - measure: encryption\n      modality: [will, may]\n      cite: "x y"',
);

describe('lint, from paths to an exit code', () => {
  it('says that nothing was found, and what was not looked at', async () => {
    const run = await lintRun(['policies']);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toBe(
      '1 record checked, nothing found. Anchors and coverage were not checked: name the source texts with --sources DIR.\n',
    );
    expect((await lintRun(['policies'], { sources: 'texts' })).out).toBe(
      '1 record checked, nothing found.\n',
    );
  });

  it('shows the line with a caret, and exits with 1', async () => {
    const run = await lintRun(['policies'], {}, demoFiles({ 'policies/demo.yaml': wrong }));
    expect(run.code).toBe(1);
    expect(run.out).toMatchInlineSnapshot(`
      "policies/demo.yaml:27:12  error  "sel" is no term of sale-act. Did you mean "sell"?  unknown-term
        27 │     - act: sel
           │            ^^^

      1 error in 1 file; 1 record checked. Anchors and coverage were not checked: name the source texts with --sources DIR.
      "
    `);
  });

  it('lints the library where no path is given', async () => {
    expect((await lintRun([], { policies: 'policies' })).out).toContain('1 record checked');
  });

  it('takes files, folders below folders, and patterns; each file once', async () => {
    const files = () =>
      demoFiles({
        'policies/a/one.yaml': demoRecord('id: one'),
        'policies/a/two.yml': demoRecord('id: two'),
        'policies/a/notes.md': '',
      });
    expect((await lintRun(['policies'], {}, files())).out).toContain('3 records');
    expect((await lintRun(['policies/**/*.yaml'], {}, files())).out).toContain('2 records');
    expect((await lintRun(['policies/d?m*.y*ml', 'policies/demo.yaml'], {}, files())).out).toContain(
      '1 record',
    );
    await expect(lintRun(['policies/z*.yaml'], {}, files())).rejects.toThrow(
      'no record is found in policies/z*.yaml',
    );
  });

  it('goes on after a file that cannot be read, and exits with 3', async () => {
    const run = await lintRun(
      ['nothing.yaml', 'policies'],
      { format: 'json' },
      demoFiles({
        'policies/bytes.yaml': new Uint8Array([110, 97, 0xff, 0xfe]),
        'policies/demo.yaml': wrong,
      }),
    );
    const { findings } = JSON.parse(run.out);
    expect(run.code).toBe(3);
    expect(findings.map(({ file, rule }: { file: string; rule: string }) => [file, rule])).toEqual([
      ['nothing.yaml', 'unreadable-file'],
      ['policies/bytes.yaml', 'unreadable-file'],
      ['policies/demo.yaml', 'unknown-term'],
    ]);
  });

  it('reads standard input under a name', async () => {
    const run = await lintRun(['-'], { stdinFilename: 'policies/other.yaml' }, demoFiles(), demoRecord());
    expect(run.code).toBe(1);
    expect(run.out).toContain(
      'policies/other.yaml:2:5  error  The id is "demo" and the file is called other.yaml.',
    );
    await expect(lintRun(['-'], { fix: true })).rejects.toThrow('--fix cannot mend standard input');
  });

  it('--rule and --ignore-rule choose, and know the names', async () => {
    const files = demoFiles({ 'policies/demo.yaml': wrong });
    expect((await lintRun(['policies'], { rule: ['malformed-id'] }, files)).code).toBe(0);
    expect((await lintRun(['policies'], { ignoreRule: ['unknown-term'] }, files)).code).toBe(0);
    await expect(lintRun(['policies'], { rule: ['malformed-idd'] }, files)).rejects.toThrow(
      'there is no rule "malformed-idd"',
    );
  });

  it('--quiet and --max-warnings', async () => {
    const files = () => demoFiles({ 'policies/demo.yaml': warned });
    expect(await lintRun(['policies'], {}, files())).toMatchObject({ code: 0 });
    const strict = await lintRun(['policies'], { maxWarnings: 0, quiet: true }, files());
    expect(strict.code).toBe(1);
    expect(strict.out).not.toContain('redundant-modality');
    expect(strict.err).toContain('1 warning, and --max-warnings allows 0');
  });

  it('severities come from the configuration', async () => {
    const config = (text: string) =>
      demoFiles({ 'policies/demo.yaml': warned, '/srv/privcmp.config.yaml': text });
    expect((await lintRun(['policies'], {}, config('rules: { redundant-modality: error }'))).code).toBe(1);
    expect((await lintRun(['policies'], {}, config('rules: { redundant-modality: off }'))).out).toContain(
      'nothing found',
    );
  });

  it('--sources must be a folder', async () => {
    await expect(lintRun(['policies'], { sources: 'nowhere' })).rejects.toThrow('there is no such folder');
  });

  it('the order does not depend on the order of the findings’ rules', async () => {
    const files = () => demoFiles({ 'policies/b.yaml': wrong, 'policies/a.yaml': wrong });
    const first = await lintRun(['policies'], { format: 'json' }, files());
    expect(first.out).toBe((await lintRun(['policies'], { format: 'json' }, files())).out);
    const places = JSON.parse(first.out).findings.map(
      ({ file, line }: { file: string; line: number }) => `${file}:${line}`,
    );
    expect(places).toEqual([...places].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })));
  });
});

describe('--baseline', () => {
  it('tolerates what it knows, reports what is new, and complains when stale', async () => {
    const files = demoFiles({ 'policies/demo.yaml': wrong });
    const options = { baseline: 'known.json' };
    expect(await lintRun(['policies'], { ...options, updateBaseline: true }, files)).toMatchObject({
      code: 0,
    });
    expect(JSON.parse(files.written.get('known.json') ?? '')).toEqual({
      version: 1,
      findings: { 'policies/demo.yaml': { 'unknown-term': 1 } },
    });
    const known = await lintRun(['./policies'], options, files);
    expect(known).toMatchObject({ code: 0 });
    expect(known.out).toContain('1 known to the baseline');
    files.writeSafely('policies/demo.yaml', wrong.replace('denied', 'denid'));
    expect((await lintRun(['policies'], options, files)).out).toContain('unknown-key');
    files.writeSafely('policies/demo.yaml', demoRecord());
    const stale = await lintRun(['policies'], options, files);
    expect(stale.code).toBe(1);
    expect(stale.out).toContain(
      'known.json:1:1  error  policies/demo.yaml: the baseline knows 1 of unknown-term, and there are 0.',
    );
  });

  it('is updated by a part of the folder or of the rules, and keeps what it knows of the rest', async () => {
    const files = demoFiles({
      'policies/demo.yaml': wrong,
      'policies/other.yaml': wrong.replace('id: demo\n', 'id: other\n').replace('demo-bv', 'other-bv'),
    });
    const update = { baseline: 'base/known.json', updateBaseline: true };
    const known = () => Object.keys(JSON.parse(files.written.get('base/known.json') ?? '').findings);
    await lintRun(['policies'], update, files);
    expect(known()).toEqual(['../policies/demo.yaml', '../policies/other.yaml']);
    await lintRun(['policies/demo.yaml'], update, files);
    await lintRun(['policies'], { ...update, rule: ['date-order'] }, files);
    expect(known()).toEqual(['../policies/demo.yaml', '../policies/other.yaml']);
    const part = await lintRun(['policies'], { baseline: 'base/known.json', rule: ['date-order'] }, files);
    expect(part).toMatchObject({ code: 0 });
  });

  it('is stale where it knows a file that is gone', async () => {
    const gone = JSON.stringify({ version: 1, findings: { 'policies/gone.yaml': { 'unknown-term': 1 } } });
    const { out, code } = await lintRun(
      ['policies'],
      { baseline: 'known.json' },
      demoFiles({ 'known.json': gone }),
    );
    expect(code).toBe(1);
    expect(out).toContain('policies/gone.yaml: the baseline knows 1 of unknown-term, and there are 0.');
  });

  it('keeps any count that a file may say', () => {
    const known = { version: 1, findings: { 'policies/gone.yaml': { 'unknown-term': 1e15 } } };
    expect(updated(parseBaseline(known) ?? [], [], () => false)).toEqual(known);
  });

  it('refuses a file that is no baseline', async () => {
    await expect(
      lintRun(['policies'], { baseline: 'x.json' }, demoFiles({ 'x.json': '{"version":1,"findings":[1]}' })),
    ).rejects.toThrow('no baseline');
    await expect(lintRun(['policies'], { updateBaseline: true })).rejects.toThrow(
      '--update-baseline needs --baseline',
    );
  });
});

describe('--watch', () => {
  const config = '/srv/privcmp.config.yaml';
  const shorter = demoRecord('sections: {}');

  /** The reports of a run during which files are written, one before each look at them. */
  async function watched(
    steps: readonly (readonly [file: string, text: string] | undefined)[],
    options: object = {},
    hasReader = () => true,
  ) {
    const files = demoFiles({ [config]: 'rules: {}\n', 'known.json': '{"version":1,"findings":{}}' });
    const io = { ...demoIo(), hasReader };
    const asked = { format: 'pretty' as const, sources: 'texts', ...options };
    const context = await openContext(io, asked, files);
    const left = [...steps, undefined];
    const tick = async () => {
      const step = left.shift();
      if (step !== undefined) files.writeSafely(...step);
      return left.length > 0;
    };
    const code = await watchLint(['policies'], context, tick);
    return { code, ...io.said, reports: io.said.out.match(/records? checked|"findings"/g)?.length ?? 0 };
  }

  it.each<[string, [string, string], RegExp]>([
    ['a record', ['policies/demo.yaml', wrong], /unknown-term/],
    ['a new record', ['policies/more.yaml', demoRecord('id: more')], /2 records checked/],
    ['a record in a new folder', ['policies/a/more.yaml', demoRecord('id: more')], /2 records checked/],
    ['the text', ['texts/demo.txt', `${demoText}\nWe also sell it.\n`], /source-changed/],
    ['the configuration', [config, 'rules: { section-not-assessed: error, nonsense: off }'], /^/],
    [
      'the baseline',
      ['known.json', '{"version":1,"findings":{"x.yaml":{"date-order":1}}}'],
      /stale-baseline/,
    ],
  ])('runs again when %s has changed, and only then', async (_, change, shows) => {
    const options = change[0] === 'known.json' ? { baseline: 'known.json' } : {};
    const { code, out, err, reports } = await watched([undefined, change, undefined, undefined], options);
    expect([code, reports + (err.match(/there is no rule/g)?.length ?? 0)]).toEqual([0, 2]);
    expect(out).toMatch(shows);
  });

  it('goes on after a mistake in the configuration, and hears when it is mended', async () => {
    const { err, out } = await watched([
      [config, 'rules: [x]'],
      undefined,
      [config, 'rules: { empty-rule: off }'],
    ]);
    expect(err.match(/waiting for changes/g)).toHaveLength(3);
    expect(err).toContain(`${config}:1:`);
    expect(out.match(/record checked/g)).toHaveLength(2);
  });

  it('takes what it wrote itself for no change', async () => {
    const mended = await watched([['policies/demo.yaml', shorter], undefined, undefined], { fix: true });
    expect(mended.reports).toBe(2);
  });

  it('ends when nobody reads any more', async () => {
    let reads = 3;
    const { code, err } = await watched(Array(9).fill(undefined), {}, () => --reads > 0);
    expect([code, reads, err.match(/waiting/g)?.length]).toEqual([0, 0, 1]);
  });
});

describe('today', () => {
  it.each([
    ['2026-11-22T12:00:00Z', '2026-11-23', 0],
    ['2026-11-22T09:59:00Z', '2026-11-23', 1],
    ['2026-11-22T12:00:00Z', '2026-11-24', 1],
    ['2026-12-31T23:00:00Z', '2027-01-01', 0],
  ])('at %s, %s may have come somewhere: %i errors', async (now, date, errors) => {
    const io = { ...demoIo(), now: () => new Date(now) };
    const record = demoRecord(`normalised: { date: ${date} }`);
    const files = demoFiles({ 'policies/demo.yaml': record });
    await runLint(['policies'], await openContext(io, { format: 'json' }, files));
    expect(JSON.parse(io.said.out).summary.errors).toBe(errors);
  });
});
