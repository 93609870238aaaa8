import type { Scope } from './scope.js';
import type { Command } from './undo.js';

/** The user's command of that retry key that still stands, or undefined. */
export async function commandByKey(scope: Scope, key: string): Promise<Command | undefined> {
  return await scope.db
    .selectFrom('commands')
    .selectAll()
    .where('user_id', '=', scope.user.id)
    .where('key', '=', key)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
}

/** The ids of the sets a command added, in the order it added them. */
export async function setIdsOfCommand(scope: Scope, commandId: number): Promise<number[]> {
  const rows = await scope.db
    .selectFrom('changes')
    .select('row_key')
    .where('command_id', '=', commandId)
    .where('table_name', '=', 'set_logs')
    .where('before', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => (JSON.parse(row.row_key) as { id: number }).id);
}
