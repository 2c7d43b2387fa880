import { DataError } from '../errors.js';
import { tooLong } from '../evidence/limits.js';
import { kindOf, notAText } from '../evidence/not-a-text.js';
import type { TextFile } from '../store/port.js';
import type { Context } from './context.js';

/** A text, and the SHA-256 of the bytes that it was read from. */
export interface BytesRead {
  readonly read: TextFile;
  readonly sha256: string;
  /** Were the bytes no text, but those of a web page, a PDF or a Word document? */
  readonly isDocument: boolean;
}

const saveText = 'save the words of the policy as plain text (UTF-8)';

/**
 * The text of a file's bytes: UTF-8, or what a web page, a PDF or a Word document says, as Markdown. `at` is the file, for its
 * ending and for errors. Throws DataError where it is no text, holds none, or is too long.
 */
export async function textOfBytes(bytes: Uint8Array, at: string, context: Context): Promise<BytesRead> {
  const [{ decodeText, sha256Of, startOf, textFile }, { readApart }] = await Promise.all([
    import('../store/files-text.js'),
    import('../store/intake/index.js'),
  ]);
  const sha256 = sha256Of(bytes);
  const kind = kindOf(startOf(bytes), at);
  if (kind === undefined) {
    const read = decodeText(bytes, at);
    if (!read.ok) throw new DataError(read.problem.message, at, saveText);
    return { read: checked(read, at, notAText(read.text)), sha256, isDocument: false };
  }
  if (kind.format === undefined) throw new DataError(`this is ${kind.what}, not its text`, at, saveText);
  const answer = await readApart({ format: kind.format, bytes }, context.io.packageRoot);
  if ('refusal' in answer) throw new DataError(`${kind.what}: ${answer.refusal}`, at, saveText);
  const read = textFile(answer.text);
  if (!read.ok || /^\s*$/u.test(answer.text))
    throw new DataError(
      `this is ${kind.what} without words`,
      at,
      kind.format === 'html'
        ? 'a page may fetch its text by a script: save it from the browser, or copy its words into a file'
        : saveText,
    );
  return { read: checked(read, at, undefined), sha256, isDocument: true };
}

/** Throws DataError where the text is too long, or none for the reason given. */
function checked(read: TextFile, at: string, reason: string | undefined): TextFile {
  const refused = tooLong(read.text);
  if (refused !== undefined) throw new DataError(refused, at, 'no command could hold a record against it');
  if (reason !== undefined) throw new DataError(reason, at, saveText);
  return read;
}
