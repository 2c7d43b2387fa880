import { DataError, type UsageError } from '../errors.js';
import { short } from '../model/words.js';
import { cleanLine } from './clean.js';

/** Nobody reads more of what was typed by mistake, or pasted; quotes around it stay. */
export const withoutLongWords = (text: string): string => text.replace(/[^\s"']{201,}/gu, short);

const longestLine = 1000;

const line = (text: string): string => {
  const said = cleanLine(withoutLongWords(text));
  return said.length > longestLine ? `${said.slice(0, longestLine)}…` : said;
};

/** An error in lines: where and what is wrong, then what to do next. */
export function faultLines(error: UsageError | DataError): readonly string[] {
  const where = error instanceof DataError && error.where !== undefined ? `${error.where}: ` : '';
  return [line(where + error.message), ...(error.hint === undefined ? [] : [`  ${line(error.hint)}`])];
}
