'use strict';
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { Script } = require('node:vm');

const entry = './privcmp.cjs';

const chunkPath = (root, chunk) => path.join(root, 'dist', 'command', chunk);

/** Where the build leaves V8's code cache of a chunk for the Node that runs this line. */
const cachePath = (root, chunk) =>
  `${chunkPath(root, chunk)}.${process.version}-${process.platform}-${process.arch}.cache`;

/** The code cache of a chunk; undefined where the build made none. */
function readCache(root, chunk) {
  try {
    return fs.readFileSync(cachePath(root, chunk));
  } catch {
    return undefined;
  }
}

/** Compiles a chunk as a CommonJS function. V8 checks the cache against its own version and flags. */
function compile(filename, cachedData) {
  // The build writes ASCII only, and this is how it is read fastest.
  const source = fs.readFileSync(filename, 'latin1');
  return new Script(`(function (exports, require) {${source}\n})`, { filename, cachedData });
}

/**
 * Loads the command and returns its exports. Chunks ask for each other by `./name.cjs`, and else for what is built into Node.
 * `scripts` is filled with what has been compiled, by chunk.
 */
function evaluate(root, scripts) {
  const loaded = new Map();
  const load = (name) => {
    if (!name.startsWith('./')) return require(name);
    const known = loaded.get(name);
    if (known !== undefined) return known;
    const exports = {};
    loaded.set(name, exports);
    const script = compile(chunkPath(root, name), readCache(root, name));
    scripts.set(name, script);
    script.runInThisContext()(exports, load);
    return exports;
  };
  return load(entry);
}

/**
 * Lets Node (22.1 on) cache compiled code for next time. In a folder that only this user can write: Node's own choice is
 * the temporary folder, where anybody could lay code for us to run.
 */
function enableNodeCache() {
  if (!Module.enableCompileCache || process.env.NODE_COMPILE_CACHE) return;
  const base = process.env.XDG_CACHE_HOME;
  const folder = path.join(
    base && path.isAbsolute(base) ? base : path.join(require('node:os').homedir(), '.cache'),
    'privcmp',
  );
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { mode, uid } = fs.lstatSync(folder);
    const ours = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
    if (ours) Module.enableCompileCache(folder);
  } catch {
    // A cache is never worth an error: a read-only home only costs the time.
  }
}

/**
 * Loads the command under `root`. Returns its exports and what became of the code caches: `used`, `rejected` (other V8
 * flags; the chunks were then compiled anew) or `none` (other version of Node than the one that built).
 * Throws an error marked `notBuilt` in a clone that has not been built.
 */
function loadBundle(root) {
  if (fs.existsSync(cachePath(root, entry))) {
    const scripts = new Map();
    const exports = evaluate(root, scripts);
    const rejected = [...scripts.values()].some((script) => script.cachedDataRejected);
    return { exports, cache: rejected ? 'rejected' : 'used' };
  }
  if (!fs.existsSync(chunkPath(root, entry))) {
    const message = `not built yet: run \`npm ci\` (or, if that was done, \`npm run build\`) in ${root}`;
    throw Object.assign(new Error(message), { notBuilt: true });
  }
  enableNodeCache();
  return { exports: require(chunkPath(root, entry)), cache: 'none' };
}

module.exports = { cachePath, evaluate, loadBundle };
