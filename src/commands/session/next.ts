import type { App } from '../../app/app.js';
import { nextPlace } from '../../domain/session/next-set.js';
import { textOf } from '../../output/text-of.js';
import type { RecordView, Row } from '../../output/view.js';
import { Failure } from '../../domain/failure.js';
import { currentPlan } from './current.js';
import { notesOf, placeRow } from '../session-status.js';

/** The set that comes next in the session in progress. */
export async function run(app: App): Promise<RecordView> {
  const scope = await app.reading();
  const { plan } = await currentPlan(scope);
  const place = nextPlace(plan);
  if (place === null)
    throw new Failure(
      'not-found',
      'everything in the session is done',
      'end it with: ton session finish, or log another set',
    );
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
        show: ({ target }) => (target === null ? '' : textOf(target as Row, 'text')),
      },
      { key: 'last_time', label: 'last time' },
      { key: 'proposal', label: 'proposed' },
      { key: 'rest_seconds' },
      { key: 'notes', label: 'notes', show: () => notesOf(place.slot).join('; ') },
    ],
    record: placeRow(place),
  };
}
