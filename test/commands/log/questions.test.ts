import { describe, expect, test } from 'vitest';

import { dump, newTon } from '../../run-ton.js';
import type { LogAnswer } from '../answers.js';

const terminal = { columns: 80 };

describe('what is missing', () => {
  const ton = newTon();

  test.each([
    ['log', 'EXERCISE, SET'],
    ['log set', 'EXERCISE, SET'],
    ['log set --rpe 8', 'EXERCISE, SET'],
    ['log squat', 'SET'],
    ['log squat --weight 100', 'SET'],
    ['log batch', 'FILE'],
    ['log delete', 'SET'],
    ['log edit', 'SET'],
    ['import', 'FILE'],
    ['import show', 'ID'],
    ['import undo', 'ID'],
  ])('ton %s names it all where nobody can be asked', async (line, missing) => {
    const { status, stdout, stderr } = await ton(line);
    expect([status, stdout]).toEqual([4, '']);
    const given = missing.replaceAll(', ', ' and ');
    expect(stderr).toBe(
      `error: missing: ${missing}\nhint: give ${given} on the line, or run it on a terminal to be asked\n`,
    );
  });

  test('--no-input and CI ask nobody, whatever the terminal', async () => {
    expect((await ton('log squat --no-input', { terminal, answers: [] })).status).toBe(4);
    expect(
      (await ton('log squat', { terminal, answers: [], env: { TON_DB: ton.database, CI: 'true' } })).status,
    ).toBe(4);
  });

  test('exercise and set are asked for; the set is checked while it is typed', async () => {
    const ton = newTon();
    const { status, stdout } = await ton('log', {
      terminal,
      answers: [
        { asks: 'Exercise', types: 'squt', answer: 'Squat (Barbell)' },
        { asks: 'Squat (Barbell)', answer: '100x', refused: 'expected the reps' },
        { asks: 'Squat (Barbell)', answer: '100x5' },
      ],
    });
    expect([status, stdout]).toEqual([0, 'Squat (Barbell)  100 kg × 5  (set 1, id 1)\n']);
    // The next question tells that set, and `last` means it.
    await ton.text('log squat', {
      answers: [{ asks: 'Squat (Barbell) (last: 100 kg × 5)', answer: 'last+2.5' }],
    });
    expect(await ton.json('log list --limit 1')).toMatchObject([{ weight: 102.5, reps: 5 }]);
  });

  test('Ctrl-C in a question is 130, and nothing is logged', async () => {
    const ton = newTon();
    const { status, stdout } = await ton('log', {
      answers: [
        { asks: 'Exercise', answer: 'Squat (Barbell)' },
        { asks: 'Squat (Barbell)', answer: 'ctrl-c' },
      ],
    });
    expect([status, stdout]).toEqual([130, '']);
    expect(await ton.json('log list')).toEqual([]);
  });

  test('a set to edit and a set to delete are picked from the last ones', async () => {
    const ton = newTon();
    expect((await ton('log edit', { answers: [] })).stderr).toContain('there are no sets yet');
    await ton.text('log deadlift 120x5');
    await ton.text('log edit', {
      answers: [
        { asks: 'Set', types: 'deadl', answer: '2026-11-20  Deadlift (Barbell)  120 kg × 5' },
        { asks: 'Deadlift (Barbell)', answer: '125x5' },
      ],
    });
    await ton.text('log delete', {
      answers: [
        { asks: 'Set', types: 'DEADL', answer: '2026-11-20  Deadlift (Barbell)  125 kg × 5' },
        { asks: 'Remove Deadlift (Barbell)  125 kg × 5 of 2026-11-20?', answer: true },
      ],
    });
    expect(await ton.json('log list --exercise deadlift')).toEqual([]);
  });

  test('a file of sets is asked for', async () => {
    const { stderr } = await ton('log batch', {
      answers: [{ asks: 'File with the sets', answer: '/nowhere/sets.txt' }],
    });
    expect(stderr).toContain('there is no file "/nowhere/sets.txt"');
  });
});

describe('a name that fits several exercises', () => {
  test('lists them where nobody can be asked', async () => {
    const { status, stdout, stderr } = await newTon()('log extension 60x5');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: "extension" fits \d+ exercises\nhint: say which: "[^"]+", /);
  });

  test('is asked about on a terminal, by every command that takes a name', async () => {
    const ton = newTon();
    const answers = [{ asks: '"extension" fits', types: 'leg ext', answer: 'Leg Extension (Machine)' }];
    expect(await ton.text('log extension 60x5', { terminal, answers })).toContain('Leg Extension (Machine)');
    const listed = await ton.json<LogAnswer['sets']>('log list --exercise extension', { answers });
    expect(listed.map(({ exercise }) => exercise)).toEqual(['Leg Extension (Machine)']);
    await ton.text('log edit extension 1 --reps 6', { answers });
    expect(await ton.json('log list')).toMatchObject([{ reps: 6 }]);
    await ton.text('log delete extension 1 --yes', { answers });
    expect(await ton.json('log list')).toEqual([]);
  });

  test('an unknown name is never asked about, but the nearest are offered', async () => {
    const { status, stderr } = await newTon()('log bnech press 60x5', { answers: [] });
    expect(status).toBe(3);
    expect(stderr).toMatch(/error: there is no exercise "bnech press"\nhint: did you mean "Bench Press/);
  });
});

describe('a load ten times off', () => {
  const warning = '1000 kg × 5 is far from what you usually lift in Squat (Barbell) (around 100 kg)';

  test('warns in a pipe, where it is logged', async () => {
    const ton = newTon();
    expect((await ton('log squat 1000x5')).stderr).toBe('session 1 started\n');
    await ton.text('undo');
    await ton.text('log squat 100x5');
    const { status, stderr } = await ton('log squat 1000x5');
    expect([status, stderr]).toEqual([0, `warning: ${warning}; take it back with: ton undo\n`]);
    expect(await ton.json('log list')).toHaveLength(2);
  });

  test('asks on a terminal: no logs nothing, yes or --yes does', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5');
    const before = dump(ton.database);
    const no = await ton('log squat 1000x5', {
      answers: [{ asks: `${warning}. Log it all the same?`, answer: false }],
    });
    expect([no.status, no.stdout, no.stderr]).toEqual([130, '', 'error: nothing was logged\n']);
    const gone = await ton('log squat 1000x5', { answers: [{ asks: warning, answer: 'ctrl-c' }] });
    expect(gone.status).toBe(130);
    expect(dump(ton.database)).toBe(before);
    expect((await ton('log squat 1000x5 --yes', { answers: [] })).status).toBe(0);
    await ton.text('undo');
    const yes = await ton('log squat 1000x5', { answers: [{ asks: warning, answer: true }] });
    expect([yes.status, yes.stdout]).toEqual([0, expect.stringContaining('Squat (Barbell)  1000 kg × 5')]);
  });
});
