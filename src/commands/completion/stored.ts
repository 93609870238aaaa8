import type { App } from '../../app/app.js';
import { locateDatabase } from '../../app/location.js';
import { openDatabase } from '../../db/database.js';
import { offeredExercises } from '../../db/offered-exercises.js';
import type { Scope } from '../../db/scope.js';
import { recentExerciseIds } from '../../db/sets.js';
import { expectActive, findUser, usualUser } from '../../db/users.js';
import { counted } from '../../domain/counted.js';
import type { Candidate } from './candidates.js';

/** Which stored names are asked for. */
export interface StoredQuestion {
  /** `exercise`, `template`, `program`, `athlete` ...: a key of the readers below; of anything else nothing is stored. */
  readonly kind: string;
  /** The words of the command that takes the name: `program join`. */
  readonly command: string;
  /** What stands there so far. */
  readonly typed: string;
  /** Those to be brought back instead of those there are. */
  readonly deleted: boolean;
  /** Then only exercises that were logged, once there are any: four hundred names help nobody. */
  readonly isNothingTyped: boolean;
  /** `--db` and `--user` of the line that is being typed. */
  readonly database: string | undefined;
  readonly user: string | undefined;
}

const readers: Readonly<
  Record<string, ((scope: Scope, question: StoredQuestion) => Promise<Candidate[]>) | undefined>
> = {
  exercise: exerciseNames,
  template: templateNames,
  session: sessionIds,
  user: async (...asked) => (await import('./stored-people.js')).userNames(...asked),
  athlete: async (...asked) => (await import('./stored-people.js')).athleteNames(...asked),
  coach: async (scope) => (await import('./stored-people.js')).coachNames(scope),
  program: async (...asked) => (await import('./stored-programs.js')).programNames(...asked),
  workout: async (...asked) => (await import('./stored-programs.js')).workoutNames(...asked),
  import: importIds,
  gym: gymNames,
  tag: tagNames,
};

/**
 * Names from the database. The file is opened as it is found: a tab makes no file, no user and no new schema.
 *
 * @throws Failure when there is no database, or none that can be read
 */
export async function storedCandidates(app: App, question: StoredQuestion): Promise<Candidate[]> {
  const read = Object.hasOwn(readers, question.kind) ? readers[question.kind] : undefined;
  if (read === undefined) return [];
  const { path } = await locateDatabase(question.database ?? app.options.db, app.env);
  const opened = await openDatabase({ path, create: false, clock: app.clock, asFound: true });
  try {
    const named = question.user ?? app.options.user ?? app.env.TON_USER ?? '';
    const user = named === '' ? await usualUser(opened.db) : await findUser(opened.db, named);
    if (user === undefined) return [];
    expectActive(user);
    return await read({ db: opened.db, clock: app.clock, random: app.random, user }, question);
  } finally {
    opened.close();
  }
}

/** Those logged, the latest first, then the others by name. */
async function exerciseNames(scope: Scope, question: StoredQuestion): Promise<Candidate[]> {
  if (question.deleted) {
    const { listExercises } = await import('../../db/exercise-list.js');
    return (await listExercises(scope, { which: 'removed' })).map(({ name }) => ({
      value: name,
      description: '',
    }));
  }
  const names = new Map((await offeredExercises(scope)).map(({ id, name }) => [id, name]));
  const logged: Candidate[] = [];
  for (const id of await recentExerciseIds(scope, names.size)) {
    const value = names.get(id);
    if (value !== undefined) logged.push({ value, description: 'logged' });
    names.delete(id);
  }
  if (question.isNothingTyped && logged.length > 0) return logged;
  return [...logged, ...[...names.values()].map((value) => ({ value, description: '' }))];
}

async function templateNames(scope: Scope, { deleted }: StoredQuestion): Promise<Candidate[]> {
  const { listTemplates } = await import('../../db/templates.js');
  const templates = await listTemplates(scope, deleted ? 'deleted' : 'live');
  return templates.map(({ title, exercises }) => ({ value: title, description: exercises.join(', ') }));
}

/** The latest hundred. */
async function sessionIds(scope: Scope, { deleted }: StoredQuestion): Promise<Candidate[]> {
  const { listSessions } = await import('../../db/session-list.js');
  const which = deleted ? 'deleted' : 'live';
  const sessions = await listSessions(scope, { which, ascending: false, limit: 100, offset: 0 });
  return sessions.map(({ id, local_date: date, title }) => ({
    value: String(id),
    description: title === null ? date : `${date} ${title}`,
  }));
}

async function importIds(scope: Scope): Promise<Candidate[]> {
  const { listImports } = await import('../../db/imports.js');
  return (await listImports(scope)).map(({ id, file_name: file, program, sessions }) => ({
    value: String(id),
    description: `${file === null ? '' : `${file}: `}${program ?? counted(sessions, 'session')}`,
  }));
}

async function gymNames(scope: Scope): Promise<Candidate[]> {
  const { gymsOf, listOwned } = await import('../../db/user-equipment.js');
  const owned = await listOwned(scope);
  return gymsOf(owned)
    .filter(Boolean)
    .map((gym) => ({
      value: gym,
      description: owned
        .filter((one) => one.gym === gym)
        .map(({ equipment }) => equipment)
        .join(', '),
    }));
}

async function tagNames(scope: Scope): Promise<Candidate[]> {
  const { listTags } = await import('../../db/tags.js');
  return (await listTags(scope)).map(({ name, exercises }) => ({
    value: name,
    description: exercises.join(', '),
  }));
}
