import path from 'node:path';
import { checkInside, type Entry, type Found, listRecords } from '../../src/store/files-list.js';
import { decodeText, textFile } from '../../src/store/files-text.js';
import { type FileFailure, type Files, fileFailure, fileLimits, tooLarge } from '../../src/store/port.js';

/** Files in memory: texts or bytes by path. `written` sees the texts that were written. No links, and all is permitted. */
export interface MemoryFiles extends Files {
  readonly written: ReadonlyMap<string, string>;
}

/** A file system for tests, that holds `contents`; folders are there by the paths of their files. */
export function memoryFiles(contents: Readonly<Record<string, string | Uint8Array>>): MemoryFiles {
  const files = new Map(Object.entries(contents).map(([name, content]) => [normal(name), content]));
  const written = new Map<string, string>();

  const find = (at: string): Found | FileFailure => {
    const identity = normal(at);
    if (files.has(identity)) return { ok: true, kind: 'file', identity };
    const prefix = identity === '.' ? '' : identity === '/' ? '/' : `${identity}/`;
    for (const name of files.keys()) {
      if (name.startsWith(prefix) && !(identity === '.' && name.startsWith('/')))
        return { ok: true, kind: 'folder', identity };
    }
    return fileFailure('missing', at);
  };

  const entries = (folder: string): { ok: true; entries: Entry[] } => {
    const kinds = new Map<string, Entry['kind']>();
    for (const name of files.keys()) {
      const rest = path.posix.relative(normal(folder), name);
      const [first = '', ...more] = rest.split('/');
      if (first !== '..' && first !== '') kinds.set(first, more.length > 0 ? 'folder' : 'file');
    }
    return { ok: true, entries: [...kinds].map(([name, kind]) => ({ name, kind })) };
  };

  const kind: Files['kind'] = (at) => {
    const found = find(at);
    return found.ok ? found.kind : 'missing';
  };

  const notThere = (at: string) =>
    kind(at) === 'folder' ? fileFailure('is-folder', at) : fileFailure('missing', at);

  return {
    written,
    kind,
    realpath: (at) => (kind(at) === 'missing' ? undefined : normal(at)),
    exists: (at) => kind(at) !== 'missing',
    list: (folder, { recursive }) => listRecords({ entries, find, isInside: () => true }, folder, recursive),
    readText(at) {
      const content = files.get(normal(at));
      if (content === undefined) return notThere(at);
      if (content.length > fileLimits.text) return tooLarge(at);
      return typeof content === 'string' ? textFile(content) : decodeText(content, at);
    },
    readBytes(at) {
      const content = files.get(normal(at));
      if (content === undefined) return notThere(at);
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      return bytes.length > fileLimits.document ? tooLarge(at, fileLimits.document) : { ok: true, bytes };
    },
    writeSafely(at, content) {
      if (kind(at) === 'folder') return fileFailure('is-folder', at);
      files.set(normal(at), content);
      if (typeof content === 'string') written.set(normal(at), content);
      return { ok: true };
    },
    realpathInside(folder, name) {
      const refused = checkInside(folder, name);
      if (refused !== undefined) return refused;
      const at = path.posix.join(folder, name);
      return kind(at) === 'missing' ? fileFailure('missing', at) : { ok: true, path: at };
    },
  };
}

/** One name for a path: `./a//b/` and `a/b` are the same. */
function normal(at: string): string {
  const joined = path.posix.normalize(at);
  return joined.length > 1 && joined.endsWith('/') ? joined.slice(0, -1) : joined;
}
