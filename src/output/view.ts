import type { Failure } from '../domain/failure.js';

/** A value as JSON carries it. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** One row of a list, or one record; keys are snake_case and a contract with scripts. */
export type Row = Record<string, Json>;

/** How a field is shown to people; JSON, CSV and NDJSON carry the raw value. */
export interface Column {
  key: string;
  /** The heading in a table; a column without one is data for machines only. */
  label?: string;
  align?: 'left' | 'right';
  /** The text in a table for this row; the raw value, or nothing for null, when not given. */
  show?: (row: Row) => string;
}

/** A view that may be the report of a check. */
interface Checked {
  /** What the check found: the report is shown all the same, then this is told and decides the exit status. */
  failure?: Failure;
}

/** Many rows of the same shape. */
export interface RowsView extends Checked {
  kind: 'rows';
  columns: readonly Column[];
  rows: Iterable<Row> | AsyncIterable<Row>;
  /** What people read when there is no row. */
  empty: string;
  /** Lines for people below the table, such as totals. */
  footer?: readonly string[];
  /** What is written where nobody asked for a format: rows meant for other programs, too wide and too many for a table. */
  insteadOfTable?: 'csv';
}

/** One thing with named fields. */
export interface RecordView {
  kind: 'record';
  columns: readonly Column[];
  record: Row;
  title?: string;
  /** Tables shown to people below the fields, such as a session's sets; the record holds the same data for machines. */
  sections?: readonly (RowsView & { title?: string })[];
}

/** The answer to a write: sentences for people, a record for machines. */
export interface SavedView {
  kind: 'saved';
  lines: readonly string[];
  record: Row;
  /** Tables shown to people below the sentences; the record holds the same data for machines. */
  sections?: readonly (RowsView & { title?: string })[];
}

/** Text that is what it is: SQL, a path, a page of help; JSON wraps it under `key`. */
export interface TextView {
  kind: 'text';
  key: string;
  text: string;
  /** A document that is read back: in a pipe it leaves byte for byte; a terminal still gets it cleaned. */
  exact?: boolean;
}

/** A document with a format of its own, too long to hold: it leaves as it is, whatever format was asked for; a terminal gets it cleaned. */
export interface DocumentView {
  kind: 'document';
  /** Each ends where a line does, so that no control sequence is cut in two. */
  chunks: AsyncIterable<string>;
}

/** What a handler returns: what to show, never how. */
export type View = RowsView | RecordView | SavedView | TextView | DocumentView;

export const formats = ['table', 'json', 'csv', 'ndjson', 'markdown'] as const;
export type Format = (typeof formats)[number];
