import type { ListedImport } from '../../db/imports.js';
import type { Scope } from '../../db/scope.js';
import { isoWithOffset } from '../../domain/days.js';
import type { Column, Json, Row } from '../../output/view.js';
import { textOf } from '../../output/text-of.js';

/** An import as scripts see it. */
export function importRow(scope: Scope, log: ListedImport): Row {
  const counts = log.counts === null ? {} : (JSON.parse(log.counts) as Record<string, Json>);
  return {
    id: log.id,
    uid: log.uid,
    kind: log.kind,
    at: isoWithOffset(log.created_at, scope.clock.offsetMinutes(log.created_at)),
    format: log.format,
    file_name: log.file_name,
    file_digest: log.file_digest,
    program: log.program,
    program_id: log.program_id,
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
  { key: 'kind' },
  { key: 'at', label: 'when', show: (row) => textOf(row, 'at').slice(0, 16).replace('T', ' ') },
  { key: 'format', label: 'from' },
  { key: 'file_name', label: 'file' },
  { key: 'file_digest' },
  { key: 'program', label: 'program' },
  { key: 'program_id' },
  { key: 'unit' },
  { key: 'time_zone' },
  { key: 'rows' },
  { key: 'sessions', label: 'sessions', align: 'right' },
  { key: 'sets', label: 'sets', align: 'right' },
  { key: 'sessions_left' },
];

/** The exercises an import made, of the view of one import. */
export const createdColumn: Column = {
  key: 'created_exercises',
  label: 'new exercises',
  show: (row) => (row.created_exercises as string[]).join(', '),
};
