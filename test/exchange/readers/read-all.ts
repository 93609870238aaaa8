import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

import type { ErrorRecord, ExportRecord, SkippedRecord } from '../../../src/exchange/format.js';
import { openExport } from '../../../src/exchange/read.js';
import type { ReadOptions } from '../../../src/exchange/read.js';
import type { SourceRow } from '../../../src/exchange/row.js';

/** The path of an invented export. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/exchange/${name}`, import.meta.url));
}

/** Text or bytes as a pipe would bring them, in chunks of that size. */
export function bytes(content: string | Uint8Array, size = 64 * 1024): AsyncIterable<Uint8Array> {
  const all = Buffer.from(content);
  const chunks: Buffer[] = [];
  for (let at = 0; at < all.length; at += size) chunks.push(all.subarray(at, at + size));
  return Readable.from(chunks);
}

export interface WholeExport {
  format: string;
  variant: string;
  columns: string[];
  records: ExportRecord[];
  rows: SourceRow[];
  skipped: SkippedRecord[];
  errors: ErrorRecord[];
  warnings: readonly string[];
}

export async function readAll(
  source: string | AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): Promise<WholeExport> {
  const opened = await openExport(source, options);
  const records: ExportRecord[] = [];
  for await (const batch of opened.batches) records.push(...batch);
  return {
    format: opened.format,
    variant: opened.variant,
    columns: opened.columns,
    records,
    rows: records.flatMap((record) => (record.kind === 'row' ? [record.row] : [])),
    skipped: records.filter((record) => record.kind === 'skipped'),
    errors: records.filter((record) => record.kind === 'error'),
    warnings: opened.warnings,
  };
}

export function readText(text: string, options: ReadOptions = {}): Promise<WholeExport> {
  return readAll(bytes(text), options);
}
