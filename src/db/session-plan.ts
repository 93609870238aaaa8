import { sql } from 'kysely';
import type { TargetSet } from '../domain/planned/planned-set.js';
import type { PerformedSet } from '../domain/set.js';
import type { LoggedSet, SessionPlan, SessionSlot } from '../domain/session/plan.js';
import { standingRecords } from '../domain/records/record.js';
import { usualRestSeconds } from '../domain/usual-rest.js';
import { formulasFor } from './formula.js';
import { storedRecords } from './records.js';
import type { Scope } from './scope.js';
import { within } from './stats-rules.js';
import { performedSet, setsOfSession } from './sets.js';
import type { Session, SetLog } from './tables.js';
import { targetSetOf } from './target-sets.js';

/** A session as far as it got, with what each of its exercises was the last time. */
export async function readSessionPlan(scope: Scope, session: Session): Promise<SessionPlan> {
  const rows = await slotRows(scope, session.id);
  const targets = await targetsBySlot(scope, session.id);
  const sets = await setsOfSession(scope, session.id);
  const formulas = await formulasFor(
    scope,
    rows.map((row) => row.exercise_id),
  );
  const slots: SessionSlot[] = [];
  for (const row of rows) {
    slots.push({
      id: row.id,
      position: row.position,
      exerciseId: row.exercise_id,
      exercise: row.exercise,
      measurement: row.measurement,
      supersetGroup: row.superset_group,
      isSkipped: row.is_skipped === 1,
      notes: row.notes,
      planNotes: row.plan_notes,
      pinnedNote: row.pinned_note,
      targets: targets.get(row.id) ?? [],
      sets: sets.filter((set) => set.session_exercise_id === row.id).map(loggedSet),
      lastTime: await lastTimeOf(scope, session, row),
      records: standingRecords(await storedRecords(scope, row.exercise_id, 'standing and baselines')),
      formula: formulas.get(row.exercise_id) ?? 'epley',
      restSeconds:
        row.rest_planned ??
        row.rest_setting ??
        scope.user.default_rest_seconds ??
        row.rest_default ??
        usualRestSeconds,
    });
  }
  return {
    id: session.id,
    startedAt: session.started_at,
    pausedAt: session.paused_at,
    pausedSeconds: session.paused_seconds,
    slots,
  };
}

async function slotRows(scope: Scope, sessionId: number) {
  return await scope.db
    .selectFrom('session_exercises as x')
    .innerJoin('exercises as e', 'e.id', 'x.exercise_id')
    .leftJoin('workout_exercises as w', 'w.id', 'x.workout_exercise_id')
    .leftJoin('exercise_settings as t', (join) =>
      join.onRef('t.exercise_id', '=', 'x.exercise_id').on('t.user_id', '=', scope.user.id),
    )
    .selectAll('x')
    .select([
      'e.name as exercise',
      'e.measurement',
      'e.default_rest_seconds as rest_default',
      'w.rest_seconds as rest_planned',
      't.default_rest_seconds as rest_setting',
      't.pinned_note',
    ])
    // What the plan says of one exercise is not said of another that stands in for it.
    .select((f) =>
      f
        .case()
        .when('w.exercise_id', '=', f.ref('x.exercise_id'))
        .then(f.ref('w.notes'))
        .end()
        .as('plan_notes'),
    )
    .where('x.user_id', '=', scope.user.id)
    .where('x.session_id', '=', sessionId)
    .orderBy('x.position')
    .execute();
}

/** A set of a session in the words of its plan. */
export function loggedSet(row: SetLog): LoggedSet {
  return { id: row.id, setIndex: row.set_index, set: performedSet(row), performedAt: row.performed_at };
}

/** What a session asks for, in order, by the id of the place; a place that asks for nothing is missing. */
export async function targetsBySlot(scope: Scope, sessionId: number): Promise<Map<number, TargetSet[]>> {
  const rows = await scope.db
    .selectFrom('session_exercises as x')
    .innerJoin('target_sets as t', 't.session_exercise_id', 'x.id')
    .selectAll('t')
    .where('x.user_id', '=', scope.user.id)
    .where('x.session_id', '=', sessionId)
    .orderBy('t.set_index')
    .execute();
  const targets = new Map<number, TargetSet[]>();
  for (const row of rows) {
    const slot = targets.get(row.session_exercise_id);
    if (slot === undefined) targets.set(row.session_exercise_id, [targetSetOf(row)]);
    else slot.push(targetSetOf(row));
  }
  return targets;
}

/** The sets of the slot's last time: the same slot of the plan in an earlier session, else the exercise anywhere before. */
async function lastTimeOf(
  scope: Scope,
  session: Session,
  slot: { exercise_id: number; workout_exercise_id: number | null },
): Promise<PerformedSet[]> {
  const last =
    (slot.workout_exercise_id === null
      ? undefined
      : await lastSetElsewhere(scope, session, slot)
          .where('x.workout_exercise_id', '=', slot.workout_exercise_id)
          .executeTakeFirst()) ?? (await lastSetElsewhere(scope, session, slot).executeTakeFirst());
  if (last === undefined) return [];
  const rows = await scope.db
    .selectFrom('set_logs')
    .selectAll()
    .where('user_id', '=', scope.user.id)
    .where('exercise_id', '=', slot.exercise_id)
    .where('deleted_at', 'is', null)
    .$if(last.session_exercise_id !== null, (query) =>
      query.where('session_exercise_id', '=', last.session_exercise_id).orderBy('set_index'),
    )
    .$if(last.session_exercise_id === null, (query) =>
      query
        .where('session_exercise_id', 'is', null)
        .where(within('local_date', { since: last.local_date, until: last.local_date }))
        .orderBy('performed_at')
        .orderBy('id'),
    )
    .execute();
  return rows.map(performedSet);
}

/** The latest completed set of the exercise before this session. */
function lastSetElsewhere(scope: Scope, session: Session, slot: { exercise_id: number }) {
  return (
    scope.db
      .selectFrom('set_logs as l')
      .leftJoin('session_exercises as x', 'x.id', 'l.session_exercise_id')
      .select(['l.session_exercise_id', 'l.local_date'])
      .where('l.user_id', '=', scope.user.id)
      .where('l.exercise_id', '=', slot.exercise_id)
      .where('l.deleted_at', 'is', null)
      .where('l.is_completed', '=', 1)
      .where('l.set_type', '<>', 'warmup')
      .where('l.performed_at', '<=', session.ended_at ?? scope.clock.now())
      .where((where) =>
        where.or([where('x.session_id', 'is', null), where('x.session_id', '<>', session.id)]),
      )
      .orderBy('l.performed_at', 'desc')
      // The sign keeps SQLite from walking all sets of the user in this order, back to the last one of the exercise.
      .orderBy(sql`+l.id`, 'desc')
      .limit(1)
  );
}
