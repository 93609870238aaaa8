import { exerciseFinder } from '../db/exercises.js';
import type { Scope } from '../db/scope.js';
import type { Program } from '../db/tables.js';
import { Failure } from '../domain/failure.js';
import type { ProgramDocument } from '../domain/program/document.js';
import { readProgramDocument } from '../exchange/program/read.js';
import { revisionNumbered, type Revision, type StoredProgram } from '../exchange/program/stored.js';

/**
 * A revision of a program by its number.
 *
 * @throws Failure not-found naming the numbers there are
 */
export async function requireRevision(
  scope: Scope,
  stored: StoredProgram,
  number: number,
): Promise<Revision> {
  const found = await revisionNumbered(scope, stored.program, number);
  if (found !== undefined) return found;
  throw new Failure(
    'not-found',
    `"${stored.program.name}" has no revision "${number}"`,
    `it has had 1${stored.revision === 1 ? '' : ` to ${stored.revision}`}; see: ton program history "${stored.program.name}"`,
  );
}

/**
 * Reads revisions of one program. An exercise that nobody finds by its name any more is the one the program has under that
 * name, else taken as it is written.
 */
export async function revisionReader(
  scope: Scope,
  program: Program,
): Promise<(revision: Revision) => ProgramDocument> {
  const find = await exerciseFinder(scope);
  return ({ document, number }) =>
    readProgramDocument(document, 'json', {
      name: `revision ${number} of ${program.name}`,
      find: (name) => {
        try {
          return find(name);
        } catch (error) {
          if (error instanceof Failure) return { name, measurement: 'weight_reps' };
          throw error;
        }
      },
    });
}

/** What a program was in a revision; null when it never had so many. */
export async function readRevision(
  scope: Scope,
  program: Program,
  number: number,
): Promise<ProgramDocument | null> {
  const found = await revisionNumbered(scope, program, number);
  return found === undefined ? null : (await revisionReader(scope, program))(found);
}
