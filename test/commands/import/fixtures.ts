import { fileURLToPath } from 'node:url';

const folder = new URL('../../fixtures/commands/', import.meta.url);

/** The path of an invented export. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(name, folder));
}

/** The answer to an import. */
export interface ImportAnswer {
  readonly import_id: number | null;
  readonly format: string;
  readonly rows: number;
  readonly sessions: number;
  readonly exercises: number;
  readonly sets: number;
  readonly skipped: readonly {
    readonly reason: string;
    readonly count: number;
    readonly lines: readonly number[];
  }[];
  readonly created_exercises: readonly string[];
  readonly duplicates: number;
  readonly warnings: readonly string[];
  readonly [field: string]: unknown;
}
