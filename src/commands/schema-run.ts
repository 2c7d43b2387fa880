import { type ExitCode, exit } from '../exit.js';
import type { Context } from './context.js';

/** `privcmp schema`. */
export async function runSchema(context: Context): Promise<ExitCode> {
  const [{ policySchema }, { json }] = await Promise.all([
    import('../model/json-schema.js'),
    import('../render/clean.js'),
  ]);
  await context.write(json(policySchema(context.lexicon().vocabularies)));
  return exit.ok;
}
