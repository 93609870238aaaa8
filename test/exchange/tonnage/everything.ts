import type { Scope } from '../../../src/db/scope.js';
import { plantExercises } from './everything-exercises.js';
import { plantLog } from './everything-logged.js';
import { plantPlans } from './everything-planned.js';
import { planterOf } from './planter.js';

/** One row or more in every table a document tells of, with every column that may be empty filled in one of them. */
export async function plantEverything(scope: Scope): Promise<void> {
  const planter = planterOf(scope);
  await plantSettings(scope);
  const exercises = await plantExercises(planter);
  const plans = await plantPlans(planter, exercises);
  await plantLog(planter, exercises, plans);
}

async function plantSettings(scope: Scope): Promise<void> {
  await scope.db
    .updateTable('users')
    .set({
      email: 'a@example.org',
      name: 'Ä "B"',
      sex: 'f',
      birth_date: '1990-02-28',
      height_cm: 171.5,
      default_rest_seconds: 90,
      time_zone: 'Europe/Berlin',
    })
    .set({
      unit_system: 'imperial',
      one_rep_max_formula: 'lombardi',
      first_day_of_week: 7,
      shares_leaderboard: 1,
      password_hash: 'top secret hash',
    })
    .set({ oauth_provider: 'top secret provider', oauth_id: 'top secret id' })
    .where('id', '=', scope.user.id)
    .execute();
}
