import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { newTon, temporaryDirectory } from '../../run-ton.js';
import type { ImportAnswer } from './fixtures.js';

const folder = temporaryDirectory();
const header =
  'title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_kg,reps,distance_km,duration_seconds,rpe';

/** A workout of Hevy with a set of each exercise. */
function workout(name: string, ...exercises: string[]): string {
  const path = join(folder, name);
  const rows = exercises.map(
    (exercise) => `A,"9 Jul 2025, 18:42",,,"${exercise.replaceAll('"', '""')}",,,0,normal,20,5,,,`,
  );
  writeFileSync(path, [header, ...rows].join('\n'));
  return path;
}

test('names without a letter that would be called the same in an address are exercises of their own', async () => {
  const ton = newTon();
  const names = ['- -', '---', '💪 💪', '💪-💪', '🏋️', '🏋'];
  const answer = await ton.json<ImportAnswer>(['import', workout('signs.csv', ...names)]);
  expect(answer.created_exercises).toEqual(names);
  expect((await ton('db check')).status).toBe(0);
});

test('a name that an exercise had before it was renamed is a new exercise', async () => {
  const ton = newTon();
  await ton.text('exercise add "Sled March" --muscle legs');
  await ton.text('exercise edit "Sled March" --name "Sled Walk"');
  const answer = await ton.json<ImportAnswer>(['import', workout('renamed.csv', 'Sled March', 'Sled Walk')]);
  expect(answer.created_exercises).toEqual(['Sled March']);
});
