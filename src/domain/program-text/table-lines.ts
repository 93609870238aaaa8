import { Draft } from './draft.js';
import { numbersOf } from './headings.js';
import type { Line } from './line.js';
import type { Entry } from './look.js';
import type { Names } from './names.js';
import { titled, type Outline } from './outline.js';
import { newDay } from './program.js';
import { cellsOf, columnsOf, scanCell, type Cell, type Column, type ColumnKind } from './table.js';

/** Cells behind a name that are numbers alone: sets, reps and weight, in the order people write them. */
function guessedColumns(line: Line, cells: readonly Cell[]): Column[] {
  const isNumber = (cell: Cell | undefined): boolean =>
    cell !== undefined && /^\d+(?: ?- ?\d+)?\+?$/.test(line.plain.slice(cell.start, cell.end));
  const areCounts = isNumber(cells[1]) && isNumber(cells[2]);
  const order: readonly ColumnKind[] = areCounts ? ['exercise', 'sets', 'reps', 'load'] : ['exercise'];
  return cells.map((cell, index) => {
    const kind = order[index] ?? 'other';
    return { kind: kind === 'load' && !isNumber(cell) ? 'other' : kind, unit: '' };
  });
}

/** Columns whose cells say where a row belongs, and nothing of its sets. */
const placing: readonly ColumnKind[] = ['exercise', 'week', 'day', 'group'];

/** Reads tables, with the columns of their heading row where they have one. */
export class TableLines {
  #columns: readonly Column[] | null = null;

  constructor(
    private readonly outline: Outline,
    private readonly names: Names,
    private readonly unit: 'kg' | 'lb',
  ) {}

  /** @returns false where the line has no cells */
  read({ line, marker }: Entry): boolean {
    const columns = columnsOf(line, marker.start, marker.end);
    if (columns !== null) {
      this.#heading(line, cellsOf(line, marker.start, marker.end, true) ?? [], columns);
      return true;
    }
    const cells = cellsOf(line, marker.start, marker.end, this.#columns !== null);
    if (cells === null || cells.length < 2) {
      this.#columns = null;
      return false;
    }
    this.#row(line, cells);
    return true;
  }

  /** Headings that mean nothing here are still said. */
  #heading(line: Line, cells: readonly Cell[], columns: readonly Column[]): void {
    this.#columns = columns;
    cells.forEach(({ start, end }, index) => {
      if (columns[index]?.kind === 'other' && end > start) this.outline.keepNote(line, start, end);
    });
  }

  #row(line: Line, cells: readonly Cell[]): void {
    const columns = this.#columns ?? guessedColumns(line, cells);
    const cellOf = (kind: ColumnKind): Cell | undefined => {
      const cell = cells[columns.findIndex((column) => column.kind === kind)];
      return cell !== undefined && cell.end > cell.start ? cell : undefined;
    };
    const [week, day, name, group] = [cellOf('week'), cellOf('day'), cellOf('exercise'), cellOf('group')];
    if (name === undefined && this.outline.open === null) {
      this.outline.keepUnread(line);
      return;
    }
    if (week !== undefined) this.#week(line, week);
    if (day !== undefined) this.#day(line, day);
    const open = name === undefined ? this.outline.open : this.#exercise(line, name);
    if (open === null) {
      this.outline.keepUnread(line);
      return;
    }
    open.addLine(line, cells[0]?.start ?? 0, cells.at(-1)?.end ?? 0);
    if (group !== undefined) this.#group(line, group, open);
    cells.forEach((cell, index) => {
      const column = columns[index] ?? { kind: 'other', unit: '' };
      if (cell.end <= cell.start || (cellOf(column.kind) !== cell && placing.includes(column.kind))) return;
      if (placing.includes(column.kind)) return;
      if (column.kind === 'notes') open.addNote(line, cell.start, cell.end, 0);
      else open.addScan(line, scanCell(line, cell, column, this.unit));
    });
    const isGuess = this.#columns === null && columns.some(({ kind }) => kind === 'sets');
    if (isGuess) open.addGuess('columns without a heading read as sets, reps and weight');
  }

  #week(line: Line, cell: Cell): void {
    const title = titled(line, cell.start, cell.end);
    const numbers = numbersOf(line.plain.slice(cell.start, cell.end)) ?? [this.outline.weeks.length + 1];
    if (this.outline.week?.title !== title) this.outline.openWeek(title, numbers);
  }

  #day(line: Line, cell: Cell): void {
    const title = titled(line, cell.start, cell.end);
    if (this.outline.day?.title !== title) this.outline.openDay(newDay(title));
  }

  #exercise(line: Line, cell: Cell): Draft {
    const name = this.names.read(line.kept.slice(cell.start, cell.end));
    const end = cell.start + name.length;
    line.claim(cell.start, end, 'exercise');
    const draft = new Draft(line, line.typed(cell.start, end), name);
    this.outline.add(draft);
    draft.addNote(line, end, cell.end, 0);
    return draft;
  }

  #group(line: Line, cell: Cell, open: Draft): void {
    const label = /^([a-z]|\d)\d?$/.exec(line.plain.slice(cell.start, cell.end))?.[1]?.toUpperCase();
    if (label === undefined) open.addNote(line, cell.start, cell.end, 0);
    else {
      line.claim(cell.start, cell.end, 'mark');
      open.label = label;
    }
  }
}
