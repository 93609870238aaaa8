import { describe, expect, test } from 'vitest';

import { dump, newTon } from '../../run-ton.js';
import { fixture } from './fixtures.js';
import { strong as mapped, words } from './mapping-files.js';

const strong = ['import', fixture('strong.csv'), '--unit', 'kg'];
const state = (database: string) => dump(database, { without: 'journal' });

describe('an import taken back', () => {
  test.each(['import undo 1', 'undo'])('leaves what was before: ton %s', async (line) => {
    const ton = newTon();
    await ton.text('log bench press 100x5');
    const before = state(ton.database);
    await ton.text(strong);
    const after = state(ton.database);
    await ton.text(line);
    expect(state(ton.database)).toBe(before);
    expect(await ton.json('import list')).toEqual([]);
    await ton.text(line === 'undo' ? 'redo' : 'undo');
    expect(state(ton.database)).toBe(after);
    expect(await ton.json('import list')).toMatchObject([{ id: 1, sessions: 2, sessions_left: 2 }]);
  });

  test('undone by "ton undo" names ten records that moved and counts the others', async () => {
    const ton = newTon();
    const lifts = ['Squat', 'Deadlift', 'Plank', 'Leg Press', 'Chest Press (Machine)', 'Lat Pulldown'];
    const more = ['Shrug (Barbell)', 'Romanian Deadlift', 'Pull Up', 'Dip', 'Bench Press', 'Lunge', 'Crunch'];
    await ton.text(words(mapped([...lifts, ...more])));
    const lines = (await ton.text('undo')).trimEnd().split('\n');
    expect(lines).toHaveLength(12);
    expect(lines.slice(1, 11)).toEqual(
      Array.from({ length: 10 }, () => expect.stringMatching(/: no record is left$/) as string),
    );
    expect(lines.at(-1)).toMatch(/^and [23] more$/);
    await ton.text('redo');
    const { records } = await ton.json<{ records: unknown[] }>('undo');
    expect(records.length).toBeGreaterThan(12);
  });

  test('long after, when other commands came', async () => {
    const ton = newTon();
    await ton.text(strong);
    await ton.text('log squat 100x5');
    expect(await ton.text('import undo 1')).toMatch(
      /^import 1 \(strong\.csv\) is taken back, with 2 sessions; bring it back with: ton undo\n/,
    );
    expect(await ton.json('log list')).toMatchObject([{ exercise: 'Squat (Barbell)' }]);
    await ton.text('undo');
    expect(await ton.json('log list')).toHaveLength(10);
  });

  test('an exercise of its own that is used elsewhere stays', async () => {
    const ton = newTon();
    await ton.text(strong);
    await ton.text('log machine of mine 60x8');
    await ton.text('import undo 1');
    expect(await ton.json('log list')).toMatchObject([{ exercise: 'Machine of Mine', weight: 60 }]);
    expect((await ton('log machine of mine 62x8')).status).toBe(0);
  });

  test('log undo refuses it', async () => {
    const ton = newTon();
    await ton.text(strong);
    const { status, stderr } = await ton('log undo');
    expect([status, stderr]).toEqual([
      5,
      expect.stringContaining('the last command was not about sets: "ton import '),
    ]);
  });
});

describe('an import edited since', () => {
  test.each(['log edit 2 --reps 6', 'log delete 2 --yes', 'log bench press 60x5 --at 2026-03-02'])(
    'is exit 5 and names the sessions, unless --yes: ton %s',
    async (edit) => {
      // The clock stands still, as it does under TON_NOW.
      const ton = newTon();
      await ton.text(strong);
      await ton.text(edit);
      const before = dump(ton.database);
      const edited = state(ton.database);
      const { status, stdout, stderr } = await ton('import undo 1');
      expect([status, stdout]).toEqual([5, '']);
      expect(stderr).toBe(
        'error: sessions of import "1" were edited since: 1 (2026-03-02)\nhint: add --yes to take them back as well\n',
      );
      expect(dump(ton.database)).toBe(before);
      expect(await ton.json('import undo 1 --yes')).toEqual({
        import_id: 1,
        sessions: 2,
        moved_records: expect.any(Number) as number,
      });
      expect(await ton.json('log list')).toEqual([]);
      await ton.text('undo');
      expect(state(ton.database)).toBe(edited);
    },
  );

  test('an edit taken back is none', async () => {
    const ton = newTon();
    await ton.text(strong);
    ton.clock.advance(60);
    await ton.text('log edit 2 --reps 6');
    await ton.text('undo');
    expect((await ton('import undo 1')).status).toBe(0);
  });
});

describe('import list and show', () => {
  test('tell what was imported', async () => {
    const ton = newTon();
    expect(await ton.json('import list')).toEqual([]);
    expect(await ton.text('import list')).toBe(
      'nothing was imported; bring your history with: ton import FILE\n',
    );
    await ton.text(strong);
    const listed = {
      id: 1,
      uid: expect.any(String) as string,
      at: '2026-11-20T18:30:00+01:00',
      format: 'strong',
      file_name: 'strong.csv',
      file_digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      unit: 'kg',
      time_zone: null,
      rows: expect.any(Number) as number,
      sets: 9,
      sessions: 2,
      sessions_left: 2,
      kind: 'history',
      program: null,
      program_id: null,
    };
    expect(await ton.json('import list')).toEqual([listed]);
    expect(await ton.json('import show 1')).toEqual({
      ...listed,
      created_exercises: ['Machine of Mine'],
      session_list: [
        { session_id: 1, date: '2026-03-02', title: 'Push' },
        { session_id: 2, date: '2026-03-04', title: 'Hold' },
      ],
    });
  });

  test.each(['import show', 'import undo'])('ask which one is meant: ton %s', async (line) => {
    const ton = newTon();
    expect((await ton(line, { answers: [] })).stderr).toContain('nothing was imported');
    await ton.text(strong);
    const { status } = await ton(line, {
      answers: [{ asks: 'Import', answer: '1  strong.csv  2 sessions' }],
    });
    expect(status).toBe(0);
  });

  test.each(['9', 'abc', '0', '1e3', '-1'])('%s is not found', async (id) => {
    for (const verb of ['show', 'undo']) {
      const { status, stdout, stderr } = await newTon()(`import ${verb} ${id}`);
      expect([status, stdout]).toEqual([3, '']);
      expect(stderr).toContain(`error: there is no import "${id}"\nhint: see them with: ton import list\n`);
    }
  });
});
