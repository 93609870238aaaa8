import { beforeAll, describe, expect, test } from 'vitest';

import { newTon } from '../../run-ton.js';

interface Listed {
  readonly exercise: string;
  readonly slug: string;
  readonly category: string;
  readonly primary_muscles: readonly string[];
  readonly secondary_muscles: readonly string[];
  readonly equipment: readonly string[];
  readonly tags: readonly string[];
  readonly sets: number;
  readonly sessions: number;
  readonly last_date: string | null;
  readonly aliases: number;
  readonly is_own: boolean;
  readonly is_archived: boolean;
}

const ton = newTon();
beforeAll(async () => {
  await ton.text('exercise add Yoke Step --muscle legs --secondary core --equipment yoke');
  await ton.text('exercise add Old Lift --muscle chest');
  await ton.text('exercise remove old lift');
  await ton.text('exercise archive leg press');
  await ton.text('exercise tag squat "Très lourd", main');
  await ton.text('log squat 100x5x3 --at 2026-11-18');
  await ton.text('log squat 100x5 --no-session --at 2026-11-19');
});

const list = (flags: string) => ton.json<Listed[]>(`exercise list ${flags}`);
const names = async (flags: string) => (await list(flags)).map(({ exercise }) => exercise);

describe('ton exercise list', () => {
  test('is by name, twenty at a time, and says where to go on', async () => {
    const first = await list('');
    const second = await list('--offset 20');
    expect([first.length, second.length]).toEqual([20, 20]);
    const whole = await list('--limit 1000');
    expect(whole.slice(0, 40)).toEqual([...first, ...second]);
    expect(whole.length).toBeGreaterThan(300);
    const { stdout } = await ton('exercise list --limit 3', { terminal: { columns: 120 } });
    expect(stdout).toContain(`1 to 3 of ${whole.length}; go on with: --offset 3`);
    expect(await names(`--offset ${whole.length}`)).toEqual([]);
  });

  test('tells what an exercise is and what was logged of it', async () => {
    const [squat] = await list('--tag main');
    expect(squat).toMatchObject({
      exercise: 'Squat (Barbell)',
      category: 'legs',
      measurement: 'weight_reps',
      tags: ['Très lourd', 'main'],
      sets: 4,
      sessions: 2,
      last_date: '2026-11-19',
      is_own: false,
      is_archived: false,
    });
    expect(squat?.aliases).toBeGreaterThan(2);
    const table = (await ton('exercise list --tag "tres LOURD"', { terminal: { columns: 140 } })).stdout;
    expect(table).toMatch(/Squat \(Barbell\) +legs +glutes, legs \(.*\) +.*Très lourd, main +4 +2026-11-19/);
  });

  test.each([
    ['--muscle lats', (one: Listed) => one.primary_muscles.includes('lats')],
    ['--category olympic', (one: Listed) => one.category === 'olympic'],
    ['--equipment kettlebells', (one: Listed) => one.equipment.includes('Kettlebell')],
    [
      '--muscle glutes --equipment dumbbell',
      (one: Listed) => one.primary_muscles.includes('glutes') && one.equipment.includes('Dumbbell'),
    ],
  ])('%s gives all that fit and no other', async (flags, fits) => {
    const whole = await list('--limit 1000');
    const found = await list(`${flags} --limit 1000`);
    expect(found.length).toBeGreaterThan(3);
    expect(found).toEqual(whole.filter(fits));
  });

  test('--secondary counts what is worked on the side', async () => {
    const side = await list('--muscle triceps --secondary --limit 1000');
    expect(side.length).toBeGreaterThan((await list('--muscle triceps --limit 1000')).length);
    expect(side.every((one) => [...one.primary_muscles, ...one.secondary_muscles].includes('triceps'))).toBe(
      true,
    );
  });

  test('--mine, --archived and --removed are what they say; archived and removed ones are in no other list', async () => {
    expect(await names('--mine')).toEqual(['Yoke Step']);
    expect(await names('--archived')).toEqual(['Leg Press']);
    expect(await names('--removed')).toEqual(['Old Lift']);
    const whole = await names('--limit 1000');
    expect(whole).not.toContain('Leg Press');
    expect(whole).not.toContain('Old Lift');
    expect(await names('--removed --search "old lfit"')).toEqual(['Old Lift']);
  });

  test.each([
    ['bankdrucken', 'Bench Press (Barbell)'],
    ['BANKDRÜCKEN', 'Bench Press (Barbell)'],
    ['romanian dedlift', 'Romanian Deadlift (Barbell)'],
    ['yoke stpe', 'Yoke Step'],
    ['kniebeuge', 'Squat (Barbell)'],
  ])('--search "%s" finds %s', async (text, name) => {
    expect(await names(`--search "${text}"`)).toContain(name);
  });

  test('--search gives the nearest first and goes with the other filters', async () => {
    expect((await names('--search squat'))[0]).toBe('Squat (Barbell)');
    const dumbbell = await list('--search squat --equipment dumbbell');
    expect(dumbbell.length).toBeGreaterThan(0);
    expect(dumbbell.every(({ equipment }) => equipment.includes('Dumbbell'))).toBe(true);
    const { stdout, status } = await ton('exercise list --search xyzzyqwert');
    expect([status, stdout]).toEqual([0, 'no exercise is called anything like "xyzzyqwert"\n']);
    expect(await list('--search xyzzyqwert')).toEqual([]);
  });

  test('--owned leaves out what needs more than there is', async () => {
    const other = newTon();
    const before = await other('exercise list --owned --limit 1000 --json');
    expect(before.stderr).toContain('you have not said what you have');
    expect(before.json<Listed[]>().every(({ equipment }) => equipment.join() === 'Bodyweight')).toBe(true);
    await other.text('equipment own dumbbells --gym home');
    await other.text('equipment own barbell, bench');
    const owned = ['Barbell', 'Bench', 'Dumbbell', 'Bodyweight'];
    const all = await other.json<Listed[]>('exercise list --owned --limit 1000');
    expect(all.every(({ equipment }) => equipment.every((name) => owned.includes(name)))).toBe(true);
    expect(all.some(({ equipment }) => equipment.includes('Barbell'))).toBe(true);
    const home = await other.json<Listed[]>('exercise list --gym HOME --limit 1000');
    expect(home.some(({ equipment }) => equipment.includes('Barbell'))).toBe(false);
    expect(home.some(({ equipment }) => equipment.includes('Dumbbell'))).toBe(true);
  });

  test.each([
    ['--muscle knee', 2, '"knee" does not fit --muscle', 'it is one of chest, back'],
    ['--category leg', 2, '"leg" does not fit --category', 'it is one of chest, back'],
    ['--equipment spaceship', 3, 'there is no equipment "spaceship"', 'see it all with: ton equipment list'],
    ['--equipment bench --tag nope', 3, 'there is no tag "nope"', 'yours are "main", "Très lourd"'],
    ['--gym nowhere', 3, 'there is no gym "nowhere"', 'say what is in it with'],
    ['--limit 0', 2, '"0" does not fit --limit', 'it takes a whole number from 1'],
    ['--offset -1', 2, '"-1" does not fit --offset', 'it takes a whole number from 0'],
    ['--archived --removed', 2, '"--archived and --removed" do not go together', 'give one of them'],
  ])('%s is refused', async (flags, status, message, hint) => {
    const result = await ton(`exercise list ${flags}`);
    expect([result.status, result.stdout]).toEqual([status, '']);
    expect(result.stderr).toContain(`error: ${message}`);
    expect(result.stderr).toContain(`hint: ${hint}`);
  });

  test('a tag that nobody put on says how', async () => {
    const { status, stderr } = await newTon()('exercise list --tag heavy');
    expect([status, stderr]).toEqual([
      3,
      'error: there is no tag "heavy"\nhint: put one on with: ton exercise tag squat heavy\n',
    ]);
  });

  test.each([
    ['--mine', 'no exercise of your own fits; add one with: ton exercise add\n'],
    ['--archived', 'no exercise is archived\n'],
    ['--removed', 'no exercise was removed\n'],
    ['--category mobility --equipment barbell', 'no exercise fits all of this\n'],
  ])('an empty list says why: %s', async (flags, text) => {
    expect(await newTon().text(`exercise list ${flags}`)).toBe(text);
  });
});
