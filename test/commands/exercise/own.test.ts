import { describe, expect, test } from 'vitest';

import { dump, newTon } from '../../run-ton.js';

describe('ton exercise add', () => {
  test('takes everything an exercise is', async () => {
    const ton = newTon();
    const added = await ton.json([
      ...'exercise add Zercher Squat --category legs --subcategory squat --muscle legs,glutes --secondary core,legs'.split(
        ' ',
      ),
      ...'--measurement weight_reps --equipment Barbell --pattern squat --mechanic compound --force push'.split(
        ' ',
      ),
      ...'--laterality bilateral --implements 1 --level 2 --default-weight 40lb --default-reps 5 --rest 2:30'.split(
        ' ',
      ),
      ...[
        '--variant-of',
        'goblet squat',
        '--met',
        '6',
        '--description',
        'in the elbows',
        '--instructions',
        'stand up',
      ],
      ...['--image-url', 'https://example.org/z.png', '--video-url', 'https://example.org/z.mp4'],
    ]);
    expect(added).toMatchObject({
      exercise: 'Zercher Squat',
      slug: 'zercher-squat',
      is_own: true,
      category: 'legs',
      primary_muscles: ['glutes', 'legs'],
      secondary_muscles: ['core'],
      equipment: ['Barbell'],
      measurement: 'weight_reps',
      movement_pattern: 'squat',
      mechanic: 'compound',
      force: 'push',
      laterality: 'bilateral',
      level: 2,
      default_weight_kg: 18.143695,
      default_reps: 5,
      default_rest_seconds: 150,
      met: 6,
      description: 'in the elbows',
      instructions: 'stand up',
      image_url: 'https://example.org/z.png',
      video_url: 'https://example.org/z.mp4',
    });
    expect(added.uid).toMatch(/^[0-9a-f-]{36}$/);
    expect((added.easier as { exercise: string }[]).at(-1)?.exercise).toBe('Goblet Squat (Dumbbell)');
    expect(await ton.json('exercise show zercher squat')).toEqual(added);
    const [set] = (await ton.json<{ sets: { exercise: string }[] }>('log zercher squat 60x5')).sets;
    expect(set?.exercise).toBe('Zercher Squat');
  });

  test('needs a name and a muscle, and says what it took for granted', async () => {
    const ton = newTon();
    expect(await ton.text('exercise add Fence Walk --muscle shoulders')).toBe(
      [
        'exercise "Fence Walk" added',
        'category: shoulders, since no --category was given',
        'a set counts: weight × reps, since no --measurement was given',
        'equipment: none named, so it can be done anywhere',
        '',
      ].join('\n'),
    );
    const bodied = await ton.json('exercise add Floor Crawl --muscle lats --equipment bodyweight');
    expect(bodied).toMatchObject({ category: 'back', measurement: 'bodyweight_reps' });
    const { status, stderr } = await ton('exercise add');
    expect([status, stderr]).toEqual([
      4,
      'error: missing: NAME, --muscle\nhint: give NAME and --muscle on the line, or run it on a terminal to be asked\n',
    ]);
  });

  test('asks a person for both, and again while the name is taken', async () => {
    const ton = newTon();
    await ton.text('exercise add', {
      answers: [
        { asks: 'Name of the exercise', answer: 'Plank', refused: 'there is an exercise "Plank" already' },
        { asks: 'Name of the exercise', answer: '?!', refused: '"?!" is not a name' },
        { asks: 'Name of the exercise', answer: 'Fence Walk' },
        { asks: 'The muscle it is for', answer: 'core' },
      ],
    });
    expect(await ton.json('exercise show fence walk')).toMatchObject({
      primary_muscles: ['core'],
      category: 'core',
    });
  });

  test('may take a name the catalog only has as another one, and says so', async () => {
    const ton = newTon();
    expect(await ton.text('exercise add bench --muscle chest')).toContain(
      '"bench" meant Bench Press (Barbell) until now',
    );
    expect(await ton.json('exercise show bench')).toMatchObject({ exercise: 'bench', is_own: true });
  });

  test.each([
    ['add plank --muscle core', 5, 'there is an exercise "Plank" already', 'choose another name'],
    ['add My Lift --muscle core', 5, 'there is an exercise "My Lift" already', 'choose another name'],
    [
      'add "mine too" --muscle core',
      5,
      '"mine too" is another name of "My Lift" already',
      'choose another name, or free it',
    ],
    ['add "?" --muscle core', 2, '"?" is not a name', 'a name has a letter or a digit'],
    ['add X --muscle knee', 2, '"knee" does not fit --muscle', 'it is one of chest'],
    ['add X --muscle ,', 2, '"," does not fit --muscle', 'an exercise is for one at least'],
    ['add X --muscle core --category abs', 2, '"abs" does not fit --category', 'it is one of'],
    ['add X --muscle core --measurement time', 2, '"time" does not fit --measurement', 'it is one of'],
    ['add X --muscle core --equipment spaceship', 3, 'there is no equipment "spaceship"', 'see it all'],
    ['add X --muscle core --pattern jumpy', 2, '"jumpy" does not fit --pattern', 'it is one of'],
    ['add X --muscle core --implements 3', 2, '"3" does not fit --implements', 'it is one of 1, 2'],
    [
      'add X --muscle core --bodyweight-share 2',
      2,
      '"2" does not fit --bodyweight-share',
      'it takes a number up to 1',
    ],
    ['add X --muscle core --met 0', 2, '"0" does not fit --met', 'it takes a number up to 30'],
    ['add X --muscle core --level 0', 2, '"0" does not fit --level', 'it takes a whole number'],
    ['add X --muscle core --variant-of nosuchthing', 3, 'there is no exercise "nosuchthing"', ''],
    [
      'add X --muscle core --image-url nowhere',
      2,
      '"nowhere" does not fit --image-url',
      'it takes an address',
    ],
    ['add X --muscle core --rest long', 2, '"long"', ''],
    ['edit squat --met 3', 7, '"Squat (Barbell)" is of the catalog, which nobody changes', 'add your own'],
    ['edit my lift', 4, 'missing: what to change', 'see the flags with'],
    ['edit my lift --name plank', 5, 'there is an exercise "Plank" already', 'choose another name'],
    [
      'edit my lift --variant-of my lift',
      2,
      '"My Lift" cannot build on "My Lift", which it is',
      'name an easier',
    ],
    [
      'edit my lift --variant-of "harder lift"',
      2,
      '"My Lift" cannot build on "Harder Lift", which builds on it',
      'name an easier',
    ],
    [
      'edit my lift --measurement duration',
      5,
      '2 sets of "My Lift" would not fit the measurement "duration"',
      'add another exercise',
    ],
    ['remove plank', 7, '"Plank" is of the catalog, which nobody changes', 'add your own'],
    ['restore my lift', 3, 'there is no removed exercise "my lift"', 'see what can come back'],
  ])('%s is refused, and nothing is written', async (line, status, message, hint) => {
    const ton = newTon();
    await ton.text('exercise add My Lift --muscle core');
    await ton.text('exercise add Harder Lift --muscle core --variant-of "my lift"');
    await ton.text('exercise alias my lift mine too');
    await ton.text('log my lift 20x5x2');
    const before = dump(ton.database);
    const words = line.includes('--variant-of my lift') ? line.replace('of my lift', 'of "my lift"') : line;
    const result = await ton(`exercise ${words}`);
    expect([result.status, result.stdout]).toEqual([status, '']);
    expect(result.stderr).toContain(`error: ${message}`);
    expect(result.stderr).toContain(`hint: ${hint}`);
    expect(dump(ton.database)).toBe(before);
  });
});

describe('ton exercise edit', () => {
  test('changes what is named, says so, and undo is exact', async () => {
    const ton = newTon();
    await ton.text('exercise add My Lift --muscle core --secondary legs --equipment kettlebell --met 5');
    const before = dump(ton.database, { without: 'journal' });
    const text = await ton.text(
      'exercise edit my lift --name "Your Lift" --muscle legs --secondary chest --equipment "barbell,bench" --met 6',
    );
    expect(text.split('\n').slice(0, -1)).toEqual([
      'Your Lift',
      'name: Your Lift (was My Lift)',
      'muscles: legs (was core)',
      'on the side: chest (was legs)',
      'equipment: Barbell, Bench (was Kettlebell)',
      'MET: 6 (was 5)',
    ]);
    const after = dump(ton.database, { without: 'journal' });
    await ton.text('undo');
    expect(dump(ton.database, { without: 'journal' })).toBe(before);
    await ton.text('redo');
    expect(dump(ton.database, { without: 'journal' })).toBe(after);
    expect(await ton.text('exercise edit your lift --met 6')).toBe('Your Lift\nnothing to change\n');
    await ton.text(['exercise', 'edit', 'your lift', '--met', '', '--equipment', '']);
    expect(await ton.json('exercise show your lift')).toMatchObject({ met: null, equipment: [] });
  });

  test('a measurement that all sets fit moves the records, and undo moves them back', async () => {
    const ton = newTon();
    await ton.text('exercise add Wall Hold --muscle core --measurement weight_duration');
    await ton.text('log wall hold 60s');
    const before = dump(ton.database, { without: 'journal' });
    const edited = await ton.json('exercise edit wall hold --measurement duration');
    expect(edited).toMatchObject({ exercise: { measurement: 'duration' } });
    expect(await ton.text('db check')).toContain('in order');
    await ton.text('undo');
    expect(dump(ton.database, { without: 'journal' })).toBe(before);
    expect(await ton.text('db check')).toContain('in order');
  });
});

describe('ton exercise remove and restore', () => {
  test('an exercise nothing uses goes and comes back, its names with it', async () => {
    const ton = newTon();
    await ton.text('exercise add My Lift --muscle core');
    await ton.text('exercise alias my lift mine too');
    expect(await ton.text('exercise remove my lift')).toBe(
      'exercise "My Lift" removed; bring it back with: ton exercise restore My Lift\n',
    );
    expect((await ton('exercise show mine too')).status).toBe(3);
    expect(await ton.text('exercise restore my lift')).toBe('exercise "My Lift" is back\n');
    expect(await ton.json('exercise show mine too')).toMatchObject({ exercise: 'My Lift' });
    await ton.text('undo');
    await ton.text('undo');
    expect(await ton.json('exercise list --removed')).toEqual([]);
    await ton.text('exercise remove my lift');
    await ton.text('exercise restore', { answers: [{ asks: 'Exercise', answer: 'My Lift' }] });
    expect((await ton('exercise restore', { answers: [] })).stderr).toContain('no exercise was removed');
  });

  test('one whose name was taken meanwhile stays removed', async () => {
    const ton = newTon();
    await ton.text('exercise add My Lift --muscle core');
    await ton.text('exercise remove my lift');
    await ton.text('exercise add my lift --muscle legs');
    const { status, stderr } = await ton('exercise restore my lift');
    expect(status).toBe(5);
    expect(stderr).toContain('error: there is an exercise "my lift" already');
    await ton.text('exercise edit my lift --name Another');
    await ton.text('exercise restore my lift');
    expect(
      (await ton.json<{ slug: string }[]>('exercise list --mine')).map(({ slug }) => slug).sort(),
    ).toEqual(['my-lift', 'my-lift-2']);
  });

  test.each([
    ['log my lift 20x5x3', '3 sets, 1 session'],
    ['log my lift 20x5 --no-session', '1 set'],
    ['template create push day --exercise "my lift 3x5"', '1 template ("push day")'],
  ])('%s uses it: %s', async (line, uses) => {
    const ton = newTon();
    await ton.text('exercise add My Lift --muscle core');
    await ton.text(line);
    const { status, stderr } = await ton('exercise remove my lift --json');
    expect(status).toBe(5);
    expect(JSON.parse(stderr)).toEqual({
      error: {
        code: 'conflict',
        message: `"My Lift" is in use: ${uses}`,
        hint: 'put it away with: ton exercise archive "My Lift"; or give all of it to another with: ton exercise merge "My Lift" --into EXERCISE',
      },
    });
  });

  test('what others do with it counts too', async () => {
    const ton = newTon();
    await ton.text('exercise add My Lift --muscle core');
    ton.exec(`insert into users (uid, username, username_key, created_at, updated_at) values ('u2', 'other', 'other', 1, 1);
      insert into set_logs (uid, user_id, exercise_id, set_index, set_type, load_kind, reps, performed_at, local_date, utc_offset_minutes, created_at, updated_at)
      select 's2', u.id, e.id, 1, 'working', 'none', 5, 1, '2026-01-01', 0, 1, 1 from users u, exercises e where u.username = 'other' and e.name = 'My Lift'`);
    const { stderr } = await ton('exercise remove my lift');
    expect(stderr).toContain('error: "My Lift" is in use: logs or plans of other users');
  });
});
