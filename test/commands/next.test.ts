import { beforeEach, describe, expect, test } from 'vitest';
import { newTon, type Ton } from '../run-ton.js';

const program = `tonnage: program/1
name: Strength
training_maxes:
  deadlift: 90%
defaults:
  progression: linear +2.5kg
days:
  - title: A
    exercises:
      - squat [squat]: 3x5 60kg
      - bench press: 3x8-12 40kg, double +2.5kg
  - title: B
    exercises:
      - squat [squat]: 3x5 60kg
      - deadlift: 1x5 80% TM, tm +5kg
`;

interface Next {
  readonly exercise: string;
  readonly slot: string;
  readonly sets: readonly Readonly<Record<string, unknown>>[];
  readonly outcome: string;
  readonly reason: string;
  readonly rule: string | null;
  readonly program: string | null;
  readonly week: number | null;
  readonly day: number | null;
  readonly training_max: number | null;
  readonly inputs: { readonly set_ids: readonly number[] };
  readonly judged?: readonly Readonly<Record<string, unknown>>[];
}

let ton: Ton;
beforeEach(async () => {
  ton = newTon('2026-11-02T10:00:00+01:00');
  await ton.text('user add bob');
  await ton.text('program apply -', { stdin: program });
  await ton.text('program join strength');
});

const next = (words = '') => ton.json<Next[]>(`next ${words}`);
const loads = (rows: readonly Next[]) =>
  rows.map(({ exercise, sets }) => [
    exercise,
    sets.map(({ weight, reps_min }) => `${String(weight)}x${String(reps_min)}`).join(' '),
  ]);
const days = (count: number) => ton.clock.advance(count * 86_400);

/** Does the day that comes next, an exercise a line. */
async function train(...lines: string[]): Promise<void> {
  await ton.text('session start');
  for (const line of lines) await ton.text(`log ${line}`);
  await ton.text('session finish');
  days(2);
}

describe('what to lift next', () => {
  test('is the next day of the program, as planned at first', async () => {
    const rows = await next();
    expect(loads(rows)).toEqual([
      ['Squat (Barbell)', '60x5 60x5 60x5'],
      ['Bench Press (Barbell)', '40x8 40x8 40x8'],
    ]);
    expect(rows[0]).toMatchObject({
      slot: 'squat',
      outcome: 'start',
      rule: 'linear +2.5kg',
      program: 'Strength',
      week: 1,
      day: 1,
      inputs: { set_ids: [] },
    });
  });

  test('follows from what was done, with its sets, and is what the session then asks for', async () => {
    await train('squat 60x5x3', 'bench press 40x8,9,10');
    expect(loads(await next())).toEqual([
      ['Squat (Barbell)', '62.5x5 62.5x5 62.5x5'],
      ['Deadlift (Barbell)', 'nullx5'],
    ]);
    const [squat] = await next();
    expect(squat).toMatchObject({ outcome: 'success', inputs: { set_ids: [1, 2, 3] }, day: 2 });
    await train('squat 62.5x5x3');
    expect(loads(await next())).toEqual([
      ['Squat (Barbell)', '65x5 65x5 65x5'],
      ['Bench Press (Barbell)', '40x9 40x10 40x11'],
    ]);
    const { exercises } = await ton.json<{ exercises: { exercise: string }[] }>('session start');
    expect(exercises).toHaveLength(2);
    expect(await ton.json('session next')).toMatchObject({
      exercise: 'Squat (Barbell)',
      target: { weight: 65, reps_min: 5 },
    });
    expect(await ton.json('session status')).toMatchObject({ program: 'Strength', workout: 'A' });
  });

  test('a correction in the past corrects it', async () => {
    await train('squat 60x5x3', 'bench press 40x8x3');
    await train('squat 62.5x5x3');
    await ton.text('log edit 7 --reps 4');
    expect(loads(await next('squat'))).toEqual([['Squat (Barbell)', '62.5x5 62.5x5 62.5x5']]);
  });

  test('as of a day is what it was then', async () => {
    await train('squat 60x5x3');
    await train('squat 62.5x5x3');
    expect(loads(await next('--as-of 2026-11-02'))[0]).toEqual(['Squat (Barbell)', '62.5x5 62.5x5 62.5x5']);
    expect(await next('--as-of 2026-11-02')).toMatchObject([{ day: 2 }, {}]);
    expect(loads(await next('--as-of 2026-11-01'))[0]).toEqual(['Squat (Barbell)', '60x5 60x5 60x5']);
  });

  test('of one exercise is that of the day it comes on next', async () => {
    await train('squat 60x5x3');
    expect(await next('bench')).toMatchObject([{ exercise: 'Bench Press (Barbell)', week: 1, day: 1 }]);
  });

  test('takes a training max from the best of the log, and from what was entered', async () => {
    const other = newTon('2026-11-02T10:00:00+01:00');
    await other.text('log deadlift 120x1 --at 2026-10-20');
    await other.text('program apply -', { stdin: program });
    await other.text('program join strength');
    expect((await other.json<Next[]>('next deadlift'))[0]).toMatchObject({ training_max: 108 });
    expect(loads(await other.json<Next[]>('next deadlift'))).toEqual([['Deadlift (Barbell)', '86.4x5']]);
    const named = newTon('2026-11-02T10:00:00+01:00');
    await named.text('program apply -', { stdin: program });
    await named.text('program join strength --training-max deadlift=100kg');
    expect(loads(await named.json<Next[]>('next deadlift'))).toEqual([['Deadlift (Barbell)', '80x5']]);
  });

  test('keeps the target, and says what can be loaded', async () => {
    await ton.text('equipment own barbell --bar 20kg --plates 20x4,5x2');
    await train('squat 60x5x3');
    const [squat] = await next('squat');
    expect(squat?.sets[0]).toMatchObject({ weight: 62.5, loadable_weight: 70, remainder: -7.5 });
    expect(squat?.reason).toMatch(/cannot be loaded/);
  });

  test('judges old sessions by the plan they were started with', async () => {
    await train('squat 60x5x3');
    await ton.text('program apply -', {
      stdin: program.replaceAll('squat [squat]: 3x5', 'squat [squat]: 5x5'),
    });
    const [squat] = await next('squat');
    expect(squat).toMatchObject({ outcome: 'success' });
    expect(squat?.sets).toHaveLength(5);
    expect(squat?.sets[0]).toMatchObject({ weight: 62.5 });
  });

  test('judges them so too when the day was moved since', async () => {
    await train('squat 60x5x3', 'bench press 40x8x3');
    await ton.text('workout move strength 1 1 --to 2');
    await ton.text('workout exercise edit "strength 1 2" bench press --sets "5x8-12 40kg"');
    const [bench] = await next('bench press --explain');
    expect(bench?.judged).toMatchObject([{ outcome: 'success' }]);
    expect(bench?.sets).toHaveLength(5);
  });

  test('an exercise that stands in is asked for by its name', async () => {
    await ton.text('program swap "bench press=dumbbell bench press" --program strength');
    expect(await next('"dumbbell bench press"')).toMatchObject([
      { exercise: 'Bench Press (Dumbbell)', week: 1, day: 1 },
    ]);
    await ton.text('program swap "bench press=push-up" --program strength');
    expect((await ton('next dumbbell bench press')).status).toBe(3);
  });

  test('a training max stays with an exercise that is called otherwise by now', async () => {
    await ton.text('exercise add My Pull --muscle legs --equipment barbell');
    await ton.text('log my pull 120x1 --at 2026-10-20');
    await ton.text('program apply -', { stdin: program.replaceAll('deadlift', 'My Pull') });
    expect((await next('my pull'))[0]).toMatchObject({ training_max: 108 });
    await ton.text('exercise edit "my pull" --name "Big Pull"');
    expect((await next('big pull'))[0]).toMatchObject({ training_max: 108 });
  });

  test('of an exercise that stands in knows only what was done of it', async () => {
    await ton.text('program swap "squat=leg press" --program strength');
    await train('leg press 100x5x3');
    expect(loads(await next('--program strength'))[0]).toEqual(['Leg Press', '102.5x5 102.5x5 102.5x5']);
  });
});

describe('explained', () => {
  test('it shows each session, how it was judged, and its sets', async () => {
    await train('squat 60x5x3');
    await train('squat 62.5x5,5,4');
    const text = await ton.text('next squat --explain');
    expect(text).toContain('Squat (Barbell): 3 × (62.5 kg × 5)');
    expect(text).toMatch(/2026-11-04 .*62.5 kg × 4 .*4, 5, 6 .*failure/);
    expect(text).toContain('rule of squat: linear +2.5kg');
    // What was not trained yet has its reason and its rule as well.
    const untrained = await ton.text('next bench press --explain');
    expect(untrained).toContain('Nothing was done yet: as the plan says.');
    expect(untrained).toContain(': double +2.5kg (see ton help plan)');
    const [squat] = await next('squat --explain');
    expect(squat?.judged).toMatchObject([
      { session_id: 1, outcome: 'success' },
      { session_id: 2, outcome: 'failure' },
    ]);
  });

  test('a stall is said, with the way out', async () => {
    for (let session = 0; session < 3; session += 1) {
      await train('squat 60x5,5,4', 'bench press 40x8,8,7');
      await train('squat 60x5,5,4');
    }
    expect(await ton.text('next')).toMatch(/Bench Press .*3 sessions/);
  });
});

describe('without a program', () => {
  test('a template has its own progress', async () => {
    await ton.text('template create push day --exercise "overhead press 3x5 30kg, linear +2.5kg"');
    await ton.text('session start push day');
    await ton.text('log overhead press 30x5x3');
    await ton.text('session finish');
    expect(await next('--template push')).toMatchObject([
      { program: 'push day', week: null, outcome: 'success' },
    ]);
    expect(loads(await next('overhead press'))).toEqual([
      ['Overhead Press (Barbell)', '32.5x5 32.5x5 32.5x5'],
    ]);
    await ton.text('session start push day');
    expect(await ton.json('session next')).toMatchObject({ target: { weight: 32.5 } });
  });

  test('a rule on the line goes by the last sessions', async () => {
    await ton.text('log curl 10x10x3 --at 2026-10-30');
    expect(loads(await next('curl --rule "linear +1kg"'))[0]?.[1]).toBe('11x10 11x10 11x10');
  });

  test.each([
    ['next curl', 3, 'no program you follow and no template has "Bicep Curl (Dumbbell)"'],
    ['next curl --rule "linear +1kg"', 3, 'you have not trained "Bicep Curl (Dumbbell)" yet'],
    ['next curl --rule "linear"', 2, 'linear'],
    ['next --rule "linear +1kg"', 2, 'the rule "linear +1kg" is for one exercise'],
    ['next --program power', 3, 'you follow no program "power"'],
    ['next --template x', 3, 'there is no template "x"'],
    ['next --template x --program y', 2, '"--template" says all of it'],
    ['next --as-of someday', 2, '"someday"'],
    ['next squat --user bob', 3, 'no program you follow'],
    ['session start --program strength --empty', 2, 'a session has one beginning'],
  ])('%s is exit %i', async (line, status, message) => {
    const result = await ton(line);
    expect(result.stderr).toContain(message);
    expect(result).toMatchObject({ status, stdout: '' });
  });

  test('nobody else sees it', async () => {
    expect(await ton.json('next --user bob')).toEqual([]);
    expect(await ton.text('next --user bob')).toContain('nothing is planned');
  });

  test('two programs are both shown, and a session needs to know whose', async () => {
    await ton.text('program apply -', { stdin: program.replace('name: Strength', 'name: Power') });
    await ton.text('program join power');
    expect((await next()).map(({ program }) => program)).toEqual(['Power', 'Power', 'Strength', 'Strength']);
    expect(await ton('session start')).toMatchObject({ status: 2 });
    expect(await ton.json('session start --program power')).toMatchObject({ program: 'Power' });
  });
});

test('on a terminal the next day is offered first', async () => {
  const { stdout } = await ton('session start', {
    terminal: { columns: 80 },
    answers: [
      { asks: 'What do you train', answer: 'Strength: A' },
      { asks: 'Squat', answer: 'ctrl-c' },
    ],
  });
  expect(stdout).toBeDefined();
  expect(await ton.json('session status')).toMatchObject({ program: 'Strength', workout: 'A' });
});
