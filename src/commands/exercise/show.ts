import type { App } from '../../app/app.js';
import type { RecordView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { exerciseDetail } from './exercise-detail.js';
import { namedExercise } from './which-exercise.js';

/** Everything about one exercise. */
export async function run(app: App, { operands }: Invocation<unknown>): Promise<RecordView> {
  const scope = await app.reading();
  const exercise = await namedExercise(app, scope, operands);
  const { record, columns } = await exerciseDetail(scope, exercise);
  const isLogged = Number(record.sets) > 0;
  if (isLogged) {
    app.say(`its history: ton history "${exercise.name}"; its records: ton record list "${exercise.name}"`);
  }
  return {
    kind: 'record',
    title: `${exercise.name}${exercise.owner_id === null ? '' : ', your own'}`,
    columns: columns.map((column) => (column.key === 'exercise' ? { key: 'exercise' } : column)),
    record,
  };
}
