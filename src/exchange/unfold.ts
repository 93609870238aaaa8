/**
 * A table with several sets in a row, as one with a set in a row: the cells of a record of the file become those of
 * some records of the header here.
 */
export interface Unfolding {
  readonly header: readonly string[];
  /** @param cells as many as the file's header has */
  records(cells: readonly string[]): (readonly string[])[];
}
