import type { App } from '../app/app.js';
import type { Format } from '../output/view.js';

/** The format that was asked for by name, for answers that are no table unless somebody says so; null when none was. */
export function askedFormat({ options: { format, typed } }: App): Format | null {
  return typed.json === true || typed.format !== undefined ? format : null;
}
