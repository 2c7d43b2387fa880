import { DataError } from '../errors.js';
import { reported } from '../lint/report.js';
import type { Lexicon } from '../model/lexicon.js';
import { shellWord } from '../model/shell.js';
import { refusals } from './lint-files.js';
import { readingOf } from './lint-reading.js';
import type { Refused } from './record.js';
import { errorAt } from './yaml.js';

/**
 * What keeps a record from being read, as one error: the first mistake, at its line and column and in the words of lint, and
 * how many more there are.
 */
export async function brokenRecord(
  file: string,
  text: string,
  result: Refused,
  lexicon: Lexicon,
): Promise<DataError> {
  // Only the syntax and the schema are asked, which know no day.
  const found = refusals(readingOf(file, text, result), { lexicon, today: '' });
  const [first, ...more] = found.map(reported);
  const how = more.length > 0 ? `${more.length} more` : 'run';
  const hint = `${how}: privcmp lint ${shellWord(file)}`;
  return first === undefined
    ? new DataError('the record does not satisfy the schema', file, hint)
    : errorAt(file, first, hint);
}
