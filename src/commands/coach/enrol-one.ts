import { forAthlete } from '../../db/athletes.js';
import type { NamedCoach } from '../../db/coaches.js';
import { inviteToProgram, joinProgram } from '../../db/enrollments.js';
import { addUser } from '../../db/household.js';
import type { StoredSlot } from '../../db/program-rows.js';
import type { VisibleProgram } from '../../db/programs.js';
import type { WriteScope } from '../../db/scope.js';
import { momentOf } from '../../db/start-session.js';
import type { Enrollment, User } from '../../db/tables.js';
import { findUser } from '../../db/users.js';
import { parseDay } from '../../domain/dates.js';
import { Failure } from '../../domain/failure.js';
import { oneOfWords } from '../../schema/flags.js';
import { readUsername } from '../username.js';
import { applySettings } from '../enrollment-settings.js';
import type { EnrolLine } from './enrol-list.js';

/** Into what athletes are enrolled, and by whom. */
export interface Enrolling {
  readonly coach: NamedCoach;
  readonly program: VisibleProgram;
  /** Every slot of the program. */
  readonly slots: readonly StoredSlot[];
  /** Athletes who are not in the file are made. */
  readonly create: boolean;
}

/** What became of one athlete. */
export interface Enrolled {
  readonly user: User;
  readonly isNew: boolean;
  readonly enrollment: Enrollment;
}

/**
 * Enrols one athlete: a managed one at once, anybody else by an invitation.
 *
 * @throws Failure usage, not-found or conflict, for whatever of the line cannot be
 */
export async function enrolOne(scope: WriteScope, line: EnrolLine, enrolling: Enrolling): Promise<Enrolled> {
  const { coach, program, slots } = enrolling;
  const { user, isNew } = await athleteNamed(scope, line, enrolling);
  const theirs = forAthlete(scope, user, program);
  const today = momentOf(scope).date;
  const joined = line.joined === '' ? today : joiningDay(line.joined, today);
  const isManaged = user.managed_by_coach_id === coach.id;
  const enrollment = isManaged
    ? await joinProgram(theirs, program, joined === today ? scope.now : scope.clock.fromLocal(joined, 0))
    : await inviteToProgram(theirs, program);
  const target = { enrollment, program, slots, date: isManaged ? joined : today };
  await applySettings(theirs, scope, line, target);
  return { user, isNew, enrollment };
}

async function athleteNamed(
  scope: WriteScope,
  { athlete, name, unit }: EnrolLine,
  { coach, create }: Enrolling,
): Promise<{ user: User; isNew: boolean }> {
  try {
    const user = await findUser(scope.db, athlete);
    if (user.id === scope.user.id)
      throw new Failure(
        'usage',
        `"${athlete}" is the coach`,
        'join a program of your own with: ton program join',
      );
    return { user, isNew: false };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'not-found') throw error;
    if (!create)
      throw new Failure(
        'not-found',
        error.message,
        'make those who are missing, to keep their logs for them, with --create',
        {
          cause: error,
        },
      );
  }
  const units = unit === '' ? 'kg' : oneOfWords('unit', unit, ['kg', 'lb']);
  const user = await addUser(scope, {
    username: readUsername(athlete),
    name: name === '' ? null : name,
    unit_system: units === 'kg' ? 'metric' : 'imperial',
    managed_by_coach_id: coach.id,
  });
  return { user, isNew: true };
}

function joiningDay(text: string, today: string): string {
  const day = parseDay(text, today);
  if (day <= today) return day;
  throw new Failure(
    'usage',
    `"${text}" is in the future`,
    'enrol them on that day, or leave it out for today',
  );
}
