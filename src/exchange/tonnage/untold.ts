import type { Scope } from '../../db/scope.js';
import { counted } from '../../domain/counted.js';

/**
 * What of the scope's user a document cannot tell, one sentence each: what they do in a program of somebody else hangs on
 * rows that are not theirs to hand out.
 */
export async function untoldOf({ db, user }: Scope): Promise<string[]> {
  const elsewhere = db
    .selectFrom('enrollments as e')
    .innerJoin('programs as p', 'p.id', 'e.program_id')
    .where('e.user_id', '=', user.id)
    .where('p.owner_id', '<>', user.id);
  const programs = await elsewhere.select(['p.name', 'e.id']).orderBy('e.id').execute();
  if (programs.length === 0) return [];
  const maxes = await db
    .selectFrom('training_maxes')
    .select('id')
    .where('user_id', '=', user.id)
    .where(
      'enrollment_id',
      'in',
      programs.map(({ id }) => id),
    )
    .execute();
  const names = [...new Set(programs.map(({ name }) => `"${name}"`))].join(', ');
  const [where, there] = programs.length === 1 ? ['a program', 'it'] : ['programs', 'them'];
  const also =
    maxes.length === 0 ? '' : ` and ${counted(maxes.length, 'training max', 'training maxes')} in ${there}`;
  return [
    `left out: ${counted(programs.length, 'enrollment')} in ${where} of somebody else${also}: ${names}`,
  ];
}
