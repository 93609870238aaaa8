import type { Row } from './view.js';

/** A field of a row as text; nothing for null, and for what is no single value. */
export function textOf(row: Row, key: string): string {
  const value = row[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
