'use strict';
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { Script } = require('node:vm');

/** Where the build leaves V8's code cache of the bundle for the Node that runs this line. */
const cachePath = (root) =>
  path.join(root, 'dist', `privcmp.${process.version}-${process.platform}-${process.arch}.cache`);

const bundlePath = (root) => path.join(root, 'dist', 'privcmp.cjs');

/** Compiles the bundle as a CommonJS function. V8 checks the cache against its own version and flags. */
function compile(root, cachedData) {
  const filename = bundlePath(root);
  // The build writes ASCII only, and this is how it is read fastest.
  const source = fs.readFileSync(filename, 'latin1');
  return new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename,
    cachedData,
  });
}

/** Runs a compiled bundle and returns its exports. All that it requires is built into Node: our `require` does. */
function evaluate(root, script) {
  const module = { exports: {} };
  const filename = bundlePath(root);
  script.runInThisContext()(module.exports, require, module, filename, path.dirname(filename));
  return module.exports;
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
 * Loads `dist/privcmp.cjs` under `root`. Returns its exports and what became of the cache: `used`, `rejected` (other V8
 * flags; the bundle was then compiled anew) or `none` (other version of Node than the one that built).
 * Throws an error marked `notBuilt` in a clone that has not been built.
 */
function loadBundle(root) {
  if (fs.existsSync(cachePath(root))) {
    const script = compile(root, fs.readFileSync(cachePath(root)));
    return { exports: evaluate(root, script), cache: script.cachedDataRejected ? 'rejected' : 'used' };
  }
  if (!fs.existsSync(bundlePath(root))) {
    const message = `not built yet: run \`npm ci\` (or, if that was done, \`npm run build\`) in ${root}`;
    throw Object.assign(new Error(message), { notBuilt: true });
  }
  enableNodeCache();
  return { exports: require(bundlePath(root)), cache: 'none' };
}

module.exports = { cachePath, compile, evaluate, loadBundle };
