import type { Line } from './line.js';
import { scan, itemAt, type PlacedItem, type Scan } from './scan.js';

/** What a column of a table is for. */
export type ColumnKind =
  | 'exercise'
  | 'sets'
  | 'reps'
  | 'load'
  | 'percent'
  | 'rpe'
  | 'rir'
  | 'rest'
  | 'tempo'
  | 'time'
  | 'group'
  | 'day'
  | 'week'
  | 'notes'
  | 'other';

export interface Column {
  readonly kind: ColumnKind;
  /** The unit that the heading names, for cells that are a number alone; empty for none. */
  readonly unit: string;
}

/** A cell of a row, without the blanks around it. */
export interface Cell {
  readonly start: number;
  readonly end: number;
}

const kinds: readonly [RegExp, ColumnKind][] = [
  [
    /^(?:exercises?|movements?|lifts?|exercise name|übung(?:en)?|ejercicio|exercice|esercizio|name)$/,
    'exercise',
  ],
  [/^(?:(?:working |work |no\.? of )?sets?|sätze|series|séries|serie|# sets)$/, 'sets'],
  [
    /^(?:reps?|repetitions|rep range|wdh\.?|wiederholungen|repeticiones|répétitions|ripetizioni|# reps)$/,
    'reps',
  ],
  [/^(?:weight|load|gewicht|peso|poids|charge|kg|lbs?)(?: ?\(?(?:in )?(?:kgs?|lbs?|pounds)\)?)?$/, 'load'],
  [/^(?:%|percent(?:age)?|intensity|% ?(?:of )?1 ?rm|%1rm|1rm ?%)$/, 'percent'],
  [/^(?:target )?rpe$/, 'rpe'],
  [/^(?:target )?rir$/, 'rir'],
  [/^(?:rest|pause|rest time|rest period|descanso|repos)(?: ?\((?:s|sec|seconds|min|minutes)\))?$/, 'rest'],
  [/^tempo$/, 'tempo'],
  [/^(?:time|duration|dauer)(?: ?\((?:s|sec|seconds)\))?$/, 'time'],
  [/^(?:superset|group|order|ss|#)$/, 'group'],
  [/^(?:day|workout|session|tag|training day)$/, 'day'],
  [/^(?:week|woche|wk|week number)$/, 'week'],
  [/^(?:notes?|comments?|cues?|remarks?|notizen|hinweise?)$/, 'notes'],
];

const labels: Partial<Record<ColumnKind, string>> = {
  sets: 'sets ',
  reps: 'reps ',
  load: 'weight ',
  percent: 'at ',
  rpe: 'rpe ',
  rir: 'rir ',
  rest: 'rest ',
  tempo: 'tempo ',
};

/** The cells of a line, or null where it has none: parted by bars or tabs, by commas and semicolons only below a heading. */
export function cellsOf(line: Line, start: number, end: number, isBelowHeading: boolean): Cell[] | null {
  const { plain, kept: raw } = line;
  // In `60s|30s` a bar is no frame.
  const isBarred =
    /^[^|]*\|/.test(plain.slice(start, end)) && !/^[^|]*\d[a-z]{0,3}\|\d/.test(plain.slice(start, end));
  const signs = [isBarred ? '|' : '', raw.slice(start, end).includes('\t') ? '\t' : ''];
  const sign =
    signs.find((found) => found !== '') ??
    (isBelowHeading ? (raw.slice(start, end).includes(';') ? ';' : ',') : '');
  const text = sign === '\t' ? raw : plain;
  if (sign === '' || !text.slice(start, end).includes(sign)) return null;
  const cells: Cell[] = [];
  let isQuoted = false;
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (sign === ',' && raw[at] === '"') isQuoted = !isQuoted;
    if (at < end && (text[at] !== sign || isQuoted)) continue;
    const [cellStart, cellEnd] = line.trimmed(from, at);
    cells.push({ start: cellStart, end: cellEnd });
    from = at + 1;
  }
  if (sign !== '|') return cells;
  // Bars around a row are its frame.
  return cells.filter(({ start: a, end: b }, index) => b > a || (index > 0 && index < cells.length - 1));
}

/** What the heading of a column says of the numbers below it. */
function columnUnit(kind: ColumnKind, name: string): string {
  if (kind === 'percent') return '%';
  if (kind === 'load') return name.includes('kg') ? 'kg' : /lb|pound/.test(name) ? 'lb' : '';
  if (kind === 'time') return 's';
  return kind === 'rest' ? (/\((s|min)/.exec(name)?.[1] ?? '') : '';
}

function columnOf(text: string): Column {
  const name = text.trim().replace(/[:.]$/, '');
  const kind = kinds.find(([form]) => form.test(name))?.[1] ?? 'other';
  return { kind, unit: columnUnit(kind, name) };
}

/** The columns a heading row names: the exercise and one more at least; null when the line is no heading row. */
export function columnsOf(line: Line, start: number, end: number): Column[] | null {
  const cells = cellsOf(line, start, end, true);
  const columns = cells?.map((cell) => columnOf(line.plain.slice(cell.start, cell.end))) ?? [];
  const known = columns.filter(({ kind }) => kind !== 'other');
  const isHeading =
    known.some(({ kind }) => kind === 'exercise') && known.length >= 2 && known.length * 2 >= columns.length;
  return isHeading ? columns : null;
}

/** What a cell asks for, by what its column is for; else by itself. */
export function scanCell(line: Line, { start, end }: Cell, { kind, unit }: Column, usual: 'kg' | 'lb'): Scan {
  const typed = line.plain.slice(start, end);
  if (/^[-–.]*$/.test(typed)) return { items: [], leftovers: [] };
  const isNumber = /^[\d.,]+(?: ?- ?[\d.,]+)?$/.test(typed);
  const text = (labels[kind] ?? '') + typed + (isNumber ? unit : '');
  const item = text === typed ? null : itemAt({ plain: text, raw: text, unit: usual }, 0);
  if (item === null || item.end < text.length) return scan(line, start, end, usual);
  const placed: PlacedItem = { ...item, start, end, isOwn: true };
  return { items: [placed], leftovers: [] };
}
