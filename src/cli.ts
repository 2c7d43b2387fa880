import { Command, CommanderError } from 'commander';
import { declareCompletion } from './commands/completion.js';
import type { Context } from './commands/context.js';
import { type Options, type Run, withCommon } from './commands/options.js';
import { verbs } from './commands/verbs.js';
import { DataError, UsageError } from './errors.js';
import { type ExitCode, exit } from './exit.js';
import type { Io } from './io.js';
import { clean } from './render/clean.js';
import { faultLines, withoutLongWords } from './render/fault.js';
import type { Files } from './store/port.js';

/** What a run may be given in the place of the real thing, by tests. */
export interface Ports {
  readonly files?: Files;
}

function buildProgram(io: Io, run: Run, open: (options: Partial<Options>) => Promise<Context>): Command {
  const program = new Command('privcmp');
  program
    .description(
      'Compares privacy policies as facts: what each says, denies and does not say, and where it says so.',
    )
    .version(io.version, '-V, --version')
    .helpCommand('help [command]', 'help for a command')
    .showSuggestionAfterError(true)
    .showHelpAfterError('(privcmp --help shows the commands, privcmp help COMMAND its options)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.out(text),
      writeErr: (text) => void io.err(clean(withoutLongWords(text))),
      getOutHelpWidth: () => io.columns ?? 100,
      getErrHelpWidth: () => io.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  for (const declare of verbs) withCommon(declare(program, run));
  declareCompletion(program, io, open);
  return program;
}

/** `help nope` is read as `nope`: commander would print the help of all without a word on what does not exist. */
function withoutHelpForNothing(argv: readonly string[], program: Command): string[] {
  const [first, second = '-'] = argv;
  const exists = second.startsWith('-') || program.commands.some((command) => command.name() === second);
  return argv.slice(first === 'help' && !exists ? 1 : 0);
}

/** Turns whatever ended a run into words and an exit code: the only place that does. */
async function report(error: unknown, io: Io): Promise<ExitCode> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.ok : exit.usage;
  if (error instanceof UsageError || error instanceof DataError) {
    await io.err(`privcmp: ${faultLines(error).join('\n')}\n`);
    return error instanceof UsageError ? exit.usage : exit.failed;
  }
  const trace = String(error instanceof Error ? (error.stack ?? error.message) : error);
  await io.err(
    `privcmp: this is a bug in privcmp, not in what you did. Please report it with the lines below.\n${clean(trace)}\n`,
  );
  return exit.failed;
}

/** Runs one call and returns its exit code. Touches the world only through `io` (and the disk, unless given other files). */
export async function main(argv: readonly string[], io: Io, ports: Ports = {}): Promise<ExitCode> {
  let code: ExitCode = exit.ok;
  const open = async (options: Partial<Options>) =>
    (await import('./commands/context.js')).openContext(io, options, ports.files);
  const run: Run =
    (load) =>
    async (...given) => {
      const command = given.pop() as Command;
      const context = await open(command.opts<Options>());
      const verb = await load(...(given as never[]));
      code = await verb(...([...given.slice(0, -1), context] as never[]));
      if (context.leftOut()) code = exit.failed;
    };
  try {
    const program = buildProgram(io, run, open);
    if (argv.length === 0) {
      await io.err(program.helpInformation());
      return exit.usage;
    }
    await program.parseAsync(withoutHelpForNothing(argv, program), { from: 'user' });
    return code;
  } catch (error) {
    return report(error, io);
  }
}
