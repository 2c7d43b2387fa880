import type { Cache } from '../../src/store/port.js';

/** A cache in memory, whose entries are texts that a test can spoil. */
export const cacheOf = (entries: Map<string, string>): Cache => ({
  read: (name) => {
    const text = entries.get(name);
    return text === undefined ? undefined : Buffer.from(text);
  },
  write: (name, content) => void entries.set(name, Buffer.from(content).toString()),
});
