import officialSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { LintReport, Reported } from '../../src/lint/report.js';
import { lintGithub, lintJson, lintJunit, lintSarif } from '../../src/render/lint-formats.js';
import { lintPretty } from '../../src/render/lint-pretty.js';
import { makeStyle } from '../../src/render/style.js';
import { lintReport } from './io.js';

const finding = (more: Partial<Reported> = {}): Reported => ({
  rule: 'unknown-term',
  severity: 'error',
  message: '"sel" is no term.',
  file: 'policies/a b.yaml',
  range: { line: 3, column: 8, endLine: 3, endColumn: 11 },
  lineText: '  act: sel # note',
  fixable: true,
  ...more,
});
const report = (...findings: Reported[]) => lintReport(findings);
const hostile = finding({
  message: 'x \u001b[31m <script> & "q" %0A \u202e ]]> \ud800 \ufffe\n::error::forged',
  file: '\u001b]0;x\u0007,a:b<&>.yaml',
  lineText: '\u001b[2J\t\u202eact: sel',
});
const raw = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/;
const formats = {
  pretty: (it: LintReport) => lintPretty(it, makeStyle(100, false)),
  json: lintJson,
  github: lintGithub,
  junit: lintJunit,
  sarif: (it: LintReport) => lintSarif(it, '1.2.3'),
};

/** The official schema of SARIF 2.1.0. It is of draft 4; what it uses means the same in draft 7. */
const { $schema: _draft, id: _id, ...sarifSchema } = officialSchema;

describe.each(Object.entries(formats))('%s', (_, print) => {
  it('lets nothing act on a terminal', () => {
    expect(print(report(hostile))).not.toMatch(raw);
  });

  it('is the same for the same findings, and prints an empty report', () => {
    expect(print(report(finding()))).toBe(print(report(finding())));
    expect(() => print(report())).not.toThrow();
  });
});

describe('pretty', () => {
  const lines = (one: Reported, width = 100) => lintPretty(report(one), makeStyle(width, false)).split('\n');

  it('puts the caret under the place, whatever stands before it', () => {
    const at = (lineText: string, column: number, endColumn: number) => {
      const [, source = '', caret = ''] = lines(
        finding({ lineText, range: { line: 3, column, endLine: 3, endColumn } }),
      );
      return { source, caret };
    };
    expect(at('  act: sel # note', 8, 11)).toEqual({
      source: '  3 │   act: sel # note',
      caret: '    │        ^^^',
    });
    expect(at('\tact: sel', 7, 10).caret).toBe('    │       ^^^');
    expect(at('漢字: sel', 5, 8).caret).toBe('    │       ^^^');
    expect(at('x', 40, 44).caret).toBe('    │  ^');
  });

  it('cuts a long line around the place', () => {
    const lineText = `${'a'.repeat(300)} sel ${'b'.repeat(300)}`;
    const [, source = '', caret = ''] = lines(
      finding({ lineText, range: { line: 3, column: 302, endLine: 3, endColumn: 305 } }),
      80,
    );
    expect(source.length).toBeLessThanOrEqual(80);
    expect(source.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('sel');
  });

  it('cuts a long line with one ellipsis on each side', () => {
    const lineText = `    cite: "${'word '.repeat(100)}"`;
    const shown = lines(finding({ lineText, range: { line: 3, column: 11, endLine: 3, endColumn: 500 } }))[1];
    expect(shown).toMatch(/cite: "word word [^…]*…$/);
  });

  it('leaves the line out where there is none', () => {
    expect(lines(finding({ lineText: '' }))[1]).toBe('');
  });
});

describe('sarif', () => {
  const log = JSON.parse(
    formats.sarif(
      report(
        finding(),
        finding({ file: './x.yaml', severity: 'info' }),
        finding({ file: '/else/x.yaml' }),
        finding({ file: 'C:\\else\\x.yaml', also: { file: 'policies/d.yaml', range: finding().range } }),
        hostile,
      ),
    ),
  );

  it('names places relative to the root, and every rule it speaks of', () => {
    const [run] = log.runs;
    const uris = run.results.map(
      (result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        result.locations[0]?.physicalLocation.artifactLocation.uri,
    );
    expect(uris.slice(0, 4)).toEqual([
      'policies/a%20b.yaml',
      'x.yaml',
      'file:///else/x.yaml',
      'file:///C:/else/x.yaml',
    ]);
    expect(run.results.map((result: { level: string }) => result.level)).toEqual([
      'error',
      'note',
      'error',
      'error',
      'error',
    ]);
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(run.results[0].locations[0].physicalLocation.region).toEqual({
      startLine: 3,
      startColumn: 8,
      endLine: 3,
      endColumn: 11,
    });
  });

  it('satisfies the schema of SARIF 2.1.0', () => {
    const validate = new Ajv({
      strict: false,
      validateFormats: false,
      unicodeRegExp: false,
      logger: false,
    }).compile(sarifSchema);
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...log, version: '2.0.0' })).toBe(false);
  });
});

describe('github', () => {
  it('escapes what would end the command', () => {
    expect(formats.github(report(finding()))).toBe(
      '::error file=policies/a b.yaml,line=3,endLine=3,col=8,endColumn=11,title=unknown-term::"sel" is no term.\n',
    );
    expect(formats.github(report(hostile)).split('\n')).toHaveLength(2);
    expect(formats.github(report(hostile))).toContain('%2Ca%3Ab<&>.yaml');
  });

  it('gives no columns for a range over lines', () => {
    expect(
      formats.github(report(finding({ range: { line: 3, column: 8, endLine: 5, endColumn: 2 } }))),
    ).toContain(',line=3,endLine=5,title=');
  });
});

describe('junit', () => {
  it('has a suite for each file, and a passed case where nothing was found', () => {
    const xml = formats.junit(report(finding()));
    expect(xml).toContain('<testsuites name="privcmp lint" tests="2" failures="1" errors="0">');
    expect(xml).toContain('<testsuite name="policies/c.yaml" tests="1" failures="0"');
    expect(xml).toContain('<failure message="&quot;sel&quot; is no term." type="error">');
  });

  it('is well formed whatever it holds', () => {
    const xml = formats.junit(report(hostile));
    expect(xml.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
    expect(xml).not.toMatch(/&(?!amp;|lt;|gt;|quot;|apos;|#10;|#9;)/);
    expect(xml).not.toMatch(/[\ud800-\udfff\ufffe]/);
  });
});

describe('json', () => {
  it('has the shape that is documented', () => {
    expect(JSON.parse(formats.json(report(finding())))).toEqual({
      version: 1,
      summary: {
        records: 2,
        unread: 0,
        errors: 1,
        warnings: 0,
        infos: 0,
        sets: 0,
        unchecked: 0,
        unknownValues: 0,
        unknownLanguages: [],
        fixed: 0,
        known: 0,
      },
      findings: [
        {
          file: 'policies/a b.yaml',
          line: 3,
          column: 8,
          endLine: 3,
          endColumn: 11,
          severity: 'error',
          rule: 'unknown-term',
          message: '"sel" is no term.',
          fixable: true,
        },
      ],
    });
  });
});
