import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inTransaction, type Scope } from '../../../src/db/scope.js';
import { guardedRows } from '../../../src/exchange/excel-safe.js';
import { historyColumns, historyRows } from '../../../src/exchange/tonnage/history.js';
import { loadHistory, type LoadedHistory } from '../../../src/exchange/tonnage/history-load.js';
import { readHistoryFile } from '../../../src/exchange/tonnage/history-read.js';
import { render } from '../../../src/output/render.js';

/** The history of a user as `ton export history` writes it. */
export async function historyCsv(scope: Scope, isExcelSafe = false): Promise<string> {
  const view = {
    kind: 'rows',
    columns: historyColumns.map((key) => ({ key })),
    rows: guardedRows(historyRows(scope, {}), isExcelSafe),
    empty: '',
  } as const;
  const options = { format: 'csv', width: 80, colour: false, ascii: false, person: false } as const;
  let text = '';
  for await (const chunk of render(view, options)) text += chunk;
  return text;
}

/** Does something with a file of that text. */
export async function withFile<T>(text: string | Buffer, use: (file: string) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'ton-'));
  try {
    const file = join(directory, 'file.csv');
    writeFileSync(file, text);
    return await use(file);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Reads a history into a log. */
export async function loadCsv(scope: Scope, text: string): Promise<LoadedHistory> {
  const { rows } = await withFile(text, readHistoryFile);
  const digest = createHash('sha256').update(text).digest('hex');
  return await inTransaction(scope, { name: 'import', words: 'import file.csv' }, (scope) =>
    loadHistory(scope, { name: 'file.csv', digest, rows }),
  );
}
