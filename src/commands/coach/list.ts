import type { App } from '../../app/app.js';
import { listCoaches } from '../../db/coaches.js';
import type { RowsView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { coachColumns, coachRow } from './profile.js';

/** The coaches of the file. */
export async function run(app: App, { options }: Invocation<{ zipCode?: string }>): Promise<RowsView> {
  const scope = await app.reading();
  const coaches = await listCoaches(scope, options.zipCode);
  return {
    kind: 'rows',
    columns: coachColumns,
    rows: coaches.map((coach) => coachRow(scope, coach)),
    empty:
      options.zipCode === undefined
        ? 'no coach yet; become one with: ton coach add'
        : `no coach in "${options.zipCode}"`,
  };
}
