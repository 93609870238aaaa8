import { migrations } from '../../../migrations/index.js';
import { schemaVersion } from '../../../migrations/version.js';
import type { App } from '../../app/app.js';
import { changeVersion } from '../../db/database.js';
import type { SavedView } from '../../output/view.js';
import type { Invocation } from '../handler.js';

/** Runs the migrations the file has not seen. */
export async function run(app: App, { options }: Invocation<{ dryRun?: true }>): Promise<SavedView> {
  const database = await app.openAsFound();
  const version = database.raw.pragma('user_version', { simple: true }) as number;
  const pending = migrations.slice(version).map(({ name }) => name);
  if (options.dryRun === true || pending.length === 0) {
    const line =
      pending.length === 0 ? `up to date at schema ${version}` : `would run: ${pending.join(', ')}`;
    return {
      kind: 'saved',
      lines: [line],
      record: { ran: [], pending, copy: null, schema_version: version },
    };
  }
  const { ran, copy } = await changeVersion(database, schemaVersion, app.clock.now());
  return {
    kind: 'saved',
    lines: [`ran: ${ran.join(', ')}`, ...(copy === null ? [] : [`a copy from before is at ${copy}`])],
    record: { ran: [...ran], pending: [], copy, schema_version: schemaVersion },
  };
}
