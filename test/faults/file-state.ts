import SqliteDatabase from 'better-sqlite3';
import { openDatabase } from '../../src/db/database.js';
import { refreshRecords } from '../../src/db/records.js';
import { inTransaction, type Scope } from '../../src/db/scope.js';
import { usualUser } from '../../src/db/users.js';
import { fixedClock } from '../fixed-clock.js';

/** One set as far as these tests look at it. */
export interface StoredSet {
  readonly id: number;
  readonly exercise: string;
  readonly session_exercise_id: number | null;
  readonly set_index: number;
  readonly import_id: number | null;
}

/** A write that the journal knows of, and how many sets it added. */
export interface StoredCommand {
  readonly name: string;
  readonly sets: number;
}

/** What a database file holds, and everything that is wrong with it. */
export interface FileState {
  readonly sets: readonly StoredSet[];
  readonly commands: readonly StoredCommand[];
  readonly problems: readonly string[];
}

/** Questions to a file that is sound whose answers are empty. */
const oddities: readonly [problem: string, sql: string][] = [
  [
    'a set that the journal does not know',
    `select l.id from set_logs l left join session_exercises x on x.id = l.session_exercise_id
     left join sessions s on s.id = x.session_id
     where s.import_id is null and not exists (select 1 from changes c where c.table_name = 'set_logs'
       and c.before is null and json_extract(c.row_key, '$.id') = l.id)`,
  ],
  [
    'a change of a set that is not there',
    `select c.id from changes c where c.table_name = 'set_logs'
     and not exists (select 1 from set_logs l where l.id = json_extract(c.row_key, '$.id'))`,
  ],
  [
    'a command without a change',
    `select id from commands where not exists (select 1 from changes c where c.command_id = commands.id)`,
  ],
  [
    'an import without sessions',
    `select id from import_logs i where not exists (select 1 from sessions s where s.import_id = i.id)`,
  ],
  [
    'an import without a command',
    `select id from import_logs where (select count(*) from import_logs) <> (select count(*) from commands where name = 'import')`,
  ],
  [
    'a place in a session without sets',
    `select id from session_exercises x where not exists (select 1 from set_logs l where l.session_exercise_id = x.id)`,
  ],
  [
    'a gap in the numbers of the sets',
    `select session_exercise_id from set_logs where session_exercise_id is not null
     group by session_exercise_id having max(set_index) <> count(*)`,
  ],
  ['more than one user', `select username from users order by id limit 1 offset 1`],
  [
    'a name twice in the catalog',
    `select slug from exercises where owner_id is null group by slug having count(*) > 1`,
  ],
];

/** Looks at a file as the next command finds it: with what a killed one left beside it. */
export function stateOf(path: string): FileState {
  const file = new SqliteDatabase(path);
  const problems: string[] = [];
  try {
    const verdict = file.pragma('integrity_check', { simple: true });
    if (verdict !== 'ok') problems.push(`integrity_check: ${String(verdict)}`);
    if ((file.pragma('foreign_key_check') as unknown[]).length > 0) problems.push('foreign_key_check');
    if (!hasTable(file, 'changes')) return { sets: [], commands: [], problems };
    for (const [problem, sql] of oddities) {
      const rows = file.prepare(sql).pluck().all();
      if (rows.length > 0) problems.push(`${problem}: ${rows.slice(0, 5).join(', ')}`);
    }
    const sets = file
      .prepare(
        `select l.id, e.name as exercise, l.session_exercise_id, l.set_index, s.import_id from set_logs l
         join exercises e on e.id = l.exercise_id left join session_exercises x on x.id = l.session_exercise_id
         left join sessions s on s.id = x.session_id order by l.id`,
      )
      .all() as StoredSet[];
    const commands = file
      .prepare(
        `select c.name, (select count(*) from changes where command_id = c.id and table_name = 'set_logs') as sets
         from commands c order by c.id`,
      )
      .all() as StoredCommand[];
    return { sets, commands, problems };
  } finally {
    file.close();
  }
}

/** The exercises whose stored records are not those that their sets make. */
export async function wrongRecords(path: string): Promise<string[]> {
  const clock = fixedClock('2026-11-20T18:00:00Z');
  const database = await openDatabase({ path, create: false, clock });
  try {
    const user = await usualUser(database.db);
    if (user === undefined) return [];
    const scope: Scope = { db: database.db, user, clock, random: (count) => new Uint8Array(count) };
    const ids = database.raw.prepare('select distinct exercise_id from set_logs').pluck().all() as number[];
    const moved = await inTransaction(scope, { name: 'check', words: 'check' }, (scope) =>
      refreshRecords(scope, ids),
    );
    return moved.map(({ exercise }) => exercise);
  } finally {
    database.close();
  }
}

function hasTable(file: SqliteDatabase.Database, name: string): boolean {
  return (
    file.prepare(`select 1 from sqlite_master where type = 'table' and name = ?`).get(name) !== undefined
  );
}
