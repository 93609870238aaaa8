import { listRecords } from '../../db/record-list.js';
import type { Scope } from '../../db/scope.js';
import { setsOfSession } from '../../db/sets.js';
import { sessionBefore, sessionTotals } from '../../db/session-summary.js';
import type { SessionTotals } from '../../db/session-list.js';
import type { Session } from '../../db/tables.js';
import { showSpan } from '../../domain/durations.js';
import { kilogramsPerPound } from '../../domain/load.js';
import { showNumber } from '../../output/numbers.js';
import type { SavedView } from '../../output/view.js';
import { userUnit } from '../user-unit.js';
import { sessionName } from './answer.js';
import { sessionRow } from '../session-row.js';

/** What a finished session was: time, sets, volume, records, and all that against the last time. */
export async function summaryOf(scope: Scope, session: Session): Promise<SavedView> {
  const totals = await sessionTotals(scope, session);
  const before = await sessionBefore(scope, session);
  const broken = await recordsOf(scope, session);
  return {
    kind: 'saved',
    lines: summaryLines(totals, before ?? null, broken, userUnit(scope.user)),
    record: {
      ...sessionRow(totals),
      records: broken.map(({ exercise, record_type, reps, value, unit, set_log_id }) => ({
        exercise,
        record_type,
        reps,
        value,
        unit,
        set_id: set_log_id,
      })),
      last_time: before === undefined ? null : sessionRow(before),
    },
  };
}

/** Records that sets of the session set and that were no first performances. */
async function recordsOf(scope: Scope, session: Session) {
  const sets = new Set((await setsOfSession(scope, session.id)).map(({ id }) => id));
  const records = await listRecords(scope, {
    which: 'standing',
    since: session.local_date,
    until: session.local_date,
  });
  return records.filter((record) => sets.has(record.set_log_id) && record.is_baseline === 0);
}

function summaryLines(
  totals: SessionTotals,
  before: SessionTotals | null,
  broken: readonly { exercise: string }[],
  unit: 'kg' | 'lb',
): string[] {
  const volume = (kilograms: number) =>
    showNumber(unit === 'kg' ? kilograms : kilograms / kilogramsPerPound, 0);
  const figures = [
    ...(seconds(totals) > 0 ? [`  time       ${showSpan(seconds(totals))}`] : []),
    `  exercises  ${totals.exercises}`,
    `  sets       ${totals.sets}${against(before && totals.sets - before.sets, String)}`,
    ...(totals.volume_kg > 0
      ? [
          `  volume     ${volume(totals.volume_kg)} ${unit}${against(before && totals.volume_kg - before.volume_kg, volume)}`,
        ]
      : []),
  ];
  const exercises = [...new Set(broken.map(({ exercise }) => exercise))];
  return [
    `${sessionName(totals)} is done`,
    ...figures,
    ...(before === null ? [] : [`  against    ${sessionName(before)}`]),
    ...(exercises.length === 0 ? [] : [`  records    ${exercises.join(', ')}`]),
    ...(totals.sets > 0 ? [] : [`nothing was logged in it; remove it with: ton session delete ${totals.id}`]),
  ];
}

function seconds({ started_at, ended_at, paused_seconds }: SessionTotals): number {
  return ended_at === null ? 0 : (ended_at - started_at) / 1000 - paused_seconds;
}

/** ` (+3)`, ` (−150)`, nothing when there is nothing to compare with or no difference. */
function against(difference: number | null, show: (value: number) => string): string {
  if (difference === null || show(Math.abs(difference)) === '0') return '';
  return ` (${difference > 0 ? '+' : '-'}${show(Math.abs(difference))})`;
}
