import { athletesOf, isJoined, type Athlete } from '../../db/athletes.js';
import { requireOwnCoach } from '../../db/coaches.js';
import type { Scope } from '../../db/scope.js';
import { Failure } from '../../domain/failure.js';
import type { Prompter } from '../../prompts/prompter.js';

/**
 * One of the acting coach's athletes, chosen from a list.
 *
 * @throws Failure not-found when there is none
 */
export async function askAthlete(prompter: Prompter, scope: Scope): Promise<Athlete> {
  const athletes = (await athletesOf(scope, await requireOwnCoach(scope))).filter(
    ({ isManaged, enrollments }) => isManaged || enrollments.some(isJoined),
  );
  if (athletes.length === 0)
    throw new Failure('not-found', 'you have no athletes yet', 'put some into a program: ton coach enrol');
  return await prompter.select(
    'Athlete',
    athletes.map((athlete) => ({
      name: athlete.user.username,
      value: athlete,
      description: athlete.enrollments.map(({ program }) => program).join(', '),
    })),
  );
}
