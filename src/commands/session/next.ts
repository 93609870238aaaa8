import type { App } from '../../app/app.js';
import { describeSet } from '../../domain/notation/describe.js';
import { describeTarget } from '../../domain/planned/describe.js';
import { nextPlace } from '../../domain/session/next-set.js';
import { lastTimeAt, propose } from '../../domain/session/proposal.js';
import type { PerformedSet } from '../../domain/set.js';
import type { RecordView } from '../../output/view.js';
import { Failure } from '../../domain/failure.js';
import { setInUnit, userUnit } from '../user-unit.js';
import { currentPlan, sayForgotten } from './current.js';
import { notesOf, placeRow } from '../session-status.js';

/** The set that comes next in the session in progress. */
export async function run(app: App): Promise<RecordView> {
  const scope = await app.reading();
  const { session, plan } = await currentPlan(scope);
  await sayForgotten(app, scope, session);
  const place = nextPlace(plan);
  if (place === null)
    throw new Failure(
      'not-found',
      'everything in the session is done',
      'end it with: ton session finish, or log another set',
    );
  const unit = userUnit(scope.user);
  return {
    kind: 'record',
    columns: [
      { key: 'exercise', label: 'exercise' },
      { key: 'exercise_id' },
      { key: 'position' },
      {
        key: 'set',
        label: 'set',
        show: (row) => `${Number(row.set)}${row.of === null ? '' : ` of ${Number(row.of)}`}`,
      },
      { key: 'of' },
      { key: 'set_type' },
      {
        key: 'target',
        label: 'target',
        show: () => (place.target === null ? '' : describeTarget(setInUnit(place.target, unit))),
      },
      { key: 'last_time', label: 'last time', show: () => setText(lastTimeAt(place), unit) },
      { key: 'proposal', label: 'proposed', show: () => setText(propose(place), unit) },
      { key: 'rest_seconds' },
      { key: 'notes', label: 'notes', show: () => notesOf(place.slot).join('; ') },
    ],
    record: placeRow(place),
  };
}

function setText(set: PerformedSet | null, unit: 'kg' | 'lb'): string {
  return set === null ? '' : describeSet(setInUnit(set, unit));
}
