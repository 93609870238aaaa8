import type { App } from '../../app/app.js';
import { importedProgram, importExercises, type ImportLog } from '../../db/imports.js';
import { enrolledIn } from '../../db/programs.js';
import { inTransaction, type Scope } from '../../db/scope.js';
import type { Program } from '../../db/tables.js';
import { deleteRow, updateRow } from '../../db/write.js';
import { counted } from '../../domain/counted.js';
import { Failure } from '../../domain/failure.js';
import { revisionsOf } from '../../exchange/program/stored.js';
import type { SavedView } from '../../output/view.js';

/**
 * Takes a program that was made of a text back: it is deleted, to be restored like any other, and the log of the import
 * goes. Exercises made for it stay, since the deleted program names them.
 *
 * @throws Failure conflict when the program was changed since, or somebody is in it, unless that was allowed
 */
export async function undoProgramImport(
  app: App,
  scope: Scope,
  log: ImportLog,
  { yes }: { readonly yes?: true },
): Promise<SavedView> {
  const program = await importedProgram(scope, log);
  if (program !== undefined && yes !== true) await expectUntouched(scope, program);
  const exercises = await importExercises(scope, log.id);
  await inTransaction(scope, app.note('import undo'), async (scope) => {
    for (const { id } of exercises) await updateRow(scope, 'exercises', id, { import_id: null });
    if (program !== undefined) await updateRow(scope, 'programs', program.id, { deleted_at: scope.now });
    await deleteRow(scope, 'import_logs', log.id);
  });
  const what = program === undefined ? 'its program was gone' : `program "${program.name}" is deleted`;
  const names = exercises.map(({ name }) => `"${name}"`).join(', ');
  return {
    kind: 'saved',
    lines: [
      `import ${log.id} (${log.file_name ?? 'pasted'}) is taken back, ${what}; bring it back with: ton undo`,
      ...(exercises.length > 0 ? [`exercises it made stay: ${names}`] : []),
    ],
    record: { import_id: log.id, sessions: 0, moved_records: 0, program: program?.name ?? null },
  };
}

async function expectUntouched(scope: Scope, program: Program): Promise<void> {
  const athletes = await enrolledIn(scope, program);
  const hint = 'add --yes to take it back all the same';
  if (athletes.length > 0)
    throw new Failure(
      'conflict',
      `${counted(athletes.length, 'athlete')} in the program "${program.name}"`,
      hint,
    );
  const [newest] = await revisionsOf(scope, program, 1);
  if (program.updated_at !== program.created_at || (newest?.number ?? 1) > 1)
    throw new Failure('conflict', `the program "${program.name}" was changed since`, hint);
}
