import { beforeEach, describe, expect, test } from 'vitest';

import { newTon, type Ton } from '../../run-ton.js';
import { failing, places, pushDay, status, type SessionAnswer } from './push-day.js';

let ton: Ton;
beforeEach(async () => {
  ton = newTon();
  await ton.text(pushDay);
  await ton.text('session start push day');
});

describe('session skip', () => {
  test('passes over an exercise, and --back takes that back', async () => {
    expect(await ton.text('session skip pull')).toBe(
      'Pull Up is skipped; take that back with: ton session skip --back 2\nnext: Bench Press (Barbell): w 40 kg × 8 rest 1:00\n',
    );
    expect(await status(ton)).toMatchObject({
      total_exercises: 2,
      exercises: [{}, { is_skipped: true }, {}],
    });
    expect(await ton.text('session skip --back 2')).toMatch(/^Pull Up is on again\n/);
    expect(places(await status(ton))).toEqual(['A Bench Press 0/4', 'A Pull Up 0/3', 'Plank 0/2']);
  });

  test('takes a number, a place in a superset, or the one whose turn it is', async () => {
    await ton.text('session skip A2');
    await ton.text('session skip 3');
    expect(await ton.text('session skip')).toMatch(/^Bench Press \(Barbell\) is skipped/);
    expect(places(await status(ton))).toEqual([
      'A Bench Press 0/4 skipped',
      'A Pull Up 0/3 skipped',
      'Plank 0/2 skipped',
    ]);
    expect(await status(ton)).toMatchObject({ total_exercises: 0, progress: 0, current: null });
    expect(await ton.text('session skip --back')).toMatch(/^Plank is on again/);
  });

  test('is over once a set is logged', async () => {
    await ton.text('session skip plank');
    await ton.text('log plank 30s');
    expect(places(await status(ton))).toContain('Plank 1/2');
    await ton.text('undo');
    expect(places(await status(ton))).toContain('Plank 0/2 skipped');
  });

  test.each([
    [
      'session skip curl',
      3,
      'error: "curl" is not in the session\nhint: it has 1 Bench Press (Barbell), 2 Pull Up, 3 Plank\n',
    ],
    [
      'session skip p',
      2,
      'error: "p" fits 3 exercises of the session\nhint: say which: "Bench Press (Barbell)", "Pull Up", "Plank"\n',
    ],
    [
      'session skip --back',
      3,
      'error: no exercise is skipped\nhint: see how they stand: ton session status\n',
    ],
    [
      'session skip --back plank',
      5,
      'error: "Plank" is not skipped\nhint: see how they stand: ton session status\n',
    ],
    [
      'session skip --back curl',
      3,
      'error: "curl" is not in the session\nhint: it has 1 Bench Press (Barbell), 2 Pull Up, 3 Plank\n',
    ],
  ])('%s is refused', async (line, code, message) => {
    expect(await failing(ton, line)).toEqual([code, message]);
  });

  test('twice is a conflict', async () => {
    await ton.text('session skip plank');
    expect(await failing(ton, 'session skip plank')).toEqual([
      5,
      'error: "Plank" is skipped already\nhint: take that back with: ton session skip --back 3\n',
    ]);
  });

  test('of everything done, or of nothing, needs a name', async () => {
    await ton.text('session finish');
    await ton.text('session start --empty');
    expect(await failing(ton, 'session skip')).toEqual([
      3,
      'error: the session has no exercise yet\nhint: add one with: ton session add bench press\n',
    ]);
    expect(await failing(ton, 'session skip squat')).toEqual([
      3,
      'error: "squat" is not in the session\nhint: it has no exercise yet\n',
    ]);
    await ton.text('session finish');
    await ton.text('template create short --exercise "squat 1x5"');
    await ton.text('session start short');
    await ton.text('log squat 100x5');
    expect(await failing(ton, 'session skip')).toEqual([
      3,
      'error: everything in the session is done\nhint: name the exercise that is meant\n',
    ]);
  });
});

describe('session add', () => {
  test('puts an exercise at the end', async () => {
    expect(await ton.text('session add face pull')).toMatch(/^Face Pull.* added\n/);
    expect(places(await status(ton)).at(-1)).toMatch(/^Face Pull 0$/);
    expect(await failing(ton, 'session add unheard of')).toMatchObject([
      3,
      expect.stringContaining('"unheard of"'),
    ]);
    expect(await failing(ton, 'session add')).toMatchObject([4, expect.stringContaining('EXERCISE')]);
  });

  test('asks for it on a terminal', async () => {
    await ton.text('session add', { answers: [{ asks: 'Exercise', answer: 'Deadlift (Barbell)' }] });
    expect(places(await status(ton)).at(-1)).toBe('Deadlift 0');
  });
});

describe('session note', () => {
  test('writes lines to the session', async () => {
    expect(await ton.text('session note slept badly')).toBe('noted for session 1 of 2026-11-20: push day\n');
    expect((await ton.json<SessionAnswer>('session note second coffee')).notes).toBe(
      'slept badly\nsecond coffee',
    );
    expect(await ton.text('session show')).toContain('slept badly; second coffee\n');
  });

  test('writes lines to an exercise, which stand beside its sets', async () => {
    expect(await ton.text('session note --exercise pull "grip wide"')).toBe(
      'noted for session 1 of 2026-11-20: push day, Pull Up\n',
    );
    await ton.text('session note --exercise A2 "straps"');
    await ton.text('log pull up +10x8x2');
    expect(await ton.json('session show')).toMatchObject({
      notes: null,
      sets: [{ exercise_notes: 'grip wide\nstraps' }, { exercise_notes: 'grip wide\nstraps' }],
    });
    expect((await ton.text('session show')).match(/grip wide; straps/g)).toHaveLength(1);
    expect((await ton.json<{ notes: string[] }>('session next')).notes).toEqual([]);
    await ton.text('session skip A1');
    expect((await ton.json<{ notes: string[] }>('session next')).notes).toEqual(['grip wide\nstraps']);
  });

  test('writes to the last session when none runs, or to the one that is named', async () => {
    await ton.text('session finish');
    await ton.text('log squat 100x5 --at 2026-11-02');
    expect(await ton.text('session note easy')).toContain('noted for session 1 of');
    expect(await ton.text('session note hard --session 2026-11-02')).toContain('noted for session 2 of');
    expect(await ton.text('session note --session 2 --exercise squat deep')).toContain(', Squat (Barbell)');
  });

  test.each([
    ['session note', 4, 'TEXT'],
    ['session note --exercise curl heavy', 3, '"curl" is not in the session'],
    ['session note hard --session 9', 3, 'there is no session "9"'],
    ['session note hard --session soon', 2, '"soon" is not a date'],
  ])('%s is exit %i', async (line, code, message) => {
    const [exit, stderr] = await failing(ton, line);
    expect([exit, stderr]).toEqual([code, expect.stringContaining(message)]);
  });

  test('of blanks is missing, and asked for on a terminal', async () => {
    expect(await failing(ton, ['session', 'note', ' '])).toMatchObject([4, expect.stringContaining('TEXT')]);
    await ton.text('session note', {
      answers: [
        { asks: 'Note', answer: ' ', refused: 'write something' },
        { asks: 'Note', answer: 'tired' },
      ],
    });
    expect(await ton.json('session show')).toMatchObject({ notes: 'tired' });
  });
});
