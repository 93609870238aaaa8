import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

import { dump, newTon } from '../../run-ton.js';
import type { ImportAnswer } from './fixtures.js';

const shared = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const truthFile = `${shared}truth.json`;

/** What an independent script counted in a file, in its own unit and as written. */
interface Truth {
  readonly file: string;
  readonly rows: number;
  readonly sets: number;
  readonly rest_rows: number;
  readonly sessions: number;
  readonly exercises: number;
  readonly reps: string;
  readonly volume_all: string;
  readonly volume_working: string;
  readonly set_types: Readonly<Record<string, number>>;
}

const truths = existsSync(truthFile) ? (JSON.parse(readFileSync(truthFile, 'utf8')) as Truth[]) : [];

/** Sums over the stored sets by which our definitions differ from "all rows, weight × reps". */
const sums = `select
    count(*) as sets, sum(is_completed = 0) as missed, sum(set_type = 'warmup' and is_completed = 1) as warmups, sum(set_type = 'drop') as drops,
    sum(is_failure) as failures, sum(drop_of is not null) as linked, count(distinct unit) as units,
    coalesce(sum(reps), 0) as reps,
    coalesce(sum(reps) filter (where set_type = 'warmup'), 0) as warmup_reps,
    coalesce(sum(weight * reps), 0) as volume,
    coalesce(sum(weight * reps) filter (where set_type <> 'warmup'), 0) as working_volume,
    coalesce(sum(weight * reps) filter (where set_type <> 'warmup' and load_kind = 'assisted'), 0) as assisted_volume
  from set_logs`;

describe.skipIf(truths.length === 0)('exports of real people, through the command', () => {
  test.each(truths)('$file', async (truth) => {
    const ton = newTon();
    const before = dump(ton.database, { without: 'journal' });
    const isUnitless = truth.file.startsWith('strong-ios') || truth.file.includes('rest-timer');
    const words = ['import', `${shared}real/${truth.file}`, ...(isUnitless ? ['--unit', 'kg'] : [])];
    const answer = await ton.json<ImportAnswer>(words);
    expect(answer).toMatchObject({
      rows: truth.rows,
      sets: truth.sets,
      sessions: truth.sessions,
      exercises: truth.exercises,
      duplicates: 0,
    });
    expect(answer.skipped.reduce((sum, { count }) => sum + count, 0)).toBe(truth.rest_rows);

    const [stored] = ton.sql<Record<string, number>>(sums);
    if (stored === undefined) throw new Error('a sum gave no row');
    const { missed = NaN, warmups = NaN, linked = NaN, warmup_reps: warmupReps = NaN } = stored;
    expect(stored).toMatchObject({ sets: truth.sets, reps: Number(truth.reps), units: 1 });
    expect(stored.volume).toBeCloseTo(Number(truth.volume_all), 6);
    expect(stored.working_volume).toBeCloseTo(Number(truth.volume_working), 6);
    expect([stored.failures, stored.drops]).toEqual([
      truth.set_types.failure ?? 0,
      truth.set_types.dropset ?? 0,
    ]);

    const summary = await ton.json<Record<string, number>>('stats summary');
    // Names that are one exercise of ours by an exact alias, each named in the report, are what makes them fewer.
    const [distinct] = ton.sql<{ n: number }>('select count(distinct exercise_id) as n from set_logs');
    const merged = answer.warnings.filter((warning) => warning.includes('one exercise here'));
    expect(summary.exercises).toBe(distinct?.n);
    expect(truth.exercises - (summary.exercises ?? NaN)).toBe(
      merged.reduce((sum, warning) => sum + (warning.match(/ and "/g) ?? []).length, 0),
    );
    expect(summary).toMatchObject({
      sessions: truth.sessions,
      sets: truth.sets,
      completed_sets: truth.sets - missed,
      warmup_sets: warmups,
      // A drop chain is one working set.
      working_sets: truth.sets - missed - warmups - linked,
      reps: Number(truth.reps) - warmupReps,
    });
    // What help took off is no volume; the file writes it as a weight like any other.
    expect(summary.volume_kg).toBeCloseTo(Number(truth.volume_working) - (stored.assisted_volume ?? NaN), 4);

    expect((await ton('db check')).status).toBe(0);

    const imported = dump(ton.database);
    expect(await ton.json<ImportAnswer>(words)).toMatchObject({
      sets: 0,
      sessions: 0,
      duplicates: truth.sets,
      import_id: null,
    });
    expect(dump(ton.database)).toBe(imported);

    expect((await ton('import undo 1')).status).toBe(0);
    expect(dump(ton.database, { without: 'journal' })).toBe(before);
  });
});
