import type { Policy } from '../model/policy.js';
import type { Context } from './context.js';

/** Opens a policy by name, or `id@revision` from the history of the folder that holds it. */
export async function openNamed(name: string, context: Context): Promise<Policy> {
  return (await context.library().open(name)).policy;
}
