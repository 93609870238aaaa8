import { describe, expect, test } from 'vitest';

import { dump, newTon } from '../run-ton.js';

const state = (database: string) => dump(database, { without: 'journal' });

describe('undo and redo', () => {
  test('take commands back and bring them again, one by one and exactly', async () => {
    const ton = newTon();
    const states = [state(ton.database)];
    const lines = [
      'log squat 100x5 90x8 --at yesterday',
      'log bench press 80x5,5,4 --note "belt on"',
      'log edit 2 --reps 9 --type drop',
      'log delete squat 1 --session 1 --yes',
      'log dip -15x8 --no-session',
    ];
    for (const line of lines) {
      await ton.text(line);
      states.push(state(ton.database));
      ton.clock.advance(5);
    }
    for (const [at, line] of [...lines.entries()].reverse()) {
      expect(await ton.text('undo')).toMatch(
        new RegExp(`^undone: ton ${line.replaceAll('"', '').slice(0, 20)}`),
      );
      expect(state(ton.database), `undo of ${line}`).toBe(states[at]);
    }
    for (const [at, line] of lines.entries()) {
      expect(await ton.text('redo')).toMatch(/^redone: ton /);
      expect(state(ton.database), `redo of ${line}`).toBe(states[at + 1]);
    }
    expect((await ton('db check')).status).toBe(0);
    expect(await ton.json('undo')).toMatchObject({ undone: { id: 5, name: 'log set', words: lines[4] } });
    expect(await ton.json('redo')).toMatchObject({ redone: { id: 5, name: 'log set', words: lines[4] } });
  });

  test.each(['undo', 'redo', 'log undo'])(
    'nothing to take back or bring again is exit 3: ton %s',
    async (line) => {
      const { status, stdout, stderr } = await newTon()(line);
      expect([status, stdout]).toEqual([3, '']);
      expect(stderr).toContain(`error: there is nothing to ${line.slice(-4)}\nhint: `);
    },
  );

  test('after another command nothing is brought back', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5');
    await ton.text('undo');
    await ton.text('log squat 60x5');
    expect((await ton('redo')).status).toBe(3);
    expect(await ton.json('log list')).toMatchObject([{ weight: 60 }]);
  });

  test('--list shows the last commands, newest first, and what was undone', async () => {
    const ton = newTon();
    expect(await ton.json('undo --list')).toEqual([]);
    expect(await ton.text('undo --list')).toBe('no command has changed anything yet\n');
    await ton.text('log squat 100x5');
    ton.clock.advance(60);
    await ton.text('log squat 90x5');
    await ton.text('undo');
    const listed = [
      { id: 2, at: '2026-11-20T18:31:00+01:00', words: 'log squat 90x5', name: 'log set', is_undone: true },
      { id: 1, at: '2026-11-20T18:30:00+01:00', words: 'log squat 100x5', name: 'log set', is_undone: false },
    ];
    expect(await ton.json('undo --list')).toEqual(listed);
    expect(await ton.json('redo --list --limit 1')).toEqual(listed.slice(0, 1));
    expect(await ton.text('undo --list')).toMatch(/2026-11-20 18:31 +ton log squat 90x5 +undone\n/);
  });

  test('commands that only read, or fail, or change nothing are not in the list', async () => {
    const ton = newTon();
    for (const line of ['log list', 'session list', 'stats summary', 'log squat', 'log batch -', 'db status'])
      await ton(line);
    await ton.text('log batch - --dry-run', { stdin: 'squat | 100x5' });
    expect(await ton.json('undo --list')).toEqual([]);
  });

  test('a row that changed behind its back is a conflict', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5');
    ton.exec('update set_logs set reps = 9');
    const before = dump(ton.database);
    const { status, stdout, stderr } = await ton('undo');
    expect([status, stdout]).toEqual([5, '']);
    expect(stderr).toContain('error: cannot undo "ton log squat 100x5": a row of set_logs has changed since');
    expect(dump(ton.database)).toBe(before);
  });
});

describe('log undo', () => {
  test('takes the last change of sets back', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5');
    await ton.text('log edit 1 --reps 6');
    expect(await ton.text('log undo')).toMatch(/^undone: ton log edit 1 --reps 6\n/);
    expect(await ton.json('log list')).toMatchObject([{ reps: 5 }]);
  });

  test('refuses when the last command was something else', async () => {
    const ton = newTon();
    await ton.text('log squat 100x5');
    ton.exec(`update commands set name = 'import', words = 'import strong.csv'`);
    const { status, stdout, stderr } = await ton('log undo');
    expect([status, stdout]).toEqual([5, '']);
    expect(stderr).toBe(
      'error: the last command was not about sets: "ton import strong.csv"\nhint: take that one back first with: ton undo\n',
    );
    expect(await ton.json('log list')).toHaveLength(1);
  });
});
