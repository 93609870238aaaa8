import type { RecordType } from '../domain/records/record.js';
import type { Scope } from './scope.js';
import type { PersonalRecordsTable } from './tables/journal.js';
import type { Selectable } from 'kysely';

/** A stored record with the words people know it by. */
export interface NamedRecord extends Selectable<PersonalRecordsTable> {
  readonly exercise: string;
  readonly session_id: number | null;
  readonly local_date: string;
  readonly utc_offset_minutes: number;
}

/** Which records to list. */
export interface RecordFilter {
  readonly exerciseId?: number;
  readonly type?: RecordType;
  /** All but those of this type. */
  readonly except?: RecordType;
  /** Those that stand, or every one there ever was. */
  readonly which: 'standing' | 'all';
  /** Local dates of the sets, both included. */
  readonly since?: string;
  readonly until?: string;
}

/** Records by exercise, then in the order they were made. */
export async function listRecords(scope: Scope, filter: RecordFilter): Promise<NamedRecord[]> {
  let query = scope.db
    .selectFrom('personal_records as r')
    .innerJoin('exercises as e', 'e.id', 'r.exercise_id')
    .innerJoin('set_logs as l', 'l.id', 'r.set_log_id')
    .leftJoin('session_exercises as x', 'x.id', 'l.session_exercise_id')
    .selectAll('r')
    .select(['e.name as exercise', 'x.session_id', 'l.local_date', 'l.utc_offset_minutes'])
    .where('r.user_id', '=', scope.user.id)
    .orderBy('r.exercise_id')
    .orderBy('r.id');
  if (filter.exerciseId !== undefined) query = query.where('r.exercise_id', '=', filter.exerciseId);
  if (filter.type !== undefined) query = query.where('r.record_type', '=', filter.type);
  if (filter.except !== undefined) query = query.where('r.record_type', '<>', filter.except);
  if (filter.which === 'standing') query = query.where('r.beaten_at', 'is', null);
  if (filter.since !== undefined) query = query.where('l.local_date', '>=', filter.since);
  if (filter.until !== undefined) query = query.where('l.local_date', '<=', filter.until);
  return await query.execute();
}

/** The ids of the exercises the user has sets of, in the order of their ids. */
export async function loggedExerciseIds(scope: Scope): Promise<number[]> {
  const rows = await scope.db
    .selectFrom('exercises as e')
    .select('e.id')
    .where((where) =>
      where.exists(
        where
          .selectFrom('set_logs as l')
          .select('l.id')
          .where('l.user_id', '=', scope.user.id)
          .whereRef('l.exercise_id', '=', 'e.id')
          .where('l.deleted_at', 'is', null),
      ),
    )
    .orderBy('e.id')
    .execute();
  return rows.map(({ id }) => id);
}
