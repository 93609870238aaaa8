import type { App } from '../../app/app.js';
import { listUsers } from '../../db/household.js';
import type { RowsView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { memberRow } from './answer.js';

/** Who is in the file, and who of them acts. */
export async function run(app: App, { options }: Invocation<{ all?: true }>): Promise<RowsView> {
  const scope = await app.household();
  const users = await listUsers(scope);
  const shown = options.all === true ? users : users.filter((user) => user.deleted_at === null);
  return {
    kind: 'rows',
    columns: [
      { key: 'id', label: 'id', align: 'right' },
      { key: 'uid' },
      { key: 'username', label: 'username' },
      { key: 'name', label: 'name' },
      { key: 'is_active' },
      { key: 'state', label: 'state' },
      { key: 'since', label: 'since' },
      { key: 'acts', label: 'acts', show: (row) => (row.acts === true ? 'yes' : '') },
    ],
    rows: shown.map((user) => ({ ...memberRow(scope, user), acts: user.id === scope.user.id })),
    empty: 'nobody yet',
  };
}
