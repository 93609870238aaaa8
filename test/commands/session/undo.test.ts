import { expect, test } from 'vitest';

import { dump, newTon, splitLine } from '../../run-ton.js';
import { pushDay } from './push-day.js';

const state = (database: string) => dump(database, { without: 'journal' });

/** A workout in which every verb that writes comes up. */
const lines = [
  'session start push day --title Pressing',
  'session note slept badly',
  'log bench press w40x8 60x5',
  'session note --exercise bench "belt on"',
  'session swap push up --exercise bench',
  'session swap dip --exercise "pull up"',
  'log push up 20',
  'session pause',
  'session resume',
  'session pause',
  'log dip 12',
  'session skip plank',
  'session skip --back plank',
  'session skip plank',
  'log plank 30s',
  'session add face pull',
  'session finish --note done --end now',
  'session delete last --yes',
  'session restore',
  'session start --like last --deload',
  'session abandon',
  'session delete 1 --yes',
];

test('undo and redo take every verb back and bring it again, exactly, and the check is clean', async () => {
  const ton = newTon();
  await ton.text(pushDay);
  await ton.text('log bench press 55x5 --at yesterday');
  const states = [state(ton.database)];
  for (const line of lines) {
    await ton.text(
      line.replace('session delete last', 'session delete 2').replace('--like last', '--like 2'),
    );
    states.push(state(ton.database));
    ton.clock.advance(45);
    expect((await ton('db check')).status, line).toBe(0);
  }
  expect(states.filter((text, at) => text === states[at - 1])).toEqual([]);
  for (const [at, line] of [...lines.entries()].reverse()) {
    expect(await ton.text('undo')).toContain(`undone: ton ${splitLine(line).slice(0, 2).join(' ')}`);
    expect(state(ton.database), `undo of ${line}`).toBe(states[at]);
    expect((await ton('db check')).status, `undo of ${line}`).toBe(0);
  }
  for (const [at, line] of lines.entries()) {
    await ton.text('redo');
    expect(state(ton.database), `redo of ${line}`).toBe(states[at + 1]);
  }
});

test('undo of a deletion says which records move, as the deletion did', async () => {
  const ton = newTon();
  await ton.text('log squat 100x5 --at "2026-11-10 18:00"');
  await ton.text('log squat 110x5 --at "2026-11-12 18:00"');
  await ton.text('session delete 2 --yes');
  expect(await ton.text('undo')).toContain('Squat (Barbell): the heaviest is now 110 kg (was 100 kg)\n');
  expect(await ton.text('redo')).toContain('Squat (Barbell): the heaviest is now 100 kg (was 110 kg)\n');
});
