import type { RawBuilder } from 'kysely';

/** A value as JSON carries it. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** What rows can be referred to; `user` is the document's own user, everybody else is outside of it. */
export type Kind =
  | 'user'
  | 'coach'
  | 'program'
  | 'import'
  | 'equipment'
  | 'exercise'
  | 'workout'
  | 'slot'
  | 'planned set'
  | 'enrollment';

interface PlainColumn {
  /** `time` is UTC milliseconds in the table and ISO text in the document; `json` is text there and a value here. */
  readonly kind: 'text' | 'integer' | 'real' | 'time' | 'flag' | 'json';
  /** May be null, which the document leaves out. */
  readonly isOptional?: true;
}

interface ReferenceColumn {
  readonly kind: 'reference';
  readonly to: Kind;
  /** Left out when it is null or leads to a row of somebody else; a row whose other references lead there is not written. */
  readonly isOptional?: true;
  /** Leads to rows of the same list, so it is filled in when all of them are stored. */
  readonly isLater?: true;
}

/** An optional link to a row of the same list, named by one of its columns. */
interface SiblingColumn {
  readonly kind: 'sibling';
  readonly isOptional: true;
  readonly by: string;
  /** The column that both must share to be of one list. */
  readonly within: string;
}

export type Column = PlainColumn | ReferenceColumn | SiblingColumn;
export type Columns = Readonly<Record<string, Column>>;
export type DatabaseRow = Readonly<Record<string, unknown>>;

/** One table as it stands in the document: serves writing, checking and reading back. */
export interface Table {
  readonly table: string;
  /** Where its rows are listed: a key of the document, or of the row they belong to. */
  readonly key: string;
  /** The column that says whose row it is; links between two rows have none. */
  readonly owner?: 'user_id' | 'owner_id';
  /** The column that leads to the row it is listed in. */
  readonly parent?: string;
  /** By name, in the order of the document. */
  readonly columns: Columns;
  /** Keys to search by, made on the way in by folding another column. */
  readonly folded?: Readonly<Record<string, string>>;
  /** Columns that repeat one of the parent. */
  readonly inherited?: readonly string[];
  /** Which rows `t` belong here, where it is not simply those of the owner. */
  readonly where?: (userId: number) => RawBuilder<unknown>;
  /**
   * Columns that order the rows and together are unique; a top-level table with them is written page by page.
   * Without them the rows are few and ordered by their own text. Ids never decide.
   */
  readonly order?: readonly string[];
  /** How other rows refer to one of these. */
  readonly reference?: { readonly kind: Kind; readonly of: (row: DatabaseRow, parent: Json) => Json };
  readonly children?: readonly Table[];
  /** Short rows that stand on one line together. */
  readonly isInline?: true;
}

export const text = { kind: 'text' } as const;
export const integer = { kind: 'integer' } as const;
export const real = { kind: 'real' } as const;
export const time = { kind: 'time' } as const;
export const flag = { kind: 'flag' } as const;
export const json = { kind: 'json' } as const;

/** A column that leads to a row of that kind. */
export function to(kind: Kind): ReferenceColumn {
  return { kind: 'reference', to: kind };
}

/** The same column where it may be null. */
export function maybe<C extends Column>(column: C): C & { isOptional: true } {
  return { ...column, isOptional: true };
}

/** When a row was made and last changed. */
export const stamps = { created_at: time, updated_at: time } as const;

/** A column's key in the document: a reference is not called an id there. */
export function keyOfColumn(column: string): string {
  return column.replace(/_id$/, '');
}
