import { basename } from 'node:path';

/** Chunks below this many bytes are cheaper to read with the others than from a file of their own (0.3 ms a file). */
const smallBytes = 48_000;

/**
 * Puts the entry and every small CommonJS chunk into one file, as text that is compiled only when it is first
 * required. Splitting by what needs what makes some forty small files of our modules: opening them one by one took
 * longer than everything they do, and parsing all of them at once took 6 ms.
 *
 * @param {Map<string, string>} chunks code by path relative to the output folder
 * @param {string} entry path of the entry chunk
 * @returns {Map<string, string>} code by path: the entry with the small chunks inside it, and the large ones
 */
export function pack(chunks, entry) {
  const inside = new Map();
  const result = new Map();
  for (const [path, code] of chunks) {
    if (path === entry || code.length < smallBytes) inside.set(basename(path), code);
    else result.set(path, code);
  }
  const texts = [...inside].map(([name, code]) => `${JSON.stringify(name)}:${JSON.stringify(code)}`);
  result.set(
    entry,
    `"use strict";
const { compileFunction } = require("node:vm");
const texts = {${texts.join(',\n')}};
const loaded = {};
const near = (id) => (id.startsWith(".") ? require("./chunks/" + id.slice(id.lastIndexOf("/") + 1)) : require(id));
function load(id, outside) {
  const name = id.slice(id.lastIndexOf("/") + 1);
  if (texts[name] === undefined) return outside(id);
  if (loaded[name] === undefined) {
    const module = (loaded[name] = { exports: {} });
    const run = compileFunction(texts[name], ["module", "exports", "require"], { filename: __dirname + "/chunks/" + name });
    run(module, module.exports, (next) => load(next, near));
  }
  return loaded[name].exports;
}
exports.load = load;
Object.assign(exports, load(${JSON.stringify(basename(entry))}));
`,
  );
  // A large chunk finds the small ones in the entry.
  for (const [path, code] of result) {
    if (path === entry) continue;
    const wired = `"use strict";const outside=require;(function(require){${code}\n})((id)=>outside("../${basename(entry)}").load(id,outside));`;
    result.set(path, wired);
  }
  return result;
}
