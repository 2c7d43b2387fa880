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

/** An error in lines: where and what is wrong, the place, then what to do next. */
export function faultLines(error: UsageError | DataError): readonly string[] {
  const where = error instanceof DataError && error.where !== undefined ? `${error.where}: ` : '';
  const below = [
    ...('excerpt' in error ? error.excerpt : []),
    ...(error.hint === undefined ? [] : [error.hint]),
  ];
  return [line(where + error.message), ...below.map((text) => `  ${line(text)}`)];
}
