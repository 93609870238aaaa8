import type { App } from '../../app/app.js';
import { recordImportRemoval } from '../../db/import-rows.js';
import { editedSince, listImports } from '../../db/imports.js';
import { countMoved, refreshRecords } from '../../db/records.js';
import { inTransaction } from '../../db/scope.js';
import { takeBackChangesOfImport } from '../../db/undo.js';
import { counted } from '../../domain/counted.js';
import { Failure } from '../../domain/failure.js';
import type { SavedView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { undoProgramImport } from './undo-program.js';
import { whichImport } from './which-import.js';

const namedSessions = 5;

/** Takes a whole import back; sessions edited since need a yes of their own. */
export async function run(app: App, { operands, options }: Invocation<{ yes?: true }>): Promise<SavedView> {
  const scope = await app.writing();
  const log = await whichImport(app, scope, operands[0]);
  if (log.kind === 'program') return await undoProgramImport(app, scope, log, options);
  const edited = await editedSince(scope, log.id);
  if (edited.length > 0 && options.yes !== true) {
    const names = edited.slice(0, namedSessions).map((session) => `${session.id} (${session.local_date})`);
    const more = edited.length > namedSessions ? ` and ${edited.length - namedSessions} more` : '';
    throw new Failure(
      'conflict',
      `sessions of import "${log.id}" were edited since: ${names.join(', ')}${more}`,
      'add --yes to take them back as well',
    );
  }
  const sessions = (await listImports(scope)).find(({ id }) => id === log.id)?.sessions ?? 0;
  const moved = await inTransaction(scope, app.note('import undo'), async (scope) => {
    const changed = await takeBackChangesOfImport(scope, log.id);
    const removed = await recordImportRemoval(scope, log.id);
    return countMoved(await refreshRecords(scope, [...new Set([...changed, ...removed])]));
  });
  return {
    kind: 'saved',
    lines: [
      `import ${log.id} (${log.file_name ?? ''}) is taken back, with ${counted(sessions, 'session')}; bring it back with: ton undo`,
      ...(moved > 0 ? [`records: ${moved} gone or moved`] : []),
    ],
    record: { import_id: log.id, sessions, moved_records: moved },
  };
}
