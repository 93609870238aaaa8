import type { SourceRow } from '../../src/exchange/row.js';
import { Spill } from '../../src/exchange/spill.js';
import { StagedRows } from '../../src/exchange/staged-rows.js';

let made = 0;

/** Rows of one file, as an import finds them. */
export function staged(rows: readonly SourceRow[]): StagedRows {
  made += 1;
  const stage = new StagedRows(new Spill(`test-${process.pid}-${made}`));
  for (const row of rows) stage.add(row);
  stage.endFile();
  return stage;
}
