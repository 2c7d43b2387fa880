import { capital } from '../../model/words.js';
import { rule } from '../rule.js';
import { thingAt } from '../schema-context.js';
import { missingKeys } from '../schema-mistakes.js';

export const missingKey = rule({
  id: 'missing-key',
  severity: 'error',
  title: 'A required key is missing',
  reason: 'Without it the record cannot be found, proved or compared.',
  wrong: 'document: # ← document\n  title: Privacy policy\n  cite: "Privacy policy Demo"',
  right: 'document:\n  title: Privacy policy\n  language: en\n  cite: "Privacy policy Demo"',
  messages: {
    missing: '{thing} has no "{key}": {what}',
    one: '{thing} needs one of {keys|or}.',
  },
  fix: 'Adds the SHA-256 of a source text that is at hand.',
  claim: (mistake, { sourceHash }) => {
    const keys = missingKeys(mistake);
    const [key] = keys;
    if (key === undefined) return undefined;
    const place = { path: [...mistake.path, key], part: 'parent' } as const;
    const thing = capital(thingAt(mistake.path));
    if (keys.length > 1) return { message: 'one', ...place, args: { thing, keys } };
    const known = (mistake.schema.properties ?? {}) as Record<string, { description?: string }>;
    const args = { thing, key, what: known[key]?.description ?? 'it is required.' };
    const isHash = key === 'sha256' && sourceHash !== undefined;
    const fix = isHash
      ? ({ is: 'add', path: [...mistake.path, 'file'], key, text: sourceHash } as const)
      : undefined;
    return { message: 'missing', ...place, args, ...(fix === undefined ? {} : { fix }) };
  },
});
