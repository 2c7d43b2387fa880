import { both, either, short } from '../model/words.js';
import type { LintFinding } from './rule.js';

/** More than this of a list is counted, not listed. */
const longestList = 8;

function listed(parts: readonly string[], join: (parts: readonly string[]) => string): string {
  const lines = parts.slice(0, longestList).map(short);
  if (parts.length <= longestList) return join(lines);
  return `${lines.join(', ')} … (${parts.length - longestList} more)`;
}

/** Blanks at an end are what tells a value from the one that is meant: they are shown. */
const withEdges = (text: string): string =>
  text.replace(/^[^\S ]+|[^\S ]+$/gu, (blanks) =>
    [...blanks].map((blank) => `\\u{${(blank.codePointAt(0) ?? 0).toString(16)}}`).join(''),
  );

/**
 * The sentence of a finding: its rule's template with the arguments filled in. `{name}` is a text or number, or a list
 * joined by "and"; `{name|or}` a list joined by "or"; `{name|parts}` a list joined by semicolons; `{name|whole}` a text uncut.
 * Throws where the template wants what the finding lacks, which a test rules out for every rule.
 */
export function sentence(finding: LintFinding, messages: Readonly<Record<string, string>>): string {
  const template = messages[finding.message];
  if (template === undefined) throw new Error(`rule ${finding.rule} has no message "${finding.message}"`);
  return template.replace(/\{(\w+)(?:\|(\w+))?\}/g, (_, name: string, how: string | undefined) => {
    const value = finding.args[name];
    if (value === undefined)
      throw new Error(`message ${finding.message} of rule ${finding.rule} lacks "${name}"`);
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string') return how === 'whole' ? value : short(withEdges(value));
    if (how === 'parts') return value.map(short).join('; ');
    return listed(value, how === 'or' ? either : both);
  });
}
