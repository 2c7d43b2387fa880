import type { Range } from '../model/finding.js';
import { nearest } from '../model/nearest.js';
import type { Comment, LintFinding, Rule } from './rule.js';
import { excuseRules } from './rules/excuse-rules.js';
import { mustSpeak, ruleIds, ruleNamed } from './rules/index.js';

/** A comment that excuses findings of a rule: of a line, or of the whole file. */
interface Excuse {
  readonly rule: string;
  /** 0 for the whole file. */
  readonly line: number;
  readonly range: Range;
}

/** What is wrong with an excuse, as a finding of a rule. */
type Complaint = Pick<Located, 'rule' | 'message' | 'args' | 'range'>;

/** A finding with its place in a text. */
export interface Located extends LintFinding {
  readonly range: Range;
  /** The other place it speaks of, or its record where it stands in the source text. */
  readonly also?: { readonly file: string; readonly range: Range };
}

/** May findings of the rule be excused by a comment? None of a file that cannot be read, or of excuses themselves. */
export const isExcusable = (rule: string): boolean =>
  mustSpeak(rule) === undefined && !Object.hasOwn(excuseRules, rule);

/** What a comment excuses, for each rule; or what is wrong with it, and then it excuses nothing. */
function excusesIn({ text, range }: Comment): readonly (Excuse | Complaint)[] {
  const [, kind, rest = ''] = /^privcmp-(disable\S*)\s*(.*)$/.exec(text) ?? [];
  if (kind === undefined) return [];
  const [names = '', reason = ''] = rest.split(/\s--(?:\s|$)(.*)/s);
  const ids = names.split(/[\s,]+/).filter((name) => name !== '');
  const problem = problemWith(ids, reason.trim(), kind);
  if (problem !== undefined) return [{ rule: 'excuse-without-reason', range, ...problem }];
  const line = kind === 'disable' ? 0 : kind === 'disable-line' ? range.line : range.line + 1;
  return ids.map((rule) => ({ rule, line, range }));
}

function problemWith(ids: readonly string[], reason: string, kind: string) {
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
  if (reason !== '') return undefined;
  return { message: 'reason', args: { kind: suffix === '' ? 'line' : suffix, rules: ids.join(', ') } };
}

/**
 * Takes out the findings of a file that its comments excuse; one in its source text can only be excused for the whole file.
 * Complaints are about comments: what is wrong with them, and of rules that `couldSpeak` in this run, which excuse nothing.
 */
export function hearExcuses(
  findings: readonly Located[],
  comments: readonly Comment[],
  file: string,
  couldSpeak: (rule: string) => boolean,
): { readonly left: readonly Located[]; readonly complaints: readonly Complaint[] } {
  const read = comments.flatMap(excusesIn);
  const excuses = read.filter((one) => 'line' in one);
  const keyOf = ({ rule, line }: Pick<Excuse, 'rule' | 'line'>) => `${rule}/${line}`;
  const given = new Set(excuses.map(keyOf));
  const used = new Set<string>();
  const left = findings.filter(({ rule, range, file: of }) => {
    const places = [0, ...(of === file ? [range.line] : [])].map((line) => keyOf({ rule, line }));
    const covering = places.filter((place) => given.has(place));
    for (const place of covering) used.add(place);
    return covering.length === 0;
  });
  const unused = excuses.filter((one) => !used.has(keyOf(one)) && couldSpeak(one.rule));
  const complaints = [
    ...read.filter((one) => 'message' in one),
    ...unused.map(({ rule, range }) => ({ rule: 'unused-excuse', message: 'unused', args: { rule }, range })),
  ];
  return { left, complaints };
}

/**
 * Could the rule have spoken in this run? Only then an excuse of it can be called unused. Rules about a folder may have
 * been given a part of it, and rules on the text wait for anchors that are not found, and need words of its language.
 */
export const couldSpeak = (
  rule: Rule | undefined,
  run: { readonly whole: boolean; readonly cited: boolean },
): boolean => {
  if (rule === undefined || rule.checkFolder !== undefined) return false;
  if (rule.needs === 'source') return run.cited && run.whole;
  return rule.claim !== undefined || run.whole;
};
