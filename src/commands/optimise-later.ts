/**
 * Lets V8 optimise a function sixteen times later than it would. A run that asks much of a hundred records is through before
 * that pays: half of the processor's time went into it, on other cores if there are any. Only Node 20 has the flag; later ones
 * have a quick compiler between, and need it not.
 */
export function optimiseLater(): void {
  if (process.version.startsWith('v20.'))
    process.getBuiltinModule('node:v8').setFlagsFromString('--interrupt-budget=1081344');
}

/** From so many records on a run is worth it: to load what sets a flag costs some milliseconds. */
export const manyRecords = 20;
