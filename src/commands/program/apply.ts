import type { App } from '../../app/app.js';
import { checkProgram } from '../../domain/program/check/check.js';
import { saveProgram } from '../../exchange/program/save.js';
import { readStoredProgram } from '../../exchange/program/stored.js';
import type { SavedView } from '../../output/view.js';
import { inTransactionOrDry } from '../dry-run.js';
import type { Invocation } from '../handler.js';
import { expectSound } from './findings.js';
import { readProgramFile, type FileOptions } from './read-file.js';
import { programSaved, type Tense } from './saved-program.js';

/** Makes a program what its file says. */
export function run(app: App, invocation: Invocation<FileOptions>): Promise<SavedView> {
  return applyFile(app, invocation, 'done');
}

/**
 * Does what a program file says, or only says what it would do: both go the same way, so that they cannot differ.
 *
 * @throws Failure check-failed for a program that cannot work; as `readProgramFile` and `saveProgram` do
 */
export async function applyFile(
  app: App,
  { operands, options }: Invocation<FileOptions>,
  tense: Tense,
): Promise<SavedView> {
  const scope = await (tense === 'done' ? app.writing() : app.reading());
  const { path, document, lines, find, program } = await readProgramFile(app, scope, operands[0], options);
  expectSound(app, path, checkProgram(document, lines));
  const saved = await inTransactionOrDry(
    scope,
    app.note('program apply'),
    tense === 'planned',
    async (scope) => {
      const stored = program === null ? null : await readStoredProgram(scope, program);
      return await saveProgram(scope, stored, document, { find });
    },
  );
  return await programSaved(scope, saved, program === null, tense);
}
