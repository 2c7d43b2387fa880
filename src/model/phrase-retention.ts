import { formatDuration } from './duration.js';
import type { Lexicon } from './lexicon.js';
import type { FactValue } from './policy.js';
import { either } from './words.js';

type Rule = { readonly [field: string]: FactValue | undefined };

const words = (value: FactValue | undefined): readonly string[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as string[]) : [String(value)];

/** "at most 90 days", "3 years", "between 3 months and 1 year", "a reasonable period". */
function periodText(rule: Rule): string {
  const period = rule.period;
  if (period === undefined) return '';
  if (period === 'reasonable') return 'a reasonable period';
  if (typeof period === 'object' && !Array.isArray(period)) {
    const { min, max } = period as { min: string; max: string };
    return `between ${formatDuration(min)} and ${formatDuration(max)}`;
  }
  const said = formatDuration(String(period));
  return rule.bound === 'max' ? `at most ${said}` : rule.bound === 'min' ? `at least ${said}` : said;
}

const fixed: Readonly<Record<string, string>> = {
  indefinite: 'for ever',
  'no-end-stated': 'kept on, no end stated',
  session: 'for the session',
  'not-retained': 'not kept',
  deferred: 'a period is announced',
};

/** "as long as needed to provide the service or for legal obligations". */
function criteriaText(rule: Rule, lexicon: Lexicon): string {
  const said = words(rule.criteria).map((name) => lexicon.label('criterion', name));
  const whole = said.filter((label) => /^(?:as |while |by )/.test(label));
  const aims = said.filter((label) => !/^(?:as |while |by )/.test(label));
  return either([...whole, ...(aims.length === 0 ? [] : [`as long as needed ${either(aims)}`])]);
}

/** A retention rule in words, without hedges, conditions and example. */
export function retentionRule(rule: Rule, lexicon: Lexicon): string {
  const from = rule.from === undefined ? '' : ` from ${lexicon.label('event', String(rule.from))}`;
  const period = periodText(rule);
  const then = words(rule.then).map((name) => lexicon.label('outcome', name));
  const until = words(rule.until).map((name) => lexicon.label('event', name));
  const ends = [
    ...(period === '' ? [] : [`${period}${from}`]),
    ...(until.length === 0 ? [] : [`until ${either(until)}`]),
    ...(rule.criteria === undefined ? [] : [criteriaText(rule, lexicon)]),
  ];
  const kind = fixed[String(rule.kind)];
  const what = [...(kind === undefined ? [] : [kind]), ends.join(', or ')].filter((part) => part !== '');
  const outcome = then.length === 0 ? [] : [`then ${either(then)}${what.length === 0 ? from : ''}`];
  const place = words(rule.where).map((name) => lexicon.label('store', name));
  const archive =
    rule.archive === undefined ? [] : [`archived: ${retentionRule(rule.archive as Rule, lexicon)}`];
  const where = place.length === 0 ? [] : [`in ${either(place)}`];
  return [what.join(', '), ...outcome, ...where, ...archive].filter((part) => part !== '').join(', ');
}
