import { toKilograms } from '../domain/load.js';
import type { Scope } from './scope.js';

/** A body weight and the local date since which it is known. */
export interface Bodyweight {
  readonly date: string;
  readonly kg: number;
}

/** The user's weights, without an order. */
function weighings(scope: Scope) {
  return scope.db
    .selectFrom('body_measurements')
    .select(['local_date', 'value', 'unit'])
    .where('user_id', '=', scope.user.id)
    .where('kind', '=', 'weight')
    .where('unit', 'in', ['kg', 'lb'])
    .where('deleted_at', 'is', null)
    .$narrowType<{ unit: 'kg' | 'lb' }>();
}

/** Every body weight of the user, oldest first. */
export async function bodyweights(scope: Scope): Promise<Bodyweight[]> {
  const rows = await weighings(scope).orderBy('measured_at').orderBy('id').execute();
  return rows.map(({ local_date: date, value, unit }) => ({ date, kg: toKilograms(value, unit) ?? 0 }));
}

/**
 * The weight known on a day: that day's last one, else the latest before it, or null.
 *
 * @param date the local date
 * @returns kilograms
 */
export function weightOn(weights: readonly Bodyweight[], date: string): number | null {
  return weights.findLast((weight) => weight.date <= date)?.kg ?? null;
}

/** The same as `weightOn` of all weights, by one look into an index. */
export async function bodyweightOn(scope: Scope, date: string): Promise<number | null> {
  const row = await weighings(scope)
    .where('local_date', '<=', date)
    .orderBy('measured_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toKilograms(row.value, row.unit);
}
