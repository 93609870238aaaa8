import type { References } from './references.js';
import type { Column, Json } from './shape.js';

/** What a terminal might obey: JSON itself escapes only the controls below a space. */
const unsafe = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A value as JSON in one line, exact to the last digit and harmless to a terminal. */
export function jsonText(value: Json): string {
  const text = JSON.stringify(value);
  if (typeof value !== 'string' && typeof value !== 'object') return text;
  return text.replace(unsafe, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A stored value as it stands in the document; undefined for what is left out. */
export function documentValue(column: Column, value: unknown, references: References): Json | undefined {
  if (value === null || value === undefined) return undefined;
  switch (column.kind) {
    case 'time':
      return new Date(value as number).toISOString();
    case 'flag':
      return value === 1;
    case 'json':
      return parsedJson(value as string) ?? undefined;
    case 'reference':
      return references.referenceTo(column.to, value as number);
    default:
      return value as string | number;
  }
}

/** A value of the document, known to fit its column, as it is stored; undefined for a reference that leads nowhere. */
export function storedValue(column: Column, value: Json | undefined, references: References): unknown {
  if (value === undefined) return null;
  switch (column.kind) {
    case 'time':
      return Date.parse(value as string);
    case 'flag':
      return value === true ? 1 : 0;
    case 'json':
      return value === null ? null : JSON.stringify(value);
    case 'reference':
      return references.idOf(column.to, value);
    default:
      return value;
  }
}

/** JSON kept as text; text that is none, which only another program can have put there, is handed out as it is. */
export function parsedJson(stored: string): Json {
  try {
    return JSON.parse(stored) as Json;
  } catch {
    return stored;
  }
}
