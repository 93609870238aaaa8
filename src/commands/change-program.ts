import type { App } from '../app/app.js';
import type { StoredWeek } from '../db/program-rows.js';
import { ownProgram } from '../db/programs.js';
import { inTransaction, type Scope, type WriteScope } from '../db/scope.js';
import type { ProgramDocument } from '../domain/program/document.js';
import { expectWhole } from '../domain/program/expect-whole.js';
import { saveProgram, type SavedProgram, type SavingOptions } from '../exchange/program/save.js';
import { readStoredProgram, type StoredProgram } from '../exchange/program/stored.js';
import type { Row } from '../output/view.js';
import { programChangeLines } from './program-changes.js';

/** What a program is to become. */
export interface ProgramEdit {
  readonly document: ProgramDocument;
  /** Finds the exercises that the program did not have before. */
  readonly find?: SavingOptions['find'];
  readonly rows?: readonly StoredWeek[];
}

/** A program that was changed, as it is now. */
export interface ChangedProgram {
  readonly saved: SavedProgram;
  readonly before: StoredProgram;
  readonly after: StoredProgram;
}

/**
 * Changes a program of the user's own in one transaction: it is read, made into another one, and saved as a revision.
 *
 * @param command noun and verb, for the journal
 * @throws Failure whatever the edit throws; nothing is changed then
 */
export async function changeProgram(
  app: App,
  scope: Scope,
  programId: number,
  command: string,
  edit: (stored: StoredProgram, scope: WriteScope) => ProgramEdit | Promise<ProgramEdit>,
): Promise<ChangedProgram> {
  return await inTransaction(scope, app.note(command), async (scope) => {
    const before = await readStoredProgram(scope, await ownProgram(scope, programId));
    const { document, find = unknownExercise, rows } = await edit(before, scope);
    const saved = await saveProgram(scope, before, expectWhole(document), {
      find,
      ...(rows === undefined ? {} : { rows }),
    });
    return { saved, before, after: await readStoredProgram(scope, saved.program) };
  });
}

function unknownExercise(name: string): never {
  throw new Error(`nothing finds the exercise ${name}`);
}

/**
 * What changed, a line each; says so when nothing did.
 *
 * @param said what changed in words of the command's own, where those of the difference would be many: a day that moves changes
 *   every day behind it
 */
export function changedLines({ saved, before, after }: ChangedProgram, said?: readonly string[]): string[] {
  if (saved.changes.length === 0) return [`"${saved.program.name}" is so already; nothing changed`];
  const weeks = Math.max(before.document.weeks.length, after.document.weeks.length);
  const { program, revision } = saved;
  return [
    `program "${program.name}" changed, revision ${revision}  (take it back with: ton undo)`,
    ...(said ?? programChangeLines(saved.changes, weeks)),
  ];
}

/** What changed, as scripts see it. */
export function changedFields({ saved }: ChangedProgram): Row {
  return {
    program: saved.program.name,
    program_id: saved.program.id,
    revision: saved.revision,
    changes: saved.changes.map((change): Row => ({ ...change })),
  };
}
