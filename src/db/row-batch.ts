import type SqliteDatabase from 'better-sqlite3';

/** A hundred rows a statement are fastest: a third faster than ten, and a statement of a thousand gains nothing. */
const rowsPerStatement = 100;

/** Statements for full batches; each takes a quarter of a megabyte. */
const mostStatements = 8;

/** What better-sqlite3 binds. */
export type Cell = number | string | null;

/** A statement for a full batch, and the columns that each of its rows has a value of its own for, a bit each. */
interface FullStatement {
  readonly varying: number;
  readonly statement: SqliteDatabase.Statement;
  /** What is bound, filled anew for each batch. */
  readonly bound: Cell[];
}

/**
 * Rows for one table, collected and inserted a hundred at a time. To bind a value takes as long as to store it, so what
 * is the same in all hundred rows is bound once.
 */
export class RowBatch {
  readonly #values: Cell[];
  #length = 0;
  /** The columns that are not the same in all rows collected, a bit each; the first, an id, never is. */
  #varying = 1;
  readonly #full: FullStatement[] = [];
  /** For fewer rows, by how many they are. */
  readonly #statements = new Map<number, SqliteDatabase.Statement>();

  /**
   * @param columns the table with its columns in parentheses
   * @param row one row of values in parentheses, with a question mark for each that is pushed
   * @param width how many question marks that is; at most 31
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
    const from = this.#length;
    let varying = this.#varying;
    for (let column = 0; column < row.length; column += 1) {
      const cell = row[column] ?? null;
      values[from + column] = cell;
      if (cell !== values[column]) varying |= 1 << column;
    }
    this.#varying = varying;
    this.#length = from + row.length;
    if (this.#length === values.length) this.#writeFull();
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
    this.#varying = 1;
  }

  #writeFull(): void {
    const { varying, statement, bound } = this.#fullStatement(this.#varying);
    const values = this.#values;
    let place = 0;
    for (let column = 0; column < this.width; column += 1)
      if ((varying & (1 << column)) === 0) bound[place++] = values[column] ?? null;
    for (let row = 0; row < values.length; row += this.width)
      for (let column = 0; column < this.width; column += 1)
        if ((varying & (1 << column)) !== 0) bound[place++] = values[row + column] ?? null;
    // As arguments: the values of an array are looked up one by one, which takes two hundredths of an import.
    statement.run(...bound);
    this.#length = 0;
    this.#varying = 1;
  }

  /** The one made for these columns; where there are enough of them already, the narrowest that binds all of these. */
  #fullStatement(varying: number): FullStatement {
    let best: FullStatement | null = null;
    for (const full of this.#full) {
      if (full.varying === varying) return full;
      const hasAll = (varying & ~full.varying) === 0;
      if (hasAll && (best === null || countOf(full.varying) < countOf(best.varying))) best = full;
    }
    if (best !== null && this.#full.length >= mostStatements) return best;
    // The last one that is made binds everything, so that there is always one.
    const all = 2 ** this.width - 1;
    const made = this.#prepare(this.#full.length === mostStatements - 1 ? all : varying);
    this.#full.push(made);
    return made;
  }

  #prepare(varying: number): FullStatement {
    const rowWidth = countOf(varying);
    let column = -1;
    let place = 0;
    const selected = this.row.slice(1, -1).replaceAll('?', () => {
      column += 1;
      if ((varying & (1 << column)) === 0) return '?';
      place += 1;
      return `column${place}`;
    });
    const marks = `(${new Array<string>(rowWidth).fill('?').join(', ')})`;
    const rows = new Array<string>(rowsPerStatement).fill(marks).join(', ');
    const text = `insert into ${this.columns} select ${selected} from (values ${rows})`;
    const bound = new Array<Cell>(this.width - rowWidth + rowWidth * rowsPerStatement).fill(null);
    return { varying, statement: this.database.prepare(text), bound };
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

/** How many bits are set. */
function countOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
