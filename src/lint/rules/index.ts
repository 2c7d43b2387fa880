import { nearest } from '../../model/nearest.js';
import { didYouMean } from '../../model/words.js';
import type { Rule } from '../rule.js';
import { anchorRules } from './anchor-rules.js';
import { excuseRules } from './excuse-rules.js';
import { factRules } from './fact-rules.js';
import { fieldRules } from './field-rules.js';
import { fileRules } from './file-rules.js';
import { idRules } from './id-rules.js';
import { passageRules } from './passage-rules.js';
import { recordRules } from './record-rules.js';
import { scalarRules } from './scalar-rules.js';
import { sentenceRules } from './sentence-rules.js';
import { structureRules } from './structure-rules.js';
import { valueRules } from './value-rules.js';
import { wordRules } from './word-rules.js';

const declared: Readonly<Record<string, Omit<Rule, 'id'>>> = {
  ...fileRules,
  // The schema; of two rules that know a mistake, the first has it.
  ...structureRules,
  ...scalarRules,
  ...wordRules,
  // What the schema accepts.
  ...idRules,
  ...valueRules,
  ...fieldRules,
  ...factRules,
  ...recordRules,
  // The source text.
  ...anchorRules,
  ...passageRules,
  ...sentenceRules,
  ...excuseRules,
};

/** All rules, in the order they are tried, explained and listed. */
export const rules: readonly Rule[] = Object.entries(declared).map(([id, made]) => ({ id, ...made }));

export const ruleIds: readonly string[] = rules.map(({ id }) => id);

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** A rule by its id. */
export const ruleNamed = (id: string): Rule | undefined => byId.get(id);

/** The rule on a problem of a file, or of its YAML; what no other rule has is syntax. */
export const ruleOnCode = (code: string): Rule =>
  rules.find(({ id, codes }) => codes?.includes(code) || (codes && id === code)) ?? syntax;
const syntax = { id: 'yaml-syntax', ...fileRules['yaml-syntax'] };

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
