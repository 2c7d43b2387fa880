/** Real shells in a terminal, with the Tab key. Needs a build (`npm test` makes one). */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderOf, root } from '../run-cli.js';

const record = 'name: "N $(touch pwned) `touch pwned` %F{red}"\naliases: [own-alias]\n';
const ids = [
  'own-one',
  'own-two',
  '$(touch pwned)',
  '`touch pwned`',
  'own three',
  "o'",
  'o\nn',
  'o;touch pwned',
];
const home = folderOf({
  'privcmp.config.yaml':
    'policies: mine\nvocabulary: { recipient: { translator: { label: "T $(touch pwned) `touch pwned` a:b", definition: D } } }\n',
  ...Object.fromEntries(ids.map((id) => [`mine/${id}.yaml`, record])),
  'a text.txt': '',
  'x$(touch pwned).txt': '',
});
const bin = path.join(home, 'bin');
mkdirSync(bin);
symlinkSync(path.join(root, 'bin/privcmp.js'), path.join(bin, 'privcmp'));

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

interface Case {
  readonly typed: string;
  /** What must stand there after so many Tabs. */
  readonly wanted: string;
  readonly tabs?: number;
}

const endings: readonly (readonly [string, string])[] = [
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
const several = { typed: 'privcmp show own-', wanted: 'own-two', tabs: 2 };
const options = { typed: 'privcmp list --co', wanted: '--config', tabs: 2 };
const spoiled: readonly (readonly [string, string])[] = [
  ['privcmp show mine/', 'own-one.yaml'],
  ['privcmp new a --source x', 'touch'],
  ['privcmp show ', 'own-one'],
];
const cases: readonly Case[] = [
  ...endings.map(([typed, wanted]) => ({ typed, wanted })),
  several,
  options,
  ...spoiled.map(([typed, wanted]) => ({ typed, wanted, tabs: 3 })),
];

/** One session of a shell: what stands on the screen after each case, by what was typed. */
async function screens(name: string, start: string): Promise<ReadonlyMap<string, string>> {
  const env = {
    PATH: `${bin}:${path.dirname(process.execPath)}:${process.env.PATH}`,
    HOME: home,
    LANG: 'C.UTF-8',
  };
  const tmux = (...argv: string[]) =>
    spawnSync('tmux', ['-S', path.join(home, `${name}.socket`), '-f', '/dev/null', ...argv], {
      timeout: 10_000,
      encoding: 'utf8',
      cwd: home,
      env,
    }).stdout.trimEnd();
  const press = (...keys: string[]) => tmux('send-keys', '-t', 't', ...keys);
  /** Waits, not for ever: what does not come is missing in the screen that is returned. */
  async function until(holds: (text: string) => boolean): Promise<string> {
    const end = Date.now() + 12_000;
    for (;;) {
      const text = tmux('capture-pane', '-p', '-t', 't');
      if (holds(text) || Date.now() > end) return text;
      await sleep(100);
    }
  }

  const seen = new Map<string, string>();
  tmux('new-session', '-d', '-s', 't', '-x', '120', '-y', '40', start);
  try {
    await until((text) => text.includes('>'));
    let missed = 0;
    for (const { typed, wanted, tabs = 1 } of cases) {
      press('-l', typed);
      await until((text) => text.includes(typed.trimEnd()));
      press(...Array.from({ length: tabs }, () => 'Tab'));
      const text = await until((shown) => shown.includes(wanted));
      seen.set(typed, text);
      if (!text.includes(wanted)) missed += 1;
      if (missed > 2) break; // It completes nothing: the other cases need not wait for it.
      press('C-u', 'C-l');
      await until((shown) => shown === '>');
    }
  } finally {
    tmux('kill-server');
  }
  return seen;
}

const absent = (name: string) => noTmux || missing(name);

describe('shells', () => {
  const seen = new Map<string, ReadonlyMap<string, string>>();
  // Side by side: most of the time they wait.
  beforeAll(async () => {
    const here = Object.entries(shells).filter(([name]) => !absent(name));
    await Promise.all(here.map(async ([name, { start }]) => seen.set(name, await screens(name, start))));
  }, 120_000);

  describe.each(Object.entries(shells))('%s', (name, { tells }) => {
    const screen = (typed: string) => seen.get(name)?.get(typed);

    describe.skipIf(absent(name))(
      absent(name) ? `skipped: no ${noTmux ? 'tmux' : name} here` : 'completes',
      () => {
        it.each(endings)('%s', (typed, wanted) => {
          expect(screen(typed)).toContain(wanted);
        });

        it('what has several endings, and tells what each means', () => {
          const text = screen(several.typed);
          expect(text).toContain('own-one');
          expect(text).not.toContain('three');
          if (tells) expect(text).toContain('N $(touch pwned) `touch pwned` %F{red}');
        });

        it('options, and tells what each means', () => {
          const text = screen(options.typed);
          expect(text).toContain('--columns');
          if (tells) expect(text).toContain('which columns');
        });

        it.each(spoiled)('%s, where others wrote what would run', (typed, wanted) => {
          expect(screen(typed)).toContain(wanted);
        });
      },
    );
  });

  it('run nothing of what is written anywhere', () => {
    expect(readdirSync(home)).not.toContain('pwned');
    expect(readdirSync(path.join(home, 'mine'))).not.toContain('pwned');
  });
});
