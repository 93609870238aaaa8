import type { Measure } from '../output/wrap.js';

/** What stands on the terminal: rows that each take one line of it, and the place of the cursor among them. */
export interface Picture {
  readonly rows: readonly string[];
  readonly cursor: { readonly row: number; readonly column: number };
}

const escape = '\u001b[';
const eraseToEnd = `${escape}K`;
const eraseBelow = `${escape}J`;

/**
 * Draws rows over each other. Only rows that changed are written, all at once, so that nothing flickers over a slow
 * line.
 */
export class InPlace {
  #rows: readonly string[] = [];
  #cursor = { row: 0, column: 0 };

  /**
   * @param write takes text and control sequences
   * @param measure has to know that colours take no columns
   */
  constructor(
    private readonly write: (text: string) => void,
    private readonly measure: Measure,
  ) {}

  /** Draws over what stands there. */
  draw({ rows, cursor }: Picture): void {
    let out = '';
    let at = this.#cursor.row;
    const goTo = (row: number): void => {
      // Below what was drawn there may be no line yet, so it is made.
      const made = Math.max(0, row - Math.max(at, this.#rows.length - 1));
      const down = row - at - made;
      out += down > 0 ? `${escape}${down}B` : down < 0 ? `${escape}${-down}A` : '';
      out += '\n'.repeat(made);
      at = row;
    };
    rows.forEach((row, index) => {
      if (row === this.#rows[index]) return;
      goTo(index);
      out += `\r${row}${eraseToEnd}`;
    });
    if (rows.length < this.#rows.length) {
      goTo(rows.length);
      out += `\r${eraseBelow}`;
    }
    this.#rows = rows;
    goTo(cursor.row);
    this.write(`${out}${escape}${cursor.column + 1}G`);
    this.#cursor = cursor;
  }

  /**
   * Takes everything away after the terminal became `columns` wide; the next picture is drawn anew. A terminal that
   * became narrower folded the rows, and the first of them is further up than it was.
   */
  refold(columns: number): void {
    const lines = (width: number): number => Math.max(1, Math.ceil(width / columns));
    const above = this.#rows
      .slice(0, this.#cursor.row)
      .reduce((sum, row) => sum + lines(this.measure(row)), Math.floor(this.#cursor.column / columns));
    this.write(`${above > 0 ? `${escape}${above}A` : ''}\r${eraseBelow}`);
    this.forget();
  }

  /** Leaves what was drawn as it is; the next picture begins on the line of the cursor. */
  forget(): void {
    this.#rows = [];
    this.#cursor = { row: 0, column: 0 };
  }

  /** Moves to a new line below everything drawn. */
  leave(): void {
    const down = Math.max(0, this.#rows.length - 1 - this.#cursor.row);
    this.write(`${down > 0 ? `${escape}${down}B` : ''}\r\n`);
    this.forget();
  }
}
