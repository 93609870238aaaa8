import { athletesOf, isJoined } from '../../db/athletes.js';
import { listCoaches, ownCoach } from '../../db/coaches.js';
import { listUsers } from '../../db/household.js';
import type { Scope } from '../../db/scope.js';
import type { Candidate } from './candidates.js';
import type { StoredQuestion } from './stored.js';

/** Those who can act; to be brought back, those who were removed. */
export async function userNames(scope: Scope, { deleted }: StoredQuestion): Promise<Candidate[]> {
  return (await listUsers(scope))
    .filter((user) => (user.deleted_at !== null) === deleted)
    .map(({ username, name }) => ({ value: username, description: name ?? '' }));
}

/** Whose log the acting coach may look at; where somebody is to be enrolled, everybody else of the file. */
export async function athleteNames(scope: Scope, question: StoredQuestion): Promise<Candidate[]> {
  if (question.command === 'coach enrol')
    return (await userNames(scope, question)).filter(({ value }) => value !== scope.user.username);
  const coach = await ownCoach(scope);
  if (coach === undefined) return [];
  return (await athletesOf(scope, coach))
    .filter(({ isManaged, enrollments }) => isManaged || enrollments.some(isJoined))
    .map(({ user, enrollments }) => ({
      value: user.username,
      description: enrollments
        .filter(isJoined)
        .map(({ program }) => program)
        .join(', '),
    }));
}

/** Coaches by username, with what athletes know them by. */
export async function coachNames(scope: Scope): Promise<Candidate[]> {
  return (await listCoaches(scope)).map(({ username, name }) => ({ value: username, description: name }));
}
