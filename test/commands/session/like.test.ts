import { beforeEach, describe, expect, test } from 'vitest';

import { fixture } from '../import/fixtures.js';
import { newTon, type Ton } from '../../run-ton.js';
import { places, pushDay, status } from './push-day.js';

let ton: Ton;
beforeEach(() => {
  ton = newTon();
});

/** What the session in progress asks for, exercise by exercise. */
async function asked(): Promise<Record<string, string>> {
  const { id } = await status(ton);
  const rows = ton.sql<{ name: string; text: string }>(
    `select e.name, group_concat(trim(
         case t.set_type when 'warmup' then 'w ' when 'drop' then 'd ' else '' end
         || case t.load_kind when 'added' then '+' when 'assisted' then '-' else '' end
         || coalesce(t.weight || t.unit, '') || coalesce('x' || t.reps_min, '') || iif(t.is_amrap, '+', '')
         || coalesce(' ' || t.duration_seconds || 's', '')), ', ' order by t.set_index) as text
       from session_exercises x join exercises e on e.id = x.exercise_id left join target_sets t on t.session_exercise_id = x.id
       where x.session_id = ? group by x.id order by x.position`,
    id,
  );
  return Object.fromEntries(rows.map(({ name, text }) => [name, text]));
}

describe('session start --like', () => {
  test('asks for what was done, without drops and missed attempts', async () => {
    await ton.text('log squat w60x5 100x5x2 d80x8 --at "yesterday 18:00" --note deep');
    await ton.text('log squat miss 110 --at "yesterday 18:10"');
    await ton.text('log squat "a 90x9 @9" --at "yesterday 18:15"');
    await ton.text('log dip -15x8 --at "yesterday 18:20"');
    await ton.text('log plank 90s --at "yesterday 18:25"');
    await ton.text('log deadlift miss 200 --at "yesterday 18:30"');
    await ton.text('session start --like yesterday');
    expect(await asked()).toEqual({
      'Squat (Barbell)': 'w 60.0kgx5, 100.0kgx5, 100.0kgx5, 90.0kgx9+',
      Dip: '-15.0kgx8',
      Plank: '90.0s',
    });
    expect((await status(ton)).current).toMatchObject({
      exercise: 'Squat (Barbell)',
      set_type: 'warmup',
      proposal: 'w 60 kg × 5',
    });
  });

  test('keeps supersets, the title, the template and what the sets are for', async () => {
    await ton.text(pushDay);
    await ton.text('session start push day');
    await ton.text('log bench press w40x8 60x5x3');
    await ton.text('log pull up +10x8');
    await ton.text('session finish');
    ton.clock.advance(48 * 3600);
    await ton.text('session start --like last');
    expect(await status(ton)).toMatchObject({ id: 2, title: 'push day', workout: 'push day' });
    expect(places(await status(ton))).toEqual(['A Bench Press 0/4', 'A Pull Up 0/1']);
    await ton.text('log pull up +12.5x8');
    expect(ton.sql('select planned_set_id as id from set_logs order by id desc limit 1')).toEqual([
      { id: 5 },
    ]);
    await ton.text('session finish');
    expect(await ton.json('db check')).toEqual({ findings: [] });
  });

  test('does again what was imported', async () => {
    await ton.text(['import', fixture('strong.csv'), '--unit', 'kg']);
    await ton.text('session start --like 2026-03-02');
    expect(await asked()).toEqual({
      'Bench Press (Barbell)': 'w 40.0kgx8, 80.0kgx5, 82.5kgx3',
      'Pull Up (Assisted)': '-20.0kgx8',
      'Pull Up': '+10.0kgx6',
      'Machine of Mine': '50.0kgx10',
    });
  });

  test('like a session of stacks and pounds keeps them as typed', async () => {
    await ton.text('log lat pulldown 7stacksx12 --at yesterday');
    await ton.text('log squat 225lbx5 --at yesterday');
    await ton.text('session start --like yesterday');
    expect(Object.values(await asked())).toEqual(['7.0stacksx12', '225.0lbx5']);
  });

  test('is not changed by taking back its only set', async () => {
    await ton.text('log squat 100x5x2 --at yesterday');
    await ton.text('session start --like yesterday');
    await ton.text('log squat 100x5');
    await ton.text('log delete squat 1 --yes');
    expect(places(await status(ton))).toEqual(['Squat 0/2']);
    await ton.text('undo');
    expect(places(await status(ton))).toEqual(['Squat 1/2']);
  });

  test('of nothing that was completed is an empty session', async () => {
    await ton.text('log squat miss 100 --at yesterday');
    expect(await ton.text('session start --like yesterday')).toBe('session 2 of 2026-11-20 started\n');
  });
});
