import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { newTon, temporaryDirectory, type Ton } from '../../run-ton.js';

const sound = `tonnage: program/1
name: Strength
days:
  - title: A
    exercises:
      - squat [squat]: 5x5 60kg, linear +2.5kg
      - bench press [bench]: 3x8-12 40kg, double +2.5kg
  - rest
  - title: B
    exercises:
      - squat [squat]: 5x5 60kg, linear +2.5kg
      - deadlift [deadlift]: 1x5 80kg, linear +5kg
tests:
  - name: a success adds a step
    slot: squat
    done: ["60x5x5"]
    expect: 5x5 62.5kg
`;
const failing = sound.replace('expect: 5x5 62.5kg', 'expect: 5x5 65kg');
const broken = sound.replace('5x5 60kg, linear +2.5kg', '5x5 60kg, linear +2.5kg double at 10');
const odd = sound.replace('- bench press', '- A1 bench press');

let ton: Ton;
beforeEach(() => {
  ton = newTon();
});

/** The path of a file with that text. */
function file(text: string, name = 'strength.yaml'): string {
  const path = join(temporaryDirectory(), name);
  writeFileSync(path, text);
  return path;
}

type Rows = Record<string, unknown>[];

describe('presets', () => {
  test('are listed with what they need', async () => {
    const rows = await ton.json<Rows>('program presets');
    expect(rows[0]).toEqual({
      name: 'novice-5x5',
      title: 'Novice Linear 5×5',
      level: 'beginner',
      weeks: 1,
      days_per_week: 3,
      equipment: ['Barbell', 'Bench', 'Squat Rack'],
      summary: 'Two workouts in turn, five sets of five, a little more every time',
    });
    expect(await ton.text('program presets')).toMatch(
      /^novice-5x5 +Novice Linear 5×5 +beginner +1 +3 +Barbell/m,
    );
  });

  test('are written as files that apply takes, and as JSON', async () => {
    const yaml = await ton.text('program presets novice-5x5');
    expect(yaml).toMatch(/^tonnage: program\/1\nname: Novice Linear 5×5\n/);
    expect(await ton.text('program apply -', { stdin: yaml })).toContain('program "Novice Linear 5×5" saved');
    const json = await ton.text('program presets novice-5x5 --json');
    expect(JSON.parse(json)).toMatchObject({ tonnage: 'program/1', name: 'Novice Linear 5×5' });
    expect(await ton.text('program plan -', { stdin: json })).toContain('is so already');
  });

  test('are near what was mistyped, and no table of anything else', async () => {
    const unknown = await ton('program presets novice-5x6');
    expect([unknown.status, unknown.stderr]).toEqual([
      3,
      'error: there is no preset "novice-5x6"\nhint: did you mean "novice-5x5" or "novice-3x5"?\n',
    ]);
    const csv = await ton('program presets novice-5x5 --format csv');
    expect([csv.status, csv.stderr]).toEqual([2, expect.stringContaining('"csv" does not fit a program')]);
  });

  test('become a program of the user', async () => {
    const saved = await ton.text('program create --preset novice-5x5 First months');
    expect(saved).toContain('program "First months" saved');
    expect(await ton.text('program create --preset three-tiers')).toContain('program "Three Tiers" saved');
    expect(await ton.text('program test first months')).toContain('2 tests passed');
    const again = await ton('program create --preset three-tiers');
    expect([again.status, again.stdout]).toEqual([5, '']);
    const both = await ton('program create --preset three-tiers --days 3');
    expect([both.status, both.stderr]).toEqual([2, expect.stringContaining('"--days" and "--preset"')]);
    expect((await ton('program create --preset nothing')).status).toBe(3);
  });
});

describe('a check', () => {
  test('finds nothing in a sound program', async () => {
    expect(await ton.text(['program', 'check', file(sound)])).toMatch(/^".*strength.yaml" is in order\n$/);
    expect(await ton.json('program check three-tiers')).toEqual([]);
  });

  test('tells errors with line and place, and fails', async () => {
    const path = file(broken);
    const { status, stdout, stderr } = await ton(['program', 'check', path]);
    expect([status, stderr]).toEqual([
      8,
      `error: "${path}" has 1 error and 1 warning\nhint: mend the errors; until then ton program apply refuses the file\n`,
    ]);
    expect(stdout).toMatch(/^ +6 +week 1 day 1, squat +error +"linear \+2.5kg double at 10" never doubles/m);
    const json = await ton(['program', 'check', path, '--json']);
    expect(json.status).toBe(8);
    expect(json.json<Rows>()[0]).toEqual({
      line: 6,
      week: 1,
      day: 1,
      slot: 'squat',
      level: 'error',
      message: '"linear +2.5kg double at 10" never doubles: no set is as many as possible',
      hint: 'mark the last set with a plus, as in 2x5, 1x5+, or leave double at out',
    });
  });

  test('lets warnings pass, unless it is strict', async () => {
    await ton.text('program apply -', { stdin: odd });
    expect(await ton.json<Rows>('program check strength')).toMatchObject([{ line: null, level: 'warning' }]);
    const strict = await ton('program check strength --strict');
    expect([strict.status, strict.stderr]).toEqual([
      8,
      'error: "Strength" has 1 warning\nhint: mend them, or leave --strict out\n',
    ]);
  });

  test('is made by apply and plan: errors refuse, warnings are said', async () => {
    const refused = await ton('program apply -', { stdin: broken });
    expect([refused.status, refused.stdout, refused.stderr]).toEqual([
      8,
      '',
      'error: "-", line 6: "linear +2.5kg double at 10" never doubles: no set is as many as possible\n' +
        'hint: mark the last set with a plus, as in 2x5, 1x5+, or leave double at out\n',
    ]);
    const two = broken.replace('linear +5kg', 'rpe');
    const many = await ton('program plan -', { stdin: two });
    expect([many.status, many.stderr]).toEqual([
      8,
      expect.stringMatching(/has 2 errors\n +line 6: .*\n +line 12: /),
    ]);
    expect(ton.sql('select * from programs')).toEqual([]);
    const warned = await ton('program apply -', { stdin: odd });
    expect([warned.status, warned.stderr]).toEqual([
      0,
      'warning: line 7: the superset "A" has one exercise ' +
        '(a superset has two or more; give another the same letter, or leave it out)\n',
    ]);
  });

  test('needs a program that is there and can be read', async () => {
    expect((await ton('program check ./none.yaml')).status).toBe(3);
    expect((await ton(['program', 'check', file('name: [')])).status).toBe(2);
    expect((await ton('program check')).status).toBe(4);
    const near = await ton('program check novice-5x6');
    expect([near.status, near.stderr]).toEqual([
      3,
      'error: there is no program "novice-5x6"\nhint: did you mean the preset "novice-5x5"?\n',
    ]);
    expect((await ton('program check qqqqqq')).stderr).toContain('see yours with');
  });

  test("sees one's own program before a preset, and nobody else's", async () => {
    await ton.text('program apply -', { stdin: odd.replace('name: Strength', 'name: Three tiers') });
    expect(await ton.json<Rows>('program check three-tiers')).toHaveLength(1);
    await ton.text('user add anna');
    expect(await ton.json<Rows>('program check three-tiers --user anna')).toEqual([]);
    await ton.text('program apply -', { stdin: sound });
    expect((await ton('program check strength --user anna')).status).toBe(3);
  });
});

describe('tests of a program', () => {
  test('pass', async () => {
    expect(await ton.text(['program', 'test', file(sound)])).toMatch(
      /^1 +passed +a success adds a step +squat +1 +5x5 62.5kg\n\n1 test passed$/m,
    );
  });

  test('fail with what came and why', async () => {
    const path = file(failing);
    const { status, stdout, stderr } = await ton(['program', 'test', path]);
    expect([status, stderr]).toEqual([
      8,
      `error: 1 of 1 test of "${path}" failed: "a success adds a step"\nhint: mend the plan, its rule or what the test expects\n`,
    ]);
    expect(stdout).toMatch(/FAILED .* 5x5 65kg +5x5 62.5kg +Every set was done: 2.5 kg more/);
    const json = await ton(['program', 'test', path, '--json']);
    expect([json.status, json.json()]).toEqual([
      8,
      [
        {
          number: 1,
          name: 'a success adds a step',
          slot: 'squat',
          exercise: 'Squat (Barbell)',
          sessions: 1,
          is_passed: false,
          expected: '5x5 65kg',
          came: '5x5 62.5kg',
          reason: 'Every set was done: 2.5 kg more, 62.5 kg.',
        },
      ],
    ]);
  });

  test('may be none', async () => {
    const none = sound.slice(0, sound.indexOf('tests:'));
    expect(await ton.text('program test -', { stdin: none })).toBe('"-" has no tests\n');
    expect(await ton.json('program test -', { stdin: none })).toEqual([]);
  });
});
