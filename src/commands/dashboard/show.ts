import type { App } from '../../app/app.js';
import { handyTemplates, lastSession, logSize, newRecords, type LogSize } from '../../db/dashboard.js';
import type { Scope } from '../../db/scope.js';
import { readSessionPlan } from '../../db/session-plan.js';
import { activeSession } from '../../db/sessions.js';
import { totalsByDay } from '../../db/stats-week.js';
import type { Session } from '../../db/tables.js';
import { addDays, localDate, startOfWeek } from '../../domain/days.js';
import { dayToDo, followedPrograms } from '../../db/followed-days.js';
import { unseenNotes } from '../../db/coach-notes.js';
import { liveEnrollments } from '../../db/enrollments.js';
import { textOf } from '../../output/text-of.js';
import type { Json, RecordView, Row, TextView } from '../../output/view.js';
import { sessionRow } from '../session-row.js';
import { statusRecord } from '../session-status.js';
import { userUnit } from '../user-unit.js';
import { dashboardColumns } from './columns.js';
import { dayInWords } from './words.js';
import { welcome } from './welcome.js';

const recordDays = 30;
const dayMilliseconds = 24 * 3600 * 1000;

/** The day at a glance: what runs, what was last, how the week goes, what was broken. */
export async function run(app: App): Promise<RecordView | TextView> {
  const scope = await app.reading();
  const size = await logSize(scope);
  const active = await activeSession(scope);
  const record = await dashboardRecord(scope, size, active);
  const isNew = !size.isAnything && [record.notes, record.invitations, record.next].every(isEmpty);
  if (isNew && app.options.format === 'table') return { kind: 'text', key: 'text', text: welcome };
  return {
    kind: 'record',
    title: `${dayInWords(textOf(record, 'date'))}${active === undefined ? '' : ', a session is running'}`,
    columns: dashboardColumns(record, userUnit(scope.user), app.options.ascii),
    record,
  };
}

function isEmpty(list: Json | undefined): boolean {
  return Array.isArray(list) && list.length === 0;
}

async function dashboardRecord(scope: Scope, size: LogSize, active: Session | undefined): Promise<Row> {
  const now = scope.clock.now();
  const today = localDate(now, scope.clock.offsetMinutes(now));
  const first = startOfWeek(today, scope.user.first_day_of_week - 1);
  const week = await totalsByDay(
    scope,
    [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(first, day)),
  );
  const last = await lastSession(scope);
  const records = await newRecords(scope, now - recordDays * dayMilliseconds, 4);
  const sum = (key: 'sessions' | 'sets' | 'volume_kg') => week.reduce((total, day) => total + day[key], 0);
  return {
    date: today,
    session:
      active === undefined
        ? null
        : await statusRecord(scope, { session: active, plan: await readSessionPlan(scope, active) }),
    last_session: last === undefined ? null : sessionRow(last),
    next: await nextDays(scope, today),
    week_sessions: sum('sessions'),
    week_sets: sum('sets'),
    week_volume_kg: sum('volume_kg'),
    week: week.map(({ date, sessions, sets }) => ({ date, sessions, sets })),
    records: records.map(({ exercise, record_type, value, unit, local_date }) => ({
      exercise,
      record_type,
      value,
      unit,
      date: local_date,
    })),
    notes: (await unseenNotes(scope)).map(({ coach, text }) => ({ coach, text })),
    invitations: (await liveEnrollments(scope))
      .filter(({ status }) => status === 'invited')
      .map(({ program }) => program),
    templates: await handyTemplates(scope, 5),
    sessions: size.sessions,
    since: size.since,
  };
}

/** The day that comes next in each program that is followed. */
async function nextDays(scope: Scope, today: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const followed of await followedPrograms(scope)) {
    const next = await dayToDo(scope, followed, today);
    if (next === null) continue;
    const { round, week, day, title, workoutId } = next;
    rows.push({ program: followed.program.name, round, week, day, title, workout_id: workoutId });
  }
  return rows;
}
