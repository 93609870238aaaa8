import type { App } from '../../app/app.js';
import { commandByKey, setIdsOfCommand } from '../../db/commands.js';
import { findExercise } from '../../db/exercises.js';
import type { MovedRecords } from '../../db/records.js';
import { retellRecords } from '../../db/retell-records.js';
import { effectiveLoads } from '../../db/effective-loads.js';
import { estimateForSets } from '../../db/set-calories.js';
import type { Scope } from '../../db/scope.js';
import { setsByIds } from '../../db/sets.js';
import type { Exercise } from '../../db/tables.js';
import type { SavedView } from '../../output/view.js';
import { brokenRecords } from '../record-news.js';
import { userUnit } from '../user-unit.js';
import { setsSaved } from './answer.js';

/**
 * The answer to a retry: what the command of that key stored and, for scripts, the records it broke; people are told
 * that nothing was added.
 *
 * @returns undefined when no command of that key stands
 */
export async function retold(app: App, scope: Scope, key: string): Promise<SavedView | undefined> {
  const earlier = await commandByKey(scope, key);
  if (earlier === undefined) return undefined;
  app.say(`already logged under the key "${key}"; nothing was added`);
  const sets = await setsByIds(scope, await setIdsOfCommand(scope, earlier.id));
  const ids = new Set(sets.map(({ id }) => id));
  const brought: MovedRecords[] = [];
  const exercises: Exercise[] = [];
  for (const exerciseId of new Set(sets.map((set) => set.exercise_id))) {
    const exercise = await findExercise(scope, exerciseId);
    if (exercise === undefined) continue;
    brought.push(await retellRecords(scope, exercise, ids));
    exercises.push(exercise);
  }
  return setsSaved(
    sets,
    { rows: brokenRecords(brought, userUnit(scope.user), () => '').rows, lines: [] },
    await estimateForSets(scope, sets),
    await effectiveLoads(scope, exercises, sets),
  );
}
