/** What a command in a document cannot bring about, and the test that does. */
interface ToldInTest {
  /** The message as in the source, with `…` for what is put in; or a hint. */
  readonly message: string;
  readonly why: 'fault' | 'guard' | 'race' | 'size' | 'damage' | 'json';
  readonly test: string;
}

const meanwhile = { why: 'race', test: 'test/db/meanwhile.test.ts' } as const;
const ofSqlite = { why: 'fault', test: 'test/db/sqlite-errors.test.ts' } as const;
const ofPrograms = { why: 'size', test: 'test/exchange/program/mistakes.test.ts' } as const;
const ofSoundness = { why: 'guard', test: 'test/domain/program/check.test.ts' } as const;
const ofHistory = { why: 'damage', test: 'test/commands/export/history.test.ts' } as const;
const ofDocuments = { why: 'damage', test: 'test/exchange/tonnage/refusals.test.ts' } as const;

/**
 * Messages without a case in test/transcripts/errors.md. Only these reasons are good enough:
 *
 * - fault: the disk or the account of the machine is at fault, or another program
 * - guard: it would be our own bug
 * - race: something changes elsewhere between two steps of one command
 * - size: it takes more text than a document can show
 * - damage: a whole document has to be altered in one place
 * - json: with the format it is about, errors are JSON
 */
export const toldElsewhere: readonly ToldInTest[] = [
  {
    message: 'there is no home directory to keep the data in',
    why: 'fault',
    test: 'test/app/location.test.ts',
  },
  { message: 'cannot write the copy "…": …', why: 'fault', test: 'test/db/copy.test.ts' },
  { message: 'the copy "…" does not check out: …', why: 'fault', test: 'test/db/copy.test.ts' },
  { message: 'the database cannot be opened: "…"', why: 'fault', test: 'test/db/file.test.ts' },
  {
    message: 'the import cannot write its working copy in "…": …',
    why: 'fault',
    test: 'test/exchange/spill.test.ts',
  },
  { message: '"…" cannot be read: …', why: 'fault', test: 'test/commands/log/batch.test.ts' },
  { message: '"…" may not be read', why: 'fault', test: 'test/exchange/permissions.test.ts' },
  { message: '"…" may not be written', why: 'fault', test: 'test/exchange/permissions.test.ts' },
  { message: 'the disk is full: "…"', why: 'fault', test: 'test/db/full-disk.test.ts' },
  {
    message: 'the disk is full: the answer was cut short',
    why: 'fault',
    test: 'test/output/write.test.ts',
  },
  {
    message: 'nothing was written, and nothing was left behind',
    why: 'race',
    test: 'test/commands/export/all.test.ts',
  },
  { message: 'another program has kept the database locked for eight seconds', ...ofSqlite },
  { message: 'the database is locked', ...ofSqlite },
  { message: 'the disk is full', ...ofSqlite },
  { message: 'the database cannot be written', ...ofSqlite },
  { message: 'the database cannot be opened', ...ofSqlite },
  { message: 'the database file is damaged', ...ofSqlite },
  { message: 'reading or writing the database failed', ...ofSqlite },

  { message: 'there is no migration after version …', why: 'guard', test: 'test/db/copy.test.ts' },
  { message: 'migration "…" would break … references', why: 'guard', test: 'test/migrations/steps.test.ts' },
  { message: 'there is no row … of yours in …', why: 'guard', test: 'test/db/write-door.test.ts' },
  { message: 'the program "…" is not yours', why: 'guard', test: 'test/db/meanwhile.test.ts' },
  { message: '"…" has a step of nothing', ...ofSoundness },
  { message: '"…%" is more than anybody lifts', ...ofSoundness },
  { message: '"…" tests the slot "…", which is not there', ...ofSoundness },
  { message: 'presets name those of the catalog', why: 'guard', test: 'test/presets/foreign-preset.test.ts' },
  { message: 'something went wrong inside Tonnage: …', why: 'guard', test: 'test/commands/errors.test.ts' },
  { message: 'name the exported file inside it', why: 'guard', test: 'test/exchange/permissions.test.ts' },
  {
    message: 'write it as 100x5, 12, 90s or 5km; a failed attempt as miss 100',
    why: 'guard',
    test: 'test/domain/complete-set.test.ts',
  },

  { message: 'session "…" was ended elsewhere', why: 'race', test: 'test/commands/session/loop.test.ts' },
  {
    message: 'session "…" was changed elsewhere in the meantime',
    why: 'race',
    test: 'test/commands/session-edit.test.ts',
  },
  {
    message: 'the program "…" was changed meanwhile',
    why: 'race',
    test: 'test/commands/program/edit.test.ts',
  },
  {
    message: '"…" was written to while it was read',
    why: 'race',
    test: 'test/exchange/permissions.test.ts',
  },
  { message: 'exercise "…" is no longer in the session', ...meanwhile },
  { message: 'there is no exercise "…" any more', ...meanwhile },
  { message: 'there is no program "…" any more', ...meanwhile },
  { message: 'the workout "…" was taken out meanwhile', ...meanwhile },
  { message: '"…" was taken out meanwhile', ...meanwhile },

  {
    message: '"…" is larger than this program can read back',
    why: 'size',
    test: 'test/exchange/tonnage/refusals.test.ts',
  },
  {
    message: 'the record on line … of "…" is longer than 1 MiB',
    why: 'size',
    test: 'test/exchange/readers/csv.test.ts',
  },
  {
    message: 'a rule has at most 2,000 characters',
    why: 'size',
    test: 'test/domain/progression/rule-notation.test.ts',
  },
  {
    message: '"…" different plates are too many for an exact answer',
    why: 'size',
    test: 'test/domain/plates.test.ts',
  },
  {
    message: 'import the CSV file that the app exports',
    why: 'size',
    test: 'test/exchange/readers/refusals.test.ts',
  },
  { message: '--excel-safe does not fit "…"', why: 'json', test: 'test/commands/export/history.test.ts' },
  { message: '"…" is too long: …', why: 'size', test: 'test/domain/program-text/to-document.test.ts' },
  {
    message: 'a … has at most …; part the text with headings such as Week 1 and Day 1',
    why: 'size',
    test: 'test/domain/program-text/to-document.test.ts',
  },
  { message: '"…" … are too many', why: 'size', test: 'test/domain/program/edit.test.ts' },
  { message: 'it has … exercises in all weeks', ...ofPrograms },
  { message: '… has too many entries', ...ofPrograms },
  { message: 'it is nested too deeply', ...ofPrograms },
  { message: 'its aliases repeat it to … entries', ...ofPrograms },
  { message: '… is too long', ...ofPrograms },
  { message: 'is longer than … characters', why: 'size', test: 'test/exchange/readers/refusals.test.ts' },

  { message: 'save it as "CSV UTF-8", or export it again with: ton export history', ...ofHistory },
  { message: 'the history is not what "ton export history" wrote; nothing was imported', ...ofHistory },
  { message: '"…" lacks … of the history: …', ...ofHistory },
  { message: 'begins a row of … cells where the header has …', ...ofHistory },
  { message: 'is not a time such as 2026-11-20T18:30:00+01:00', ...ofHistory },
  { message: '"…" on line … has the place of "…" on line …', ...ofHistory },
  { message: 'set … of "…" is on line … and again on line …', ...ofHistory },
  { message: '…: there is no … here', ...ofDocuments },
  { message: 'expected a time such as 2026-11-20T17:30:00.000Z', ...ofDocuments },
  { message: 'expected a reference', ...ofDocuments },
  { message: 'expected the set it belongs to', ...ofDocuments },
];
