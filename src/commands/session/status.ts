import type { App } from '../../app/app.js';
import { counted } from '../../domain/counted.js';
import { describeSet } from '../../domain/notation/describe.js';
import { nextPlace, type Place } from '../../domain/session/next-set.js';
import type { SessionPlan } from '../../domain/session/plan.js';
import { propose } from '../../domain/session/proposal.js';
import { supersetLabel } from '../../domain/session/supersets.js';
import { sessionProgress } from '../../domain/session/progress.js';
import { showSpan } from '../../domain/durations.js';
import type { RecordView, Row } from '../../output/view.js';
import { currentPlan, sayForgotten } from './current.js';
import { sessionName } from './answer.js';
import { setInUnit, userUnit } from '../user-unit.js';
import { statusRecord } from '../session-status.js';

/** Where the session in progress stands. */
export async function run(app: App): Promise<RecordView> {
  const scope = await app.reading();
  const { session, plan } = await currentPlan(scope);
  await sayForgotten(app, scope, session);
  const record = await statusRecord(scope, { session, plan });
  const { exercisesCompleted, totalExercises, progress } = sessionProgress(plan);
  const next = nextPlace(plan);
  const unit = userUnit(scope.user);
  return {
    kind: 'record',
    title: sessionName(session),
    columns: [
      ...keysOnly(['id', 'status', 'is_paused', 'title']),
      { key: 'program', label: 'program' },
      ...keysOnly(['workout', 'started_at']),
      {
        key: 'duration_seconds',
        label: 'time',
        show: ({ duration_seconds: seconds, is_paused: isPaused }) =>
          `${showSpan(Number(seconds))}${isPaused === true ? ', paused' : ''}`,
      },
      ...keysOnly(['exercises_completed', 'total_exercises']),
      {
        key: 'progress',
        label: 'done',
        show: () =>
          `${exercisesCompleted} of ${counted(totalExercises, 'exercise')}, ${Math.floor(progress * 100)} %`,
      },
      {
        key: 'current',
        label: 'next',
        show: () => (next === null ? 'everything is done: ton session finish' : nextText(next, unit)),
      },
      ...keysOnly(['exercises']),
    ],
    record,
    sections: [
      {
        kind: 'rows',
        columns: [
          {
            key: 'position',
            label: '#',
            align: 'right',
            show: ({ position }) => placeAt(plan, Number(position)),
          },
          { key: 'exercise', label: 'exercise' },
          {
            key: 'current_set',
            label: 'sets',
            align: 'right',
            show: (row) =>
              row.total_sets === null
                ? String(Number(row.current_set))
                : `${Number(row.current_set)}/${Number(row.total_sets)}`,
          },
          { key: 'sets', label: 'done', show: ({ position }) => doneAt(plan, Number(position), unit) },
          { key: 'completed', label: '', show: stateText },
        ],
        rows: record.exercises as Row[],
        empty: 'no exercise yet; logging a set adds one: ton log bench press 100x5',
      },
    ],
  };
}

/** `A1` in a superset, else the number, by either of which the exercise can be named. */
function placeAt(plan: SessionPlan, position: number): string {
  const slot = plan.slots.find((one) => one.position === position);
  return (slot === undefined ? null : supersetLabel(plan, slot)) ?? String(position);
}

function doneAt(plan: SessionPlan, position: number, unit: 'kg' | 'lb'): string {
  const slot = plan.slots.find((one) => one.position === position);
  return (slot?.sets ?? []).map(({ set }) => describeSet(setInUnit(set, unit))).join(', ');
}

function nextText(place: Place, unit: 'kg' | 'lb'): string {
  const of = place.of === null ? '' : ` of ${place.of}`;
  const set = propose(place);
  const proposal = set === null ? '' : `: ${describeSet(setInUnit(set, unit))}`;
  return `${place.slot.exercise}, set ${place.number}${of}${proposal}`;
}

function stateText(row: Row): string {
  if (row.is_skipped === true) return 'skipped';
  return row.completed === true ? 'done' : '';
}

function keysOnly(keys: readonly string[]): { key: string }[] {
  return keys.map((key) => ({ key }));
}
