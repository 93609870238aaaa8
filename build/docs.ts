import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedFiles } from './docs/generate.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const reference = 'docs/reference';

const files = await generatedFiles(root);
for (const [path, text] of files) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}
// The page of a noun that is no more goes with it.
for (const name of await readdir(join(root, reference)))
  if (!files.has(`${reference}/${name}`)) await rm(join(root, reference, name));
