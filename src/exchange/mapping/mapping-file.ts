import { Failure } from '../../domain/failure.js';
import { CsvSplitter, sniffDelimiter } from '../csv.js';
import { guardedText, unguarded } from '../excel-safe.js';
import { makeHeader } from '../header.js';
import { confidenceOf, oursOf, type PlannedExercise } from './plan.js';

/** One line of a mapping as a person left it. */
export interface MappingLine {
  readonly line: number;
  /** The name in the files of the other app. */
  readonly name: string;
  /** An exercise of ours, `new`, or empty for whatever the program would do. */
  readonly ours: string;
}

/** The columns of a mapping; only the first two are read back. */
export const mappingColumns = ['exercise', 'ours', 'confidence', 'alternatives', 'sets'] as const;

const columnHint = `its columns are ${mappingColumns.join(', ')}; write one with: ton import FILE --map-out map.csv`;

/**
 * Reads a mapping: CSV with the columns `exercise` and `ours`, others ignored; commas, semicolons or tabs part the cells.
 *
 * @param source what to call it in an error
 * @throws Failure usage for a missing column, a line without a name, and one with more cells than there are columns
 */
export function readMappingLines(text: string, source: string): MappingLine[] {
  const [heading = ''] = text.split(/\r?\n/, 1);
  const delimiter = sniffDelimiter(heading);
  const [first, ...records] = new CsvSplitter(delimiter, source).push(text, true);
  const header = makeHeader(first?.cells ?? [], delimiter);
  const [name, ours] = [header.find('exercise'), header.find('ours')];
  if (name === null || ours === null) {
    const missing = name === null ? 'exercise' : 'ours';
    throw new Failure('usage', `line 1: "${source}" has no column "${missing}"`, columnHint);
  }
  return records
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ cells, line }) => {
      const text = cells.join(delimiter);
      if (cells.length > header.columns.length)
        throw new Failure(
          'usage',
          `line ${line}: "${text}" has more cells than there are columns`,
          'put a name with a comma in double quotes',
        );
      const cell = (index: number) => unguarded((cells[index] ?? '').trim());
      if (cell(name.index) === '')
        throw new Failure('usage', `line ${line}: "${text}" names no exercise of the file`, columnHint);
      return { line, name: cell(name.index), ours: cell(ours.index) };
    });
}

/** A plan as the lines of a mapping, what has to be looked at first. */
export function mappingRows(plan: readonly PlannedExercise[]): Record<string, string | number>[] {
  // The file is opened in spreadsheets, and its names come from elsewhere.
  const cell = (text: string) => guardedText(text, true);
  return byNeed(plan).map((planned) => ({
    exercise: cell(planned.name),
    ours: cell(oursOf(planned)?.name ?? 'new'),
    confidence: confidenceOf(planned),
    alternatives: cell(planned.likely.map(({ name }) => name).join(' | ')),
    sets: planned.sets,
  }));
}

const needs = ['low', 'medium', 'none', 'high'];

/** What may be one of ours first, then what is new, then what is sure; each by name. */
export function byNeed(plan: readonly PlannedExercise[]): PlannedExercise[] {
  const rank = (planned: PlannedExercise) => needs.indexOf(confidenceOf(planned));
  return [...plan].sort((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1));
}
