import { nearest } from '../model/nearest.js';
import { didYouMean } from '../model/words.js';
import { ruleIds, ruleNamed } from './rules/index.js';

/** Why a rule cannot be named so, with what to do; undefined if it can. */
export function unknownRule(id: string): { readonly message: string; readonly hint: string } | undefined {
  if (ruleNamed(id) !== undefined) return undefined;
  return {
    message: `there is no rule "${id}"`,
    hint: didYouMean(nearest(id, ruleIds), 'privcmp explain lists all rules'),
  };
}

/** Why a rule must stay as grave as it is; undefined if it need not. What could not be read must never look checked. */
export const mustSpeak = (id: string): string | undefined =>
  ruleNamed(id)?.codes === undefined
    ? undefined
    : `the rule ${id} always runs, as an error: what cannot be read must not look checked`;
