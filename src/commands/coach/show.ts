import type { App } from '../../app/app.js';
import { programsOfCoach, requireCoach, requireOwnCoach } from '../../db/coaches.js';
import type { RecordView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { coachColumns, coachRow } from './profile.js';

/** One coach with the programs that anyone may join. */
export async function run(app: App, { operands }: Invocation<unknown>): Promise<RecordView> {
  const scope = await app.reading();
  const coach =
    operands.length === 0 ? await requireOwnCoach(scope) : await requireCoach(scope, operands.join(' '));
  const programs = await programsOfCoach(scope, coach);
  const rows = programs.map(({ id, name, description, weeks }) => ({ id, name, description, weeks }));
  return {
    kind: 'record',
    title: coach.name,
    columns: coachColumns,
    record: { ...coachRow(scope, coach), programs: rows },
    sections: [
      {
        kind: 'rows',
        columns: [
          { key: 'id', label: 'id', align: 'right' },
          { key: 'name', label: 'program' },
          { key: 'weeks', label: 'weeks', align: 'right' },
          { key: 'description', label: 'description' },
        ],
        rows,
        empty: 'no public programs',
      },
    ],
  };
}
