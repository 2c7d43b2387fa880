import type { Range } from '../model/finding.js';
import { nearest } from '../model/nearest.js';
import type { LintFinding, Rule } from './rule.js';
import { excuseRules } from './rules/excuse-rules.js';
import { mustSpeak, ruleIds, ruleNamed } from './rules/index.js';

/** A comment of a record. */
export interface Comment {
  readonly line: number;
  /** Of the `#`, 1-based as the line. */
  readonly column: number;
  /** What follows the `#`, without the space around it. */
  readonly text: string;
  /** Nothing but space stands before it on its line. */
  readonly ownLine: boolean;
}

/** A comment that excuses findings of rules: of its line, of the next one, or of the whole file. */
export interface Excuse {
  readonly rules: readonly string[];
  /** 0 for the whole file. */
  readonly line: number;
  readonly range: Range;
}

/** Hears what is wrong with an excuse. */
export type Complaint = (range: Range, rule: string, message: string, args: LintFinding['args']) => void;

const sign = /^privcmp-(disable\S*)\s*(.*)$/;
/** May findings of the rule be excused by a comment? None of a file that cannot be read, or of excuses themselves. */
export const isExcusable = (rule: string): boolean =>
  mustSpeak(rule) === undefined && !Object.hasOwn(excuseRules, rule);

/** The range of a comment, its `#` included. */
const rangeOf = ({ line, column, text }: Comment): Range => ({
  line,
  column,
  endLine: line,
  endColumn: column + text.length + 2,
});

/** Reads the excuses of a record's comments; what is wrong with one is handed to `complain`, and it excuses nothing. */
export function readExcuses(comments: readonly Comment[], complain: Complaint): readonly Excuse[] {
  return comments.flatMap((comment) => {
    const hit = sign.exec(comment.text);
    if (hit === null) return [];
    const [, kind = '', rest = ''] = hit;
    const [names = '', reason] = rest.split(/\s--(?:\s|$)(.*)/s);
    const ids = names.split(/[\s,]+/).filter((name) => name !== '');
    const problem = problemWith(ids, reason, kind);
    if (problem !== undefined) {
      complain(rangeOf(comment), 'excuse-without-reason', problem.message, problem.args);
      return [];
    }
    const line = kind === 'disable' ? 0 : kind === 'disable-line' ? comment.line : comment.line + 1;
    return [{ rules: ids, line, range: rangeOf(comment) }];
  });
}

function problemWith(ids: readonly string[], reason: string | undefined, kind: string) {
  if (!['disable', 'disable-line', 'disable-next-line'].includes(kind))
    return { message: 'kind', args: { kind: `privcmp-${kind}` } };
  const suffix = kind.slice('disable-'.length);
  if (ids.length === 0) return { message: 'rule', args: { kind: suffix } };
  for (const id of ids) {
    if (!isExcusable(id)) return { message: 'never', args: { rule: id } };
    if (ruleNamed(id) !== undefined) continue;
    const near = nearest(id, ruleIds);
    return { message: near.length > 0 ? 'near' : 'unknown', args: { rule: id, near } };
  }
  if (reason === undefined || reason.trim() === '')
    return { message: 'reason', args: { kind: suffix === '' ? 'line' : suffix, rules: ids.join(', ') } };
  return undefined;
}

/** A finding with its place in a text. */
export interface Located extends LintFinding {
  readonly range: Range;
  /** The other place it speaks of, or its record where it stands in the source text. */
  readonly also?: { readonly file: string; readonly range: Range };
}

/**
 * Takes out what the excuses cover. A finding in a source text can only be excused for the whole file.
 * @returns the findings that are left, and each excused rule that excused nothing
 */
export function applyExcuses(
  findings: readonly Located[],
  excuses: readonly Excuse[],
  file: string,
): {
  readonly left: readonly Located[];
  readonly unused: readonly { readonly excuse: Excuse; readonly rule: string }[];
} {
  const covered = (rule: string, line: number) => `${rule}/${line}`;
  const given = new Set(excuses.flatMap(({ rules: ids, line }) => ids.map((rule) => covered(rule, line))));
  const used = new Set<string>();
  const left = findings.filter(({ rule, range, file: of }) => {
    if (!isExcusable(rule)) return true;
    const places = [covered(rule, 0), ...(of === file ? [covered(rule, range.line)] : [])];
    const covering = places.filter((place) => given.has(place));
    for (const place of covering) used.add(place);
    return covering.length === 0;
  });
  const unused = excuses.flatMap((excuse) =>
    excuse.rules.filter((rule) => !used.has(covered(rule, excuse.line))).map((rule) => ({ excuse, rule })),
  );
  return { left, unused };
}

/**
 * Could the rule have spoken in this run? Only then an excuse of it can be called unused. Rules about a folder may have
 * been given a part of it.
 */
export const couldSpeak = (
  rule: Rule | undefined,
  run: { readonly whole: boolean; readonly proved: boolean },
): boolean => {
  if (rule === undefined || rule.checkFolder !== undefined) return false;
  if (rule.needs === 'source') return run.proved && run.whole;
  return rule.claim !== undefined || run.whole;
};
