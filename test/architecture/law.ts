/**
 * The import law of the house: which room may import which, and through which single door a package comes in.
 * Whoever wants to change a line here changes the design; the reasons stand in CONTRIBUTING.md.
 */

/** Rooms that hold pure functions over the model. */
const domain = ['query', 'questions', 'evidence', 'search', 'lint', 'audit', 'draft'];
const belowCommands = ['model', ...domain, 'errors.ts'];

interface Room {
  /** Rooms that may be imported, besides the room itself. */
  readonly rooms: readonly string[];
  readonly packages?: readonly string[];
  /** Modules built into Node, without `node:`. `*` is all but the file system and other processes. */
  readonly node?: readonly string[];
}

const domainRoom: Room = { rooms: belowCommands };
const anything = ['*'];

/** Every room of `src`: a folder, or a file at its top. */
export const rooms: Readonly<Record<string, Room>> = {
  model: { rooms: [], packages: ['fastest-levenshtein'] },
  'errors.ts': { rooms: [] },
  'exit.ts': { rooms: [] },
  'io.ts': { rooms: [] },
  ...Object.fromEntries(domain.map((name) => [name, domainRoom])),
  // A pure function of two lists.
  evidence: { ...domainRoom, packages: ['diff'] },
  // Whoever asks a record stands on it: it knows nothing of those.
  query: { rooms: ['model'] },
  lint: { ...domainRoom, packages: ['fastest-levenshtein'] },
  // Both are pure functions of a text, with their data inside: what the law keeps out is input, output and the terminal.
  draft: { ...domainRoom, packages: ['libphonenumber-js', 'tinyld'] },
  store: {
    rooms: belowCommands,
    packages: [
      'ajv',
      'yaml',
      'js-yaml',
      'fastest-levenshtein',
      // What reads a document that is no text.
      '@mixmark-io/domino',
      'turndown',
      'jszip',
      'mammoth',
      'unpdf',
      // Workbooks.
      'fflate',
      'read-excel-file',
    ],
    node: anything,
  },
  render: {
    rooms: belowCommands,
    packages: ['chalk', 'cli-table3', 'fast-string-width', 'fast-wrap-ansi', 'write-excel-file'],
  },
  commands: {
    rooms: [...belowCommands, 'store', 'render', 'exit.ts', 'io.ts'],
    packages: ['commander'],
    node: ['path'],
  },
  'cli.ts': {
    rooms: [...belowCommands, 'store', 'render', 'commands', 'exit.ts', 'io.ts'],
    packages: ['commander'],
    node: ['path'],
  },
  'index.ts': { rooms: [...belowCommands, 'store', 'render'] },
  build: { rooms: anything, packages: anything, node: ['*', 'fs', 'fs/promises', 'child_process'] },
};

/** Modules with effects outside the process, and the files that may import each of them. */
export const doors: Readonly<Record<string, readonly string[]>> = {
  fs: ['store/files.ts', 'store/files-write.ts', 'store/files-failure.ts'],
  'fs/promises': ['store/files.ts'],
  child_process: ['store/git.ts'],
};

/** Never behind `*`: these are named or come through a door. */
export const guarded = ['fs', 'fs/promises', 'child_process', 'net', 'http', 'https', 'process'];

/** The packages that may be loaded by every start of the command; all others wait behind an `import()`. */
export const loadedAtStart = ['commander'];
