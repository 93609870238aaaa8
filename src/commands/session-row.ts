import { textOf } from '../output/text-of.js';
import type { SessionTotals } from '../db/session-list.js';
import { isoWithOffset } from '../domain/days.js';
import { showSpan, suspiciousSeconds } from '../domain/durations.js';
import type { Column, Row } from '../output/view.js';
import { showWeight } from './user-unit.js';

/** A session with its totals as scripts see it. */
export function sessionRow(row: SessionTotals): Row {
  const seconds =
    row.ended_at === null ? null : Math.round((row.ended_at - row.started_at) / 1000) - row.paused_seconds;
  return {
    id: row.id,
    uid: row.uid,
    date: row.local_date,
    title: row.title,
    status: row.status,
    started_at: isoWithOffset(row.started_at, row.utc_offset_minutes),
    ended_at: row.ended_at === null ? null : isoWithOffset(row.ended_at, row.utc_offset_minutes),
    is_time_known: row.is_time_known === 1,
    duration_seconds: row.is_time_known === 1 ? seconds : null,
    is_duration_suspicious: seconds !== null && seconds > suspiciousSeconds,
    exercises: row.exercises,
    sets: row.sets,
    reps: row.reps,
    volume_kg: row.volume_kg,
    calories: row.calories,
    is_deload: row.is_deload === 1,
    import_id: row.import_id,
    notes: row.notes,
  };
}

/** The columns of `sessionRow`, weights shown in the user's unit. */
export function sessionColumns(unit: 'kg' | 'lb'): readonly Column[] {
  return [
    { key: 'id', label: 'id', align: 'right' },
    { key: 'uid' },
    { key: 'date', label: 'date' },
    { key: 'title', label: 'title' },
    {
      key: 'status',
      label: 'state',
      show: (row) => (row.status === 'completed' ? '' : textOf(row, 'status').replace('_', ' ')),
    },
    { key: 'started_at' },
    { key: 'ended_at' },
    { key: 'is_time_known' },
    {
      key: 'duration_seconds',
      label: 'duration',
      align: 'right',
      show: (row) => showSeconds(row.duration_seconds, row.is_duration_suspicious === true),
    },
    { key: 'is_duration_suspicious' },
    { key: 'exercises', label: 'exercises', align: 'right' },
    { key: 'sets', label: 'sets', align: 'right' },
    { key: 'reps', label: 'reps', align: 'right' },
    {
      key: 'volume_kg',
      label: `volume (${unit})`,
      align: 'right',
      show: (row) => showWeight(Number(row.volume_kg), unit),
    },
    { key: 'calories' },
    { key: 'is_deload' },
    { key: 'import_id' },
    { key: 'notes' },
  ];
}

function showSeconds(seconds: unknown, isSuspicious: boolean): string {
  if (typeof seconds !== 'number' || seconds === 0) return '';
  return `${showSpan(seconds)}${isSuspicious ? ' ?' : ''}`;
}
