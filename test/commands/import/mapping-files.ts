import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { temporaryDirectory, type newTon } from '../../run-ton.js';
import type { ImportAnswer } from './fixtures.js';

/** Where the tests of mappings write. */
export const folder = temporaryDirectory();
let files = 0;

/** A file in a folder of the tests. */
export function file(text: string): string {
  files += 1;
  const path = join(folder, `file-${files}.csv`);
  writeFileSync(path, text);
  return path;
}

/** An export of Strong with one set of each exercise, of a day of March. */
export function strong(names: readonly string[], day = '02'): string {
  const rows = names.map((name) => `2026-03-${day} 18:00:00,"Push",1h,"${name}",1,80,5,0,0,"","",`);
  const header =
    'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE';
  return file(`${[header, ...rows].join('\n')}\n`);
}

/** Likely, unlike anything, known. */
export const names = ['Bench (BB)', 'Zercher Yoke Wobble', 'Plank'];
/** The words of an import. */
export const words = (path: string, ...more: string[]) => ['import', path, '--unit', 'kg', ...more];

/** What becomes of a name. */
interface Mapped {
  readonly name: string;
  readonly ours: string | null;
  readonly is_new: boolean;
  readonly confidence: string;
  readonly alternatives: readonly string[];
  readonly sets: number;
}
/** The answer with its mapping. */
export type Answer = ImportAnswer & { readonly mapping: readonly Mapped[] };

/** The exercises there are sets of, a set each. */
export const exercisesOf = async (ton: ReturnType<typeof newTon>) =>
  (await ton.json<{ exercise: string }[]>('log list')).map(({ exercise }) => exercise).sort();
