import type { Cache, Files, Stamp } from '../../src/store/port.js';
import { memoryFiles } from '../setup/memory-files.js';

/** A cache in memory, whose entries are texts that a test can spoil. */
export const cacheOf = (entries: Map<string, string>): Cache => ({
  read: (name) => {
    const text = entries.get(name);
    return text === undefined ? undefined : Buffer.from(text);
  },
  write: (name, content) => void entries.set(name, Buffer.from(content).toString()),
});

/** Files that were left alone for long, with a cache: the stamp of each is its text. `onRead` is told what is read. */
export function stampedFiles(
  texts: Readonly<Record<string, string>>,
  entries: Map<string, string>,
  onRead: (path: string) => void,
): Files {
  const inner = memoryFiles(texts);
  const stamp = (path: string): Stamp => ({ id: texts[path] ?? '', changed: 0 });
  const readText = (path: string) => {
    onRead(path);
    return inner.readText(path);
  };
  return { ...inner, cache: { ...cacheOf(entries), stamp }, readText };
}
