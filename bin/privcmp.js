#!/usr/bin/env node
'use strict';
// Entry. CommonJS (see package.json beside it): an ES module would cost about a twentieth of the start-up.
// This file keeps to syntax that old versions of Node parse, so that they reach the message.
const version = process.versions.node.split('.').map(Number);
if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  process.stderr.write(`privcmp needs Node.js 20.19 or newer; this is ${process.version}.\n`);
  process.exitCode = 3;
} else {
  require('./run.js').run();
}
