import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishedSchema } from '../../src/exchange/program/published.js';
import { publishedDocumentSchema } from '../../src/exchange/tonnage/published.js';
import { exitCodeTable } from './exit-codes.js';
import { manPages } from './man.js';
import { withManPages } from './manifest.js';
import { notationTable } from './notation.js';
import { drawTerminal, picturedLines } from './picture.js';
import { referencePages } from './reference.js';
import { schemaBlocks } from './schema.js';
import { fillSections } from './sections.js';

/** Pages written by hand, with places that the generator fills. */
const mixedPages = ['docs/sets.md', 'docs/schema.md', 'docs/scripts.md'];

/** The document whose marked session the picture shows. */
const pictured = 'test/transcripts/first-steps.md';

/** A screen of the workout loop, as a terminal showed it; its test keeps it true. */
const workoutScreen = 'docs/session-screen.txt';

/**
 * Everything `npm run docs` writes.
 *
 * @param root the project's folder
 * @returns contents by path below it
 */
export async function generatedFiles(root: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const sections = { notation: notationTable(), 'exit-codes': exitCodeTable(), ...(await schemaBlocks()) };
  for (const path of mixedPages)
    files.set(path, fillSections(await readFile(join(root, path), 'utf8'), sections));
  for (const [path, text] of await referencePages()) files.set(`docs/${path}`, text);
  const manual = await manPages();
  for (const [name, text] of manual) files.set(`man/${name}`, text);
  files.set(
    'package.json',
    withManPages(await readFile(join(root, 'package.json'), 'utf8'), [...manual.keys()]),
  );
  files.set('docs/program.schema.json', publishedSchema());
  files.set('docs/export.schema.json', publishedDocumentSchema());
  files.set(
    'docs/picture.svg',
    drawTerminal('Sets logged in a terminal', picturedLines(await readFile(join(root, pictured), 'utf8'))),
  );
  const screen = (await readFile(join(root, workoutScreen), 'utf8')).trimEnd().split('\n');
  files.set('docs/session.svg', drawTerminal('A workout at the keyboard, resting between two sets', screen));
  return files;
}
