import { expectFreeProgramName } from '../../db/programs.js';
import type { StoredWeek } from '../../db/program-rows.js';
import type { WriteScope } from '../../db/scope.js';
import type { Exercise, Program } from '../../db/tables.js';
import { insertRow, updateRow } from '../../db/write.js';
import { insertRevision } from '../../db/program-revisions.js';
import { writeWeeks, type SlotContext } from '../../db/write-program.js';
import { foldName } from '../../domain/fold.js';
import { adoptKeys } from '../../domain/program/adopt-keys.js';
import type { ProgramChange } from '../../domain/program/change.js';
import { diffPrograms } from '../../domain/program/diff.js';
import type { ProgramDocument, ProgramSlot } from '../../domain/program/document.js';
import { uuidV7 } from '../../domain/uuid.js';
import type { StoredProgram } from './stored.js';
import { writeProgramDocument } from './write.js';

/** How a document becomes rows. */
export interface SavingOptions {
  /** Finds the exercise of a slot; what the document was read with. */
  readonly find: (name: string) => Pick<Exercise, 'id'>;
  /** The coach whose program it is to be, of a new one. */
  readonly coachId?: number | null;
  readonly confidenceOf?: SlotContext['confidenceOf'];
  /**
   * The weeks whose rows the document is written over, where they are not those stored: with a day that is brought back, or in
   * another week than before.
   */
  readonly rows?: readonly StoredWeek[];
}

/** What saving a program came to. */
export interface SavedProgram {
  readonly program: Program;
  /** The number of its newest revision. */
  readonly revision: number;
  /** Empty when it was so already; then nothing was written. */
  readonly changes: readonly ProgramChange[];
}

/**
 * Makes a program of the user's own be what a document says. It is the one way by which programs change, whatever command
 * was given: the rows that stay the same stay themselves, and each change is a revision.
 *
 * @param stored as it is now, null to make a new one
 * @throws Failure conflict when another program of the user has the name
 */
export async function saveProgram(
  scope: WriteScope,
  stored: StoredProgram | null,
  document: ProgramDocument,
  options: SavingOptions,
): Promise<SavedProgram> {
  const after = stored === null ? document : adoptKeys(stored.document, document);
  const changes = diffPrograms(stored?.document ?? null, after);
  if (stored !== null && changes.length === 0)
    return { program: stored.program, revision: stored.revision, changes };
  const program = await saveFields(scope, stored?.program ?? null, after, options);
  await writeWeeks(scope, program.id, options.rows ?? stored?.document.weeks ?? [], after.weeks, {
    exerciseOf: idFinder(stored, options),
    confidenceOf: options.confidenceOf ?? (() => null),
  });
  const revision = (stored?.revision ?? 0) + 1;
  await insertRevision(scope, program.id, revision, writeProgramDocument(after, 'json'));
  return { program, revision, changes };
}

async function saveFields(
  scope: WriteScope,
  program: Program | null,
  { name, description, zipCode, visibility, weeks }: ProgramDocument,
  { coachId = null }: SavingOptions,
): Promise<Program> {
  await expectFreeProgramName(scope, name, program?.id);
  const columns = {
    name,
    name_key: foldName(name),
    description,
    zip_code: zipCode,
    visibility,
    weeks: weeks.length,
  };
  if (program !== null) return await updateRow(scope, 'programs', program.id, columns);
  return await insertRow(scope, 'programs', {
    uid: uuidV7(scope.now, scope.random(10)),
    coach_id: coachId,
    ...columns,
    deleted_at: null,
  });
}

/** A slot that keeps its exercise keeps the very one, also where its name means another by now. */
function idFinder(
  stored: StoredProgram | null,
  { find, rows = [] }: SavingOptions,
): SlotContext['exerciseOf'] {
  const known = new Map<string, { id: number }>();
  for (const { days } of [...rows, ...(stored?.document.weeks ?? [])])
    for (const { slots } of days)
      for (const { exercise, exerciseId } of slots) known.set(exercise, { id: exerciseId });
  return ({ exercise }: ProgramSlot) => {
    const found = known.get(exercise) ?? find(exercise);
    known.set(exercise, found);
    return found;
  };
}
