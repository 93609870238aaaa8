import { followedPrograms, type Followed } from '../db/followed-days.js';
import type { Scope } from '../db/scope.js';
import { Failure } from '../domain/failure.js';
import { foldName } from '../domain/fold.js';

/**
 * The programs the user follows, or those of them that a name means.
 *
 * @throws Failure not-found when none is called so
 */
export async function programsFollowed(scope: Scope, name: string | undefined): Promise<Followed[]> {
  const followed = await followedPrograms(scope);
  if (name === undefined) return followed;
  const key = foldName(name);
  const exact = followed.filter(
    ({ program }) => program.name_key === key || String(program.id) === name.trim(),
  );
  const found = exact.length > 0 ? exact : followed.filter(({ program }) => program.name_key.includes(key));
  if (found.length > 0) return found;
  const names = followed.map(({ program }) => `"${program.name}"`).join(', ');
  throw new Failure(
    'not-found',
    `you follow no program "${name}"`,
    names === '' ? 'join one with: ton program join NAME' : `you follow ${names}`,
  );
}
