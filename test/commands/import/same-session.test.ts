import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { dump, newTon, temporaryDirectory } from '../../run-ton.js';
import type { ImportAnswer } from './fixtures.js';

const folder = temporaryDirectory();
let files = 0;

function file(...lines: string[]): string {
  files += 1;
  const path = join(folder, `${files}.csv`);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const hevyHeader =
  'title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_kg,reps,distance_km,duration_seconds,rpe';
const hevy = (title: string, day: number, reps: number) =>
  `${title},"${day} Jul 2025, 18:42",,,Squat (Barbell),,,0,normal,100,${reps},,,`;
const numberedHeader =
  '"Workout #";"Date";"Workout Name";"Duration (sec)";"Exercise Name";"Set Order";"Weight (kg)";"Reps";"RPE";"Distance (meters)";"Seconds";"Notes";"Workout Notes"';
const numbered = (number: number, day: number, title = 'Legs') =>
  `"${number}";"2025-07-0${day} 18:42:05";"${title}";"3600";"Squat (Barbell)";"1";"100";"5";"";"";"0.0";"";""`;

describe('the workouts of Strong are numbered anew in every export', () => {
  test('so one that was added or taken out in between brings nothing twice', async () => {
    const ton = newTon();
    await ton.text(['import', file(numberedHeader, numbered(1, 2), numbered(2, 4))]);
    const longer = file(numberedHeader, numbered(1, 1), numbered(2, 2), numbered(3, 4), numbered(4, 6));
    expect(await ton.json<ImportAnswer>(['import', longer])).toMatchObject({ sessions: 2, duplicates: 2 });
    const shorter = file(numberedHeader, numbered(1, 4), numbered(2, 6), numbered(3, 8));
    expect(await ton.json<ImportAnswer>(['import', shorter])).toMatchObject({
      sessions: 1,
      duplicates: 2,
      conflicts: { count: 0 },
    });
  });

  test('and two of the same second and title are two, every time', async () => {
    const ton = newTon();
    const twins = file(numberedHeader, numbered(7, 2), numbered(8, 2), numbered(9, 4));
    expect(await ton.json<ImportAnswer>(['import', twins])).toMatchObject({ sessions: 3, sets: 3 });
    const again = file(numberedHeader, numbered(1, 2), numbered(2, 2), numbered(3, 4));
    expect(await ton.json<ImportAnswer>(['import', again])).toMatchObject({ sessions: 0, duplicates: 3 });
  });

  test('and an older shape of the same export has the same workouts', async () => {
    const ton = newTon();
    const older = file(
      'Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration',
      '2025-07-02 18:42:05;"Legs";"Squat (Barbell)";1;220.5;lbs;5;;;;0;"";"";1h',
    );
    await ton.text(['import', older]);
    const newer = file(numberedHeader, numbered(1, 2), numbered(2, 4));
    expect(await ton.json<ImportAnswer>(['import', newer])).toMatchObject({
      sessions: 1,
      duplicates: 1,
      conflicts: { count: 1, first: ['2025-07-02 Legs'] },
    });
  });
});

describe('a workout that was given another title in the app', () => {
  const before = file(hevyHeader, hevy('Evening', 8, 5), hevy('Evening', 9, 5));
  const after = file(hevyHeader, hevy('Evening', 8, 5), hevy('Legs', 9, 6), hevy('Evening', 10, 5));

  test('is the one that is here, and said to differ', async () => {
    const ton = newTon();
    await ton.text(['import', before]);
    const answer = await ton.json<ImportAnswer>(['import', after]);
    expect(answer).toMatchObject({
      sessions: 1,
      sets: 1,
      duplicates: 2,
      conflicts: { count: 1, first: ['2025-07-09 Legs'] },
    });
  });

  test('is replaced when asked to, once, and comes back', async () => {
    const ton = newTon();
    await ton.text(['import', before]);
    const state = dump(ton.database, { without: 'journal' });
    const replace = ['import', after, '--on-conflict', 'replace'];
    expect(await ton.json<ImportAnswer>(replace)).toMatchObject({ sessions: 1, replaced_sessions: 1 });
    expect(await ton.json('session list')).toMatchObject([
      { title: 'Evening' },
      { title: 'Legs' },
      { title: 'Evening' },
    ]);
    for (const rule of ['skip', 'replace', 'both'])
      expect(await ton.json<ImportAnswer>(['import', after, '--on-conflict', rule])).toMatchObject({
        import_id: null,
        conflicts: { count: 0 },
      });
    expect((await ton('db check')).status).toBe(0);
    await ton.text('undo');
    expect(dump(ton.database, { without: 'journal' })).toBe(state);
  });

  test('is kept beside the other when asked to, once', async () => {
    const ton = newTon();
    await ton.text(['import', before]);
    const both = ['import', after, '--on-conflict', 'both'];
    expect(await ton.json<ImportAnswer>(both)).toMatchObject({ sessions: 2, sets: 2 });
    for (const again of [both, ['import', after], ['import', before]])
      expect(await ton.json<ImportAnswer>(again)).toMatchObject({ import_id: null, conflicts: { count: 0 } });
  });

  test('stays deleted where it was deleted', async () => {
    const ton = newTon();
    await ton.text(['import', before]);
    await ton.text('session delete 2 --yes');
    expect(await ton.json<ImportAnswer>(['import', after, '--on-conflict', 'both'])).toMatchObject({
      sets: 1,
    });
  });

  test('in a folder of two exports is one workout', async () => {
    const ton = newTon();
    const exports = temporaryDirectory();
    copyFileSync(before, join(exports, '1.csv'));
    copyFileSync(after, join(exports, '2.csv'));
    expect(await ton.json<ImportAnswer>(['import', exports])).toMatchObject({
      sessions: 3,
      sets: 3,
      conflicts: { count: 1 },
    });
  });

  test('is another one where both are in the file, of the same minute', async () => {
    const ton = newTon();
    await ton.text(['import', before]);
    const two = file(hevyHeader, hevy('Evening', 9, 5), hevy('Abs', 9, 20), hevy('Run', 9, 1));
    expect(await ton.json<ImportAnswer>(['import', two])).toMatchObject({
      sessions: 2,
      conflicts: { count: 0 },
    });
    expect(await ton.json<ImportAnswer>(['import', two])).toMatchObject({
      sessions: 0,
      conflicts: { count: 0 },
    });
  });

  test('of another user is theirs', async () => {
    const ton = newTon();
    await ton.text(['import', before]);
    await ton.text('user add sam');
    expect(await ton.json<ImportAnswer>(['import', after, '--user', 'sam'])).toMatchObject({ sessions: 3 });
  });
});

describe('a folder with two states of a workout', () => {
  const exports = temporaryDirectory();
  writeFileSync(join(exports, '1.csv'), [hevyHeader, hevy('Legs', 8, 5), hevy('Evening', 9, 5)].join('\n'));
  writeFileSync(join(exports, '2.csv'), [hevyHeader, hevy('Legs', 8, 6), hevy('Legs', 9, 7)].join('\n'));

  test.each([
    ['skip', [5, 5]],
    ['replace', [6, 7]],
    ['both', [5, 6, 5, 7]],
  ])('has under --on-conflict %s the same state every time', async (rule, reps) => {
    const ton = newTon();
    const before = dump(ton.database, { without: 'journal' });
    const words = ['import', exports, '--on-conflict', rule];
    await ton.text(words);
    const state = dump(ton.database, { without: 'journal' });
    expect(
      ton.sql(
        'select reps from set_logs l join session_exercises x on x.id = l.session_exercise_id order by performed_at, session_id',
      ),
    ).toEqual(reps.map((count) => ({ reps: count })));
    expect(await ton.json<ImportAnswer>(words)).toMatchObject({
      import_id: null,
      sets: 0,
      replaced_sessions: 0,
      duplicates: 4,
    });
    expect(dump(ton.database, { without: 'journal' })).toBe(state);
    expect((await ton('db check')).status).toBe(0);
    await ton.text('undo');
    expect(dump(ton.database, { without: 'journal' })).toBe(before);
  });
});
