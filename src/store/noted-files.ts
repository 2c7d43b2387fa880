import type { Cache, Files, ReadResult, WriteResult } from './port.js';

/** Files that note what they are asked, so that it can be asked again. */
export interface NotedFiles {
  readonly files: Files;
  /** Would anything that was asked be answered otherwise now? */
  hasChanged(): boolean;
  /** Forgets all questions. */
  forget(): void;
}

interface Noted {
  readonly path: string;
  readonly ask: () => string;
  answer: string;
}

const told = (read: ReadResult) => (read.ok ? read.sha256 : read.problem.code);

/**
 * Wraps files: what a run has asked of them is all that it depends on, whatever part of it asked. What is written through
 * them is no change.
 */
export function notedFiles(inner: Files): NotedFiles {
  const noted = new Map<string, Noted>();
  const note = (how: string, path: string, answer: string, ask: () => string): void => {
    const key = `${how} ${path}`;
    if (!noted.has(key)) noted.set(key, { path, ask, answer });
  };
  // Without stamps: whoever trusts one does not ask for the text, and its change would not be noted.
  const { stamp: _, ...cache } = inner.cache ?? {};
  const files: Files = {
    ...inner,
    ...(inner.cache === undefined ? {} : { cache: cache as Cache }),
    readText(path) {
      const ask = () => inner.readText(path);
      const read = ask();
      note('text', path, told(read), () => told(ask()));
      return read;
    },
    list(folder, options) {
      const ask = () => inner.list(folder, options);
      const listing = ask();
      note(`list ${options.recursive}`, folder, JSON.stringify(listing), () => JSON.stringify(ask()));
      return listing;
    },
    kind(path) {
      const kind = inner.kind(path);
      note('kind', path, kind, () => inner.kind(path));
      return kind;
    },
    exists: (path) => files.kind(path) !== 'missing',
    realpathInside(folder, name) {
      const ask = () => inner.realpathInside(folder, name);
      const found = ask();
      note(`inside ${folder}`, name, JSON.stringify(found), () => JSON.stringify(ask()));
      return found;
    },
    writeSafely(path, text): WriteResult {
      const written = inner.writeSafely(path, text);
      for (const one of noted.values()) if (one.path === path) one.answer = one.ask();
      return written;
    },
  };
  return {
    files,
    hasChanged: () => [...noted.values()].some(({ ask, answer }) => ask() !== answer),
    forget: () => noted.clear(),
  };
}
