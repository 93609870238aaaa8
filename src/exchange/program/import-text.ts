import type { Exercise } from '../../db/tables.js';
import { createExercise } from '../../db/own-exercises.js';
import type { WriteScope } from '../../db/scope.js';
import { insertRow, updateRow } from '../../db/write.js';
import type { ProgramSlot as DocumentSlot } from '../../domain/program/document.js';
import type { NamedExercise, ProgramSlot, UnreadLine } from '../../domain/program-text/program-text.js';
import type { TakenSlot, TextDocument } from '../../domain/program-text/to-document.js';
import { uuidV7 } from '../../domain/uuid.js';
import { saveProgram, type SavedProgram } from './save.js';
import { writeProgramDocument } from './write.js';

/** An exercise of a text and what became of it. */
export interface ReadExercise {
  /** As it was read. */
  readonly slot: ProgramSlot;
  /** As it goes into the program; null where it stays a note of its day. */
  readonly taken: TakenSlot | null;
  /** Whether a person said so. */
  readonly isConfirmed: boolean;
}

/** A text that was read, and what was decided about it. */
export interface ImportedText {
  readonly text: string;
  /** Null for a text that was piped in. */
  readonly fileName: string | null;
  /** Of weights without one. */
  readonly unit: 'kg' | 'lb';
  readonly program: TextDocument;
  readonly exercises: readonly ReadExercise[];
  readonly unread: readonly UnreadLine[];
  /** Exercises that are to be made, under ids of their own. */
  readonly made: readonly NamedExercise[];
}

/** What an import stored. */
export interface SavedImport extends SavedProgram {
  readonly importId: number;
}

/** How sure it is that the program says what was meant; what a person confirmed is sure. */
export function confidenceOf({ slot, isConfirmed }: ReadExercise): ProgramSlot['confidence'] {
  return isConfirmed ? 'high' : slot.confidence;
}

/**
 * Stores the program of a text, the exercises made for it, and a log that keeps the text, what was read of it and how sure
 * each exercise is.
 *
 * @throws Failure conflict when the user has a program of that name, or the name of a new exercise means another
 */
export async function saveImportedText(scope: WriteScope, imported: ImportedText): Promise<SavedImport> {
  const { text, fileName, unit, program, exercises, unread, made } = imported;
  const log = await insertRow(scope, 'import_logs', {
    uid: uuidV7(scope.now, scope.random(10)),
    program_id: null,
    kind: 'program',
    format: 'text',
    file_name: fileName,
    raw_text: text,
    parsed: JSON.stringify({
      program: JSON.parse(writeProgramDocument(program.document, 'json')) as unknown,
      unread,
    }),
    confidence: JSON.stringify(exercises.map(loggedExercise)),
    counts: JSON.stringify({
      exercises: exercises.length,
      taken: exercises.filter(({ taken }) => taken !== null).length,
      unread: unread.length,
    }),
    unit,
  });
  const ids = await idsByName(scope, log.id, exercises, made);
  const bySlot = new Map(exercises.map((exercise) => [exercise.slot, exercise]));
  const saved = await saveProgram(scope, null, program.document, {
    find: (name) => ({ id: ids.get(name) ?? 0 }),
    confidenceOf: (slot: DocumentSlot) => {
      const source = program.sources.get(slot);
      const exercise = source === undefined ? undefined : bySlot.get(source);
      return exercise === undefined ? null : confidenceOf(exercise);
    },
  });
  await updateRow(scope, 'import_logs', log.id, { program_id: saved.program.id });
  return { ...saved, importId: log.id };
}

function loggedExercise({ slot, taken, isConfirmed }: ReadExercise) {
  return {
    line: slot.line,
    text: slot.text,
    exercise: taken?.exercise.name ?? null,
    confidence: slot.confidence,
    confirmed: isConfirmed,
    guesses: slot.guesses,
  };
}

/** The id of each exercise of the program, those made for it included, which are made here. */
async function idsByName(
  scope: WriteScope,
  importId: number,
  exercises: readonly ReadExercise[],
  made: readonly NamedExercise[],
): Promise<Map<string, number>> {
  const taken = exercises.flatMap((one) => (one.taken === null ? [] : [one.taken.exercise]));
  const ids = new Map(taken.map(({ name, id }) => [name, id]));
  for (const { id, name, measurement } of made) {
    if (!taken.some((exercise) => exercise.id === id)) continue;
    const columns = { category: 'other', measurement, import_id: importId } as const;
    const exercise: Exercise = await createExercise(scope, name, columns, nothingKnown);
    ids.set(name, exercise.id);
  }
  return ids;
}

const nothingKnown = { primary: [], secondary: [], equipmentIds: [] };
