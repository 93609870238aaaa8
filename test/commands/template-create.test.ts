import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';

import { newTon, temporaryDirectory, type Ton } from '../run-ton.js';
import { upper, type TemplateAnswer } from './templates.js';

let ton: Ton;
beforeEach(() => {
  ton = newTon();
});

const show = (name: string) => ton.json<TemplateAnswer>(['template', 'show', name]);
const texts = ({ exercises }: TemplateAnswer) =>
  exercises.map(({ exercise, superset_group, sets_text }) => [superset_group, exercise, sets_text]);

describe('template create', () => {
  test('of lines, in their order', async () => {
    expect(await ton.text(upper)).toBe(
      'template "Upper Body" saved\n' +
        'A1  Bench Press (Barbell)  3-4x8-12 60kg rest 90s\n' +
        'A2  Pull Up  3x5 +10kg\n' +
        ' 3  Plank  3x30s\n',
    );
    const template = await show('upper');
    expect(template).toMatchObject({ name: 'Upper Body', notes: 'early' });
    expect(template.exercises[2]).toMatchObject({ position: 3, rest_seconds: null, notes: 'breathe' });
    expect(template.exercises[0]?.sets).toHaveLength(4);
    expect(template.exercises[0]?.sets[3]).toEqual({
      set_type: 'working',
      is_optional: true,
      is_amrap: false,
      reps_min: 8,
      reps_max: 12,
      load_kind: 'external',
      weight: 60,
      unit: 'kg',
      percent_min: null,
      percent_max: null,
      percent_of: null,
      rpe_min: null,
      rpe_max: null,
      rir_min: null,
      rir_max: null,
      tempo: null,
      rest_seconds_min: 90,
      rest_seconds_max: 90,
      duration_seconds: null,
      distance_m: null,
    });
  });

  test('of a file or standard input', async () => {
    const file = join(temporaryDirectory(), 'push.txt');
    const lines = '# push\n\nbench press | 3x8 | pause\r\ndip 3x8 +20\n';
    writeFileSync(file, lines);
    await ton.text(['template', 'create', 'from file', '--file', file]);
    await ton.text('template create from input --file -', { stdin: lines });
    for (const name of ['from file', 'from input'])
      expect(texts(await show(name))).toEqual([
        [null, 'Bench Press (Barbell)', '3x8'],
        [null, 'Dip', '3x8 +20kg'],
      ]);
  });

  test('of a session: what was completed, as it was', async () => {
    await ton.text('log squat w 60x5 100x5x3 @8 d 80x8 miss 110x3');
    await ton.text('log bench press miss 100');
    await ton.text('log pull up +22lbx5 8');
    await ton.text('log plank 60s x2');
    ton.exec(`update session_exercises set superset_group = 'A', notes = 'slow' where position < 4;
      update session_exercises set superset_group = 'B' where position = 4`);
    await ton.text('template create done --from-session');
    const template = await show('done');
    expect(texts(template)).toEqual([
      ['A', 'Squat (Barbell)', 'w 1x5 60kg, 3x5 100kg, d 1x8 80kg'],
      ['A', 'Pull Up', '1x5 +22lb, 1x8'],
      [null, 'Plank', '2x1:00'],
    ]);
    expect(template.exercises.map(({ notes }) => notes)).toEqual(['slow', 'slow', null]);
    for (const reference of ['1', 'current', 'today'])
      await ton.text(['template', 'create', reference, '--from-session', reference]);
    await ton.text('log squat 100x5 --at yesterday');
    await ton.text('template create yesterday --from-session yesterday');
    expect(texts(await show('yesterday'))).toEqual([[null, 'Squat (Barbell)', '1x5 100kg']]);
  });

  test('asks for what is missing, shows it and saves it', async () => {
    const { status, stderr } = await ton('template create', {
      answers: [
        { asks: 'Name', answer: '!', refused: '"!" is not a name' },
        { asks: 'Name', answer: 'Mixed' },
        { asks: 'Exercise', answer: 'Squat (Barbell)', types: 'squat' },
        { asks: 'Sets of Squat (Barbell), such as 3x8-12', answer: '5x', refused: 'expected the reps' },
        { asks: 'Sets of Squat', answer: '5x5 @100kg' },
        { asks: 'Another', answer: true },
        { asks: 'Exercise', answer: 'Plank' },
        { asks: 'Sets of Plank, such as 3x30s', answer: '3x30', refused: 'expected a unit' },
        { asks: 'Sets of Plank', answer: '3x30s' },
        { asks: 'Another', answer: false },
        { asks: 'Save it', answer: true },
      ],
    });
    expect([status, stderr]).toEqual([0, '1  Squat (Barbell)  5x5 100kg\n2  Plank  3x30s\n']);
    expect(texts(await show('mixed'))).toHaveLength(2);
  });

  test('saves nothing without a yes', async () => {
    const { status } = await ton('template create mixed', {
      answers: [
        { asks: 'Exercise', answer: 'Plank' },
        { asks: 'Sets', answer: '3x30s' },
        { asks: 'Another', answer: false },
        { asks: 'Save it', answer: false },
      ],
    });
    expect(status).toBe(130);
    expect(await ton.json('template list')).toEqual([]);
  });

  test('asks which exercise is meant', async () => {
    await ton.text(['template', 'create', 'legs', '--exercise', 'extension 3x8'], {
      answers: [{ asks: '"extension" fits', answer: 'Leg Extension (Machine)', types: 'leg ext' }],
    });
    expect(texts(await show('legs'))).toEqual([[null, 'Leg Extension (Machine)', '3x8']]);
  });

  test('is one undo', async () => {
    await ton.text(upper);
    await ton.text('undo');
    expect(await ton.json('template list')).toEqual([]);
    await ton.text('redo');
    expect((await show('upper body')).exercises).toHaveLength(3);
  });

  test('takes a letter for a name where there is an exercise called so', async () => {
    ton.exec(`insert into exercises (uid, slug, name, name_key, owner_id, category, measurement, created_at, updated_at)
      select 'x', 'b-stance-squat', 'B Stance Squat', 'b stance squat', 1, category, measurement, 0, 0 from exercises where slug = 'squat-barbell'`);
    await ton.text(['template', 'create', 'legs', '--exercise', 'B stance squat 3x8']);
    expect(texts(await show('legs'))).toEqual([[null, 'B Stance Squat', '3x8']]);
  });
});

describe('template create refuses', () => {
  test.each<[string, string[], number, RegExp]>([
    ['nothing at all', [], 4, /missing: NAME, --exercise \(or --file, --from-session\)/],
    ['a name alone', ['legs'], 4, /missing: --exercise/],
    ['exercises alone', ['--exercise', 'squat 5x5'], 4, /missing: NAME\n/],
    ['a name without letters', ['!!', '--exercise', 'squat 5x5'], 2, /"!!" is not a name/],
    ['two sources', ['x', '--exercise', 'squat 5x5', '--file', '-'], 2, /"--exercise" and "--file"/],
    ['no sets', ['x', '--exercise', 'squat'], 2, /"squat" has no sets/],
    ['no exercise', ['x', '--exercise', '| 3x8'], 2, /"\| 3x8" names no exercise/],
    ['sets it cannot read', ['x', '--exercise', 'squat 5x5 100'], 2, /cannot read "5x5 100".*character 5/],
    ['a count of a hold', ['x', '--exercise', 'plank 3x30'], 2, /write 30s/],
    ['an unknown exercise', ['x', '--exercise', 'sqaut 3x8'], 3, /there is no exercise "sqaut"/],
    ['an ambiguous exercise', ['x', '--exercise', 'extension 3x8'], 2, /"extension" fits/],
    ['a superset of one', ['x', '--exercise', 'A1 squat 3x8'], 2, /superset "A" has one exercise only/],
    ['a session that is not there', ['x', '--from-session', '9'], 3, /there is no session "9"/],
    ['a file that is not there', ['x', '--file', 'nix.txt'], 3, /there is no file "nix.txt"/],
    ['a file that cannot be read', ['x', '--file', '.'], 2, /"." is a directory/],
    ['an empty file', ['x', '--file', '-'], 2, /there is no exercise in "-"/],
  ])('%s', async (_, words, status, message) => {
    const result = await ton(['template', 'create', ...words]);
    expect([result.status, result.stdout]).toEqual([status, '']);
    expect(result.stderr).toMatch(message);
    expect(ton.sql('select * from workouts')).toEqual([]);
  });

  test('bad lines, each by its number', async () => {
    const stdin = 'squat 5x5\nsqaut 3x8\n# no\nbench press 3x8 @95\n';
    const { status, stderr } = await ton('template create x --file -', { stdin });
    expect(status).toBe(2);
    expect(stderr).toContain('2 of 3 exercises cannot be read; nothing was saved');
    expect(stderr).toContain('line 2: there is no exercise "sqaut"');
    expect(stderr).toContain('line 4: cannot read "3x8 @95": a number above 10 behind @ needs a unit');
    const one = await ton('template create x --file -', { stdin: 'squat 5x5\nsqaut 3x8\n' });
    expect([one.status, one.stderr]).toEqual([3, expect.stringContaining('line 2: there is no exercise')]);
  });

  test('what is no text, or too much of it', async () => {
    const bytes = await ton('template create x --file -', { stdin: Uint8Array.of(0xff, 0xfe) });
    expect([bytes.status, bytes.stderr]).toEqual([2, expect.stringContaining('"-" is not UTF-8 text')]);
    const large = await ton('template create x --file -', { stdin: '#'.repeat(1024 * 1024 + 1) });
    expect([large.status, large.stderr]).toEqual([2, expect.stringContaining('larger than 1 MB')]);
  });

  test('a session of misses', async () => {
    await ton.text('log squat miss 100');
    const { status, stderr } = await ton('template create x --from-session');
    expect([status, stderr]).toEqual([2, expect.stringContaining('no set was completed in session "1"')]);
  });

  test('a name in use', async () => {
    await ton.text(upper);
    const { status, stderr } = await ton('template create upper-body --exercise "squat 5x5"');
    expect([status, stderr]).toEqual([
      5,
      expect.stringContaining('there is a template "Upper Body" already'),
    ]);
  });
});
