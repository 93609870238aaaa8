import * as z from 'zod';
import { Failure } from '../../domain/failure.js';
import { documentFormat, documentTables, documentVersion, userColumns } from './document.js';
import { keyOfColumn, type Column, type Columns, type Json, type Table } from './shape.js';

/** A row of the document that fits its table; its values are as the columns say. */
export type DocumentRow = Readonly<Record<string, Json | undefined>>;

const problemsShown = 3;

const isoTime = z
  .string()
  .refine(
    (text) => {
      const at = Date.parse(text);
      return !Number.isNaN(at) && new Date(at).toISOString() === text;
    },
    { error: 'expected a time such as 2026-11-20T17:30:00.000Z' },
  )
  .meta({ format: 'date-time' });
const reference = z.union([z.string(), z.record(z.string(), z.unknown())], { error: 'expected a reference' });

function valueSchema(column: Column): z.ZodType {
  switch (column.kind) {
    case 'text':
      return z.string();
    case 'integer':
      return z.int();
    case 'real':
      return z.number();
    case 'time':
      return isoTime;
    case 'flag':
      return z.boolean();
    case 'json':
      return z.unknown();
    case 'reference':
      return reference;
    case 'sibling':
      return z.union([z.string(), z.int()], { error: 'expected the set it belongs to' });
  }
}

function columnsShape(columns: Columns): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(columns).map(([column, described]) => {
      const schema = valueSchema(described);
      return [keyOfColumn(column), described.isOptional === true ? schema.optional() : schema];
    }),
  );
}

function tableSchema(table: Table): z.ZodType {
  const children = (table.children ?? []).map(
    (child) => [child.key, z.array(tableSchema(child)).optional()] as const,
  );
  return z.strictObject({ ...columnsShape(table.columns), ...Object.fromEntries(children) });
}

const userSchema = z.strictObject(columnsShape(userColumns));
const tableSchemas = new Map(documentTables.map((table) => [table, tableSchema(table)]));

/** The document around its rows; a list that an older program did not know is empty. */
const frameSchema = z.strictObject({
  format: z.unknown(),
  version: z.unknown(),
  user: z.unknown(),
  ...Object.fromEntries(documentTables.map(({ key }) => [key, z.array(z.unknown()).optional()])),
});

/** The whole document at once, for others to check theirs by; ours is checked row by row, since it may be long. */
export function documentSchema(): z.ZodType {
  const lists = [...tableSchemas].map(([{ key }, schema]) => [key, z.array(schema).optional()] as const);
  return z.strictObject({
    format: z.literal(documentFormat),
    version: z.int().min(1).max(documentVersion),
    user: userSchema,
    ...Object.fromEntries(lists),
  });
}

/** Checks the keys of the whole document. @throws Failure usage */
export function checkFrame(value: unknown): Readonly<Record<string, unknown>> {
  return checked(frameSchema, value, '');
}

/** Checks the document's user. @throws Failure usage */
export function checkUser(value: unknown): DocumentRow {
  return checked(userSchema, value, 'user') as DocumentRow;
}

/**
 * Checks one row of a top-level list with all that hangs on it.
 *
 * @param path where it stands, such as `sessions[3]`
 * @throws Failure usage naming the places and what is wrong there
 */
export function checkRow(table: Table, value: unknown, path: string): DocumentRow {
  const schema = tableSchemas.get(table);
  if (schema === undefined) throw new Error(`${table.key} is no list of the document`);
  return checked(schema, value, path) as DocumentRow;
}

function checked<T>(schema: z.ZodType<T>, value: unknown, path: string): T {
  const result = schema.safeParse(value);
  // Nothing is transformed, so the value itself will do and no copy is kept.
  if (result.success) return value as T;
  const problems = result.error.issues
    .slice(0, problemsShown)
    .map((issue) => `${pathText(path, issue.path) || 'the document'}: ${clauseOf(issue.message)}`);
  const more = result.error.issues.length - problems.length;
  throw unsound([...problems, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'));
}

/** The one sentence about documents that cannot be taken over, with the places in its hint. */
export function unsound(problem: string, options?: ErrorOptions): Failure {
  return new Failure(
    'usage',
    'the document is not what "ton export all" wrote; nothing was imported',
    problem,
    options,
  );
}

function pathText(start: string, path: readonly PropertyKey[]): string {
  const text = path.reduce<string>(
    (before, part) => `${before}${typeof part === 'number' ? `[${part}]` : `.${String(part)}`}`,
    start,
  );
  return text.replace(/^\./, '');
}

function clauseOf(text: string): string {
  const clause = text
    .replace(/^Invalid input: /, '')
    .replace(/^expected .*, received undefined$/, 'is missing');
  return clause.charAt(0).toLowerCase() + clause.slice(1);
}
