import type { Scope } from '../../../src/db/scope.js';
import type { WrittenApp } from '../../../src/exchange/written-app.js';
import { appSets } from '../../../src/exchange/app-sets.js';
import { hevyText } from '../../../src/exchange/hevy-write.js';
import { Losses } from '../../../src/exchange/losses.js';
import { openExport } from '../../../src/exchange/read.js';
import type { SourceRow } from '../../../src/exchange/row.js';
import { strongText } from '../../../src/exchange/strong-write.js';
import { withFile } from '../tonnage/history-csv.js';

/** A log as another app's file, and what that could not tell. */
export async function appFile(scope: Scope, app: WrittenApp): Promise<{ text: string; losses: Losses }> {
  const losses = new Losses(app);
  const sets = appSets(scope, {}, app, losses);
  let text = '';
  for await (const chunk of app === 'strong' ? strongText(sets) : hevyText(sets)) text += chunk;
  return { text, losses };
}

/** The rows our own reader finds in it; none may be skipped or wrong. */
export async function readBack(
  text: string,
): Promise<{ rows: SourceRow[]; variant: string; warnings: readonly string[] }> {
  return await withFile(text, async (file) => {
    const { batches, variant, warnings } = await openExport(file);
    const found: SourceRow[] = [];
    for await (const batch of batches) {
      for (const record of batch) {
        if (record.kind !== 'row') throw new Error(JSON.stringify(record));
        found.push(record.row);
      }
    }
    return { rows: found, variant, warnings };
  });
}
