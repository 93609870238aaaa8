import { weeksOf, type StoredWeek } from '../../db/program-rows.js';
import type { Scope } from '../../db/scope.js';
import type { Program } from '../../db/tables.js';
import type { ProgramDocument, StartingMax } from '../../domain/program/document.js';
import { readProgramDocument } from './read.js';

/** A document whose weeks carry the ids of their rows. */
export interface StoredDocument extends ProgramDocument {
  readonly weeks: readonly StoredWeek[];
}

/** A program as it is stored, and what a document says of it. */
export interface StoredProgram {
  readonly program: Program;
  readonly document: StoredDocument;
  /** The number of its newest revision; 0 for none. */
  readonly revision: number;
}

/** One state of a program that was. */
export interface Revision {
  readonly number: number;
  /** As `writeProgramDocument` writes JSON. */
  readonly document: string;
  readonly author: string | null;
  readonly createdAt: number;
}

/** What rows have no column for stands in the newest revision. */
type Extras = Pick<ProgramDocument, 'trainingMaxes' | 'tests'>;

/** Reads a program that the user was found to see, whole. */
export async function readStoredProgram(scope: Scope, program: Program): Promise<StoredProgram> {
  const weeks = await weeksOf(scope, program);
  const [newest] = await revisionsOf(scope, program, 1);
  return {
    program,
    revision: newest?.number ?? 0,
    document: {
      name: program.name,
      description: program.description,
      zipCode: program.zip_code,
      visibility: program.visibility,
      weeks,
      ...(newest === undefined ? { trainingMaxes: [], tests: [] } : extrasOf(newest, weeks)),
    },
  };
}

/** The states a program has had, newest first. */
export async function revisionsOf(
  scope: Scope,
  program: Pick<Program, 'id' | 'owner_id'>,
  limit: number,
): Promise<Revision[]> {
  return await revisions(scope, program).orderBy('r.number', 'desc').limit(limit).execute();
}

/** The state a program had by its number, undefined when it never had so many. */
export async function revisionNumbered(
  scope: Scope,
  program: Pick<Program, 'id' | 'owner_id'>,
  number: number,
): Promise<Revision | undefined> {
  return await revisions(scope, program).where('r.number', '=', number).executeTakeFirst();
}

function revisions(scope: Scope, program: Pick<Program, 'id' | 'owner_id'>) {
  return scope.db
    .selectFrom('program_revisions as r')
    .leftJoin('users as u', 'u.id', 'r.author_id')
    .select(['r.number', 'r.document', 'u.username as author', 'r.created_at as createdAt'])
    .where('r.owner_id', '=', program.owner_id)
    .where('r.program_id', '=', program.id);
}

/** Exercises may have been renamed since; a slot of the same key tells what they are called now. */
function extrasOf({ document }: Revision, weeks: readonly StoredWeek[]): Extras {
  const written = JSON.parse(document) as { training_maxes?: unknown; tests?: unknown };
  if (written.training_maxes === undefined && written.tests === undefined)
    return { trainingMaxes: [], tests: [] };
  const slots = weeks.flatMap(({ days }) => days.flatMap((day) => day.slots));
  const measurements = new Map(slots.map(({ exercise, measurement }) => [exercise, measurement]));
  const then = readProgramDocument(document, 'json', {
    find: (name) => ({ name, measurement: measurements.get(name) ?? 'weight_reps' }),
  });
  const nowByKey = new Map(slots.map(({ key, exercise }) => [key, exercise]));
  const renamed = new Map<string, string>();
  for (const { key, exercise } of then.weeks.flatMap(({ days }) => days.flatMap((day) => day.slots)))
    if (!renamed.has(exercise) && !measurements.has(exercise))
      renamed.set(exercise, nowByKey.get(key) ?? exercise);
  const trainingMaxes = then.trainingMaxes.map((max): StartingMax => ({
    ...max,
    exercise: renamed.get(max.exercise) ?? max.exercise,
  }));
  return { trainingMaxes, tests: then.tests };
}
