import { type Audit, isGap, withKnown } from '../audit/audit.js';
import { applyBaseline, type Judged } from '../lint/baseline.js';
import { grouped } from '../model/groups.js';
import { count } from '../model/words.js';
import { readBaseline, updateBaseline } from './baseline-file.js';
import type { Context } from './context.js';

/**
 * Holds an audit against the file of `--baseline`, or writes it: findings that the file knows are marked so. An item that
 * comes out otherwise than it is known, such as silent and no more in part, is a finding of its own.
 */
export async function sifted(audit: Audit, file: string, context: Context): Promise<Audit> {
  const { set } = audit.framework;
  const gaps = audit.rows.flatMap(({ findings }) =>
    findings.flatMap((finding, policy) => {
      if (!isGap(finding)) return [];
      const { question, outcome, requirement } = finding;
      const is = requirement === undefined ? outcome : `${outcome}/${requirement.is}`;
      const file = audit.policies[policy]?.id ?? '';
      return [{ finding, policy, file, rule: `${set}/${question.id}/${is}` }];
    }),
  );
  const ids = new Set(audit.policies.map(({ id }) => id));
  const items = new Set(audit.rows.map(({ question }) => `${set}/${question.id}`));
  const judged: Judged = (policy, rule) =>
    ids.has(policy) && items.has(rule.split('/').slice(0, 2).join('/'));
  if (context.options.updateBaseline) await updateBaseline(file, gaps, judged, context);
  const { left, stale } = applyBaseline(gaps, readBaseline(file, context), judged);
  if (stale.length > 0) {
    const gone = stale.map((one) => `${one.file} ${one.rule}`).join(', ');
    await context.say(
      `${file}: ${count(stale.length, 'finding')} it knows came out otherwise (${gone}); --update-baseline brings it up to date`,
    );
  }
  // Of many policies those that come to the same have one finding.
  const open = grouped(left, ({ policy }) => policy);
  return withKnown(audit, (gap, policy) => !open.get(policy)?.some(({ finding }) => finding === gap));
}
