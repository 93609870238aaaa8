import { beforeEach, describe, expect, test } from 'vitest';
import { dump, newTon, type Ton } from '../../run-ton.js';
import { apply, base, train } from '../coach/gym.js';

const day = 86_400;

let ton: Ton;
beforeEach(async () => {
  ton = newTon('2026-11-02T10:00:00+01:00');
  await ton.text('user add anna');
  await ton.text('coach add Cara');
  await apply(ton, 'lifter', base);
});

const anna = <T = Record<string, unknown>>(words: string) => ton.json<T>(`${words} --user anna`);
const failure = async (words: string) => {
  const before = dump(ton.database);
  const { status, stdout, stderr } = await ton(`${words} --user anna`);
  expect(stdout).toBe('');
  expect(dump(ton.database)).toBe(before);
  return `${status} ${stderr}`;
};

test('following a program: join, skip, train, repeat, pause, resume, leave, join again', async () => {
  expect(await anna('program join base')).toMatchObject({
    status: 'active',
    joined: '2026-11-02',
    coach: 'lifter',
    next: { week: 1, day: 1, title: 'A' },
  });
  expect(await anna('program skip')).toMatchObject({ next: { week: 1, day: 2, title: 'B' } });
  ton.clock.advance(day);
  await train(ton, 'anna', [1, 2]);
  expect(await anna('program progress')).toMatchObject({
    next: { week: 1, day: 3 },
    sessions_held: 1,
    exercises: [{ sets_done: 2, sets_asked: 2, sets_percent: 100 }],
  });
  ton.clock.advance(1);
  expect(await anna('program repeat')).toMatchObject({ next: { week: 1, day: 2 } });
  expect(await anna('program pause')).toMatchObject({ status: 'paused' });
  ton.clock.advance(30 * day);
  expect(await anna('program resume')).toMatchObject({ status: 'active' });
  expect(await anna('program progress')).toMatchObject({ sessions_due: 0, status: 'active' });
  expect(await anna('program leave')).toMatchObject({ status: 'left', left: '2026-12-03', next: null });
  expect(await anna('program join base')).toMatchObject({
    joined: '2026-12-03',
    next: { week: 1, day: 1, round: 1 },
  });
  expect(await anna('program progress')).toMatchObject({ sessions_held: 0, exercises: [] });
  await ton.text('undo --user anna');
  expect(await failure('program progress')).toContain('3 error: you follow no program');
});

test('training ahead of the calendar is told beside what was due', async () => {
  await anna('program join base');
  const progress = async () => /^sessions .*$/m.exec(await ton.text('program progress --user anna'))?.[0];
  expect(await progress()).toBe('sessions  0 done, none due so far');
  await train(ton, 'anna', [1, 1]);
  expect(await progress()).toBe('sessions   1 done, none due so far');
  expect(await ton.text('coach adherence')).toMatch(/anna .* 1, none due /);
  ton.clock.advance(14 * day);
  expect(await progress()).toMatch(/^sessions {3}1 done, [2-9] due so far$/);
  expect(await ton.text('coach adherence')).toMatch(/anna .* 1 of [2-9] /);
});

test('a program is followed on when its owner is removed, and found by nobody else', async () => {
  await ton.text('user add bob');
  await anna('program join base');
  await ton.text('user remove lifter --yes --user anna');
  expect(await anna('program list')).toMatchObject([{ name: 'Base', standing: 'active' }]);
  expect(await anna('program swap "squat=leg press" --program base')).toMatchObject({ status: 'active' });
  expect(await anna('program leave base')).toMatchObject({ status: 'left' });
  for (const user of ['anna', 'bob'])
    expect(await ton.json(`program search base --user ${user}`)).toEqual([]);
});

describe('bad input', () => {
  test('joining twice, and what needs a program one follows', async () => {
    expect(await failure('program leave base')).toContain('3 error: you are not in "Base"');
    expect(await failure('program skip')).toContain('3 error: you follow no program');
    expect(await failure('program join')).toContain('4 error: missing: PROGRAM');
    await anna('program join base');
    expect(await failure('program join base')).toContain('5 error: "anna" is in "Base" already');
    expect(await failure('program resume')).toContain('5 error: "Base" is not paused');
    expect(await failure('program repeat')).toContain('5 error: nothing was done in "Base" yet');
    expect(await failure('program swap squat')).toContain('2 error: "squat" does not fit --swap');
    expect(await failure('program swap "leg press=squat"')).toContain('is not in "Base"');
    await anna('program pause');
    expect(await failure('program pause')).toContain('5 error: "Base" is paused already');
    expect(await failure('program join base')).toContain('"anna" is in "Base" already, paused');
  });

  test('one of several has to be named', async () => {
    await apply(ton, 'lifter', base.replace('Base', 'Peak'));
    await anna('program join base');
    await anna('program join peak');
    expect(await failure('program skip')).toContain('4 error: missing: PROGRAM');
    expect(await anna('program skip peak')).toMatchObject({ program: 'Peak' });
  });

  test('a private program is joined by invitation alone', async () => {
    await apply(ton, 'lifter', base.replace('public', 'private'));
    expect(await failure('program join base')).toContain('3 error: there is no program "base"');
    await ton.text('coach enrol anna --program base');
    expect(await ton.json('coach athletes')).toMatchObject([{ status: 'invited', joined: null }]);
    expect(await anna('program join base')).toMatchObject({ status: 'active' });
  });
});

test('an invitation can be declined', async () => {
  await ton.text('coach enrol anna --program base');
  expect(await ton.text('program leave base --user anna')).toContain('declined the invitation to "Base"');
  expect((await ton('session list --athlete anna')).stderr).toContain('there is no athlete "anna" of yours');
});

test('what cannot be done with what is owned is said on joining, unless it is swapped', async () => {
  await ton.text('equipment own dumbbell --user anna');
  await ton.text('equipment own bench --user anna');
  const text = await ton.text('program join base --user anna');
  expect(text).toMatch(/Squat \(Barbell\) needs what you do not own \(barbell, squat rack\); instead: /);
  await ton.text('undo --user anna');
  const joined = await ton.json<{ unmet: { slots: string[]; substitutes: string[] }[] }>([
    ...['program', 'join', 'base', '--user', 'anna', '--swap', 'bench press=dumbbell bench press'],
  ]);
  expect(joined.unmet.map(({ slots }) => slots[0])).toEqual(['squat-barbell', 'deadlift-barbell']);
  await ton.text(['program', 'swap', 'squat=goblet squat', '--user', 'anna']);
  expect(await anna('program progress')).toMatchObject({
    swaps: [
      { exercise: 'Bench Press (Dumbbell)' },
      { slot: 'squat-barbell', exercise: 'Goblet Squat (Dumbbell)' },
    ],
  });
});
