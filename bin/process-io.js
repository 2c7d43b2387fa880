'use strict';
const fs = require('node:fs');

/** The exit code of output that could not be written; `src/exit.ts` names it, but is not loaded yet. */
const FAILED = 3;

/**
 * Lets V8 optimise a function sixteen times later than it would. A run that asks much of a hundred records is through before that
 * pays, and half of the processor's time went into it. Only Node 20 has the flag; later ones have a quick compiler between.
 */
const LATER = '--interrupt-budget=1081344';

/** How a reader's going away is reported: by a pipe, by a socket with text left unread, by a pipe on Windows. */
const READER_GONE = ['EPIPE', 'ECONNRESET', 'EOF'];

/** Says on standard error that the output is not whole, and makes the exit code say so whatever `main` returns. */
function reportLoss(process, error) {
  process.once('exit', () => {
    process.exitCode = FAILED;
  });
  try {
    fs.writeSync(2, `privcmp: cannot write the output: ${error.message}\n`);
  } catch {
    // Nobody is left to tell.
  }
}

/**
 * Makes the writer of a file descriptor, which knows whether a write found no reader. It writes at once, so a slow reader slows the run and nothing piles up in memory;
 * Node's streams would do the same but cost a tenth of the start-up, so `stream` is asked for only where the descriptor
 * refuses to wait. A reader that went away (`| head`) is not an error: what else is written goes nowhere.
 */
function writer(fd, stream, lost) {
  let gone = false;
  let slow;

  function end(error) {
    gone = true;
    if (!READER_GONE.includes(error.code)) lost(error);
  }

  function viaStream(bytes) {
    slow ??= stream().on('error', end);
    if (slow.write(bytes)) return undefined;
    // Unlike a promise of one's own it takes its listeners away again.
    return require('node:events')
      .once(slow, 'drain')
      .catch(() => {});
  }

  function write(content) {
    if (gone) return undefined;
    let bytes = Buffer.from(content);
    if (slow) return viaStream(bytes);
    try {
      while (bytes.length > 0) bytes = bytes.subarray(fs.writeSync(fd, bytes));
      return undefined;
    } catch (error) {
      return error.code === 'EAGAIN' ? viaStream(bytes) : end(error);
    }
  }

  return { write, hasReader: () => !gone, isWritten: () => slow === undefined };
}

/** Standard output if it may be a terminal: loading Node's terminal module to ask has its cost too. */
function terminal(process) {
  try {
    if (fs.fstatSync(1).isCharacterDevice() && process.stdout.isTTY) return process.stdout;
  } catch {
    // Closed: no terminal.
  }
  return undefined;
}

/** A width set by hand in the environment counts only where there is no terminal to ask. */
function columns(tty, env) {
  if (tty) return tty.columns || undefined;
  return /^[1-9]\d{0,4}$/.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : undefined;
}

/** Reads to the end, or until more than `most` bytes have come: whoever asks can tell, and memory is bounded. */
async function readUpTo(stream, most) {
  const chunks = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > most) break;
  }
  return Buffer.concat(chunks);
}

/** Makes the `Io` of `src/io.ts` from a process. */
exports.makeIo = function makeIo(process, packageRoot) {
  const tty = terminal(process);
  const out = writer(
    1,
    () => process.stdout,
    (error) => reportLoss(process, error),
  );
  const err = writer(
    2,
    () => process.stderr,
    () => {},
  );
  return {
    out: out.write,
    hasReader: out.hasReader,
    err: err.write,
    isWritten: () => out.isWritten() && err.isWritten(),
    stdin: (most) => readUpTo(process.stdin, most),
    get stdinIsTTY() {
      return require('node:tty').isatty(0);
    },
    isTTY: tty !== undefined,
    columns: columns(tty, process.env),
    cwd: process.cwd(),
    env: process.env,
    packageRoot,
    get version() {
      return require('../package.json').version;
    },
    now: () => new Date(),
    optimiseLater() {
      if (process.version.startsWith('v20.')) require('node:v8').setFlagsFromString(LATER);
    },
  };
};
