import type { App } from '../../app/app.js';
import { listImports } from '../../db/imports.js';
import type { RowsView } from '../../output/view.js';
import { importColumns, importRow } from './import-row.js';

/** What was imported and still stands, newest first. */
export async function run(app: App): Promise<RowsView> {
  const scope = await app.reading();
  const imports = await listImports(scope);
  return {
    kind: 'rows',
    columns: importColumns,
    rows: imports.map((log) => importRow(scope, log)),
    empty: 'nothing was imported; bring your history with: ton import FILE',
  };
}
