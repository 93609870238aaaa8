import type { App } from '../../app/app.js';
import type { RowsView } from '../../output/view.js';
import { settingColumns, settingRows } from './setting-row.js';

/** Every setting with its value and source. */
export async function run(app: App): Promise<RowsView> {
  return {
    kind: 'rows',
    columns: settingColumns,
    rows: await settingRows(app),
    empty: 'no settings',
    footer: ['change one with: ton config set KEY VALUE; what can set it: ton config list --json'],
  };
}
