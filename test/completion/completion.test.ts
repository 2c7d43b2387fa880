import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderOf, run, type World } from '../run-cli.js';

/** The lines that a shell gets for what is typed after `privcmp `. */
async function lines(typed: string, world: World = {}): Promise<readonly string[]> {
  const { code, out, err } = await run(['complete', '--', `privcmp ${typed}`], world);
  expect([code, err]).toEqual([0, '']);
  return out.split('\n').slice(0, -1);
}

const words = async (typed: string, world?: World) =>
  (await lines(typed, world)).slice(1).map((line) => line.split('\t', 1)[0] ?? '');

describe('everything that help shows is offered', () => {
  /** Verbs, and the options of each with the word that stands for a value, read from the help. */
  const options: { verb: string; names: string[]; value: string | undefined }[] = [];
  let verbs: string[] = [];
  const left = (text: string) => text.match(/(?<=^ {2})\S.*?(?= {2}|$)/gm) ?? [];
  /** Values that only the user knows. */
  const free = ['<n>', '<name>', '<tag>', '<id>', '<day>', '<service>', '<terms>'];

  beforeAll(async () => {
    const { out } = await run(['--help']);
    verbs = left(out.split('Commands:')[1] ?? '').map((line) => line.split(' ', 1)[0] ?? '');
    for (const verb of verbs.filter((name) => name !== 'help')) {
      const help = (await run([verb, '--help'])).out;
      const listed = left(help.split('Options:')[1]?.split('\n\n')[0] ?? '');
      for (const line of listed)
        options.push({
          verb,
          names: line.match(/(?<![\w-])--?[a-z-]+/g) ?? [],
          value: line.match(/<.+>/)?.[0],
        });
    }
  });

  it('verbs', async () => {
    expect(verbs).toContain('completion');
    expect(await words('')).toEqual(verbs);
    expect(await words('help ')).toEqual(verbs);
  });

  it('options, long and short', async () => {
    expect(options.length).toBeGreaterThan(80);
    for (const verb of new Set(options.map((option) => option.verb))) {
      const names = options.filter((option) => option.verb === verb).flatMap((option) => option.names);
      expect([verb, (await words(`${verb} -`)).sort()]).toEqual([verb, names.sort()]);
    }
  });

  it('values', async () => {
    const asked = options
      .filter(({ value }) => value !== undefined && !free.includes(value))
      .flatMap(({ verb, names }) => names.map((name) => `${verb} ${name}`))
      .flatMap((typed) => (typed.includes('--') ? [`${typed} `, `${typed}=`] : [`${typed} `]));
    expect(asked.length).toBeGreaterThan(80);
    const bare: string[] = [];
    for (const typed of asked) if ((await lines(typed)).length === 0) bare.push(typed);
    expect(bare).toEqual([]);
  });

  it('arguments', async () => {
    const bare: string[] = [];
    for (const verb of verbs) if ((await lines(`${verb} `)).length === 0) bare.push(verb);
    expect(bare).toEqual(['new']);
  });
});

describe('what is offered', () => {
  it.each([
    ['sho', ['show']],
    ['nothing ', []],
    ['show jp', ['jp-cars', 'jpcars']],
    ['show ', ['cartropic', 'james-pro', 'jifeline', 'jp-cars', 'jump']],
    ['diff jump jif', ['jifeline', 'jifeline-networks']],
    ['diff --baseline ju', ['jump', 'jump-connect', 'jumpconnect']],
    ['show -s sal', ['sale']],
    ['show --section=retention,sal', ['--section=retention,sale']],
    ['show -s sale,sal', []],
    ['diff --format m', ['markdown']],
    ['verify --view=', ['--view=findings', '--view=source']],
    ['search data:acc', ['data:account']],
    ['search "is:den', ['is:denied']],
    ["search 'is:denied -act:sel", ['is:denied -act:sell']],
    ['search is:denied act:sel', ['act:sell']],
    ['search -- -act:sel', ['-act:sell']],
    ['search interes', ['interests:service-provision']],
    ['search in', ['instrument:', 'interests:']],
    ['search "data subject" inst', ['instrument:']],
    ['search section:sal', ['section:sale']],
    ['search country:N', ['country:NA', 'country:NC', 'country:NE']],
    ['search -p jump,cart', ['jump,cartropic']],
    ['list --where act:sel', ['act:sell']],
    ['list --sort -den', ['-denials']],
    ['list --columns id,lang', ['id,language']],
    ['lint --rule anchor-am', ['anchor-ambiguous']],
    ['lint --ignore-rule anchor-am', ['anchor-ambiguous']],
    ['explain anchor-am', ['anchor-ambiguous']],
    ['explain recipient.hos', ['recipient.hosting']],
    ['completion z', ['zsh']],
    ['new ', []],
    ['schema x', []],
  ])('%s', async (typed, expected) => {
    expect((await words(typed)).slice(0, Math.max(1, expected.length))).toEqual(expected);
  });

  it('says what each means', async () => {
    expect(await lines('search act:sel')).toEqual(['words\tact:sel', 'act:sell\tSell']);
    expect(await lines('show cart')).toEqual(['words\tcart', 'cartropic\tCartropic']);
  });

  it.each([
    ['list -o x', 'files\t'],
    ['list --policies=x', 'folders\t--policies='],
    ['list --sources ', 'folders\t'],
    ['new a --source ', 'files\t'],
    ['lint x', 'files\t'],
    ['lint --baseline ', 'files\t'],
    ['show ./', 'files\t'],
    ['show nobody', 'files\t'],
  ])('leaves paths to the shell: %s', async (typed, expected) => {
    expect(await lines(typed)).toEqual([expected]);
  });

  it('passes over what stands before the program', async () => {
    const { out } = await run(['complete', '--', 'A=1 command privcmp show cartro']);
    expect(out).toContain('cartropic');
    expect((await run(['complete', '--', 'priv'])).out).toBe('');
  });
});

describe('the records and terms of the user', () => {
  const own =
    'vocabulary:\n  recipient:\n    translator:\n      label: "A\\tB $(touch pwned)"\n      definition: C\n';
  const strange = ['$(touch pwned)', '`x`', 'a b', "a'", 'a\nb', '\u001b[31m'];
  const dir = folderOf({
    'privcmp.config.yaml': `policies: mine\n${own}`,
    'mine/own-one.yaml': 'name: "X \u001b[31mY\u202e"\naliases: [own-alias, "$(x)"]\n',
    ...Object.fromEntries(strange.map((name) => [`mine/${name}.yaml`, ''])),
  });
  const world: World = { cwd: dir };

  it('are those of the configuration', async () => {
    expect(await words('show own', world)).toEqual(['own-one', 'own-alias']);
    expect(await words('search recipient:transl', world)).toEqual(['recipient:translator']);
    expect(await words('explain transl', world)).toEqual(['translator']);
    expect(await words('explain recipient.transl', world)).toEqual(['recipient.translator']);
  });

  it('are those of --policies, PRIVCMP_POLICIES and --config on the line', async () => {
    const fixtures = path.resolve('test/fixtures/policies');
    expect(await words(`show --policies ${fixtures} ac`)).toEqual(['acorn', 'acorn-bikes']);
    expect(await words(`show --policies=~/policies ac`, { env: { HOME: path.dirname(fixtures) } })).toContain(
      'acorn',
    );
    expect(await words('show ac', { env: { PRIVCMP_POLICIES: fixtures } })).toContain('acorn');
    expect(await words(`explain --config ${dir}/privcmp.config.yaml transl`)).toEqual(['translator']);
  });

  it('are the questions of a file on the line', async () => {
    const file = path.resolve('test/fixtures/questions/vendor.yaml');
    expect(await words(`list --questions ${file} --columns trains`)).toEqual(['trains-ai']);
    expect(await words('list --columns trains')).toEqual([]);
  });

  it('are offered only by names that a record can have, and described on one clean line', async () => {
    expect(await words('show ', world)).toEqual(['own-one']);
    const all = [...(await lines('show ', world)), ...(await lines('search recipient:t', world))].join('\n');
    expect(all).toContain('X \\u{1b}[31mY\\u{202e}');
    expect(all).toContain('recipient:translator\tA B $(touch pwned)');
    expect(all).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e]/);
  });

  it('are not looked for where nothing can be found, and nothing is said', async () => {
    expect(await words('show --policies /no/such/folder ')).toEqual([]);
    expect(await lines('show \u001b[31m')).toEqual(['files\t']);
    expect(await lines('search "a\u001b[31m dat')).toEqual([]);
    expect(await lines('search "a\tb" data:acc')).toHaveLength(2);
  });

  it('are not there when the configuration is broken, but all else is', async () => {
    const there: World = { cwd: folderOf({ 'privcmp.config.yaml': 'policies: [\n' }) };
    expect(await words('', there)).toContain('show');
    expect(await words('show --sec', there)).toEqual(['--section']);
    expect(await words('search data:acc', there)).toEqual(['data:account']);
    expect(await words('show ', there)).toEqual([]);
    expect((await run(['completion', 'bash'], there)).code).toBe(0);
  });

  it('are found by the names of files in a folder of many', async () => {
    const names = Array.from({ length: 400 }, (_, i) => `a-${i}.yaml`);
    const many = folderOf(Object.fromEntries(names.map((name) => [name, 'aliases: [b]\nname: C\n'])));
    expect(await lines(`show --policies ${many} a-39`)).toContain('a-399');
    expect(new Set(await words(`show --policies ${many} b`))).toEqual(new Set(['b']));
  });
});

describe('privcmp completion', () => {
  it('asks which shell', async () => {
    const { code, err } = await run(['completion']);
    expect([code, err]).toEqual([2, expect.stringContaining('bash|zsh|fish')]);
    expect((await run(['completion', 'tcsh'])).code).toBe(2);
  });

  it.each(['bash', 'zsh', 'fish'])('prints a script for %s that evaluates nothing', async (shell) => {
    const { code, out } = await run(['completion', shell]);
    expect([code, out]).toEqual([0, expect.stringContaining('privcmp complete -- ')]);
    expect(out).not.toMatch(/compgen|eval/);
  });
});
