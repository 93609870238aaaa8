import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { App } from '../../app/app.js';
import { bulkRows, inBulk } from '../../db/engines/bulk-mode.js';
import { counted } from '../../domain/counted.js';
import { dayAndTitle } from '../../domain/session/name.js';
import { mostNamed } from '../../exchange/conflict-rules.js';
import type { LoadedHistory } from '../../exchange/tonnage/history-load.js';
import type { SavedView } from '../../output/view.js';
import { inTransactionOrDry } from '../dry-run.js';
import { deletedHere, differingHere } from './here-already.js';

/**
 * Reads the CSV of `ton export history` back: what is not here yet, with all that it tells.
 *
 * @throws Failure usage when it is not sound; conflict when it is of another user of this file
 */
export async function importOwnHistory(app: App, file: string, isDryRun: boolean): Promise<SavedView> {
  // Loaded only now: files of other apps need none of it.
  const [{ readHistoryFile }, { loadHistory }] = await Promise.all([
    import('../../exchange/tonnage/history-read.js'),
    import('../../exchange/tonnage/history-load.js'),
  ]);
  const { rows, warnings } = await readHistoryFile(file);
  const source = { name: basename(file), digest: await digestOf(file), rows };
  const scope = await app.writing();
  const load = () =>
    inTransactionOrDry(scope, app.note('import'), isDryRun, async (scope) => {
      const loaded = await loadHistory(scope, source);
      app.finish();
      return loaded;
    });
  const loaded = await (rows.length >= bulkRows ? inBulk(scope.db, load) : load());
  return report(loaded, rows.length, warnings, isDryRun);
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}

function report(
  { importId, sessions, sets, duplicates, differing, deleted, exercises, movedRecords }: LoadedHistory,
  rows: number,
  unknown: readonly string[],
  isDryRun: boolean,
): SavedView {
  const names = differing
    .slice(0, mostNamed)
    .map(({ localDate, first }) => dayAndTitle(localDate, first.title));
  const warnings = [...unknown, ...differingHere(names, differing.length, 'skip'), ...deletedHere(deleted)];
  const created = exercises.filter(({ isNew }) => isNew).map(({ name }) => name);
  return {
    kind: 'saved',
    lines: [
      sets === 0
        ? `nothing new in this history (${counted(rows, 'row')} read)`
        : `${isDryRun ? 'would import' : 'imported'} ${counted(sets, 'set')}, with ${counted(sessions, 'session')}, from a history of Tonnage (${counted(rows, 'row')} read)`,
      ...(duplicates > 0 ? [`  already here: ${counted(duplicates, 'set')}`] : []),
      ...(created.length > 0 ? [`  new: ${created.join(', ')}`] : []),
      ...(movedRecords > 0 ? [`  records: ${movedRecords} new or moved`] : []),
      ...warnings.map((warning) => `  note: ${warning}`),
      ...(importId === null || isDryRun ? [] : [`  take it back with: ton import undo ${importId}`]),
    ],
    record: {
      import_id: isDryRun ? null : importId,
      format: 'tonnage',
      rows,
      sessions,
      exercises: exercises.length,
      sets,
      skipped: [],
      created_exercises: created,
      duplicates,
      conflicts: { count: differing.length, rule: 'skip', first: names },
      deleted_sessions: deleted.size,
      moved_records: movedRecords,
      warnings,
      dry_run: isDryRun,
    },
  };
}
