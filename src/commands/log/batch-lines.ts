import type { App } from '../../app/app.js';
import { Failure } from '../../domain/failure.js';
import { batchLine, lineProblem } from '../../schema/batch-line.js';
import { parseTempo } from '../../domain/notation/tempo.js';
import { readTextFile } from '../text-file.js';
import type { SetPatch } from './set-flags.js';

/** One line of a batch, not yet looked up. */
export interface BatchEntry {
  /** From 1. */
  readonly line: number;
  readonly exercise: string;
  /** In the notation of sets done; empty when the patch says it all. */
  readonly sets: string;
  readonly patch: SetPatch;
  readonly note?: string;
  readonly calories?: number;
  readonly at?: string;
}

/** Years of sets fit into it. */
const limit = {
  megabytes: 50,
  hint: 'split it, or use ton import for an export of another app',
};

/** A line of a batch that is neither of the two forms. */
export interface UnreadLine {
  readonly line: number;
  readonly problem: Failure;
}

/**
 * Reads the lines of a batch: `exercise | sets [| note]` or one JSON object a line; empty lines and `#` lines are left out.
 *
 * @param file its path, or `-` for standard input
 * @throws Failure not-found when the file is missing; usage when it is no text
 */
export async function readBatch(app: App, file: string): Promise<(BatchEntry | UnreadLine)[]> {
  const lines = (await readTextFile(app, file, limit))
    .split(/\r?\n/)
    .map((text, index) => ({ text: text.trim(), line: index + 1 }));
  return lines
    .filter(({ text }) => text !== '' && !text.startsWith('#'))
    .map(({ text, line }) => {
      try {
        return text.startsWith('{') ? fromJson(text, line) : fromText(text, line);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        return { line, problem: error };
      }
    });
}

function fromText(text: string, line: number): BatchEntry {
  const [exercise = '', sets = '', ...note] = text.split('|').map((part) => part.trim());
  if (exercise === '' || sets === '')
    throw new Failure('usage', `"${text.slice(0, 60)}" is not: exercise | sets [| note]`);
  // A bar also parts left from right in 40x8|7, which a line writes without spaces around it.
  const sides = /\d$/.test(sets) && /^\d+(?!\S)/.test(note[0] ?? '') && /\d\|\d/.test(text);
  const [right = '', ...words] = sides ? note : ['', ...note];
  const noteText = words.join(' | ');
  return {
    line,
    exercise,
    sets: sides ? `${sets}|${right}` : sets,
    patch: {},
    ...(noteText === '' ? {} : { note: noteText }),
  };
}

function fromJson(text: string, line: number): BatchEntry {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw new Failure('usage', `"${text.slice(0, 60)}" is not a JSON object`);
  }
  const parsed = batchLine.safeParse(document);
  if (!parsed.success) throw new Failure('usage', lineProblem(parsed.error, document));
  const { exercise, sets, note, calories, at, ...fields } = parsed.data;
  const patch: SetPatch = withoutUndefined({
    weight: fields.weight,
    unit: fields.unit,
    reps: fields.reps,
    rpe: fields.rpe,
    rir: fields.rir,
    setType: fields.set_type,
    isFailure: fields.is_failure,
    isAmrap: fields.is_amrap,
    isCompleted: fields.is_completed,
    tempo: fields.tempo === undefined ? undefined : parseTempo(fields.tempo),
    restSeconds: fields.rest_seconds,
    durationSeconds: fields.duration_seconds,
    distanceM: fields.distance_m,
  });
  return { line, exercise, sets: sets ?? '', patch, ...withoutUndefined({ note, calories, at }) };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
}
