import type { Scope } from '../../db/scope.js';
import { inSnapshot } from '../../db/snapshot.js';
import { documentFormat, documentTables, documentVersion, userColumns } from './document.js';
import { nodePages, type Node } from './load.js';
import { catalogReferences, type References } from './references.js';
import { keyOfColumn, type Column, type Columns, type DatabaseRow, type Json, type Table } from './shape.js';
import { documentValue, jsonText } from './values.js';

/**
 * Everything of the scope's user as one JSON document, a page of sessions at a time, from one state of the database.
 * The same data gives the same text, whatever the ids.
 */
export function documentText(scope: Scope): AsyncGenerator<string, void, undefined> {
  return inSnapshot(scope, writeDocument);
}

async function* writeDocument(scope: Scope): AsyncGenerator<string, void, undefined> {
  const references = await catalogReferences(scope);
  const user = fieldsOf(userColumns, { ...scope.user }, references).join(',');
  yield `{\n"format": ${jsonText(documentFormat)},\n"version": ${documentVersion},\n"user": {${user}}`;
  for (const table of documentTables) yield* writeTable(scope, table, references);
  yield '\n}\n';
}

async function* writeTable(
  scope: Scope,
  table: Table,
  references: References,
): AsyncGenerator<string, void, undefined> {
  yield `,\n"${table.key}": [`;
  let separator = '';
  for await (const nodes of nodePages(scope, table)) {
    const admitted = admit(table, nodes, references, null);
    for (const row of rowTexts(table, admitted, references, '\n  ')) {
      yield `${separator}\n  ${row}`;
      separator = ',';
    }
  }
  yield separator === '' ? ']' : '\n]';
}

/** Learns how rows are referred to, and leaves out those that cannot be told without a row of somebody else. */
function admit(table: Table, nodes: readonly Node[], references: References, parent: Json): Node[] {
  const { reference } = table;
  return nodes
    .filter(({ row }) => isTellable(table.columns, row, references))
    .map(({ row, children }) => {
      const own = reference?.of(row, parent) ?? null;
      if (reference !== undefined) references.learn(reference.kind, row.id as number, own);
      return {
        row,
        children: (table.children ?? []).map((child, at) =>
          admit(child, children[at] ?? [], references, own),
        ),
      };
    });
}

function isTellable(columns: Columns, row: DatabaseRow, references: References): boolean {
  return fieldsIn(columns).every(
    ({ column, described }) =>
      described.kind !== 'reference' ||
      described.isOptional === true ||
      references.referenceTo(described.to, row[column] as number) !== undefined,
  );
}

/** Each row as an object of JSON, in the table's order; rows without one in that of their text. */
function rowTexts(table: Table, nodes: readonly Node[], references: References, line: string): string[] {
  const texts = nodes.map(({ row, children }) => {
    const fields = fieldsOf(table.columns, row, references);
    for (const [at, child] of (table.children ?? []).entries()) {
      const inner = `${line}  `;
      const rows = rowTexts(child, children[at] ?? [], references, inner);
      const list =
        child.isInline === true || rows.length === 0
          ? rows.join(',')
          : `${inner}${rows.join(`,${inner}`)}${line}`;
      fields.push(`${jsonText(child.key)}:[${list}]`);
    }
    return `{${fields.join(',')}}`;
  });
  return table.order === undefined ? texts.sort() : texts;
}

function fieldsOf(columns: Columns, row: DatabaseRow, references: References): string[] {
  const texts: string[] = [];
  for (const { column, described, key } of fieldsIn(columns)) {
    const value = documentValue(described, row[column], references);
    if (value !== undefined) texts.push(`${key}${jsonText(value)}`);
  }
  return texts;
}

interface Field {
  readonly column: string;
  readonly described: Column;
  /** With quotes and colon. */
  readonly key: string;
}

const fieldLists = new WeakMap<Columns, readonly Field[]>();

/** The columns with their keys, made once for a million rows. */
function fieldsIn(columns: Columns): readonly Field[] {
  let fields = fieldLists.get(columns);
  if (fields === undefined) {
    fields = Object.entries(columns).map(([column, described]) => ({
      column,
      described,
      key: `${jsonText(keyOfColumn(column))}:`,
    }));
    fieldLists.set(columns, fields);
  }
  return fields;
}
