import { dayToDo, followedPrograms, type Followed } from '../../db/followed-days.js';
import type { Scope } from '../../db/scope.js';
import { sessionLike } from '../../db/session-source.js';
import { requireSession } from '../../db/sessions.js';
import { emptySession, type SessionToStart } from '../../db/start-session.js';
import { requireTemplate } from '../../db/templates.js';
import { Failure } from '../../domain/failure.js';
import { programsFollowed } from '../followed-programs.js';
import { sessionFromProgram, sessionFromTemplate } from '../planned-session.js';
import { readReference } from '../session-reference.js';

/** What a session begins from; one of them at most. */
export interface Beginning {
  readonly like?: string;
  readonly empty?: true;
  readonly program?: string;
}

/**
 * The workout that was named, or null when none was.
 *
 * @param date local, of the session
 * @throws Failure usage for two beginnings; not-found
 */
export async function readWorkout(
  scope: Scope,
  template: string,
  options: Beginning,
  date: string,
): Promise<SessionToStart | null> {
  const { like, empty, program } = options;
  const named = [template !== '', like !== undefined, empty === true, program !== undefined].filter(
    Boolean,
  ).length;
  if (named > 1)
    throw new Failure(
      'usage',
      'a session has one beginning',
      'give a template, --program NAME, --like SESSION or --empty, one of them',
    );
  if (options.empty === true) return emptySession;
  if (options.like !== undefined)
    return await sessionLike(scope, await requireSession(scope, readReference(scope, options.like)));
  if (options.program !== undefined)
    return await nextDayOf(scope, await programsFollowed(scope, options.program), date);
  if (template === '') return null;
  return await sessionFromTemplate(scope, await requireTemplate(scope, template), date);
}

/**
 * What is trained when nobody says: the next day of the one program that is followed, else nothing planned.
 *
 * @param date local, of the session
 * @throws Failure usage when several are followed
 */
export async function usualWorkout(scope: Scope, date: string): Promise<SessionToStart> {
  const followed = await followedPrograms(scope);
  return followed.length === 0 ? emptySession : await nextDayOf(scope, followed, date);
}

async function nextDayOf(scope: Scope, followed: readonly Followed[], date: string): Promise<SessionToStart> {
  const [only, ...others] = followed;
  if (only === undefined) return emptySession;
  if (others.length > 0) {
    const names = followed.map(({ program }) => `"${program.name}"`).join(', ');
    throw new Failure('usage', `you follow ${names}`, `say whose next day: --program NAME, or --empty`);
  }
  const day = await dayToDo(scope, only, date);
  if (day !== null) return await sessionFromProgram(scope, day, date);
  throw new Failure(
    'not-found',
    `"${only.program.name}" has no day to train`,
    'start without it: ton session start --empty',
  );
}
