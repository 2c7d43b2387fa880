import { given } from '../model/given.js';
import type { Files } from './port.js';

/** What tells an answer from another: of a text its hash. */
const told = (answer: object | string): string =>
  typeof answer === 'object' && 'sha256' in answer ? String(answer.sha256) : JSON.stringify(answer);

/**
 * Wraps files so that what they are asked can be asked again: what a run has asked of them is all that it depends on, whatever
 * part of it asked. What is written through them is no change.
 */
export function notedFiles(inner: Files) {
  const noted = new Map<string, { readonly ask: () => string; answer: string }>();
  const note = <Answer extends object | string>(key: string, ask: () => Answer): Answer => {
    const answer = ask();
    if (!noted.has(key)) noted.set(key, { ask: () => told(ask()), answer: told(answer) });
    return answer;
  };
  // Without stamps: whoever trusts one does not ask for the text, and its change would not be noted.
  const cache = inner.cache && given({ ...inner.cache, stamp: undefined });
  const files: Files = {
    ...inner,
    ...given({ cache }),
    readText: (path) => note(`text ${path}`, () => inner.readText(path)),
    list: (folder, options) => note(`list ${options.recursive} ${folder}`, () => inner.list(folder, options)),
    kind: (path) => note(`kind ${path}`, () => inner.kind(path)),
    exists: (path) => files.kind(path) !== 'missing',
    realpathInside: (folder, name) =>
      note(`inside ${folder} ${name}`, () => inner.realpathInside(folder, name)),
    writeSafely(path, text) {
      const written = inner.writeSafely(path, text);
      for (const one of [noted.get(`text ${path}`), noted.get(`kind ${path}`)])
        if (one !== undefined) one.answer = one.ask();
      return written;
    },
  };
  return {
    files,
    /** Would anything that was asked be answered otherwise now? */
    hasChanged: () => [...noted.values()].some(({ ask, answer }) => ask() !== answer),
    /** Forgets all questions. */
    forget: () => noted.clear(),
  };
}
