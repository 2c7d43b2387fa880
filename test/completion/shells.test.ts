/** Real shells in a terminal, with the Tab key. Needs a build (`npm test` makes one). */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const home = mkdtempSync(path.join(tmpdir(), 'privcmp-shells-'));
const bin = path.join(home, 'bin');
mkdirSync(bin);
symlinkSync(path.join(root, 'bin/privcmp.js'), path.join(bin, 'privcmp'));
mkdirSync(path.join(home, 'mine'));
writeFileSync(
  path.join(home, 'privcmp.config.yaml'),
  'policies: mine\nvocabulary: { recipient: { translator: { label: "T $(touch pwned) `touch pwned` a:b", definition: D } } }\n',
);
for (const id of [
  'own-one',
  'own-two',
  '$(touch pwned)',
  '`touch pwned`',
  'own three',
  "o'",
  'o\nn',
  'o;touch pwned',
])
  writeFileSync(
    path.join(home, 'mine', `${id}.yaml`),
    'name: "N $(touch pwned) `touch pwned` %F{red}"\naliases: [own-alias]\n',
  );
writeFileSync(path.join(home, 'a text.txt'), '');
writeFileSync(path.join(home, 'x$(touch pwned).txt'), '');
afterAll(() => rmSync(home, { recursive: true }));

const missing = (program: string) => spawnSync(program, ['--version']).error !== undefined;
const noTmux = spawnSync('tmux', ['-V']).error !== undefined;

interface Shell {
  readonly start: string;
  /** Read at the start: sets completion up as the help says, and a prompt to wait for. */
  readonly rc: string;
  /** Does it show what a word means? */
  readonly tells: boolean;
}

const shells: Readonly<Record<string, Shell>> = {
  bash: {
    start: 'bash --noprofile --rcfile .rc-bash -i',
    rc: 'eval "$(privcmp completion bash)"\nPS1="> "\n',
    tells: false,
  },
  zsh: {
    start: 'zsh -d -i',
    rc: 'autoload -Uz compinit && compinit -u -D; eval "$(privcmp completion zsh)"\nPS1="> "\n',
    tells: true,
  },
  fish: {
    start: 'fish --no-config -i -C "source .rc-fish"',
    rc: 'privcmp completion fish | source\nfunction fish_prompt; echo -n "> "; end\n',
    tells: true,
  },
};
for (const [name, { rc }] of Object.entries(shells))
  writeFileSync(path.join(home, name === 'zsh' ? '.zshrc' : `.rc-${name}`), rc);

describe.each(Object.entries(shells))('%s', (name, { start, tells }) => {
  const absent = noTmux || missing(name);
  let terminals = 0;
  const tmux = (terminal: number, ...argv: string[]) => {
    const { stdout } = spawnSync(
      'tmux',
      ['-S', path.join(home, `${name}-${terminal}`), '-f', '/dev/null', ...argv],
      {
        timeout: 10_000,
        encoding: 'utf8',
        cwd: home,
        env: {
          PATH: `${bin}:${path.dirname(process.execPath)}:${process.env.PATH}`,
          HOME: home,
          LANG: 'C.UTF-8',
        },
      },
    );
    return stdout;
  };
  const screen = (terminal: number) => tmux(terminal, 'capture-pane', '-p', '-t', 't').trimEnd();

  async function until(terminal: number, holds: (text: string) => boolean): Promise<string> {
    const end = Date.now() + 12_000;
    while (!holds(screen(terminal)) && Date.now() < end) await sleep(100);
    return screen(terminal);
  }

  /** Types in a fresh shell, presses Tab, waits until `wanted` stands there, and tells what does. */
  async function tab(typed: string, wanted: string, times = 1): Promise<string> {
    terminals += 1;
    const terminal = terminals;
    tmux(terminal, 'new-session', '-d', '-s', 't', '-x', '120', '-y', '40', start);
    try {
      await until(terminal, (text) => text.includes('>'));
      tmux(terminal, 'send-keys', '-t', 't', '-l', typed);
      await until(terminal, (text) => text.includes(typed.trimEnd()));
      for (let i = 0; i < times; i += 1) tmux(terminal, 'send-keys', '-t', 't', 'Tab');
      return await until(terminal, (text) => text.includes(wanted));
    } finally {
      tmux(terminal, 'kill-server');
    }
  }

  const cases: readonly (readonly [string, string])[] = [
    ['privcmp expl', 'privcmp explain'],
    ['privcmp list --sor', 'privcmp list --sort'],
    ['privcmp show own-t', 'privcmp show own-two'],
    ['privcmp show own-a', 'privcmp show own-alias'],
    ['privcmp show own-one -s retention,sal', '-s retention,sale'],
    ['privcmp diff --format=mark', '--format=markdown'],
    ['privcmp search data:acc', 'privcmp search data:account'],
    ['privcmp search recipient:transl', 'privcmp search recipient:translator'],
    ['privcmp search x$(touch pwned) `touch pwned` act:sel', '`touch pwned` act:sell'],
    ['privcmp list --where "is:denied act:sel', '"is:denied act:sell"'],
    ['privcmp explain transl', 'privcmp explain translator'],
    ['privcmp new a --source a', 'a\\ text.txt'],
    ['privcmp list --policies=mi', '--policies=mine/'],
  ];

  describe.skipIf(absent)(absent ? `skipped: no ${noTmux ? 'tmux' : name} here` : 'completes', () => {
    it.concurrent.each(cases)('%s', async (typed, wanted) => {
      expect(await tab(typed, wanted)).toContain(wanted);
    });

    it.concurrent('what has several endings, and tells what each means', async () => {
      const text = await tab('privcmp show own-', 'own-two', 2);
      expect(text).toContain('own-one');
      expect(text).not.toContain('three');
      if (tells) expect(text).toContain('N $(touch pwned) `touch pwned` %F{red}');
    });

    it.concurrent('options, and tells what each means', async () => {
      const text = await tab('privcmp list --co', '--config', 2);
      expect(text).toContain('--columns');
      if (tells) expect(text).toContain('which columns');
    });

    it.concurrent.each([
      ['privcmp show mine/', 'own-one.yaml'],
      ['privcmp new a --source x', 'touch'],
      ['privcmp show ', 'own-one'],
    ])('%s, and runs nothing of what is written anywhere', async (typed, wanted) => {
      expect(await tab(typed, wanted, 3)).toContain(wanted);
      expect(readdirSync(home)).not.toContain('pwned');
      expect(readdirSync(path.join(home, 'mine'))).not.toContain('pwned');
    });
  });
});
