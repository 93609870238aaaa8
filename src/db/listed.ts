import { sql, type RawBuilder } from 'kysely';

/** Ids as a list to look in: one bound value, however many they are. */
export function idList(ids: readonly number[]): RawBuilder<number> {
  return sql<number>`(select value from json_each(${JSON.stringify(ids)}))`;
}

/**
 * Lists of values as rows of a table `listed`, to be ordered by `listed.key`: one bound value, where thousands take longer
 * than the write itself.
 */
export function listedRows(rows: readonly (readonly unknown[])[]): RawBuilder<unknown> {
  return sql`json_each(${JSON.stringify(rows)}) as listed`;
}

/** One value of each of the lists of `listedRows`, with the type it had. */
export function listedValue(index: number): RawBuilder<unknown> {
  return sql`listed.value ->> ${sql.lit(`$[${index}]`)}`;
}
