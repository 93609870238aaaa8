import type { HistoryRow } from '../../db/history.js';
import { bySession } from '../../db/history.js';
import { performedSet } from '../../db/sets.js';
import type { Exercise } from '../../db/tables.js';
import { addDays } from '../../domain/days.js';
import { summarizeSession } from '../../domain/history.js';
import { fromKilograms } from '../../domain/load.js';
import type { OneRepMaxFormula } from '../../domain/one-rep-max.js';
import type { Maximum, SlotSession } from '../../domain/progression/slot-log.js';

/** An estimate older than this says little about today. */
const freshDays = 90;

/** One session of an exercise as rules read it. */
export interface LoggedSession extends SlotSession {
  /** Null for sets outside of sessions. */
  readonly sessionId: number | null;
}

/** The sessions of an exercise that are over, by time; sets outside of sessions are one a day. */
export function loggedSessions(rows: readonly HistoryRow[]): LoggedSession[] {
  const over = rows.filter(({ session_status: status }) => status !== 'in_progress');
  return bySession(over).flatMap((sets, at): LoggedSession[] => {
    const [first] = sets;
    if (first === undefined) return [];
    return [
      {
        id: at + 1,
        sessionId: first.session_id,
        at: first.performed_at,
        date: first.local_date,
        isDeload: first.is_deload === 1,
        sets: sets.map((row, index) => ({ id: row.id, setIndex: index + 1, set: performedSet(row) })),
      },
    ];
  });
}

/**
 * The best estimate of the ninety days before a date, from the sets alone that were read.
 *
 * @param rows by time
 */
export function estimatesBefore(
  rows: readonly HistoryRow[],
  { measurement }: Pick<Exercise, 'measurement'>,
  formula: OneRepMaxFormula,
  unit: 'kg' | 'lb',
): (date: string) => Maximum | null {
  const days = bySession(rows).flatMap((sets) => {
    const done = sets.map((row) => ({ ...performedSet(row), id: row.id, dropOf: row.drop_of }));
    const { bestOneRepMax: kilograms } = summarizeSession(measurement, done, formula);
    return kilograms === null ? [] : [{ date: sets[0]?.local_date ?? '', kilograms }];
  });
  return (date) => {
    const from = addDays(date, -freshDays);
    const fresh = days.filter((day) => day.date >= from && day.date < date);
    if (fresh.length === 0) return null;
    const best = Math.max(...fresh.map(({ kilograms }) => kilograms));
    return { weight: Number(fromKilograms(best, unit).toFixed(2)), unit };
  };
}
