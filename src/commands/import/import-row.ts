import { textOf } from '../../output/text-of.js';
import type { ImportLog } from '../../db/imports.js';
import type { Scope } from '../../db/scope.js';
import { isoWithOffset } from '../../domain/days.js';
import type { Column, Json, Row } from '../../output/view.js';

/** An import as scripts see it. */
export function importRow(scope: Scope, log: ImportLog & { sessions: number }): Row {
  const counts = log.counts === null ? {} : (JSON.parse(log.counts) as Record<string, Json>);
  return {
    id: log.id,
    uid: log.uid,
    at: isoWithOffset(log.created_at, scope.clock.offsetMinutes(log.created_at)),
    format: log.format,
    file_name: log.file_name,
    file_digest: log.file_digest,
    unit: log.unit,
    time_zone: log.time_zone,
    rows: counts.rows ?? null,
    sets: counts.sets ?? null,
    sessions: counts.sessions ?? null,
    sessions_left: log.sessions,
  };
}

/** The columns of `importRow`. */
export const importColumns: readonly Column[] = [
  { key: 'id', label: 'id', align: 'right' },
  { key: 'uid' },
  { key: 'at', label: 'when', show: (row) => textOf(row, 'at').slice(0, 16).replace('T', ' ') },
  { key: 'format', label: 'from' },
  { key: 'file_name', label: 'file' },
  { key: 'file_digest' },
  { key: 'unit' },
  { key: 'time_zone' },
  { key: 'rows' },
  { key: 'sessions', label: 'sessions', align: 'right' },
  { key: 'sets', label: 'sets', align: 'right' },
  { key: 'sessions_left' },
];
