import { Failure } from '../domain/failure.js';
import type { Column, Row, View } from './view.js';

/** Every column a view has; keys that only its record holds come last, for machines. */
export function columnsOf(view: View): readonly Column[] {
  switch (view.kind) {
    case 'rows':
      return view.columns;
    case 'record': {
      const named = new Set(view.columns.map((column) => column.key));
      const rest = Object.keys(view.record).filter((key) => !named.has(key));
      return [...view.columns, ...rest.map((key) => ({ key }))];
    }
    case 'saved':
      return Object.keys(view.record).map((key) => ({ key }));
    case 'text':
      return [{ key: view.key }];
    case 'document':
      return [];
  }
}

/**
 * The columns asked for, in the order asked for, each once; one that people would not see is headed by its key.
 *
 * @throws Failure('usage') naming the fields that are not there
 */
export function pickColumns(columns: readonly Column[], fields: readonly string[]): readonly Column[] {
  const known = new Map(columns.map((column) => [column.key, column]));
  const asked = [...new Set(fields)];
  const unknown = asked.filter((field) => !known.has(field));
  if (unknown.length > 0) {
    const names = unknown.map((field) => `"${field}"`).join(', ');
    throw new Failure(
      'usage',
      `unknown field${unknown.length > 1 ? 's' : ''} ${names}`,
      `fields: ${[...known.keys()].join(', ')}`,
    );
  }
  return asked.flatMap((field) => {
    const column = known.get(field);
    return column === undefined ? [] : [{ ...column, label: column.label ?? column.key }];
  });
}

/** The columns people see: those with a label, or all under their keys when none has one. */
export function labelled(columns: readonly Column[]): readonly (Column & { label: string })[] {
  const shown = columns.flatMap((column) =>
    column.label === undefined ? [] : [{ ...column, label: column.label }],
  );
  return shown.length > 0 ? shown : columns.map((column) => ({ ...column, label: column.key }));
}

/** A row reduced to these columns, in their order; a missing value is null. */
export function pickRow(row: Row, columns: readonly Column[]): Row {
  return Object.fromEntries(columns.map(({ key }) => [key, row[key] ?? null]));
}
