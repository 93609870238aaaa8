import type { App } from '../../app/app.js';
import { activeSession, requireSession } from '../../db/sessions.js';
import { listSessions } from '../../db/session-list.js';
import { setsOfSession } from '../../db/sets.js';
import { Failure } from '../../domain/failure.js';
import type { RecordView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { readReference } from '../session-reference.js';
import { setColumns, setRow } from '../set-rows.js';
import { userUnit } from '../user-unit.js';
import { sessionColumns, sessionRow } from './session-row.js';

/** One session with its sets. */
export async function run(app: App, { operands }: Invocation<unknown>): Promise<RecordView> {
  const scope = await app.reading();
  const [reference] = operands;
  const session =
    reference === undefined
      ? ((await activeSession(scope)) ?? (await requireSession(scope, 'last')))
      : await requireSession(scope, readReference(scope, reference));
  const [totals] = await listSessions(scope, { id: session.id, ascending: true, limit: 1, offset: 0 });
  if (totals === undefined) throw new Failure('not-found', `there is no session "${session.id}"`);
  const unit = userUnit(scope.user);
  const sets = await setsOfSession(scope, session.id);
  const rows = sets.map((row) => ({
    ...setRow(row),
    exercise_position: row.position,
    superset_group: row.superset_group,
    exercise_notes: row.exercise_notes,
  }));
  const title = session.title === null ? '' : `: ${session.title}`;
  return {
    kind: 'record',
    title: `session ${session.id} of ${session.local_date}${title}`,
    // Scripts find the sets themselves under `sets`; people read how many there are.
    columns: sessionColumns(unit)
      .filter(({ key }) => !['id', 'date', 'title'].includes(key))
      .map((column) => (column.key === 'sets' ? { ...column, key: 'set_count' } : column))
      .map((column) => (column.key === 'notes' ? { ...column, label: 'notes' } : column)),
    record: { ...sessionRow(totals), set_count: rows.length, sets: rows },
    sections: [
      {
        kind: 'rows',
        columns: setColumns(['id', 'exercise', 'set_index'], sets, unit),
        rows,
        empty: 'no sets in this session',
      },
    ],
  };
}
