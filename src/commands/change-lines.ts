import type { Column, Row } from '../output/view.js';
import { textOf } from '../output/text-of.js';

/** What differs between two states of one thing, a line each: `formula: Brzycki (was Epley)`; fields without a label stay silent. */
export function changeLines(columns: readonly Column[], before: Row, after: Row): string[] {
  return columns.flatMap((column) => {
    const [was, is] = [shown(column, before), shown(column, after)];
    return column.label === undefined || was === is ? [] : [`${column.label}: ${is} (was ${was})`];
  });
}

function shown({ key, show }: Column, row: Row): string {
  const text = show === undefined ? textOf(row, key) : show(row);
  return text === '' ? 'none' : text;
}
