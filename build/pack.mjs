import { basename } from 'node:path';

/**
 * Puts the chunks of the everyday commands into one script, each run only when it is first required. Splitting by what
 * needs what makes some forty small files: opening and compiling them one by one took longer than all they do, and only
 * one script can have one code cache (see loader.cjs).
 *
 * @param {Map<string, string>} chunks CommonJS by path relative to the output folder
 * @param {Set<string>} everyday paths of the chunks that go inside
 * @param {string} entry path of the chunk to run first
 * @returns {Map<string, string>} code by path: everyday.js and the chunks left outside
 */
export function pack(chunks, everyday, entry) {
  const result = new Map();
  const bodies = [];
  for (const [path, code] of chunks) {
    if (everyday.has(path))
      bodies.push(`${JSON.stringify(basename(path))}:function(module,exports,require){${ascii(code)}\n}`);
    else result.set(path, fromOutside(code));
  }
  result.set(
    'everyday.js',
    `(function(outside,loaded){"use strict";
const bodies={${bodies.join(',\n')}};
function load(id){
  const name=id.slice(id.lastIndexOf("/")+1),body=bodies[name];
  if(body===undefined)return outside(id.startsWith(".")?"./chunks/"+name:id);
  if(loaded[name]===undefined){const module=loaded[name]={exports:{}};body(module,module.exports,load)}
  return loaded[name].exports;
}
load.resolve=outside.resolve;
return {load,entry:()=>load(${JSON.stringify(basename(entry))})};
})`,
  );
  return result;
}

/** The loader reads one byte a character; esbuild leaves other letters in regular expressions as they are. */
function ascii(code) {
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A chunk in a file of its own finds the others through the loader. */
function fromOutside(code) {
  return `"use strict";(function(require){${code}\n})(require("../main.cjs").load);`;
}
