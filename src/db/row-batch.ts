import type SqliteDatabase from 'better-sqlite3';

/** A hundred rows a statement are fastest: a third faster than ten, and a statement of a thousand gains nothing. */
const rowsPerStatement = 100;

/** What better-sqlite3 binds. */
export type Cell = number | string | null;

/** Rows for one table, collected and inserted a hundred at a time. */
export class RowBatch {
  readonly #values: Cell[];
  #length = 0;
  /** By how many rows they take. */
  readonly #statements = new Map<number, SqliteDatabase.Statement>();

  /**
   * @param columns the table with its columns in parentheses
   * @param row one row of values in parentheses, with a question mark for each that is pushed
   * @param width how many question marks that is
   */
  constructor(
    private readonly database: SqliteDatabase.Database,
    private readonly columns: string,
    private readonly row: string,
    private readonly width: number,
  ) {
    this.#values = new Array<Cell>(width * rowsPerStatement).fill(null);
  }

  /** Whether the next row is written out with those before it. */
  get isFull(): boolean {
    return this.#length === this.#values.length - this.width;
  }

  /** Adds a row, in the order of the question marks. */
  push(...row: Cell[]): void {
    const values = this.#values;
    let at = this.#length;
    for (const cell of row) {
      values[at] = cell;
      at += 1;
    }
    this.#length = at;
    if (at < values.length) return;
    this.#statement(rowsPerStatement).run(values);
    this.#length = 0;
  }

  /** Writes the rows collected since, in statements of 64, 32, 16 … rows, so that there are few to prepare. */
  flush(): void {
    let from = 0;
    for (let rows = 64; rows >= 1; rows /= 2) {
      const values = rows * this.width;
      for (; this.#length - from >= values; from += values)
        this.#statement(rows).run(this.#values.slice(from, from + values));
    }
    this.#length = 0;
  }

  #statement(rows: number): SqliteDatabase.Statement {
    let statement = this.#statements.get(rows);
    if (statement === undefined) {
      const values = new Array<string>(rows).fill(this.row).join(', ');
      statement = this.database.prepare(`insert into ${this.columns} values ${values}`);
      this.#statements.set(rows, statement);
    }
    return statement;
  }
}
