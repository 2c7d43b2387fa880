'use strict';
const path = require('node:path');
const { loadBundle } = require('./load.js');
const { makeIo } = require('./process-io.js');

/** The exit code of a run that could not be carried out; `src/exit.ts` names it, but is not loaded yet. */
const FAILED = 3;

/** Is there a folder to run in? It may have been removed since the shell went there. */
function hasFolder() {
  try {
    process.cwd();
    return true;
  } catch {
    return false;
  }
}

/**
 * Hands arguments and streams to `main`, and its answer to `process.exitCode`; ends the process only where no output is
 * still on its way. SIGINT keeps its default (the shell sees 130).
 */
exports.run = async function run() {
  const packageRoot = path.dirname(__dirname);
  if (!hasFolder()) {
    process.stderr.write('privcmp: the current folder no longer exists: change to another one\n');
    process.exitCode = FAILED;
    return;
  }
  const io = makeIo(process, packageRoot);
  try {
    const { main } = loadBundle(packageRoot).exports;
    process.exitCode = await main(process.argv.slice(2), io);
    // Node would wait for V8, which may be optimising code that nobody runs any more: a tenth of an audit.
    if (io.isWritten()) process.exit();
  } catch (error) {
    // `main` turns every expected error into a code, so what arrives here is an unbuilt clone or a bug.
    process.exitCode = FAILED;
    await io.err(
      error.notBuilt ? `privcmp: ${error.message}\n` : `privcmp: internal error\n${error.stack}\n`,
    );
  }
};
