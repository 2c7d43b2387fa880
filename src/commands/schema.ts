import type { Command } from 'commander';
import { type ExitCode, exit } from '../exit.js';
import type { Context } from './context.js';
import type { Run } from './options.js';

export function declareSchema(program: Command, run: Run): Command {
  return program
    .command('schema')
    .description('print the JSON Schema of a record, with the terms of your configuration')
    .addHelpText('after', '\nExamples:\n  privcmp schema -o policy.schema.json\n  privcmp schema | head -20')
    .action(run(async () => runSchema));
}

async function runSchema(context: Context): Promise<ExitCode> {
  const [{ policySchema }, { json }] = await Promise.all([
    import('../model/json-schema.js'),
    import('../render/clean.js'),
  ]);
  await context.write(json(policySchema(context.lexicon().vocabularies)));
  return exit.ok;
}
