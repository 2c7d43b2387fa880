import { DataError, type UsageError } from '../errors.js';
import { cleanLine } from './clean.js';

/** An error in lines: where and what is wrong, then what to do next. */
export function faultLines(error: UsageError | DataError): readonly string[] {
  const where = error instanceof DataError && error.where !== undefined ? `${error.where}: ` : '';
  return [
    cleanLine(where + error.message),
    ...(error.hint === undefined ? [] : [`  ${cleanLine(error.hint)}`]),
  ];
}
