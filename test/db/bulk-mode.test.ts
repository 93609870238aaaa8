import { describe, expect, test } from 'vitest';
import { inBulk } from '../../src/db/engines/bulk-mode.js';
import { emptyDatabase } from './open.js';

const names = ['foreign_keys', 'cache_size'] as const;

async function opened() {
  const database = await emptyDatabase();
  const settings = () => names.map((name): unknown => database.raw.pragma(name, { simple: true }));
  const close = () => {
    database.close();
  };
  return { ...database, close, settings };
}

/** A set of an exercise and a user that there are none of. */
const orphan = `insert into set_logs (uid, user_id, exercise_id, set_index, set_type, load_kind, weight, unit, reps,
  performed_at, local_date, utc_offset_minutes, created_at, updated_at)
  values ('x', 999999, 999999, 1, 'working', 'external', 100, 'kg', 5, 1, '2026-01-01', 0, 1, 1)`;

describe('a command that writes a great many rows', () => {
  test('does not look references up, and leaves the connection as it was', async () => {
    const { raw, db, close, settings } = await opened();
    const before = settings();
    expect(before).toEqual([1, -16000]);
    const answer = await inBulk(db, () => {
      expect(settings()).toEqual([0, -8000]);
      return Promise.resolve('done');
    });
    expect(answer).toBe('done');
    expect(settings()).toEqual(before);
    expect(() => raw.exec(orphan)).toThrow('FOREIGN KEY');
    close();
  });

  test('leaves the connection as it was when it fails in the middle of a transaction, of which nothing stays', async () => {
    const { raw, db, close, settings } = await opened();
    const before = settings();
    const work = inBulk(db, () =>
      db.transaction().execute(() => {
        raw.exec(orphan);
        return Promise.reject(new Error('broken off'));
      }),
    );
    await expect(work).rejects.toThrow('broken off');
    expect(settings()).toEqual(before);
    expect(raw.prepare('select count(*) from set_logs').pluck().get()).toBe(0);
    expect(() => raw.exec(orphan)).toThrow('FOREIGN KEY');
    close();
  });
});
