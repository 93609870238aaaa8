import type { App } from '../../app/app.js';
import { listTemplates } from '../../db/templates.js';
import type { RowsView } from '../../output/view.js';
import type { Invocation } from '../handler.js';

/** The templates by name. */
export async function run(app: App, { options }: Invocation<{ deleted?: true }>): Promise<RowsView> {
  const scope = await app.reading();
  const templates = await listTemplates(scope, options.deleted === true ? 'deleted' : 'live');
  const names = new Map<unknown, string>(templates.map(({ id, exercises }) => [id, exercises.join(', ')]));
  return {
    kind: 'rows',
    columns: [
      { key: 'id', label: 'id', align: 'right' },
      { key: 'uid' },
      { key: 'name', label: 'name' },
      { key: 'exercises', label: 'exercises', show: (row) => names.get(row.id) ?? '' },
      { key: 'sets', label: 'sets', align: 'right' },
      { key: 'notes', label: 'notes' },
    ],
    rows: templates.map(({ id, uid, title, exercises, sets, notes }) => ({
      id,
      uid,
      name: title,
      exercises: [...exercises],
      sets,
      notes,
    })),
    empty:
      options.deleted === true
        ? 'no template is deleted'
        : 'no templates yet; make one of your last session: ton template create push day --from-session',
  };
}
