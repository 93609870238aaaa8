import { expect } from 'vitest';
import { newTon, testNow, type Ton } from '../../run-ton.js';

interface Slot {
  id: number;
  position: number;
  slot_key: string;
  exercise: string;
  superset_group: string | null;
  rest_seconds: number | null;
  progression: string | null;
  sets_text: string;
  notes: string | null;
}
/** A day as scripts see it. */
export interface Workout {
  id: number;
  week: number;
  day: number;
  title: string | null;
  is_rest: boolean;
  notes: string | null;
  exercises: Slot[];
}

/** Two weeks of A, B and a day off. */
async function prepare(): Promise<Ton> {
  const ton = newTon();
  await ton.text(
    'program create Novice --weeks 2 --workout "A: squat 5x5 60kg, linear +2.5kg; bench press 5x5 40kg; row 3x8" --workout "B: squat 3x5 50kg; deadlift 1x5 80kg" --workout rest',
  );
  await ton.text('program create One week --workout "A: squat 5x5"');
  await ton.text('template create push day --exercise "bench press 3x5"');
  return ton;
}
let prepared: Promise<Ton> | undefined;
/** A database with two programs and a template. */
export const novice = async () => newTon(testNow, await (prepared ??= prepare()));

/** The days of the program as `workout list` has them. */
export const list = (ton: Ton, words = '') => ton.json<Workout[]>(`workout list novice ${words}`);
/** `id@week/day title` of each day. */
export const days = async (ton: Ton) =>
  (await list(ton)).map(
    ({ id, week, day, title, is_rest }) => `${id}@${week}/${day} ${title ?? (is_rest ? 'rest' : '-')}`,
  );
/** `key sets` of each slot. */
export const slots = ({ exercises }: Workout) => exercises.map((one) => `${one.slot_key} ${one.sets_text}`);
/** One day. */
export const at = async (ton: Ton, week: number, day: number) =>
  await ton.json<Workout>(`workout show novice ${week} ${day}`);

/** A command that changes a program, and everything it holds afterwards undone and done again. */
export async function undone(ton: Ton, words: string): Promise<string> {
  const before = await ton.json('program show novice');
  const text = await ton.text(words);
  const after = await ton.json('program show novice');
  await ton.text('undo');
  expect(await ton.json('program show novice')).toMatchObject({ workouts: before.workouts });
  await ton.text('redo');
  expect(await ton.json('program show novice')).toMatchObject({ workouts: after.workouts });
  expect(await ton.text('db check')).toContain('everything is in order');
  return text;
}
