import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedFiles } from './docs/generate.js';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Folders that hold nothing else. */
const written = ['docs/reference', 'man'];

const files = await generatedFiles(root);
for (const [path, text] of files) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}
// The page of a noun that is no more goes with it.
for (const folder of written)
  for (const name of await readdir(join(root, folder)))
    if (!files.has(`${folder}/${name}`)) await rm(join(root, folder, name));
