import { sql } from 'kysely';
import { historySets, type HistoryFilter } from '../db/export-rows.js';
import type { HistorySet } from '../db/history-set.js';
import type { Scope } from '../db/scope.js';
import type { Measurement } from '../domain/set.js';
import { cleanText } from '../output/clean.js';
import { appNames } from './app-names.js';
import type { LeftOutReason, Losses } from './losses.js';
import { loadKindOf } from './stored-set.js';
import type { WrittenApp } from './written-app.js';

/** A set that the file of another app can tell, with what opens with it. */
export interface AppSet {
  readonly set: HistorySet;
  /** The exercise as the app calls it. */
  readonly exercise: string;
  /** Start of the session, or of the set on its own: UTC milliseconds and minutes east of it. */
  readonly at: number;
  readonly offset: number;
  /** Never empty: a session without a title, and a set on its own, are a `Workout`. */
  readonly title: string;
  readonly isFirstOfSession: boolean;
  readonly isFirstOfExercise: boolean;
}

const untitled = 'Workout';

/**
 * The sets of the scope's user that count, as another app's file can tell them, one page in memory. What it cannot tell
 * is left out and counted.
 */
export async function* appSets(
  scope: Scope,
  filter: HistoryFilter,
  app: WrittenApp,
  losses: Losses,
): AsyncGenerator<AppSet, void, undefined> {
  const exercises = await exercisesFor(scope, app);
  let session = '';
  let place = '';
  for await (const set of historySets(scope, filter)) {
    const { measurement = 'weight_reps', name = '' } = exercises.get(set.exercise_id) ?? {};
    const reason = whyNot(set, measurement);
    if (reason !== null) {
      losses.leaveOut(reason);
      continue;
    }
    losses.write(untoldOf(set, measurement, app));
    const ownSession = set.session_uid ?? `alone ${set.performed_at}`;
    const ownPlace = `${ownSession} ${set.position ?? set.exercise}`;
    yield {
      set,
      exercise: name,
      at: set.started_at ?? set.performed_at,
      offset: set.session_offset ?? set.utc_offset_minutes,
      title: oneLine(set.session_title ?? '') || untitled,
      isFirstOfSession: ownSession !== session,
      isFirstOfExercise: ownPlace !== place,
    };
    session = ownSession;
    place = ownPlace;
  }
}

/** Text that fits one line of any file. */
function oneLine(text: string): string {
  return cleanText(text).trim();
}

/** A note as a file can hold it; empty for none. */
export function noteText(note: string | null): string {
  return cleanText(note ?? '', { multiline: true }).trim();
}

async function exercisesFor(
  scope: Scope,
  app: WrittenApp,
): Promise<Map<number, { readonly measurement: Measurement; readonly name: string }>> {
  const nameOf = await appNames(scope, app);
  const rows = await scope.db
    .selectFrom('exercises as e')
    .select(['e.id', 'e.name', 'e.slug', 'e.measurement'])
    .where(sql<boolean>`e.id in (select exercise_id from set_logs where user_id = ${scope.user.id})`)
    .execute();
  return new Map(
    rows.map(({ id, name, slug, measurement }) => [
      id,
      { measurement, name: oneLine(nameOf({ id, name, slug })) || 'Exercise' },
    ]),
  );
}

/** Why a set would be another one in an app that knows kilograms and pounds, sets that were done, and help by the exercise alone. */
function whyNot(set: HistorySet, measurement: Measurement): LeftOutReason | null {
  if (set.is_completed === 0) return 'missed';
  if (set.unit === 'stacks') return 'stacks';
  if ((set.weight ?? 0) === 0) return null;
  const read = loadKindOf({ weight: set.weight, loadKind: null }, measurement);
  return (read === 'assisted') === (set.load_kind === 'assisted') ? null : 'assistance';
}

/** What is said of a set that neither app has a column for. */
function untoldOf(set: HistorySet, measurement: Measurement, app: WrittenApp): string[] {
  const untold: string[] = [];
  const tell = (what: string, isSaid: boolean) => {
    if (isSaid) untold.push(what);
  };
  const read = loadKindOf({ weight: set.weight, loadKind: null }, measurement);
  tell('added weight', (set.weight ?? 0) > 0 && read !== set.load_kind);
  tell('failure', set.is_failure === 1 && set.set_type !== 'working');
  tell('AMRAP', set.is_amrap === 1);
  tell('left and right', set.reps_left !== null);
  tell('RIR', set.rir !== null);
  tell('tempo', set.tempo !== null);
  tell('rest', set.rest_seconds !== null);
  tell('calories', set.calories !== null);
  tell('set notes', set.notes !== null);
  tell('targets', set.target_reps_min !== null || set.target_weight !== null);
  tell('supersets', app === 'strong' && set.superset_group !== null);
  tell('other columns of an import', set.extra !== null);
  return untold;
}
