import { boundedText, type Range, rangeText } from '../duration.js';
import { firmly } from '../firm.js';
import type { Lexicon } from '../lexicon.js';
import { asList } from '../path.js';
import type { Clause, Part } from '../section.js';
import { both, either } from '../words.js';

/** "at most 90 days", "3 years", "between 3 months and 1 year", "a reasonable period"; "" where there is none. */
function periodText(rule: Part): string {
  const period = rule.period;
  if (period === undefined) return '';
  if (period === 'reasonable') return 'a reasonable period';
  if (typeof period === 'object' && !Array.isArray(period)) return rangeText(period as Range);
  return boundedText(String(period), rule.bound);
}

/** "the closure of the account"; `other` is an event no term covers. */
function eventText(event: string, lexicon: Lexicon): string {
  if (event === 'other') return 'another event';
  const label = lexicon.label('event', event);
  return label.includes(' of ') && !/^(?:the|an?) /.test(label) ? `the ${label}` : label;
}

/** Labels of the terms of a field, as alternatives; "" where it has none. */
const listed = (rule: Part, name: string, vocabulary: string, lexicon: Lexicon): string =>
  either(asList(rule[name]).map((term) => lexicon.label(vocabulary, term)));

/** Parts of a clause, without those that say nothing. */
const told = (parts: readonly string[], by = ', '): string => parts.filter((part) => part !== '').join(by);

/** " (for a statutory period)": what fixes the length of a period; "" where the text does not say. */
function setBy(rule: Part, lexicon: Lexicon): string {
  const said = listed(rule, 'set-by', 'criterion', lexicon);
  return said === '' ? '' : ` (${said})`;
}

/** Events and criteria end storage one by one, or only together. */
const joined = ({ join }: Part) => (join === 'and' ? both : either);

/** "as long as needed to provide the service or for legal obligations". */
function criteriaText(rule: Part, lexicon: Lexicon): string {
  const said = asList(rule.criteria).map((name) =>
    name === 'other' ? 'for other reasons' : lexicon.label('criterion', name),
  );
  const whole = said.filter((label) => /^(?:as |while |depending )/.test(label));
  const aims = said.filter((label) => !/^(?:as |while |depending )/.test(label));
  const all = joined(rule);
  const text = all([...whole, ...(aims.length === 0 ? [] : [`as long as needed ${all(aims)}`])]);
  return firmly('criteria', text, rule, lexicon);
}

const startText = (rule: Part, lexicon: Lexicon): string =>
  firmly('from', eventText(String(rule.from), lexicon), rule, lexicon);

/** "3 years from the end of the contract, or until the closure of the account, or as long as needed"; "" where nothing is said. */
function endText(rule: Part, lexicon: Lexicon): string {
  const period = firmly('period', periodText(rule), rule, lexicon);
  const from = rule.from === undefined ? '' : ` from ${startText(rule, lexicon)}`;
  const events = joined(rule)(asList(rule.until).map((name) => eventText(name, lexicon)));
  const until = firmly('until', events, rule, lexicon);
  const parts = [
    period === '' ? '' : `${period}${setBy(rule, lexicon)}${from}`,
    until === '' ? '' : `${period === '' ? from : ''} until ${until}`.trim(),
    criteriaText(rule, lexicon),
  ];
  return told(parts, rule.join === 'and' ? ', and ' : ', or ');
}

/** Outcomes that are states: until an event they hold all the while; after a period they begin. */
const lasting = new Set(['isolated', 'visible']);

const isLasting = (rule: Part): boolean =>
  rule.period === undefined &&
  asList(rule.then).length > 0 &&
  asList(rule.then).every((name) => lasting.has(name));

const thenText = (rule: Part, lexicon: Lexicon): string =>
  firmly('then', listed(rule, 'then', 'outcome', lexicon), rule, lexicon);

/** A retention rule in words, without hedges, conditions and example: "kept on after the closure of the account, no end stated". */
function retentionRule(rule: Part, lexicon: Lexicon): string {
  const kind = rule.kind === undefined ? '' : lexicon.phrase('retention-kind', String(rule.kind));
  const isKept = kind !== '' && rule.denied !== true;
  const ends = endText(rule, lexicon);
  const isAfter = isKept && ends === '' && rule.from !== undefined;
  // Data that stay in a state do so until the end, or after what the rule starts from.
  const lasts = isLasting(rule) && (isAfter || ends !== '');
  const state = lasts ? thenText(rule, lexicon) : '';
  const [kept = '', ...end] = kind.split(', ');
  const what = isAfter
    ? told([`${state || kept} after ${startText(rule, lexicon)}`, ...end])
    : told([isKept ? kind : '', told([state, ends], ' ')]);
  const { from, then, ...others } = rule;
  const rest = { ...others, ...(isAfter ? {} : { from }), ...(lasts ? {} : { then }) };
  return told([what, ...afterwards(rest, what !== '', lexicon)]);
}

/** What follows the end: "then erased", "in backup", "archived: 5 years". `led` where an end was said before. */
function afterwards(rule: Part, led: boolean, lexicon: Lexicon): readonly string[] {
  const place = firmly('where', listed(rule, 'where', 'store', lexicon), rule, lexicon);
  return [
    outcome(rule, led, lexicon),
    place === '' ? '' : `in ${place}`,
    rule.archive === undefined ? '' : `archived: ${retentionRule(rule.archive as Part, lexicon)}`,
  ];
}

/** "then erased", "erased after the end of the contract", "remains visible from the closure of the account". */
function outcome(rule: Part, led: boolean, lexicon: Lexicon): string {
  const said = thenText(rule, lexicon);
  const isCounted = rule.period === undefined && rule.until === undefined && rule.from !== undefined;
  const event = isCounted ? startText(rule, lexicon) : '';
  if (said === '') return event !== '' && led ? `counted from ${event}` : '';
  if (isLasting(rule)) return event === '' ? said : `${said} from ${event}`;
  return `${led ? 'then ' : ''}${said}${event === '' ? '' : ` after ${event}`}`;
}

/** "7 years (for tax law)": what a text gives only as an example; criteria beside a period are its reason. */
function exampleRule(example: Part, lexicon: Lexicon): string {
  if (example.period === undefined || example.criteria === undefined) return retentionRule(example, lexicon);
  const reason = listed(example, 'criteria', 'criterion', lexicon);
  return `${retentionRule({ ...example, criteria: undefined }, lexicon)} (${reason})`;
}

/** A rule reads as one clause: "at most 90 days from the end of the contract, then erased". */
export const clause: Clause = {
  say: retentionRule,
  hedged: ['from', 'period', 'until', 'criteria', 'then', 'where'],
  example: exampleRule,
};
