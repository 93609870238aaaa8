#!/usr/bin/env node
'use strict';
// Plain JavaScript, so that a wrong Node version or a missing build is told in one sentence.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`error: Tonnage needs Node 20.19 or newer, this is ${process.versions.node}\n`);
  process.exitCode = 1;
} else {
  require('../dist/main.cjs').run();
}
