import type { Policy } from '../model/policy.js';
import { contacts } from '../model/sections/contacts.js';
import { nearly, type Report } from './rule.js';
import { factsOf } from './walk.js';

/**
 * The values of contacts by a channel that are not well formed: `near` with a repair where `bare` makes a good one of
 * what is written, else `form`.
 */
export const malformed = (
  policy: Policy,
  channel: 'email' | 'phone',
  isGood: (value: string) => boolean,
  bare: (value: string) => string,
): readonly Report<'near' | 'form'>[] =>
  factsOf(policy).flatMap(
    ({ section, fact: { channel: by, value }, path: of }): Report<'near' | 'form'>[] => {
      if (section !== contacts || by !== channel || typeof value !== 'string' || isGood(value)) return [];
      const path = [...of, 'value'];
      const near = bare(value);
      return isGood(near) ? [nearly(path, near, { value })] : [{ message: 'form', path, args: { value } }];
    },
  );
