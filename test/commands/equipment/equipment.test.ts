import { beforeEach, describe, expect, test } from 'vitest';

import { dump, newTon, type Ton } from '../../run-ton.js';

let ton: Ton;
beforeEach(() => {
  ton = newTon();
});

const state = () => dump(ton.database, { without: 'journal' });

interface Listed {
  readonly equipment: string;
  readonly owned: boolean;
  readonly gyms: readonly { gym: string; details: unknown }[];
}
const listed = async (flags = '') => await ton.json<Listed[]>(`equipment list ${flags}`);
const detailsOf = async (name: string) =>
  (await listed('--owned')).find(({ equipment }) => equipment === name)?.gyms;

describe('ton equipment own', () => {
  test.each([
    [
      'barbell --bar 20kg --plates 25x4,20x4,1.25',
      'Barbell: 20 kg bar, plates 25x4, 20x4, 1.25 kg',
      {
        kind: 'plates',
        unit: 'kg',
        bar: 20,
        plates: [
          { weight: 25, count: 4 },
          { weight: 20, count: 4 },
          { weight: 1.25, count: null },
        ],
      },
    ],
    ['ez bar --bar 22lb', 'EZ Bar: 22 lb bar', { kind: 'plates', unit: 'lb', bar: 22, plates: null }],
    [
      'weight plates --plates 45lbx6,10lbx2',
      'Weight Plate: plates 45x6, 10x2 lb',
      {
        kind: 'plates',
        unit: 'lb',
        bar: null,
        plates: [
          { weight: 45, count: 6 },
          { weight: 10, count: 2 },
        ],
      },
    ],
    [
      'dumbbells --weights 10,5,7.5,5kg',
      'Dumbbell: 5, 7.5, 10 kg',
      { kind: 'fixed', unit: 'kg', weights: [5, 7.5, 10] },
    ],
    [
      'leg press machine --steps 20-200/10kg',
      'Leg Press Machine: 20 to 200 in steps of 10 kg',
      { kind: 'steps', unit: 'kg', start: 20, step: 10, end: 200 },
    ],
    [
      'cable machine --steps 1-20/1stacks',
      'Cable Machine: 1 to 20 in steps of 1 stacks',
      { kind: 'steps', unit: 'stacks', start: 1, step: 1, end: 20 },
    ],
    [
      'cable machine --steps 5/2.5',
      'Cable Machine: 5 and up in steps of 2.5 kg',
      { kind: 'steps', unit: 'kg', start: 5, step: 2.5, end: null },
    ],
    ['squat racks', 'Squat Rack', null],
  ])('%s', async (words, text, details) => {
    expect(await ton.text(`equipment own ${words}`)).toBe(`you have: ${text}\n`);
    const [one] = await listed('--owned');
    expect(one?.gyms).toEqual([{ gym: '', details }]);
  });

  test('a bar and its plates may be told apart, and told anew; undo is exact', async () => {
    await ton.text('equipment own barbell --bar 15');
    const before = state();
    await ton.text('equipment own barbell --plates 10x4');
    expect(await detailsOf('Barbell')).toMatchObject([
      { details: { bar: 15, plates: [{ weight: 10, count: 4 }] } },
    ]);
    await ton.text('undo');
    expect(state()).toBe(before);
    await ton.text('equipment own barbell');
    expect(state()).toBe(before);
    await ton.text('equipment own barbell --no-details');
    expect(await detailsOf('Barbell')).toEqual([{ gym: '', details: null }]);
  });

  test('several at once, and in several gyms by name', async () => {
    expect(await ton.text('equipment own bench, squat rack --gym Home')).toBe(
      'you have: Bench in Home\nyou have: Squat Rack in Home\n',
    );
    await ton.text('equipment own bench');
    await ton.text('equipment own dumbbell --weights 5,10 --gym home');
    expect((await listed('--gym home')).map(({ equipment }) => equipment)).toEqual([
      'Bench',
      'Dumbbell',
      'Squat Rack',
    ]);
    expect(await detailsOf('Bench')).toEqual([
      { gym: '', details: null },
      { gym: 'Home', details: null },
    ]);
    expect(await ton.text('equipment list --owned')).toBe(
      [
        'equipment   kind      yours',
        'Bench       bench     yes; Home',
        'Dumbbell    dumbbell  Home: 5, 10 kg',
        'Squat Rack  rack      Home',
        '',
      ].join('\n'),
    );
  });

  test('asks a person what', async () => {
    await ton.text('equipment own', { answers: [{ asks: 'Equipment', answer: 'Bench', types: 'ben' }] });
    expect((await listed('--owned')).map(({ equipment }) => equipment)).toEqual(['Bench']);
    await ton.text('equipment disown', { answers: [{ asks: 'Equipment', answer: 'Bench', types: '' }] });
    expect((await ton('equipment disown', { answers: [] })).stderr).toContain(
      'you have not said what you have yet',
    );
  });

  test.each([
    ['own', 4, 'missing: NAME', 'give NAME on the line'],
    ['own ,', 2, '"," names nothing', 'see: ton equipment list'],
    ['own spaceship', 3, 'there is no equipment "spaceship"', 'see it all with'],
    ['own dumbell', 3, 'there is no equipment "dumbell"', 'did you mean "Dumbbell"?'],
    [
      'own leg machine',
      2,
      '"leg machine" fits 3 things',
      'say which: "Leg Curl Machine", "Leg Extension Machine"',
    ],
    ['own bench, barbell --bar 20', 2, '"Bench, Barbell" are 2 things', 'counts and sizes are of one thing'],
    [
      'own barbell --bar 20 --steps 1-5/1',
      2,
      '"--bar" and "--steps" do not go together',
      'a thing has a bar',
    ],
    ['own barbell --bar heavy', 2, '"heavy" does not fit --bar', ''],
    [
      'own barbell --bar 20kg --plates 45lbx2',
      2,
      '--bar "20kg" is not in lb',
      'a bar and its plates have one unit',
    ],
    ['own barbell --plates heavy', 2, '"heavy" is not a plate', ''],
    ['own barbell --plates 20x0', 2, '"20x0" does not fit --plates', 'weights and steps are more than 0'],
    ['own dumbbell --weights heavy', 2, '"heavy" does not fit --weights', 'write the weights with commas'],
    ['own dumbbell --weights 0,5', 2, '"0,5" does not fit --weights', 'weights and steps are more than 0'],
    [
      'own cable machine --steps 5to50',
      2,
      '"5to50" does not fit --steps',
      'write lightest, heaviest and step',
    ],
    [
      'own cable machine --steps 50-5/5',
      2,
      '"50-5/5" does not fit --steps',
      'weights and steps are more than 0',
    ],
    [
      'own cable machine --steps 5-50/0',
      2,
      '"5-50/0" does not fit --steps',
      'weights and steps are more than 0',
    ],
    ['disown kettlebell', 3, 'you do not have "Kettlebell"', 'see what you have with'],
    ['disown bench --gym attic', 3, 'you do not have "Bench" in "attic"', 'see what you have with'],
    ['disown bench', 2, '"Bench" is in 2 gyms', 'say which with --gym: "", "home"'],
    ['list --gym attic', 3, 'there is no gym "attic"', 'yours are "home"'],
    ['add bench --kind bench', 5, 'there is equipment called "Bench" already', 'say that you have it with'],
    ['add "!" --kind bench', 2, '"!" is not a name', 'a name has a letter'],
    ['add Axle Bar', 4, 'missing: --kind', 'give --kind on the line'],
    ['add Axle Bar --kind toy', 2, '"toy" does not fit --kind', 'it is one of machine, dumbbell'],
  ])('%s is refused, and nothing is written', async (words, status, message, hint) => {
    await ton.text('equipment own bench');
    await ton.text('equipment own bench --gym home');
    const before = dump(ton.database);
    const result = await ton(`equipment ${words}`);
    expect([result.status, result.stdout]).toEqual([status, '']);
    expect(result.stderr).toContain(`error: ${message}`);
    expect(result.stderr).toContain(`hint: ${hint}`);
    expect(dump(ton.database)).toBe(before);
  });
});

describe('ton equipment list, add and disown', () => {
  test('lists the catalog and the own, marking what one has', async () => {
    await ton.text('equipment add Axle Bar --kind barbell --description "thick"');
    await ton.text('equipment own axle --bar 12');
    const all = await listed();
    expect(all.length).toBeGreaterThan(40);
    expect(all.filter(({ owned }) => owned)).toEqual([
      {
        id: expect.any(Number) as number,
        equipment: 'Axle Bar',
        kind: 'barbell',
        owned: true,
        gyms: [{ gym: '', details: { kind: 'plates', unit: 'kg', bar: 12, plates: null } }],
        is_own: true,
        description: 'thick',
      },
    ]);
    expect(await newTon().text('equipment list --owned')).toContain('you have not said what you have yet');
  });

  test('an exercise may take what was added; undo takes it back', async () => {
    const before = state();
    await ton.text('equipment add', {
      answers: [
        {
          asks: 'Name of the equipment',
          answer: 'bench',
          refused: 'there is equipment called "Bench" already',
        },
        { asks: 'Name of the equipment', answer: 'Axle Bar' },
        { asks: 'What kind of thing it is', answer: 'resistance band' },
      ],
    });
    await ton.text('exercise add Axle Clean --muscle legs --equipment axle');
    expect(await ton.json('exercise show axle clean')).toMatchObject({ equipment: ['Axle Bar'] });
    await ton.text('undo');
    await ton.text('undo');
    expect(state()).toBe(before);
  });

  test('disown takes one of one gym, which can be owned again', async () => {
    await ton.text('equipment own bench --gym home');
    expect(await ton.text('equipment disown benches')).toBe(
      'you no longer have: Bench in home  (take it back with: ton undo)\n',
    );
    expect(await listed('--owned')).toEqual([]);
    await ton.text('equipment own bench --gym home');
    expect(await listed('--gym home')).toHaveLength(1);
  });
});

describe('what is owned is what is loaded', () => {
  test('calc plates takes the bar and the plates that are there', async () => {
    expect(await ton.json('calc plates 100')).toMatchObject({ per_side: [25, 15] });
    await ton.text('equipment own barbell --bar 15 --plates 20x4,10x2');
    expect(await ton.json('calc plates 100')).toEqual({
      per_side: [20, 20],
      total: 95,
      remainder: 5,
      unit: 'kg',
    });
    expect(await ton.json('calc plates 100 --bar 20')).toMatchObject({ per_side: [20, 20], total: 100 });
    expect(await ton.json('calc plates 100 --plates 25x2,15x2')).toMatchObject({
      per_side: [25, 15],
      total: 95,
    });
    expect(await ton.json('calc plates 135lb')).toMatchObject({ per_side: [45], total: 135, unit: 'lb' });
    const sets = await ton.json<{ sets: { weight: number }[] }>('calc warmup 100');
    expect(JSON.stringify(sets)).toContain('15');
  });

  test('a single gym with a name is the usual one; a gym without a name goes before it', async () => {
    await ton.text('equipment own barbell --bar 15 --gym home');
    expect(await ton.json('calc plates 35')).toMatchObject({ per_side: [10], total: 35 });
    await ton.text('equipment own barbell --bar 10');
    expect(await ton.json('calc plates 30')).toMatchObject({ per_side: [10], total: 30 });
  });

  test('details another program wrote are not understood and do no harm', async () => {
    await ton.text('equipment own barbell --bar 15');
    for (const details of ['{"count":1}', '[]', '{"kind":"plates","unit":"kg","bar":null,"plates":null}']) {
      ton.exec(`update user_equipment set details = '${details}'`);
      expect(await detailsOf('Barbell')).toEqual([{ gym: '', details: null }]);
      expect(await ton.json('calc plates 100')).toMatchObject({ per_side: [25, 15] });
    }
  });

  test('substitutes need nothing else, in one gym or in all', async () => {
    await ton.text('equipment own dumbbells --gym home');
    await ton.text('equipment own barbell, bench');
    const reasons = async (flags: string) =>
      (await ton.json<{ reason: string }[]>(`exercise substitute bench press --limit 50 ${flags}`))
        .map(({ reason }) => reason)
        .join('\n');
    expect(await reasons('')).toContain('you own the barbell');
    expect(await reasons('')).toContain('you own the dumbbell and bench');
    const home = await reasons('--gym home');
    expect(home).toContain('you own the dumbbell');
    expect(home).not.toMatch(/barbell|bench|bodyweight/);
    const { status, stderr } = await ton('exercise substitute squat --gym attic');
    expect([status, stderr]).toEqual([3, 'error: there is no gym "attic"\nhint: yours are "home"\n']);
    expect((await ton('exercise substitute squat --limit none')).status).toBe(2);
  });
});
