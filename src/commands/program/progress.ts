import type { App } from '../../app/app.js';
import { adherenceOf, datedPlans } from '../../db/adherence.js';
import { overriddenExercises } from '../../db/enrollment-inputs.js';
import type { Row, RecordView } from '../../output/view.js';
import { adherenceColumns, adherenceRow, percentText, shareRow } from '../adherence-row.js';
import type { Invocation } from '../handler.js';
import { enrollmentRow } from './enrollment-saved.js';
import { whichEnrollment } from './which-enrollment.js';

/** Where somebody stands in a program: what comes next, and what was done of what was due. */
export async function run(app: App, { operands }: Invocation<unknown>): Promise<RecordView> {
  const scope = await app.reading();
  const enrollment = await whichEnrollment(app, scope, operands);
  const adherence = await adherenceOf(scope, enrollment, await datedPlans(scope, enrollment.program_id));
  const swaps = await overriddenExercises(scope, enrollment.id);
  const exercises = adherence.exercises.map(({ exercise, sets, reps, load }): Row => ({
    exercise,
    ...shareRow('sets', sets),
    ...shareRow('reps', reps),
    ...shareRow('load', load),
  }));
  const isPart = (key: string) => !key.startsWith('sessions') && key !== 'percent';
  return {
    kind: 'record',
    title: enrollment.program,
    columns: [
      { key: 'status', label: 'status' },
      { key: 'joined', label: 'since' },
      { key: 'next', label: 'next', show: ({ next }) => nextText(next as Row | null) },
      {
        key: 'sessions_held',
        label: 'sessions',
        show: (row) => `${Number(row.sessions_held)} done, ${Number(row.sessions_due) || 'none'} due so far`,
      },
      { key: 'percent', label: 'adherence', show: (row) => percentText(row.percent) },
      { key: 'swaps', label: 'swapped', show: ({ swaps }) => swapText(swaps as Row[]) },
    ],
    record: {
      ...(await enrollmentRow(scope, enrollment)),
      ...adherenceRow(adherence),
      last_session: adherence.held.at(-1)?.localDate ?? null,
      exercises,
      swaps: [...swaps].map(([slot, { name }]) => ({ slot, exercise: name })),
    },
    sections: [
      {
        kind: 'rows',
        columns: [
          { key: 'exercise', label: 'exercise' },
          ...adherenceColumns.filter(({ key }) => isPart(key)),
        ],
        rows: exercises,
        empty: 'nothing done yet; begin with: ton session start',
      },
    ],
  };
}

function nextText(next: Row | null): string {
  if (next === null) return '';
  const title = typeof next.title === 'string' ? `: ${next.title}` : '';
  const round = Number(next.round) > 1 ? `, round ${Number(next.round)}` : '';
  return `week ${Number(next.week)} day ${Number(next.day)}${title}${round}`;
}

function swapText(swaps: readonly Row[]): string {
  return swaps.map(({ slot, exercise }) => `${slot as string}: ${exercise as string}`).join(', ');
}
