import { CsvSplitter } from '../../exchange/csv.js';
import type { EnrollmentSettings } from '../enrollment-settings.js';
import { Failure } from '../../domain/failure.js';

/** One athlete to be enrolled, as written; nothing is looked up yet. */
export interface EnrolLine extends EnrollmentSettings {
  /** Of the file, from 1; null for what was typed on the command line. */
  readonly line: number | null;
  readonly athlete: string;
  /** What a new athlete is called; empty for nothing. */
  readonly name: string;
  /** Of a new athlete: kg or lb, empty for kg. */
  readonly unit: string;
  /** A day; empty for that of the command. */
  readonly joined: string;
}

const plainColumns = ['athlete', 'name', 'unit', 'joined'];
const columnHint =
  'columns are athlete, name, unit, joined, and as many as you like of "tm squat" (a training max) and "swap squat" (an exercise instead)';

/**
 * Reads a list of athletes: a name a line, or a CSV whose heading begins with `athlete`, its cells parted by commas,
 * semicolons or tabs.
 *
 * @param source what to call it in an error
 * @throws Failure usage for an unknown column, a line without a name, a name twice, and an empty list
 */
export function readEnrolList(text: string, source: string): EnrolLine[] {
  const lines = splitCells(text, source);
  const [first] = lines;
  const heading = first?.cells.map((cell) => cell.trim()) ?? [];
  const hasHeading = heading[0]?.toLowerCase() === 'athlete';
  const columns = hasHeading ? heading.map(readColumn) : [{ kind: 'athlete', of: '' } as const];
  const read = (hasHeading ? lines.slice(1) : lines).map(({ cells, line }) => readLine(columns, cells, line));
  if (read.length === 0) throw new Failure('usage', `there is no athlete in "${source}"`, 'write one a line');
  const seen = new Map<string, number | null>();
  for (const { athlete, line } of read) {
    const key = athlete.toLowerCase();
    const before = seen.get(key);
    if (before !== undefined)
      throw new Failure(
        'usage',
        `line ${line ?? 0}: "${athlete}" is on line ${before ?? 0} already`,
        'keep one of the two',
      );
    seen.set(key, line);
  }
  return read;
}

interface ListColumn {
  readonly kind: 'athlete' | 'name' | 'unit' | 'joined' | 'tm' | 'swap';
  /** The exercise or slot of a training max or a swap. */
  readonly of: string;
}

function readColumn(title: string): ListColumn {
  const plain = plainColumns.find((column) => column === title.toLowerCase());
  if (plain !== undefined) return { kind: plain as ListColumn['kind'], of: '' };
  const [, word = '', of = ''] = /^(tm|training[ _]max|swap)[ :]+(.+)$/i.exec(title) ?? [];
  if (of.trim() !== '') return { kind: word.toLowerCase() === 'swap' ? 'swap' : 'tm', of: of.trim() };
  throw new Failure('usage', `line 1: "${title}" is no column of a list of athletes`, columnHint);
}

function readLine(columns: readonly ListColumn[], cells: readonly string[], line: number): EnrolLine {
  if (cells.length > columns.length)
    throw new Failure(
      'usage',
      `line ${line}: "${cells.join(',')}" has more cells than there are columns`,
      columns.length === 1 ? 'write one username a line, or a heading that begins with athlete' : columnHint,
    );
  const cell = (kind: ListColumn['kind']) =>
    (cells[columns.findIndex((column) => column.kind === kind)] ?? '').trim();
  const settings = (kind: ListColumn['kind']) =>
    columns.flatMap((column, at) => {
      const value = (cells[at] ?? '').trim();
      return column.kind === kind && value !== '' ? [{ of: column.of, value }] : [];
    });
  const athlete = cell('athlete');
  if (athlete === '')
    throw new Failure('usage', `line ${line}: "${cells.join(',')}" names no athlete`, columnHint);
  return {
    line,
    athlete,
    name: cell('name'),
    unit: cell('unit'),
    joined: cell('joined'),
    trainingMaxes: settings('tm'),
    swaps: settings('swap'),
  };
}

/** Cells by line, without empty lines and those that begin with `#`. */
function splitCells(text: string, source: string) {
  const plain = text.replace(/^\ufeff/, '');
  const [heading = ''] = plain.split('\n', 1);
  const delimiter = [',', ';', '\t'].find((one) => heading.includes(one)) ?? ',';
  return new CsvSplitter(delimiter, source)
    .push(plain, true)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== '') && cells[0]?.startsWith('#') !== true);
}
