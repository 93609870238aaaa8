import { statSync } from 'node:fs';
import { schemaVersion } from '../../../migrations/version.js';
import type { App } from '../../app/app.js';
import type { RecordView } from '../../output/view.js';

/** The file as it is found: nothing is migrated or created. */
export async function run(app: App): Promise<RecordView> {
  const { raw, path } = await app.openAsFound();
  const version = raw.pragma('user_version', { simple: true }) as number;
  const count = (table: string) => {
    const exists = raw.prepare(`select 1 from sqlite_master where type = 'table' and name = ?`).get(table);
    return exists === undefined
      ? null
      : (raw.prepare(`select count(*) from ${table}`).pluck().get() as number);
  };
  return {
    kind: 'record',
    columns: [
      { key: 'path', label: 'file' },
      { key: 'size_bytes', label: 'size', show: (row) => `${Math.ceil(Number(row.size_bytes) / 1024)} KiB` },
      { key: 'schema_version', label: 'schema' },
      { key: 'newest_version', label: 'this program knows' },
      {
        key: 'is_current',
        label: 'up to date',
        show: (row) => (row.is_current === true ? 'yes' : 'no; run: ton db migrate'),
      },
      { key: 'sqlite_version', label: 'SQLite' },
      { key: 'journal_mode', label: 'journal' },
      { key: 'users', label: 'users' },
      { key: 'sessions', label: 'sessions' },
      { key: 'sets', label: 'sets' },
    ],
    record: {
      path,
      size_bytes: path === ':memory:' ? 0 : statSync(path).size,
      schema_version: version,
      newest_version: schemaVersion,
      is_current: version === schemaVersion,
      sqlite_version: raw.prepare('select sqlite_version()').pluck().get() as string,
      journal_mode: raw.pragma('journal_mode', { simple: true }) as string,
      users: count('users'),
      sessions: count('sessions'),
      sets: count('set_logs'),
    },
  };
}
