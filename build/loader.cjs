'use strict';
/*
 * Runs everyday.js with what V8 compiled of it before, which takes a fifth off every command on Node 20. The cache is
 * written after a run that used code it does not hold, beside nothing of the user's, and is worth nothing: when it is
 * missing, damaged or of another build, the script is compiled as usual. V8 does not check the bytes itself and would
 * crash on a damaged cache, so they carry a checksum. TON_CODE_CACHE=off does without.
 */
const { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { homedir } = require('node:os');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const build = '__BUILD__';
const { env } = process;
// Node 21 and the first of 22 lack it; they go without a cache.
const { crc32 } = require('node:zlib');

function cacheFile() {
  if (env.TON_CODE_CACHE === 'off' || crc32 === undefined) return null;
  try {
    const home =
      env.XDG_CACHE_HOME || (process.platform === 'win32' && env.LOCALAPPDATA) || join(homedir(), '.cache');
    return join(home, 'tonnage', `${build}-${process.version}-${process.arch}.v8`);
  } catch {
    // Somebody without an account and without HOME.
    return null;
  }
}

/** The compiled code and the names of the chunks it was made with, or null. */
function readCache(path) {
  try {
    const bytes = readFileSync(path);
    const body = bytes.subarray(8);
    if (bytes.length < 8 || bytes.readUInt32LE(0) !== crc32(body)) return null;
    const start = bytes.readUInt32LE(4);
    return { names: new Set(body.toString('latin1', 0, start).split(' ')), data: body.subarray(start) };
  } catch {
    return null;
  }
}

/** Best effort: what cannot be written costs the next start some milliseconds and nobody a word. */
function writeCache(path, names, data) {
  const head = Buffer.from(names.join(' '), 'latin1');
  const body = Buffer.concat([head, data]);
  const sums = Buffer.alloc(8);
  sums.writeUInt32LE(crc32(body), 0);
  sums.writeUInt32LE(head.length, 4);
  const folder = dirname(path);
  const temporary = `${path}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(temporary, Buffer.concat([sums, body]), { mode: 0o600 });
    renameSync(temporary, path);
    for (const name of readdirSync(folder)) {
      if (name.endsWith('.v8') && !name.startsWith(build)) rmSync(join(folder, name), { force: true });
    }
  } catch {
    try {
      rmSync(temporary, { force: true });
    } catch {
      // Nothing was written.
    }
  }
}

const path = cacheFile();
const cache = path === null ? null : readCache(path);
const filename = join(__dirname, 'everyday.js');
// The build leaves ASCII only, so this is the text, one byte a character.
const script = new Script(readFileSync(filename, 'latin1'), {
  filename,
  ...(cache === null ? {} : { cachedData: cache.data }),
});
const loaded = {};
const { load, entry } = script.runInThisContext()(require, loaded);
exports.load = load;
if (path !== null) {
  process.once('exit', () => {
    const names = Object.keys(loaded);
    const isKnown =
      cache !== null && script.cachedDataRejected !== true && names.every((name) => cache.names.has(name));
    if (isKnown) return;
    writeCache(path, [...new Set([...(cache?.names ?? []), ...names])], script.createCachedData());
  });
}
Object.assign(exports, entry());
