/** One column of a file. */
export interface Column {
  /** As the file writes it, without surrounding space. */
  name: string;
  /** From 0. */
  index: number;
}

/** The header line of a file, by which formats are told apart. */
export interface Header {
  columns: readonly Column[];
  delimiter: string;
  /** The column of that name, case ignored, or null. */
  find(name: string): Column | null;
  /** Whether all of these columns are there. */
  has(...names: string[]): boolean;
}

/** The key a header cell is compared by. */
export function headerKey(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

/**
 * A header from its cells. Of two columns with the same name the first is meant.
 *
 * @param keyOf what a column is looked up by; a translation of the header goes here
 */
export function makeHeader(
  cells: readonly string[],
  delimiter: string,
  keyOf: (name: string) => string = headerKey,
): Header {
  const columns = cells.map((cell, index) => ({ name: cell.trim(), index }));
  const byKey = new Map<string, Column>();
  for (const column of columns) {
    const key = keyOf(column.name);
    if (!byKey.has(key)) byKey.set(key, column);
  }
  return {
    columns,
    delimiter,
    find: (name) => byKey.get(headerKey(name)) ?? null,
    has: (...names) => names.every((name) => byKey.has(headerKey(name))),
  };
}

/** A column that the format has made sure of when it recognised the header. */
export function needed(header: Header, name: string): Column {
  const column = header.find(name);
  if (column === null) throw new Error(`the header has no column ${name}`);
  return column;
}

/** A column whose header has the unit in brackets, such as `Weight (kg)`, and that unit. */
export function bracketed(header: Header, name: string): { column: Column; unit: string } | null {
  for (const column of header.columns) {
    const parts = /^(.+?) ?\((.+)\)$/.exec(headerKey(column.name));
    if (parts?.[1] === name) return { column, unit: parts[2] ?? '' };
  }
  return null;
}
