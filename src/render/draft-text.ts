import type { Draft } from '../draft/index.js';
import { sections } from '../model/sections/index.js';
import { count } from '../model/words.js';
import { cleanLine } from './clean.js';

/** What the user is told of a draft besides what it holds. */
export interface DraftReport {
  /** Where it was written; absent where it went to standard output. */
  readonly file?: string;
  readonly source: string;
  /** What the user must know before `verify` can find the text. */
  readonly notes: readonly string[];
  readonly next: readonly (readonly [command: string, what: string])[];
}

/** Joined by commas, in lines that fit an ordinary terminal. */
function wrapped(parts: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const [i, part] of parts.entries()) {
    const word = i < parts.length - 1 ? `${part},` : part;
    const line = lines.at(-1);
    if (line === undefined || line.length + word.length > 68) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** What was found, counted: the same value in several places once, but each period. */
function foundIn({ document, findings }: Draft): readonly string[] {
  const distinct = (values: readonly { readonly value: unknown }[]) =>
    new Set(values.map(({ value }) => JSON.stringify(value))).size;
  const found: readonly (readonly [amount: number, one: string, many: string])[] = [
    [document.updated === undefined ? 0 : 1, 'date of update', ''],
    [document.effective === undefined ? 0 : 1, 'date of effect', ''],
    [distinct(findings.emails), 'e-mail address', 'e-mail addresses'],
    [distinct(findings.phones), 'telephone number', 'telephone numbers'],
    [distinct(findings.addresses), 'postal address', 'postal addresses'],
    [distinct(findings.links), 'link', 'links'],
    [findings.periods.length, 'period', 'periods'],
    [distinct(findings.ages), 'age', 'ages'],
    [distinct(findings.countries), 'country', 'countries'],
    [distinct(findings.transferTools), 'safeguard for transfers', 'safeguards for transfers'],
    [distinct(findings.authorities), 'authority', 'authorities'],
    [distinct(findings.vendors), 'vendor', 'vendors'],
  ];
  const seen = found.flatMap(([amount, one, many]) =>
    amount === 0 ? [] : [`${amount} ${amount === 1 ? one : many}`],
  );
  return seen.length === 0 ? ['nothing that a program can find'] : seen;
}

/** The report of `privcmp new`, for a terminal. */
export function draftText(draft: Draft, { file, source, notes, next }: DraftReport): string {
  const { headings, language: tag, units } = draft.source;
  const language = languageName(tag);
  const sentences = count(units.length - headings.length, 'sentence');
  const lines = [
    `${file === undefined ? 'Draft' : `Draft written to ${file}`}`,
    `  text    ${source}`,
    `          ${language}${draft.languageSure ? '' : ' (a guess: name it with --language if it is wrong)'}, ${sentences} under ${count(headings.length, 'heading')}`,
    ...wrapped(foundIn(draft)).map((line, i) => `  ${i === 0 ? 'found' : '     '}   ${line}`),
    ...wrapped(draft.notLookedFor).map(
      (line, i) => `  ${i === 0 ? `not     looked for in ${language}: ` : '          '}${line}`,
    ),
    `  to do   ${count(draft.unconfirmed.length, 'value')} to confirm, ${count(draft.suggestions.length, 'suggestion')} to take or leave,`,
    `          ${count(sections.length, 'section')} to assess, ${sentences} to account for`,
    ...notes.map((note) => `  note    ${note}`),
    'Next:',
    ...next.flatMap(([command, what]) => [`  ${command}`, `      ${what}`]),
  ];
  return `${lines.map(cleanLine).join('\n')}\n`;
}
