import { beforeEach, expect, test } from 'vitest';

import { newTon, type Ton } from '../../run-ton.js';

let ton: Ton;
beforeEach(async () => {
  ton = newTon();
  ton.exec(
    `insert into users (uid, username, username_key, created_at, updated_at) values ('u2', 'other', 'other', 1, 1)`,
  );
  await ton.text('exercise add My Lift --muscle core --user other');
  await ton.text('exercise alias plank my plank --user other');
  await ton.text('exercise tag plank heavy --user other');
  await ton.text('exercise archive squat --user other');
  await ton.text('equipment own barbell --bar 15kg --plates 10x2 --gym shed --user other');
  await ton.text('equipment add Axle Bar --kind barbell --user other');
  await ton.text('log plank 60s --user other');
});

test.each([
  ['exercise show my lift', 3],
  ['exercise edit my lift --met 3', 3],
  ['exercise remove my lift', 3],
  ['exercise merge my lift --into squat', 3],
  ['exercise alias plank my plank --remove', 3],
  ['exercise tag plank heavy --remove', 3],
  ['exercise list --tag heavy', 3],
  ['exercise list --gym shed', 3],
  ['equipment list --gym shed', 3],
  ['equipment own axle bar', 3],
  ['equipment disown barbell', 3],
])('what another user has is not there: %s', async (line, status) => {
  expect((await ton(line)).status).toBe(status);
});

test('each sees their own', async () => {
  expect(await ton.json('exercise list --mine')).toEqual([]);
  expect(await ton.json('exercise list --archived')).toEqual([]);
  expect(await ton.json('exercise alias')).toEqual([]);
  expect(await ton.json('exercise tag')).toEqual([]);
  expect(await ton.json('equipment list --owned')).toEqual([]);
  expect(await ton.json('exercise show plank')).toMatchObject({ sets: 0, tags: [] });
  expect(await ton.json('calc plates 100kg')).toMatchObject({ per_side: [25, 15] });
  expect(await ton.json('calc plates 35kg --user other')).toMatchObject({ per_side: [10], total: 35 });
  expect(await ton.json('exercise list --mine --user other')).toMatchObject([{ exercise: 'My Lift' }]);
});

test('both may have the same names', async () => {
  await ton.text('exercise add My Lift --muscle legs');
  await ton.text('exercise alias squat my plank');
  await ton.text('exercise tag plank heavy');
  await ton.text('equipment add Axle Bar --kind barbell');
  expect(await ton.json('exercise show my lift')).toMatchObject({ primary_muscles: ['legs'] });
  expect(await ton.json('exercise show my lift --user other')).toMatchObject({ primary_muscles: ['core'] });
  expect(await ton.json('exercise show my plank')).toMatchObject({ exercise: 'Squat (Barbell)' });
});

test('a merge of an exercise both log moves one user’s sets', async () => {
  await ton.text('log plank 30s');
  await ton.text('exercise merge plank --into "side plank"');
  expect(await ton.json('exercise show plank --user other')).toMatchObject({ exercise: 'Plank', sets: 1 });
  expect(await ton.json('exercise show plank')).toMatchObject({ exercise: 'Side Plank', sets: 1 });
  expect(await ton.json('exercise list --archived --user other')).toMatchObject([
    { exercise: 'Squat (Barbell)' },
  ]);
  expect(await ton.text('db check')).toContain('in order');
});
