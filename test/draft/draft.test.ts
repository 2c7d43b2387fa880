import { describe, expect, it } from 'vitest';
import { type Draft, draftOf } from '../../src/draft/index.js';
import { writeDraft } from '../../src/draft/write.js';
import { resolveAnchor } from '../../src/evidence/index.js';
import { prove } from '../../src/evidence/prove.js';
import { lexicon } from '../../src/model/lexicon.js';
import { normalise } from '../../src/model/normalise.js';
import { formatPath } from '../../src/model/path.js';
import type { Policy } from '../../src/model/policy.js';
import { sections } from '../../src/model/sections/index.js';
import { textFile } from '../../src/store/files-text.js';
import { satisfiesSchema, schemaErrors } from '../../src/store/schema.js';
import { readYaml } from '../../src/store/yaml.js';
import { lintRun } from '../lint/io.js';
import { memoryFiles } from '../setup/memory-files.js';
import { dutch, english, french, german } from './texts.js';

const words = lexicon();

function make(
  raw: string,
  more: Partial<Parameters<typeof draftOf>[0]> = {},
): { draft: Draft; yaml: string } {
  const file = textFile(raw);
  if (!file.ok) throw new Error('no text');
  const draft = draftOf({
    id: 'trial',
    raw: file.text,
    file: 'trial.txt',
    sha256: file.sha256,
    today: '2026-11-22',
    ...more,
  });
  return { draft, yaml: writeDraft(draft, 'policies/trial.yaml') };
}

/** What is wrong with a record, but for what only a draft has: `draft`, and sections said to be `not-assessed`. */
async function mistakes(
  yaml: string,
): Promise<{ readonly found: readonly string[]; readonly value: unknown }> {
  const read = readYaml(yaml);
  if (!read.ok) return { found: read.problems.map(({ message }) => message), value: undefined };
  const { draft: _, sections: written, ...rest } = read.value as Record<string, unknown>;
  const assessed = Object.entries(written as object).filter(([, value]) => value !== 'not-assessed');
  const value = { ...rest, sections: Object.fromEntries(assessed) };
  const errors = satisfiesSchema(value) ? [] : await schemaErrors(value, words);
  return { found: errors.map(({ path, keyword }) => `${formatPath(path)}: ${keyword}`), value };
}

async function read(yaml: string): Promise<Policy> {
  const { found, value } = await mistakes(yaml);
  expect(found).toEqual([]);
  return normalise(value);
}

/** What an editor does to commented lines of one section: takes `# ` away. */
function uncommented(yaml: string, name: string): string {
  const lines = yaml.split('\n');
  const start = lines.indexOf(name === 'parties' ? 'parties:' : `  ${name}: not-assessed`);
  const mark = name === 'parties' ? '  # ' : '    # ';
  let inside = true;
  return lines
    .map((line, i) => {
      if (i === start) return line.replace(' not-assessed', '');
      if (i < start || !inside) return line;
      if (line.startsWith(mark)) return line.replace('# ', '');
      inside = name === 'parties' && line !== '';
      return line;
    })
    .join('\n');
}

const texts = { english, dutch, french, german };

describe.each(Object.entries(texts))('a draft of the %s text', (name, text) => {
  const { draft, yaml } = make(text);

  it('reads as it did', async () => {
    await expect(yaml).toMatchFileSnapshot(`golden/${name}.yaml`);
  });

  it('is a record in which no section is assessed', async () => {
    const policy = await read(yaml);
    expect(Object.keys((readYaml(yaml) as { value: { sections: object } }).value.sections)).toEqual(
      sections.map((section) => section.name),
    );
    expect(Object.values(policy.sections).every(({ status }) => status === 'not-assessed')).toBe(true);
    expect(policy.source.sha256).toBe(draft.input.sha256);
  });

  it('cites what it states, and nothing else is accounted for', async () => {
    const proof = prove(await read(yaml), draft.source);
    expect(proof.citations.map(({ resolution }) => resolution.state)).not.toContain('not-found');
    expect(proof.coverage.unaccounted.length).toBeGreaterThan(proof.coverage.sentences / 2);
  });

  it('has an anchor for every sentence, which means that sentence', () => {
    for (const unit of draft.source.units) {
      if (unit.kind === 'heading') continue;
      expect(yaml).toContain(`cite: ${JSON.stringify(draft.anchors.unit(unit.index).anchor)}`);
    }
  });

  it('turns into facts by taking the comment signs away and choosing', async () => {
    for (const section of ['parties', ...new Set(draft.suggestions.map(({ section }) => section))]) {
      const chosen = uncommented(yaml, section);
      const value = readYaml(chosen);
      expect(value.ok, `${section}: ${JSON.stringify(value)}`).toBe(true);
      if (!/TODO/.test(chosen.split('# Sentences that carry')[0] ?? '')) continue;
      const term =
        {
          contacts: 'privacy',
          locations: 'storage',
          minors: 'directed-at-minors',
          cookies: 'all',
          rights: 'access',
          other: 'more-information',
        }[section] ?? 'all';
      const policy = await read(
        chosen.replaceAll('[TODO]', `[${term}]`).replaceAll('from: TODO', 'from: collected'),
      );
      const proof = prove(policy, draft.source);
      expect(proof.citations.filter(({ resolution }) => resolution.state !== 'found')).toEqual([]);
    }
  });

  it('is refused where a choice was not made', async () => {
    const { found } = await mistakes(uncommented(yaml, 'contacts'));
    const open = draft.suggestions.filter(({ section }) => section === 'contacts');
    expect(found).toEqual(open.map((_, i) => `sections.contacts[${i}].role[0]: enum`));
  });
});

it('values that nobody has confirmed are fewer when the user says them', () => {
  expect(make(german, { name: 'Waldkauz', language: 'de' }).draft.unconfirmed).toEqual(
    expect.not.arrayContaining(['name', 'document.language']),
  );
});

describe('a date that can be read in two ways', () => {
  it('is a comment, not a value', async () => {
    const { yaml } = make('Privacy policy\n\nUpdated 03/06/2024.\n\nWe keep your data safe.\n');
    expect(yaml).toContain('  # updated: 2024-03-06 # line 3; day and month may be exchanged');
    expect((await read(yaml)).document.updated).toBeUndefined();
  });
});

describe('a fresh draft', () => {
  /** What is wrong with it in the eyes of lint, but for what a person still has to read. */
  async function findings(raw: string, more: Partial<Parameters<typeof draftOf>[0]> = {}) {
    const { yaml } = make(raw, more);
    const files = memoryFiles({ 'policies/trial.yaml': yaml, 'texts/trial.txt': raw });
    const { out } = await lintRun(['policies/trial.yaml'], { format: 'json', sources: 'texts' }, files);
    const { findings: all } = JSON.parse(out) as {
      readonly findings: readonly { readonly rule: string; readonly message: string }[];
    };
    const reading = ['draft-unconfirmed', 'section-not-assessed', 'sentence-unaccounted'];
    return all
      .filter(({ rule }) => !reading.includes(rule))
      .map(({ rule, message }) => `${rule}: ${message}`);
  }
  const policy = (line: string) => `Privacy policy\n\n${line}\n\nWe keep your data safe.\n`;
  it.each([
    ['an invisible space', policy('We sell\u200b no data to Zo\u200bo Ltd (“we”), a\u200bb@c.example.')],
    ['marks of direction', policy('We \u202esell\u202c no data.')],
    ['a date in the future', policy('Last updated: 3 March 2031')],
    ['a date of effect before the last change', policy('Effective 25 May 2018. Last updated 3 March 2024.')],
    ['a law', policy('The GDPR, in force since 25 May 2018, protects you.')],
    ['a language that nobody knows', 'zzkk blorf qwy\n\nblorf zzk. Zork.\n'],
    [
      'Polish',
      'Polityka prywatności\n\nOstatnia zmiana: 7 września 2023\n\nPrzechowujemy dane przez 5 lat.\n',
    ],
    ['Greek', 'Πολιτική απορρήτου\n\nΔιατηρούμε τα δεδομένα για 5 έτη.\n'],
    ...Object.entries(texts),
  ])('never fails lint: %s', async (_name, raw) => expect(await findings(raw)).toEqual([]));

  it('says that a citation is still to be written where no anchor means the title', async () => {
    const part = 'Privacy policy\n\nWe keep data.\n\n';
    const found = await findings(`${part}${part}`);
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) expect(one).toMatch(/^anchor-not-found: The citation is still to be written/);
  });

  it.each([
    ['right below itself', 'Fox privacy\n\nFox privacy\n\nWe keep data.\n', 'Fox privacy'],
    ['three times', 'Fox privacy\n\n# Fox privacy\n\n**Fox privacy**\n\nWe keep data.\n', 'Fox privacy'],
    [
      'at the end again',
      'Datenschutz\n\nFuchs\n\nWir speichern Daten.\n\nDatenschutz\n\nMehr Text.\n',
      'Fuchs >> Datenschutz',
    ],
    [
      'under another heading',
      'Confidentialité\n\nNous gardons tout.\n\nAnnexe\n\nConfidentialité\n\nNous vendons tout.\n',
      'Annexe >> Confidentialité',
    ],
  ])('cites a title that stands twice: %s', (_name, raw, anchor) => {
    const { draft } = make(raw);
    expect(draft.document.cites.map((cite) => cite.anchor)).toEqual([anchor]);
    expect(resolveAnchor(draft.source, anchor).state).toBe('found');
  });

  it.each([
    ['en', undefined],
    ['pl', 'what is said of places, safeguards by their own names, complaints'],
    ['el', 'words for dates, periods, numbers in words, ages'],
  ])('says what was not looked for: %s', (language, missing) => {
    const { yaml } = make(policy('We say little.'), { language });
    const said = yaml.replace(/\n# +/gu, ' ');
    if (missing === undefined) expect(said).not.toContain('Not looked for');
    else expect(said).toContain(`(${language}) are not known: ${missing}`);
  });
});

describe('hostile texts', () => {
  const hostile: Readonly<Record<string, string>> = {
    'structure of YAML':
      'Privacy\n---\nschemaVersion: 9\n...\n- "quoted": {a: [b\nWe # keep: data & *alias !tag |.\n%YAML 1.1\n',
    'quotes and backslashes':
      'Privacy "policy"\n\nWe say "keep\\u0041" and \\n \'x\' : # y, at C:\\temp\\.\n',
    'control characters':
      'Privacy\u001b[31m policy\n\nWe \u0007keep\u0000 data\u0085here\u2028and\u2029there \u202eevil\u202c.\nMail a\u0001b@c.example.\n',
    'an excuse for lint':
      'Privacy policy\n\n# privcmp-disable-line all -- because\nWe keep it # privcmp-disable-line all -- x.\n',
    'directives for editors':
      'Privacy\n\n# yaml-language-server: $schema=https://evil.example/s.json\nvim: set modeline:\n',
    'carriage returns': 'Privacy\r\n\r\nWe keep\rdata: yes\r\n# x\r\n',
    'halves of characters at the cut': `Privacy\n\n${'😀'.repeat(5000)} we keep data.\n`,
    'a null publisher': 'null\n\nWe keep null, true and 2024.\n',
  };
  it.each(Object.entries(hostile))('%s', async (_name, text) => {
    const { draft, yaml } = make(text);
    const policy = await read(yaml);
    expect(policy.id).toBe('trial');
    expect(policy.schemaVersion).toBe(2);
    expect(Object.values(policy.sections).every(({ status }) => status === 'not-assessed')).toBe(true);
    expect(yaml).not.toMatch(/privcmp-disable/);
    // Harmful characters nowhere, not even in comments.
    expect(yaml).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/);
    // Words of the text stand only behind a sign of ours.
    const listed = yaml.slice(yaml.indexOf('# The text, sentence by sentence')).split('\n').slice(1);
    for (const line of listed)
      expect(line).toMatch(/^$|^#$|^# +\d* > |^# ─+ \| |^# +(?:cite: |accounted |above: )/);
    expect(draft.source.units.length).toBeGreaterThan(0);
  });

  const long: Readonly<Record<string, string>> = {
    'one word': 'a'.repeat(15000),
    'capitals and hyphens': 'A-'.repeat(5000),
    'capital words': 'Aa '.repeat(3500),
    digits: '1'.repeat(15000),
    'digits and spaces': '12 '.repeat(3500),
    'at signs': 'a@'.repeat(5000),
    dots: 'a.b'.repeat(3500),
    brackets: '('.repeat(10000),
    numbers: 'twenty '.repeat(1500),
    dates: '1 May '.repeat(1500),
    'the same line': 'We keep your data safe.\n\n'.repeat(100),
    'many lines': Array.from({ length: 100 }, (_, i) => `We keep item ${i} for ${i} days.`).join('\n'),
  };
  it.each(Object.entries(long))('a text of nothing but %s', async (_name, text) => {
    await read(make(`Privacy\n\nWe keep data. ${text} end.\n`).yaml);
  });
});
