import { insertRevision } from '../../db/program-revisions.js';
import type { WriteScope } from '../../db/scope.js';
import type { Program } from '../../db/tables.js';
import { readStoredProgram, revisionsOf } from './stored.js';
import { writeProgramDocument } from './write.js';

/**
 * Keeps what a program of the user's is now as a revision, after its rows were changed by something else than its document,
 * such as an exercise that was merged into another. Without a revision its history would not tell, and what was done by
 * the program before would be taken for work of another slot.
 */
export async function recordChangedRows(scope: WriteScope, program: Program): Promise<void> {
  const { document, revision } = await readStoredProgram(scope, program);
  const [newest] = await revisionsOf(scope, program, 1);
  const now = writeProgramDocument(document, 'json');
  if (now !== newest?.document) await insertRevision(scope, program.id, revision + 1, now);
}
