import { cleanLine } from './clean.js';

/** What the user is told of a draft. */
export interface DraftReport {
  /** Where it was written; absent where it went to standard output. */
  readonly file?: string;
  readonly source: string;
  /** In English words. */
  readonly language: string;
  readonly languageSure: boolean;
  readonly sentences: number;
  readonly headings: number;
  /** What was found, as `[number, one, many]`. */
  readonly found: readonly (readonly [count: number, one: string, many: string])[];
  /** What was not looked for in this language. */
  readonly notLookedFor: readonly string[];
  readonly unconfirmed: number;
  readonly suggestions: number;
  readonly sections: number;
  /** What the user must know before `verify` can find the text. */
  readonly notes: readonly string[];
  readonly next: readonly (readonly [command: string, what: string])[];
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

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

/** The report of `privcmp new`, for a terminal. */
export function draftText(report: DraftReport): string {
  const { file, found, headings, language, next, sentences } = report;
  const seen = found.filter(([count]) => count > 0).map((one) => counted(...one));
  const lines = [
    `${file === undefined ? 'Draft' : `Draft written to ${file}`}`,
    `  text    ${report.source}`,
    `          ${language}${report.languageSure ? '' : ' (a guess: name it with --language if it is wrong)'}, ${counted(sentences, 'sentence', 'sentences')} under ${counted(headings, 'heading', 'headings')}`,
    ...wrapped(seen.length === 0 ? ['nothing that a program can find'] : seen).map(
      (line, i) => `  ${i === 0 ? 'found' : '     '}   ${line}`,
    ),
    ...wrapped(report.notLookedFor).map(
      (line, i) => `  ${i === 0 ? `not     looked for in ${report.language}: ` : '          '}${line}`,
    ),
    `  to do   ${counted(report.unconfirmed, 'value', 'values')} to confirm, ${counted(report.suggestions, 'suggestion', 'suggestions')} to take or leave,`,
    `          ${counted(report.sections, 'section', 'sections')} to assess, ${counted(sentences, 'sentence', 'sentences')} to account for`,
    ...report.notes.map((note) => `  note    ${note}`),
    'Next:',
    ...next.flatMap(([command, what]) => [`  ${command}`, `      ${what}`]),
  ];
  return `${lines.map(cleanLine).join('\n')}\n`;
}
