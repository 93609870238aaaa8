import type { App } from '../../app/app.js';
import { adherenceOf, datedPlans } from '../../db/adherence.js';
import { positionOf } from '../../db/enrollment-position.js';
import type { Scope } from '../../db/scope.js';
import type { Row, RowsView } from '../../output/view.js';
import { textOf } from '../../output/text-of.js';
import type { Invocation } from '../handler.js';
import { enrolledAthletes, enrolledColumns, enrolledRow, type EnrolledAthlete } from './enrolled.js';

interface Options {
  readonly program?: string;
  readonly all?: true;
}

/** The acting coach's athletes and where each stands. */
export async function run(app: App, { options }: Invocation<Options>): Promise<RowsView> {
  const scope = await app.reading();
  const statuses = [
    'invited',
    'active',
    'paused',
    ...(options.all === true ? (['left'] as const) : []),
  ] as const;
  const enrolled = await enrolledAthletes(scope, options.program, statuses);
  const rows: Row[] = [];
  for (const one of enrolled) rows.push(await athleteRow(scope, one));
  return {
    kind: 'rows',
    columns: [
      ...enrolledColumns,
      { key: 'week' },
      { key: 'day' },
      { key: 'round' },
      { key: 'next', label: 'next', show: (row) => (row.week === null ? '' : nextText(row)) },
      { key: 'sessions_held', label: 'sessions', align: 'right' },
      { key: 'sessions_due', label: 'due', align: 'right' },
      { key: 'last_session', label: 'last' },
    ],
    rows,
    empty:
      options.program === undefined
        ? 'no athletes yet; put some into a program: ton coach enrol anna --program NAME'
        : `nobody is in "${options.program}"`,
  };
}

/** A coach counts what is done and due of everybody in their program, left or not; the log itself stays closed to them then. */
async function athleteRow(scope: Scope, one: EnrolledAthlete): Promise<Row> {
  const { athlete, enrollment } = one;
  const theirs = { ...scope, user: athlete.user };
  const isJoined = enrollment.joined_at !== null;
  const adherence = await adherenceOf(theirs, enrollment, await datedPlans(scope, enrollment.program_id));
  const { next } = isJoined ? await positionOf(theirs, enrollment) : { next: null };
  return {
    ...enrolledRow(scope, one),
    week: next?.week ?? null,
    day: next?.day ?? null,
    round: next?.round ?? null,
    next: next?.title ?? null,
    sessions_held: adherence.sessions.done,
    sessions_due: adherence.sessions.asked,
    last_session: adherence.held.at(-1)?.localDate ?? null,
  };
}

function nextText(row: Row): string {
  const title = textOf(row, 'next');
  return `week ${Number(row.week)} day ${Number(row.day)}${title === '' ? '' : `: ${title}`}`;
}
