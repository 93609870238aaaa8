import type { App } from '../../app/app.js';
import { activeSession, requireSession } from '../../db/sessions.js';
import { listSessions } from '../../db/session-list.js';
import { setsOfSession } from '../../db/sets.js';
import { loggedSet, targetsBySlot } from '../../db/session-plan.js';
import type { SetLog } from '../../db/tables.js';
import { showDuration } from '../../domain/durations.js';
import { Failure } from '../../domain/failure.js';
import { describeTarget } from '../../domain/planned/describe.js';
import type { TargetSet } from '../../domain/planned/planned-set.js';
import { actualRests } from '../../domain/session/actual-rest.js';
import { matchSets } from '../../domain/session/asked.js';
import type { Column, Json, RecordView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { readReference } from '../session-reference.js';
import { setColumns, setRow } from '../set-rows.js';
import { setInUnit, userUnit } from '../user-unit.js';
import { targetRow } from '../session-status.js';
import { sessionColumns, sessionRow } from '../session-row.js';

/** One session with its sets. */
export async function run(app: App, { operands }: Invocation<unknown>): Promise<RecordView> {
  const scope = await app.reading();
  const [reference] = operands;
  const session =
    reference === undefined
      ? ((await activeSession(scope)) ?? (await requireSession(scope, 'last')))
      : await requireSession(scope, readReference(scope, reference));
  const [totals] = await listSessions(scope, { id: session.id, ascending: true, limit: 1, offset: 0 });
  if (totals === undefined)
    throw new Failure('not-found', `there is no session "${session.id}"`, 'see them with: ton session list');
  const unit = userUnit(scope.user);
  const sets = await setsOfSession(scope, session.id);
  const rests = actualRests(sets.map((row) => ({ id: row.id, performedAt: row.performed_at })));
  const targets = matchTargets(await targetsBySlot(scope, session.id), sets);
  const rows = sets.map((row) => {
    const target = targets.get(row.id);
    return {
      ...setRow(row),
      exercise_position: row.position,
      superset_group: row.superset_group,
      exercise_notes: row.exercise_notes,
      target: target === undefined ? null : targetRow(target),
      rest_planned_seconds: target?.restSeconds ?? null,
      rest_actual_seconds: rests.get(row.id) ?? null,
    };
  });
  const title = session.title === null ? '' : `: ${session.title}`;
  return {
    kind: 'record',
    title: `session ${session.id} of ${session.local_date}${title}`,
    // Scripts find the sets themselves under `sets`; people read how many there are.
    columns: sessionColumns(unit)
      .filter(({ key }) => !['id', 'date', 'title'].includes(key))
      .map((column) => (column.key === 'sets' ? { ...column, key: 'set_count' } : column))
      .map((column) =>
        column.key === 'notes'
          ? { ...column, label: 'notes', show: ({ notes }) => inOneLine(notes) }
          : column,
      ),
    record: { ...sessionRow(totals), set_count: rows.length, sets: rows },
    sections: [
      {
        kind: 'rows',
        columns: [
          ...setColumns(['id', 'exercise', 'set_index'], sets, unit),
          {
            key: 'target',
            label: 'asked',
            show: ({ id }) => askedText(targets.get(Number(id)), unit),
          },
          ...keptColumns,
        ],
        rows,
        empty: 'no sets in this session',
      },
    ],
  };
}

/** What was asked of each set that stands for one that was asked for, by its id. */
function matchTargets(
  targetsBySlot: ReadonlyMap<number, readonly TargetSet[]>,
  rows: readonly SetLog[],
): Map<number, TargetSet> {
  const matched = [...targetsBySlot].flatMap(([slotId, targets]) => {
    const sets = rows.filter((row) => row.session_exercise_id === slotId).map(loggedSet);
    return matchSets({ targets, sets, lastTime: [] }).asked;
  });
  return new Map(
    matched.flatMap(({ done, target }) => (done === null || target === null ? [] : [[done.id, target]])),
  );
}

/** What was asked but for the rest, which stands beside it. */
function askedText(target: TargetSet | undefined, unit: 'kg' | 'lb'): string {
  return target === undefined ? '' : describeTarget({ ...setInUnit(target, unit), restSeconds: null });
}

/** Notes of several lines, as a table shows them. */
function inOneLine(notes: Json | undefined): string {
  return typeof notes === 'string' ? notes.replaceAll('\n', '; ') : '';
}

const keptColumns: readonly Column[] = [
  {
    key: 'rest_actual_seconds',
    label: 'rest',
    align: 'right',
    show: ({ rest_actual_seconds: actual, rest_planned_seconds: planned }) => {
      if (typeof actual !== 'number') return '';
      return `${showDuration(actual)}${typeof planned === 'number' ? ` of ${showDuration(planned)}` : ''}`;
    },
  },
  {
    key: 'exercise_notes',
    label: 'exercise notes',
    show: ({ exercise_notes: notes, set_index: number }) => (number === 1 ? inOneLine(notes) : ''),
  },
];
