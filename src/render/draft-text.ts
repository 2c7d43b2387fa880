import type { Draft } from '../draft/index.js';
import { sections } from '../model/sections/index.js';
import { count } from '../model/words.js';
import { cleanLine } from './clean.js';
import { wrap } from './layout.js';

/** What the user is told of a draft besides what it holds. */
export interface DraftReport {
  /** Where it was written; absent where it went to standard output. */
  readonly file?: string;
  readonly source: string;
  /** What the user must know before `verify` can find the text. */
  readonly notes: readonly string[];
  readonly next: readonly (readonly [command: string, what: string])[];
}

/** Joined by commas, in lines that fit an ordinary terminal; no part is broken. */
const wrapped = (parts: readonly string[]): readonly string[] =>
  wrap(parts.map((part) => part.replaceAll(' ', '\u00a0')).join(', '), 69)
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .filter((line) => line !== '');

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
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
