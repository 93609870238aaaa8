import { sql, type Selectable } from 'kysely';
import type { BodyUnit } from '../domain/body/kinds.js';
import { inBodyUnit, type Measured } from '../domain/body/measure.js';
import type { Moment } from '../domain/dates.js';
import { Failure } from '../domain/failure.js';
import { uuidV7 } from '../domain/uuid.js';
import type { Scope, WriteScope } from './scope.js';
import type { BodyMeasurementsTable } from './tables/people.js';
import { insertRow, updateRow } from './write.js';

export type Measurement = Selectable<BodyMeasurementsTable>;

/** A measurement with the one of its kind before it; null for the first. */
export interface MeasurementInTime extends Measurement {
  readonly previous_value: number | null;
  readonly previous_unit: BodyUnit | null;
}

/** Which measurements to list. */
export interface MeasurementFilter {
  readonly kind?: string;
  readonly id?: number;
  /** Local dates, both included. */
  readonly since?: string;
  readonly until?: string;
  /** Only what comes after this one in the order of the list. */
  readonly after?: Measurement;
  readonly ascending: boolean;
  readonly limit: number;
  readonly offset: number;
}

/** Measurements by the time they were taken, a page of them, each with the one before it whatever the page. */
export async function listMeasurements(
  scope: Scope,
  { kind, id, since, until, after, ascending, limit, offset }: MeasurementFilter,
): Promise<MeasurementInTime[]> {
  const direction = sql.raw(ascending ? 'asc' : 'desc');
  const conditions = [
    sql`true`,
    ...(id === undefined ? [] : [sql`id = ${id}`]),
    ...(since === undefined ? [] : [sql`local_date >= ${since}`]),
    ...(until === undefined ? [] : [sql`local_date <= ${until}`]),
    ...(after === undefined
      ? []
      : [sql`(measured_at, id) ${sql.raw(ascending ? '>' : '<')} (${after.measured_at}, ${after.id})`]),
  ];
  const { rows } = await sql<MeasurementInTime>`select * from (
      select b.*, lag(value) over before as previous_value, lag(unit) over before as previous_unit
      from body_measurements b
      where user_id = ${scope.user.id} and deleted_at is null ${kind === undefined ? sql`` : sql`and kind = ${kind}`}
      window before as (partition by kind order by measured_at, id)
    ) m
    where ${sql.join(conditions, sql` and `)}
    order by measured_at ${direction}, id ${direction}
    limit ${limit} offset ${offset}`.execute(scope.db);
  return rows;
}

/**
 * A measurement by its id, with the one before it.
 *
 * @throws Failure not-found
 */
export async function requireMeasurement(scope: Scope, id: number): Promise<MeasurementInTime> {
  const [row] = await listMeasurements(scope, { id, ascending: true, limit: 1, offset: 0 });
  if (row === undefined)
    throw new Failure('not-found', `there is no measurement "${id}"`, 'see the ids with: ton body list');
  return row;
}

/** The kinds the user has measured, by name. */
export async function measuredKinds(scope: Scope): Promise<string[]> {
  const rows = await scope.db
    .selectFrom('body_measurements')
    .select('kind')
    .distinct()
    .where('user_id', '=', scope.user.id)
    .where('deleted_at', 'is', null)
    .orderBy('kind')
    .execute();
  return rows.map((row) => row.kind);
}

/**
 * The latest values of a kind.
 *
 * @param unit what they are in; values it cannot be converted to are left out
 * @param but the id of one to leave out
 */
export async function recentValues(
  scope: Scope,
  { kind, unit, but }: { kind: string; unit: BodyUnit; but?: number },
): Promise<number[]> {
  const rows = await scope.db
    .selectFrom('body_measurements')
    .select(['id', 'value', 'unit'])
    .where('user_id', '=', scope.user.id)
    .where('kind', '=', kind)
    .where('deleted_at', 'is', null)
    .orderBy('measured_at', 'desc')
    .limit(21)
    .execute();
  return rows
    .filter((row) => row.id !== but)
    .map((row) => inBodyUnit(row.value, row.unit, unit))
    .filter((value) => value !== null);
}

/** Stores what was measured at one moment. @returns the ids, in the order given */
export async function logMeasurements(
  scope: WriteScope,
  measured: readonly Measured[],
  moment: Moment,
  notes: string | null,
): Promise<number[]> {
  const ids: number[] = [];
  for (const { kind, value, unit } of measured) {
    const { id } = await insertRow(scope, 'body_measurements', {
      uid: uuidV7(scope.now, scope.random(10)),
      ...{ kind, value, unit, notes },
      ...momentColumns(moment),
    });
    ids.push(id);
  }
  return ids;
}

/** What can be corrected of a measurement. */
export interface MeasurementPatch {
  readonly measured?: Measured;
  readonly moment?: Moment;
  readonly notes?: string | null;
}

/** Corrects a measurement; what is left out stays. */
export async function changeMeasurement(
  scope: WriteScope,
  id: number,
  { measured, moment, notes }: MeasurementPatch,
): Promise<void> {
  await updateRow(scope, 'body_measurements', id, {
    ...measured,
    ...(moment === undefined ? {} : momentColumns(moment)),
    ...(notes === undefined ? {} : { notes }),
  });
}

/** Puts a measurement away; undo brings it back. */
export async function removeMeasurement(scope: WriteScope, id: number): Promise<void> {
  await updateRow(scope, 'body_measurements', id, { deleted_at: scope.now });
}

function momentColumns({ at, date, offsetMinutes }: Moment) {
  return { measured_at: at, local_date: date, utc_offset_minutes: offsetMinutes };
}
