import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

import type { RecordSet } from '../../src/domain/records/record.js';
import type { Measurement } from '../../src/domain/set.js';
import type { Row } from '../../src/output/view.js';
import { oracle } from '../domain/records/oracle.js';
import { newTon, type Ton } from '../run-ton.js';

const folder = fileURLToPath(new URL('../../../shared/data/real/', import.meta.url));
const files: readonly (readonly [file: string, ...flags: string[]])[] = [
  ['fitnotes-export.csv'],
  ['hevy-sample.csv'],
  ['strong-ios-unitless.csv', '--unit', 'kg'],
  ['strong-small-rest-timer.csv', '--unit', 'kg'],
  ['strong-workout-number.csv'],
];

interface RawSet extends Row {
  id: number;
  exercise_id: number;
  exercise: string;
  measurement: Measurement;
  session_id: number;
  performed_at: number;
  position: number;
  set_index: number;
  set_type: 'warmup' | 'working' | 'drop';
  drop_of: number | null;
  is_completed: number;
  load_kind: 'external' | 'added' | 'assisted' | 'none';
  weight: number | null;
  unit: 'kg' | 'lb' | 'stacks' | null;
  reps: number | null;
  duration_seconds: number | null;
  distance_m: number | null;
}

/** The raw sets, read from the file without the program. */
function rawSets(ton: Ton): Map<number, RawSet[]> {
  const rows = ton.sql<RawSet>(`select l.*, e.name as exercise, e.measurement, x.session_id, x.position
    from set_logs l join exercises e on e.id = l.exercise_id join session_exercises x on x.id = l.session_exercise_id
    order by l.performed_at, x.session_id, x.position, l.set_index`);
  const byExercise = new Map<number, RawSet[]>();
  for (const row of rows) byExercise.set(row.exercise_id, [...(byExercise.get(row.exercise_id) ?? []), row]);
  return byExercise;
}

function recordSet(row: RawSet): RecordSet {
  return {
    id: row.id,
    sessionId: row.session_id,
    performedAt: row.performed_at,
    position: row.position,
    setIndex: row.set_index,
    setType: row.set_type,
    dropOf: row.drop_of,
    isCompleted: row.is_completed === 1,
    loadKind: row.load_kind,
    weight: row.weight,
    unit: row.unit,
    reps: row.reps,
    repsLeft: null,
    repsRight: null,
    durationSeconds: row.duration_seconds,
    distanceM: row.distance_m,
  };
}

const six = (value: number) => Number(value.toFixed(6));
const difference = (before: number | null, after: number | null) =>
  before === null || after === null ? null : six(after - before);

describe.skipIf(!existsSync(folder))('the records of real logs', () => {
  test.each(files)('are those an independent reading of the sets gives: %s', async (file, ...flags) => {
    const ton = newTon();
    await ton.text(['import', folder + file, ...flags]);
    for (const [id, rows] of rawSets(ton)) {
      const expected = oracle(rows[0]?.measurement ?? 'weight_reps', rows.map(recordSet), 'epley');
      const said = await ton.json<Row[]>(['record', 'history', String(id)]);
      const key = (parts: unknown[]) => JSON.stringify(parts);
      expect(
        said
          .map((row) =>
            key([
              row.record_type,
              row.reps,
              row.load_g,
              row.unit,
              row.value,
              row.set_id,
              row.is_baseline,
              row.beaten_at === null,
            ]),
          )
          .sort(),
      ).toEqual(
        expected
          .map((event) =>
            key([
              event.recordType,
              event.reps,
              event.load,
              event.unit,
              six(event.value),
              event.setId,
              event.isBaseline,
              event.beatenAt === null,
            ]),
          )
          .sort(),
      );
    }
  });

  test('and so is the history of the ten exercises logged most', async () => {
    const ton = newTon();
    await ton.text(['import', `${folder}hevy-sample.csv`]);
    const most = [...rawSets(ton)].sort(([, a], [, b]) => b.length - a.length).slice(0, 10);
    for (const [id, rows] of most) {
      const sessions = [...new Set(rows.map((row) => row.session_id))].map((session) =>
        rows.filter((row) => row.session_id === session),
      );
      let before: { e1rm: number | null; volume: number } = { e1rm: null, volume: 0 };
      const expected = sessions.map((sets) => {
        const done = sets.filter((set) => set.is_completed === 1 && set.set_type !== 'warmup');
        const lifted = done.filter((set) => ['external', 'added'].includes(set.load_kind));
        // Epley: weight × (1 + reps / 30), the weight itself for one rep, nothing above twelve.
        const estimates = lifted
          .filter(
            (set) =>
              set.set_type !== 'drop' &&
              (set.weight ?? 0) > 0 &&
              (set.reps ?? 0) >= 1 &&
              (set.reps ?? 0) <= 12,
          )
          .map((set) =>
            set.reps === 1 ? (set.weight ?? 0) : (set.weight ?? 0) * (1 + (set.reps ?? 0) / 30),
          );
        const e1rm = estimates.length === 0 ? null : Math.max(...estimates);
        const volume = lifted.reduce((sum, set) => sum + (set.weight ?? 0) * (set.reps ?? 0), 0);
        const change = {
          e1rm: difference(before.e1rm, e1rm),
          volume_pct: before.volume === 0 ? null : six((volume / before.volume - 1) * 100),
        };
        before = { e1rm, volume };
        return {
          best_e1rm: e1rm === null ? null : six(e1rm),
          volume_kg: six(volume),
          total_reps: done.reduce((sum, set) => sum + (set.reps ?? 0), 0),
          change,
        };
      });
      const said = await ton.json<Row[]>(['history', String(id)]);
      expect(said).toHaveLength(sessions.length);
      said.forEach((row, at) => {
        expect(row).toMatchObject({ ...expected[at] });
      });
    }
  });
});
