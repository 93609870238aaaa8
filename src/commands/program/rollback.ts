import type { App } from '../../app/app.js';
import { exerciseFinder } from '../../db/exercises.js';
import { Failure } from '../../domain/failure.js';
import { saveProgram } from '../../exchange/program/save.js';
import { readStoredProgram } from '../../exchange/program/stored.js';
import type { SavedView } from '../../output/view.js';
import { wholeNumber } from '../../schema/flags.js';
import { inTransactionOrDry } from '../dry-run.js';
import type { Invocation } from '../handler.js';
import { requireRevision, revisionReader } from '../program-revision.js';
import { programSaved } from './saved-program.js';
import { whichProgram } from '../which-program.js';

interface Options {
  readonly to?: string;
  readonly dryRun?: true;
}

/** Makes a program what it was. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<SavedView> {
  const scope = await app.writing();
  const program = await whichProgram(app, scope, operands, 'own');
  const find = await exerciseFinder(scope);
  const isDryRun = options.dryRun === true;
  const saved = await inTransactionOrDry(scope, app.note('program rollback'), isDryRun, async (scope) => {
    const stored = await readStoredProgram(scope, program);
    if (options.to === undefined && stored.revision < 2)
      throw new Failure(
        'not-found',
        `"${program.name}" has had one revision only`,
        `see it with: ton program history "${program.name}"`,
      );
    const number =
      options.to === undefined ? stored.revision - 1 : wholeNumber('--to', options.to, { min: 1, max: 1e9 });
    const read = await revisionReader(scope, program);
    const document = read(await requireRevision(scope, stored, number));
    return await saveProgram(scope, stored, document, { find });
  });
  return await programSaved(scope, saved, false, isDryRun ? 'planned' : 'done');
}
