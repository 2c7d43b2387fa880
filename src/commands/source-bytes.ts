import { DataError } from '../errors.js';
import { tooLong } from '../evidence/limits.js';
import { kindOf, notAText } from '../evidence/not-a-text.js';
import { decodeText, sha256Of, startOf, textFile } from '../store/files-text.js';
import type { Context } from './context.js';

const saveText = 'save the words of the policy as plain text (UTF-8)';

/**
 * The text of a file's bytes: UTF-8, or what a web page, a PDF or a Word document says, as Markdown. `at` is the file, for its
 * ending and for errors. Beside it stand the SHA-256 of the bytes, and whether they were those of a document. Throws DataError
 * where it is no text, holds none, or is too long.
 */
export async function textOfBytes(bytes: Uint8Array, at: string, context: Context) {
  const fault = (message: string, hint = saveText) => new DataError(message, at, hint);
  const { format, what } = kindOf(startOf(bytes), at) ?? {};
  if (what !== undefined && format === undefined) throw fault(`this is ${what}, not its text`);
  const { packageRoot } = context.io;
  const answer =
    format && (await (await import('../store/intake/index.js')).readApart({ format, bytes }, packageRoot));
  if (answer !== undefined && 'refusal' in answer) throw fault(`${what}: ${answer.refusal}`);
  if (answer !== undefined && /^\s*$/u.test(answer.text))
    throw fault(
      `this is ${what} without words`,
      format === 'html'
        ? 'a page may fetch its text by a script: save it from the browser, or copy its words into a file'
        : saveText,
    );
  const read = answer === undefined ? decodeText(bytes, at) : textFile(answer.text);
  if (!read.ok) throw fault(read.problem.message);
  const long = tooLong(read.text);
  if (long !== undefined) throw fault(long, 'no command could hold a record against it');
  const reason = answer === undefined ? notAText(read.text) : undefined;
  if (reason !== undefined) throw fault(reason);
  return { read, sha256: sha256Of(bytes), isDocument: answer !== undefined };
}
