import { sql, type Kysely } from 'kysely';

/** How one engine spells what the migrations need; the only place where SQLite and PostgreSQL differ in the schema. */
export interface ColumnTypes {
  readonly engine: 'sqlite' | 'postgres';
  /** Integer primary key that counts up and never gives a number twice. */
  readonly id: string;
  readonly integer: string;
  /** UTC milliseconds. */
  readonly time: string;
  readonly real: string;
  readonly text: string;
  /** JSON kept as text. */
  readonly json: string;
  /** 0 or 1; the CHECK comes from `flag`. */
  flag(column: string): string;
  /** What follows the closing parenthesis of `create table`. */
  readonly tableEnd: string;
  /** A text column holds nothing but letters, digits, `_` and `-`. */
  plainWord(column: string): string;
  /** A text column is shaped like `YYYY-MM-DD`. */
  isDate(column: string): string;
  /** ISO 8601 text in UTC of a column of milliseconds. */
  isoTime(column: string): string;
  /** ISO 8601 text with offset of a column of milliseconds and one of minutes east of UTC. */
  isoLocalTime(column: string, offsetMinutes: string): string;
}

/** One step of the schema and the way back; both run inside a transaction that also records them. */
export interface Migration {
  /** The file's name without its ending: number and purpose. */
  readonly name: string;
  up(db: Kysely<unknown>, types: ColumnTypes): Promise<void>;
  down(db: Kysely<unknown>, types: ColumnTypes): Promise<void>;
}

/** Runs statements one after another. */
export async function run(db: Kysely<unknown>, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** `create table` with the engine's ending. */
export function table(types: ColumnTypes, name: string, lines: readonly string[]): string {
  return `create table ${name} (\n  ${lines.join(',\n  ')}\n)${types.tableEnd}`;
}

/** A column restricted to a list of words. */
export function oneOf(column: string, words: readonly string[]): string {
  return `check (${column} in (${words.map((word) => `'${word}'`).join(', ')}))`;
}

/** Both columns are given or neither is. */
export function bothOrNeither(one: string, other: string): string {
  return `check ((${one} is null) = (${other} is null))`;
}

/** The smaller column does not exceed the larger one; either may be missing. */
export function ordered(smaller: string, larger: string): string {
  return `check (${smaller} is null or ${larger} is null or ${smaller} <= ${larger})`;
}
