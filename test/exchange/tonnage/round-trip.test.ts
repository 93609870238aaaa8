import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currentRecords } from '../../../src/db/records.js';
import { inTransaction, type Scope } from '../../../src/db/scope.js';
import { importHistory } from '../../../src/exchange/import-history.js';
import { fixture, readAll } from '../readers/read-all.js';
import { staged } from '../staged.js';
import { arbitraryLog } from './arbitrary-log.js';
import { dump } from './dump.js';
import { plant } from './plant.js';
import { clock, exported, freshScope, imported, secondScope } from './scopes.js';
import { runs } from '../../full.js';

const numRuns = runs(3000, 25);

async function importCsv(scope: Scope, name: string) {
  const { rows, format } = await readAll(fixture(name), { unit: 'kg' });
  return await inTransaction(scope, { name: 'import', words: `import ${name}` }, (scope) =>
    importHistory(
      scope,
      { format, name, digest: 'abc', rows: staged(rows), recordCount: rows.length },
      { clock, unit: 'kg', onConflict: 'skip' },
    ),
  );
}

describe('a document read back into an empty database', () => {
  test('is written again byte for byte, and says nothing of another user', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLog, arbitraryLog, fc.boolean(), async (mine, theirs, withCsv) => {
        const other = await freshScope('neighbour', 7_000_000);
        await plant(other, {
          ...theirs,
          sessions: theirs.sessions.map((session) => ({ ...session, title: 'secret of the neighbour' })),
        });
        const me = { ...(await secondScope(other, 'lifter')), raw: other.raw };
        await plant(me, mine);
        if (withCsv) await importCsv(me, 'strong-s1.csv');
        const text = await exported(me);
        expect(text).not.toContain('neighbour');
        expect(JSON.parse(text)).toMatchObject({
          format: 'tonnage',
          version: 1,
          user: { username: 'lifter' },
        });
        const { scope } = await imported(await freshScope('someone', 9_000_000), text);
        expect(await exported(scope)).toBe(text);
        expect(dump(scope.raw, scope.user.id)).toEqual(dump(me.raw, me.user.id));
      }),
      { numRuns },
    );
  });

  test('depends on no id: the same rows stored in another order give the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLog, async (log) => {
        const one = await freshScope('lifter');
        await plant(one, { ...log, exercises: [], alone: [] });
        const text = await exported(one);
        const other = await freshScope('someone', 9_000_000);
        const sorted = JSON.parse(text) as Record<string, unknown[]>;
        for (const key of ['sessions', 'body_measurements']) sorted[key]?.reverse();
        const { scope } = await imported(other, JSON.stringify(sorted));
        expect(await exported(scope)).toBe(text);
      }),
      { numRuns: 20 },
    );
  });

  test('brings its records along, derived anew by its own formula', async () => {
    const scope = await freshScope();
    await importCsv(scope, 'strong-s5.csv');
    await scope.db
      .updateTable('users')
      .set({ one_rep_max_formula: 'brzycki' })
      .where('id', '=', scope.user.id)
      .execute();
    const { scope: copy } = await imported(
      await freshScope('someone', 9_000_000),
      await exported({ ...scope, user: { ...scope.user, one_rep_max_formula: 'brzycki' } }),
    );
    const squat = await copy.db
      .selectFrom('exercises')
      .select(['id', 'measurement'])
      .where('slug', '=', 'squat-barbell')
      .executeTakeFirstOrThrow();
    const expected = await currentRecords(copy, squat.id, squat.measurement, 'brzycki');
    const stored = await copy.db
      .selectFrom('personal_records')
      .selectAll()
      .where('exercise_id', '=', squat.id)
      .execute();
    expect(copy.user.one_rep_max_formula).toBe('brzycki');
    expect(expected.length).toBeGreaterThan(0);
    expect(stored.map(({ record_type, value, set_log_id }) => [record_type, value, set_log_id])).toEqual(
      expected.map(({ recordType, value, setId }) => [recordType, value, setId]),
    );
  });

  test('still knows the foreign file: importing that again adds nothing', async () => {
    const scope = await freshScope();
    const first = await importCsv(scope, 'hevy-h1.csv');
    const { scope: copy } = await imported(await freshScope('someone', 9_000_000), await exported(scope));
    expect(first.sets).toBeGreaterThan(0);
    expect(await importCsv(copy, 'hevy-h1.csv')).toMatchObject({
      importId: null,
      sets: 0,
      sessions: 0,
      duplicates: first.sets,
      differing: { count: 0, left: 0, names: [] },
      deleted: new Set(),
    });
  });
});
