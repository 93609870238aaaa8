import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { FileUnit } from '../../../src/exchange/format.js';
import type { SourceRow } from '../../../src/exchange/row.js';
import { runs } from '../../full.js';
import { bytes, readAll } from './read-all.js';

interface WrittenSet {
  readonly kind: 'ordinary' | 'warmup' | 'drop' | 'failure';
  readonly weight: number | null;
  readonly unit: FileUnit;
  readonly reps: number | null;
  readonly seconds: number;
  readonly rpe: number | null;
  /** Lengths of the timer rows below it, of which the last one counts. */
  readonly rests: readonly number[];
}

interface WrittenExercise {
  readonly name: string;
  readonly note: string;
  readonly sets: readonly WrittenSet[];
}

interface WrittenWorkout {
  readonly start: string;
  readonly title: string;
  readonly note: string;
  readonly exercises: readonly WrittenExercise[];
}

const words = fc.constantFrom('', 'Push', 'Beine – schwer', 'a;b,"c"', 'two\nlines', '=1+1', '-nak', '☀️');
const set: fc.Arbitrary<WrittenSet> = fc.record({
  kind: fc.constantFrom('ordinary', 'ordinary', 'warmup', 'drop', 'failure'),
  weight: fc.constantFrom(null, 0, 20, 61.23492, 112.5),
  unit: fc.constantFrom('kg', 'lb'),
  reps: fc.constantFrom(null, 0, 1, 8, 30),
  seconds: fc.constantFrom(0, 0, 45, 90.5),
  rpe: fc.constantFrom(null, null, 8, 9.5),
  rests: fc.array(fc.constantFrom(30, 120), { maxLength: 2 }),
});
const exercise: fc.Arbitrary<WrittenExercise> = fc.record({
  name: fc.constantFrom('Squat (Barbell)', ' Plank ', 'Row; wide', 'squat (barbell)'),
  note: words,
  sets: fc.array(set, { minLength: 1, maxLength: 4 }),
});
const workouts = fc.uniqueArray(
  fc.record({
    start: fc.constantFrom(
      '2025-03-30 02:30:00',
      '2025-03-30 02:30:01',
      '1969-12-31 23:59:59',
      '2024-02-29 00:00:00',
    ),
    title: words.filter((title) => !title.includes('\n')),
    note: words,
    exercises: fc.array(exercise, { minLength: 1, maxLength: 3 }),
  }),
  { maxLength: 4, selector: ({ start, title }) => `${start} ${title}` },
);

interface Shape {
  readonly header: string;
  readonly delimiter: string;
  readonly kinds: Readonly<Record<'warmup' | 'drop' | 'failure', string>>;
  /** What a row has in each column, by its name. */
  cells(row: Row): Readonly<Record<string, string>>;
  /** Every weight is of this unit, whatever was lifted. */
  readonly unit: FileUnit | null;
}

interface Row {
  readonly workout: WrittenWorkout;
  readonly number: number;
  readonly exercise: string;
  readonly order: string;
  readonly set: WrittenSet | null;
  readonly seconds: number;
  readonly note: string;
  readonly workoutNote: string;
}

const figure = (value: number | null | undefined, blank: string) =>
  value === null || value === undefined ? blank : String(value);
const short = { warmup: 'W', drop: 'D', failure: 'F' };
const common = ({ workout, exercise, order }: Row) => ({
  Date: workout.start,
  'Workout Name': workout.title,
  'Exercise Name': exercise,
  'Set Order': order,
});

const shapes: Readonly<Record<string, Shape>> = {
  S5: {
    header:
      'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE',
    delimiter: ',',
    kinds: short,
    unit: 'lb',
    cells: (row) => ({
      ...common(row),
      Duration: '1h 5m',
      Weight: figure(row.set?.weight, '0'),
      Reps: row.set?.reps === null ? '0' : `${row.set?.reps ?? 0}.0`,
      Distance: '0',
      Seconds: `${row.seconds}`,
      Notes: row.note.replaceAll('\n', '\\n'),
      'Workout Notes': row.workoutNote.replaceAll('\n', '\\\\n'),
      RPE: figure(row.set?.rpe, ''),
    }),
  },
  S7: {
    header:
      'Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration',
    delimiter: ';',
    kinds: short,
    unit: null,
    cells: (row) => ({
      ...common(row),
      Weight: figure(row.set?.weight, ''),
      'Weight Unit': (row.set?.weight ?? null) === null ? '' : row.set?.unit === 'lb' ? 'lbs' : 'kg',
      Reps: figure(row.set?.reps, ''),
      RPE: figure(row.set?.rpe, ''),
      'Distance Unit': 'mi.',
      Seconds: String(row.seconds),
      Notes: row.note,
      'Workout Notes': row.workoutNote,
      'Workout Duration': '1h 5m',
    }),
  },
  S8: {
    header:
      '"Workout #";"Date";"Workout Name";"Duration (sec)";"Exercise Name";"Set Order";"Weight (kg)";"Reps";"RPE";"Distance (meters)";"Seconds";"Notes";"Workout Notes"',
    delimiter: ';',
    kinds: { warmup: 'WARM_UP', drop: 'DROP_SET', failure: 'FAILURE' },
    unit: 'kg',
    cells: (row) => ({
      ...common(row),
      'Workout #': String(row.number),
      'Duration (sec)': '3900',
      'Weight (kg)': figure(row.set?.weight, ''),
      Reps: figure(row.set?.reps, ''),
      RPE: figure(row.set?.rpe, ''),
      Seconds: row.seconds === 0 ? '' : row.seconds.toFixed(1),
      Notes: row.note,
      'Workout Notes': row.workout.note,
    }),
  },
};

function rowsOf(all: readonly WrittenWorkout[], { kinds }: Shape): Row[] {
  return all.flatMap((workout, at) =>
    workout.exercises.flatMap(({ name, note, sets }, place) => {
      let ordinal = 0;
      return sets.flatMap((set, index) => {
        const isFirst = index === 0;
        const order = set.kind === 'ordinary' ? String((ordinal += 1)) : kinds[set.kind];
        const row = {
          workout,
          number: at + 1,
          exercise: name,
          workoutNote: isFirst && place === 0 ? workout.note : '',
        };
        return [
          { ...row, order, set, seconds: set.seconds, note: isFirst ? note : '' },
          ...set.rests.map((seconds) => ({
            ...row,
            order: 'Rest Timer',
            set: null,
            seconds,
            note: '',
            workoutNote: '',
          })),
        ];
      });
    }),
  );
}

function fileText(all: readonly WrittenWorkout[], shape: Shape, newline: string): string {
  const columns = shape.header.replaceAll('"', '').split(shape.delimiter);
  const lines = rowsOf(all, shape).map((row) => {
    const cells = shape.cells(row);
    return columns.map((column) => `"${(cells[column] ?? '').replaceAll('"', '""')}"`).join(shape.delimiter);
  });
  return [shape.header, ...lines].join(newline);
}

const zeroed = (value: number | null) => (value === 0 ? null : value);

function expected(all: readonly WrittenWorkout[], shape: Shape): unknown[] {
  return all.flatMap((workout) =>
    workout.exercises.flatMap(({ name, note, sets }, place) =>
      sets.map((set, index) => ({
        start: workout.start,
        title: workout.title || null,
        exercise: name.trim(),
        kind: set.kind,
        weight: zeroed(set.weight),
        unit: zeroed(set.weight) === null ? null : (shape.unit ?? set.unit),
        reps: zeroed(set.reps),
        seconds: zeroed(set.seconds),
        rpe: set.rpe,
        rest: set.rests.at(-1) ?? null,
        length: 3900,
        note: (index === 0 && note) || null,
        workoutNote: (index === 0 && place === 0 && workout.note) || null,
      })),
    ),
  );
}

function told(row: SourceRow, isEveryRowNoted: boolean, isFirst: boolean): unknown {
  const { date, secondsOfDay } = row.start;
  const seconds = secondsOfDay ?? 0;
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return {
    start: `${date} ${clock.map((part) => String(part).padStart(2, '0')).join(':')}`,
    title: row.sessionTitle,
    exercise: row.exercise,
    kind: row.isFailure ? 'failure' : { working: 'ordinary', warmup: 'warmup', drop: 'drop' }[row.setType],
    weight: zeroed(row.weight),
    unit: zeroed(row.weight) === null ? null : row.unit,
    reps: zeroed(row.reps),
    seconds: row.durationSeconds,
    rpe: row.rpe,
    rest: row.restSeconds,
    length: row.sessionSeconds,
    note: row.exerciseNotes,
    workoutNote: isEveryRowNoted && !isFirst ? null : row.sessionNotes,
  };
}

describe.each(Object.entries(shapes))('any workouts in the shape %s', (name, shape) => {
  test('are read as they were done, the timers given to their sets', async () => {
    await fc.assert(
      fc.asyncProperty(
        workouts,
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 400 }),
        async (all, newline, size) => {
          const whole = await readAll(
            bytes(fileText(all, shape, newline), size),
            shape.header.includes('(kg)') || name === 'S7' ? {} : { unit: 'lb' },
          );
          expect(whole).toMatchObject({ format: 'strong', variant: name, errors: [] });
          const keys = whole.rows.map(({ sessionKey }) => sessionKey);
          const rows = whole.rows.map((row, at) => told(row, name === 'S8', keys[at - 1] !== keys[at]));
          expect(rows).toEqual(expected(all, shape));
          expect(new Set(keys).size).toBe(all.length);
          const rests = all.flatMap(({ exercises }) =>
            exercises.flatMap(({ sets }) => sets.flatMap((done) => done.rests)),
          );
          expect(whole.skipped.map(({ reason }) => reason)).toEqual(rests.map(() => 'rest timer'));
        },
      ),
      { numRuns: runs(20_000, 150) },
    );
  });
});
