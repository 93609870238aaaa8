import { Failure } from '../../domain/failure.js';
import { batchLine, zodProblem } from '../../schema/batch-line.js';
import { parseTempo } from '../../domain/notation/tempo.js';
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

const largestBytes = 50 * 1024 * 1024;

/** A line of a batch that is neither of the two forms. */
export interface UnreadLine {
  readonly line: number;
  readonly problem: Failure;
}

/**
 * Reads the lines of a batch: `exercise | sets [| note]` or one JSON object a line; empty lines and `#` lines are left out.
 *
 * @param name of the source, for errors
 * @throws Failure not-found when the file is missing; usage when it is no text
 */
export async function readBatch(
  source: AsyncIterable<Uint8Array>,
  name: string,
): Promise<(BatchEntry | UnreadLine)[]> {
  const lines = (await readText(source, name))
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

async function readText(source: AsyncIterable<Uint8Array>, name: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > largestBytes)
        throw new Failure(
          'usage',
          `"${name}" is larger than 50 MB`,
          'split it, or use ton import for an export of another app',
        );
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT')
      throw new Failure(
        'not-found',
        `there is no file "${name}"`,
        'check the path, or use - for standard input',
      );
    throw new Failure(
      'usage',
      `cannot read "${name}": ${(error as Error).message}`,
      'give a text file, or - for standard input',
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new Failure('usage', `"${name}" is not UTF-8 text`, 'save it as UTF-8');
  }
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
  } catch (error) {
    throw new Failure('usage', `not a JSON object (${(error as Error).message})`);
  }
  const parsed = batchLine.safeParse(document);
  if (!parsed.success) throw new Failure('usage', zodProblem(parsed.error));
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
