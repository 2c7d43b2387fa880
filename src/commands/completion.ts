import { Argument, type Command } from 'commander';
import type { Io } from '../io.js';
import type { Context } from './context.js';
import { type Format, formats } from './formats.js';
import type { Options } from './options.js';

type Open = (options: Partial<Options>) => Promise<Context>;

/** Paths as the shell will hand them over: at this moment nobody has replaced a `~` yet. */
const atHome = (options: Partial<Options>, home = '~'): Partial<Options> =>
  Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replace(/^~(?=\/|$)/, () => home) : value,
    ]),
  );

/**
 * Declares `completion`, which prints what a shell loads, and the verb without help that the shell then asks. Neither opens
 * a context before it must: a broken configuration somewhere must not break every new shell, or the completion of verbs.
 */
export function declareCompletion(program: Command, io: Io, open: Open): void {
  program
    .command('completion')
    .description('print the script that completes verbs, options, policies, sections and terms in a shell')
    .addArgument(new Argument(`<${formats.completion.join('|')}>`, 'the shell').choices(formats.completion))
    .addHelpText(
      'after',
      '\nTo set it up, once:\n  bash  echo \'eval "$(privcmp completion bash)"\' >> ~/.bashrc\n  zsh   echo \'autoload -Uz compinit && compinit; eval "$(privcmp completion zsh)"\' >> ~/.zshrc\n  fish  mkdir -p ~/.config/fish/completions && privcmp completion fish > ~/.config/fish/completions/privcmp.fish\nIt holds for shells that start afterwards, and follows your configuration: terms of your own are completed too.',
    )
    .action(async (shell: Format<'completion'>) => {
      const { completionScripts } = await import('../render/completion-scripts.js');
      await io.out(completionScripts[shell]);
    });
  program
    .command('complete', { hidden: true })
    .argument('[line...]')
    .helpOption(false)
    .action(async (line: string[]) => {
      try {
        const { answer } = await import('./complete/run.js');
        await io.out(await answer(program, line.join('\n'), (given) => open(atHome(given, io.env.HOME))));
      } catch {
        // It would stand in the middle of what somebody is typing.
      }
    });
}
