import { liveEnrollments } from '../../db/enrollments.js';
import { listPrograms } from '../../db/program-list.js';
import { deletedPrograms, ownPrograms, type VisibleProgram } from '../../db/programs.js';
import type { Scope } from '../../db/scope.js';
import { workoutsOf } from '../../db/workouts.js';
import type { Candidate } from './candidates.js';
import type { StoredQuestion } from './stored.js';

/** Public programs may be many; more than these nobody reads behind a tab. */
const most = 200;

/** What each command takes that does not take every program: the user's own, or those with one of these enrollments. */
const reaches: Readonly<Record<string, 'own' | readonly string[] | undefined>> = {
  'program plan': 'own',
  'program apply': 'own',
  'program edit': 'own',
  'program publish': 'own',
  'program delete': 'own',
  'program rollback': 'own',
  'workout add': 'own',
  'workout edit': 'own',
  'workout move': 'own',
  'workout remove': 'own',
  'workout exercise add': 'own',
  'workout exercise edit': 'own',
  'workout exercise move': 'own',
  'workout exercise remove': 'own',
  'coach enrol': 'own',
  'coach athletes': 'own',
  'coach adherence': 'own',
  'program pause': ['active'],
  'program resume': ['paused'],
  'program skip': ['active', 'paused'],
  'program repeat': ['active', 'paused'],
  'program swap': ['active', 'paused'],
  'program progress': ['active', 'paused'],
  'program leave': ['active', 'paused', 'invited'],
  'session start': ['active'],
  next: ['active'],
};

/**
 * Programs by name, each with whose it is or how far the user is with it: only those that the command takes. Public ones of
 * others are offered where a program is to be joined, and elsewhere once something is typed.
 */
export async function programNames(scope: Scope, question: StoredQuestion): Promise<Candidate[]> {
  if (question.deleted) return (await deletedPrograms(scope)).map(({ name }) => candidate(name, ''));
  const reach = reaches[question.command];
  if (reach === 'own')
    return (await ownPrograms(scope)).map(({ name, description }) => candidate(name, description ?? ''));
  const enrollments = await liveEnrollments(scope);
  if (reach !== undefined)
    return enrollments
      .filter(({ status }) => reach.includes(status))
      .map(({ program, status }) => candidate(program, status));
  const isToJoin = question.command === 'program join';
  const programs = await listPrograms(scope, {
    reach: isToJoin || !question.isNothingTyped ? 'all' : 'mine',
    order: 'name',
    limit: most,
    offset: 0,
  });
  const joined = new Set(
    enrollments.filter(({ status }) => status !== 'invited').map(({ program_id: id }) => id),
  );
  return programs
    .filter(({ id }) => !isToJoin || !joined.has(id))
    .map((program) => candidate(program.name, standingText(program)));
}

/**
 * The days of programs, as a person names them: `Push Pull Legs 1 2`. Ids where a digit was typed, and of days that are to
 * be brought back.
 */
export async function workoutNames(scope: Scope, question: StoredQuestion): Promise<Candidate[]> {
  const isOwn = question.deleted || reaches[question.command] === 'own';
  const workouts = await workoutsOf(scope, isOwn ? 'own' : 'mine', question.deleted);
  const isById = question.deleted || /^\d/.test(question.typed);
  return workouts.map(({ id, program, week, day, title }) => {
    const place = `${program} ${week} ${day}`;
    return isById
      ? candidate(String(id), title === null ? place : `${place}: ${title}`)
      : candidate(place, title ?? '');
  });
}

function standingText({ standing, owner }: VisibleProgram): string {
  if (standing === 'own') return 'own';
  return `by ${owner}${standing === 'public' ? '' : `, ${standing}`}`;
}

function candidate(value: string, description: string): Candidate {
  return { value, description };
}
