import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

import type { SourceRow } from '../../../src/exchange/row.js';
import { readAll } from './read-all.js';

const shared = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const truthFile = `${shared}truth.json`;

interface Truth {
  file: string;
  sets: number;
  rest_rows: number;
  sessions: number;
  exercises: number;
  reps: string;
  volume_all: string;
  volume_working: string;
  set_types: Record<string, number>;
  heaviest: Record<string, [number, string]>;
}

function volume(rows: readonly SourceRow[]): number {
  return rows.reduce((sum, { weight, reps }) => sum + (weight ?? 0) * (reps ?? 0), 0);
}

function typesOf(rows: readonly SourceRow[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { setType, isFailure } of rows) {
    const name = isFailure ? 'failure' : { working: 'normal', warmup: 'warmup', drop: 'dropset' }[setType];
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

const truths = existsSync(truthFile) ? (JSON.parse(readFileSync(truthFile, 'utf8')) as Truth[]) : [];

describe.skipIf(truths.length === 0)('exports of real people', () => {
  test.each(truths)('$file', async (truth) => {
    const isUnitless = truth.file.startsWith('strong-ios') || truth.file.includes('rest-timer');
    const whole = await readAll(`${shared}real/${truth.file}`, isUnitless ? { unit: 'kg' } : {});
    const { rows } = whole;
    expect(whole.errors).toEqual([]);
    expect(rows).toHaveLength(truth.sets);
    expect(whole.skipped.filter(({ reason }) => reason === 'rest timer')).toHaveLength(truth.rest_rows);
    expect(whole.skipped).toHaveLength(truth.rest_rows);
    expect(new Set(rows.map((row) => row.sessionKey)).size).toBe(truth.sessions);
    expect(new Set(rows.map((row) => row.exercise.toLowerCase())).size).toBe(truth.exercises);
    expect(rows.reduce((sum, row) => sum + (row.reps ?? 0), 0)).toBe(Number(truth.reps));
    expect(volume(rows)).toBeCloseTo(Number(truth.volume_all), 6);
    expect(volume(rows.filter((row) => row.setType !== 'warmup'))).toBeCloseTo(
      Number(truth.volume_working),
      6,
    );
    expect(typesOf(rows)).toEqual(truth.set_types);
    for (const [name, [sets, heaviest]] of Object.entries(truth.heaviest)) {
      const own = rows.filter((row) => row.exercise === name);
      expect(own).toHaveLength(sets);
      const loads = own.filter(({ reps }) => (reps ?? 0) > 0).map(({ weight }) => weight ?? 0);
      expect(Math.max(0, ...loads)).toBe(Number(heaviest));
    }
  });

  test('every rest timer of the small file found its set', async () => {
    const whole = await readAll(`${shared}real/strong-small-rest-timer.csv`, { unit: 'kg' });
    expect(whole.rows.map((row) => row.restSeconds)).toEqual(Array.from({ length: 8 }, () => 120));
  });
});
