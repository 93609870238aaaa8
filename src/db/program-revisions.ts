import type { WriteScope } from './scope.js';
import { insertRow } from './write.js';

/**
 * Keeps what a program of the user's is now.
 *
 * @param number one more than that of the newest so far
 * @param document as `writeProgramDocument` writes JSON
 */
export async function insertRevision(
  scope: WriteScope,
  programId: number,
  number: number,
  document: string,
): Promise<void> {
  await insertRow(scope, 'program_revisions', {
    program_id: programId,
    number,
    document,
    author_id: scope.user.id,
  });
}
