import type { App } from '../../app/app.js';
import { appliedMigrations } from '../../db/migrate.js';
import { isoWithOffset } from '../../domain/days.js';
import type { RowsView } from '../../output/view.js';

/** The migrations the file has seen, oldest first. */
export async function run(app: App): Promise<RowsView> {
  const { raw } = await app.openAsFound();
  return {
    kind: 'rows',
    columns: [
      { key: 'number', label: 'number', align: 'right' },
      { key: 'name', label: 'migration' },
      { key: 'applied_at', label: 'applied' },
    ],
    rows: appliedMigrations(raw).map(({ number, name, applied_at: at }) => ({
      number,
      name,
      applied_at: isoWithOffset(at, app.clock.offsetMinutes(at)),
    })),
    empty: 'the file has seen no migration',
  };
}
