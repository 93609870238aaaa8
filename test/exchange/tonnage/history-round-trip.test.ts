import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currentRecords, refreshRecords } from '../../../src/db/records.js';
import { recordImportRemoval } from '../../../src/db/import-rows.js';
import { inTransaction } from '../../../src/db/scope.js';
import { guardedText, unguarded } from '../../../src/exchange/excel-safe.js';
import { arbitraryLog, anyText } from './arbitrary-log.js';
import { historyCsv, loadCsv } from './history-csv.js';
import { plant } from './plant.js';
import { freshScope, secondScope } from './scopes.js';
import { plantWeek, slugId } from './week.js';
import { runs } from '../../full.js';

describe('our own history as CSV, read into an empty log', () => {
  test(
    'is written again byte for byte, whatever is in it, and adds nothing a second time',
    { timeout: 600_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryLog, fc.boolean(), async (log, isExcelSafe) => {
          const scope = await freshScope('lifter');
          await plant(scope, log);
          const text = await historyCsv(scope);
          const copy = await freshScope('someone', 9_000_000);
          const { sets } = await loadCsv(copy, await historyCsv(scope, isExcelSafe));
          expect(await historyCsv(copy)).toBe(text);
          for (const already of [copy, scope])
            expect(await loadCsv(already, text)).toMatchObject({ importId: null, sets: 0, duplicates: sets });
          expect(await historyCsv(copy)).toBe(text);
        }),
        { numRuns: runs(500, 25) },
      );
    },
  );

  test('brings its records along, and goes whole when it is taken back', async () => {
    const scope = await freshScope('lifter');
    await plantWeek(scope);
    const text = await historyCsv(scope);
    const copy = await freshScope('someone', 9_000_000);
    const loaded = await loadCsv(copy, text);
    expect(loaded).toMatchObject({ sessions: 2, sets: 7, duplicates: 0 });
    const squat = await slugId(copy, 'squat-barbell');
    const expected = await currentRecords(copy, squat, 'weight_reps', 'epley');
    const stored = copy.raw
      .prepare('select count(*) from personal_records where exercise_id = ?')
      .pluck()
      .get(squat);
    expect(expected.length).toBeGreaterThan(0);
    expect(stored).toBe(expected.length);
    await inTransaction(copy, { name: 'import undo', words: 'import undo 1' }, (scope) =>
      recordImportRemoval(scope, loaded.importId ?? 0).then((ids) => refreshRecords(scope, ids)),
    );
    for (const table of ['sessions', 'session_exercises', 'target_sets', 'set_logs', 'import_logs'])
      expect([table, copy.raw.prepare(`select count(*) from ${table}`).pluck().get()]).toEqual([table, 0]);
  });

  test('adds what is new to a log that has some of it, and is refused where it is somebody else’s', async () => {
    const scope = await freshScope('lifter');
    await plantWeek(scope);
    const lines = (await historyCsv(scope)).split('\n');
    const copy = await freshScope('someone', 9_000_000);
    expect(await loadCsv(copy, `${lines.slice(0, 3).join('\n')}\n`)).toMatchObject({ sessions: 1, sets: 2 });
    expect(await loadCsv(copy, lines.join('\n'))).toMatchObject({ sessions: 1, sets: 5, duplicates: 2 });
    expect(await historyCsv(copy)).toBe(lines.join('\n'));
    await expect(loadCsv(await secondScope(copy, 'other'), lines.join('\n'))).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

test('what a spreadsheet would run is guarded, and any text comes back from its cell', () => {
  for (const text of ['=1+1', '+1', '-x', '@A1', '\tx', '\rx', "'=1"])
    expect(guardedText(text, true)).toBe(`'${text}`);
  for (const text of ['=1+1', "'quoted'", "it's", '', "'"]) expect(guardedText(text, false)).toBe(text);
  fc.assert(
    fc.property(
      fc.oneof(anyText, fc.string({ unit: fc.constantFrom("'", '=', '-', 'a', '\t') })),
      fc.boolean(),
      (text, isForSpreadsheet) => {
        const cell = guardedText(text, isForSpreadsheet);
        expect(unguarded(cell)).toBe(text);
        if (isForSpreadsheet) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      },
    ),
    { numRuns: runs(100_000, 400) },
  );
});
