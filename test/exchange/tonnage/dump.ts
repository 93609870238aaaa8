import type SqliteDatabase from 'better-sqlite3';

type Row = Record<string, unknown>;

/** The tables whose rows belong to a user, or hang on rows that do. */
export const ownedTables = [
  'coaches',
  'programs',
  'program_revisions',
  'import_logs',
  'equipment',
  'exercises',
  'exercise_aliases',
  'exercise_settings',
  'exercise_muscles',
  'exercise_equipment',
  'exercise_tags',
  'tags',
  'user_equipment',
  'workouts',
  'workout_exercises',
  'planned_sets',
  'enrollments',
  'enrollment_inputs',
  'training_maxes',
  'body_measurements',
  'sessions',
  'session_exercises',
  'target_sets',
  'set_logs',
];

const isReference = (column: string) =>
  column.endsWith('_id') || column === 'variant_of' || column === 'drop_of';
const jsonColumns = new Set(['extra', 'document', 'details', 'parsed', 'confidence', 'counts']);

/**
 * Every row of those tables but the catalog's, as sorted text: all columns as stored, only of ids and references no
 * more than whether there is one.
 */
export function dump(raw: SqliteDatabase.Database, userId: number): Record<string, string[]> {
  return Object.fromEntries(
    ownedTables.map((table) => {
      const rows = raw
        .prepare(`select t.* from ${table} t where ${ownership(raw, table, userId)}`)
        .all() as Row[];
      return [table, rows.map(rowText).sort()];
    }),
  );
}

function ownership(raw: SqliteDatabase.Database, table: string, userId: number): string {
  const columns = raw.prepare('select name from pragma_table_info(?)').pluck().all(table) as string[];
  const owner = columns.find((column) => column === 'user_id' || column === 'owner_id');
  if (owner !== undefined) return `${owner} = ${userId}`;
  return table === 'exercise_tags'
    ? `tag_id in (select id from tags where owner_id = ${userId})`
    : `exercise_id in (select id from exercises where owner_id = ${userId})`;
}

function rowText(row: Row): string {
  const told = Object.entries(row).flatMap(([column, value]): [string, unknown][] => {
    if (column === 'id') return [];
    if (isReference(column)) return [[column, value !== null]];
    return [[column, jsonColumns.has(column) && typeof value === 'string' ? meaning(value) : value]];
  });
  return JSON.stringify(told);
}

/** JSON text by what it means: spaces and the words of another program do not count. */
function meaning(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
