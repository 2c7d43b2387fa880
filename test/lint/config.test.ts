import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { checkConfig, configSchema, extensible } from '../../src/lint/config.js';
import { explain } from '../../src/lint/explain.js';
import { lexicon } from '../../src/model/lexicon.js';
import { readConfig } from '../../src/store/config.js';
import { readYaml } from '../../src/store/yaml.js';
import { run } from '../run-cli.js';
import { memoryFiles } from '../setup/memory-files.js';
import { demoFiles, lintRun } from './io.js';

const read = (text: string) =>
  readConfig('/home/me/privcmp.config.yaml', memoryFiles({ '/home/me/privcmp.config.yaml': text }));
const schema = configSchema();

const good = [
  'policies: records\nsources: /texts\nrules:\n  anchor-wide: off\n  date-order: warning\nvocabulary:\n  recipient:\n    parcel-shop:\n      label: Parcel shop\n      definition: Hands out parcels.\n      broader: [delivery]\n',
  '# nothing yet\n',
  'rules: {}\n',
];
const bad: readonly (readonly [string, string, string])[] = [
  ['polices: x\n', ':1:1', '"polices" is no setting. Did you mean policies?'],
  ['policies: [a]\n', ':1:11', '"policies" is the path of a folder, relative to this file.'],
  [
    'sources: x\nrules:\n  anchor-wide: false\n',
    ':3:16',
    'The setting of a rule is off, info, warning or error ("false" is not: write off).',
  ],
  ['vocabulary:\n  recipents: {}\n', ':2:3', 'There is no vocabulary "recipents". Did you mean recipient?'],
  [
    'vocabulary:\n  modality: {}\n',
    ':2:3',
    'The vocabulary "modality" is closed: privcmp itself acts on its terms.',
  ],
  [
    'vocabulary:\n  recipient:\n    hosting: { label: x, definition: y }\n',
    ':3:5',
    '"hosting" is a bundled term of recipient, and bundled terms stay as they are. Use another id.',
  ],
  [
    'vocabulary:\n  recipient:\n    Parcel_Shop: { label: x, definition: y }\n',
    ':3:5',
    '"Parcel_Shop" is no term: terms are lower-case words joined by hyphens.',
  ],
  ['vocabulary:\n  recipient:\n    kiosk: { label: x }\n', ':3:5', 'The term "kiosk" has no definition.'],
  [
    'vocabulary:\n  recipient:\n    kiosk: { label: x, definition: y, broader: [kiosk2] }\n',
    ':3:49',
    /^"kiosk2" is no other term of recipient\./ as unknown as string,
  ],
  [
    'vocabulary:\n  data:\n    a: { label: x, definition: y, broader: b }\n    b: { label: x, definition: y, broader: [c] }\n    c: { label: x, definition: y, broader: [account, a] }\n',
    ':3:44',
    '"a" would be broader than itself. One of the terms above it must go.',
  ],
  ['policies: a\npolicies: b\n', ':2:1', /already stands on line 1/ as unknown as string],
  ['- x\n', ':1:1', /mapping/ as unknown as string],
];

describe('the configuration file', () => {
  it('is read, its paths beside it, one broader term as a list', async () => {
    expect(await read(good[0] ?? '')).toEqual({
      file: '/home/me/privcmp.config.yaml',
      policies: '/home/me/records',
      sources: '/texts',
      rules: { 'anchor-wide': 'off', 'date-order': 'warning' },
      vocabulary: {
        recipient: {
          'parcel-shop': { label: 'Parcel shop', definition: 'Hands out parcels.', broader: ['delivery'] },
        },
      },
    });
    expect(await read('# nothing yet\n')).toEqual({});
    const own = (
      await read('vocabulary:\n  recipient:\n    kiosk: { label: x, definition: y, broader: delivery }\n')
    ).vocabulary;
    expect(lexicon(own).term('recipient', 'kiosk')?.broader).toEqual(['delivery']);
    const [term] = explain('kiosk', lexicon(own));
    expect(term).toMatchObject({
      kind: 'term',
      vocabulary: 'recipient',
      broader: expect.arrayContaining(['delivery']),
      term: { own: true },
    });
  });

  it.each(bad)('%j is refused', async (text, where, message) => {
    await expect(read(text)).rejects.toMatchObject({
      where: `/home/me/privcmp.config.yaml${where}`,
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    });
  });

  it.each([
    ['anchor-wdie: off', 3, 'there is no rule "anchor-wdie": did you mean anchor-wide?'],
    [
      'yaml-syntax: off',
      16,
      'the rule yaml-syntax always runs, as an error: what cannot be read must not look checked',
    ],
  ])('names rules that lint knows: %s', async (setting, column, message) => {
    const files = demoFiles({ '/srv/privcmp.config.yaml': `rules:\n  date-order: off\n  ${setting}\n` });
    await expect(lintRun(['policies'], {}, files)).rejects.toMatchObject({
      where: `/srv/privcmp.config.yaml:3:${column}`,
      message,
    });
  });

  it('is refused by every verb, not by lint alone', async () => {
    const files = memoryFiles({ '/home/me/privcmp.config.yaml': 'rules:\n  anchor-wdie: off\n' });
    const { code, err } = await run(['list'], { files, cwd: '/home/me' });
    expect([code, err]).toEqual([3, expect.stringContaining('there is no rule "anchor-wdie"')]);
  });

  it('says how many problems there are', async () => {
    await expect(read('polices: x\nsource: y\n')).rejects.toThrow('(and 1 more)');
  });

  it('has a schema for editors that is current and says the same', () => {
    expect(
      JSON.parse(readFileSync(new URL('../../schemas/config.schema.json', import.meta.url), 'utf8')),
    ).toEqual(JSON.parse(JSON.stringify(schema)));
    const validate = new Ajv2020({ strict: false }).compile(schema);
    const value = (text: string) => {
      const parsed = readYaml(text);
      return parsed.ok ? parsed.value : {};
    };
    for (const text of good) expect([validate(value(text)), checkConfig(value(text))]).toEqual([true, []]);
    for (const [text] of bad.slice(0, 8)) expect(validate(value(text)), text).toBe(false);
    expect(extensible()).not.toContain('modality');
  });
});
