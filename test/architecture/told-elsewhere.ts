/** A message that a command in a document cannot bring about, and the test that does. */
interface ToldElsewhere {
  /** The message as in the source, with `…` for what is put in. */
  readonly message: string;
  readonly why: 'fault' | 'race' | 'size' | 'guard' | 'not reached yet';
  /** The test that brings it about; null where nothing but another fault of ours could. */
  readonly test: string | null;
}

/**
 * Messages without a case in test/transcripts/errors.md. Only these reasons are good enough:
 *
 * - fault: the disk, the file or the account of the machine is at fault, or another program
 * - race: something changes elsewhere between two steps of one command
 * - size: it takes megabytes
 * - guard: it would be our own bug
 * - not reached yet: no command leads there yet; goes once one does
 */
export const toldElsewhere: readonly ToldElsewhere[] = [
  { message: 'there is no home directory to keep the data in', why: 'fault', test: null },
  { message: '… wrong in "…"', why: 'fault', test: null },
  { message: 'the file has seen no migration', why: 'guard', test: 'test/commands/db.test.ts' },
  { message: '"…" is larger than … MB', why: 'size', test: null },
  { message: '"…" is larger than 5 MB', why: 'not reached yet', test: 'test/exchange/program/read.test.ts' },
  { message: '"…" is larger than this program can read back', why: 'size', test: null },
  {
    message: 'the record on line … of "…" is longer than 1 MiB',
    why: 'size',
    test: 'test/exchange/readers/csv.test.ts',
  },
  {
    message: 'a rule has at most 2,000 characters',
    why: 'size',
    test: null,
  },
  { message: '"…" different plates are too many for an exact answer', why: 'size', test: null },
  { message: 'session "…" was ended elsewhere', why: 'race', test: 'test/commands/session/loop.test.ts' },
  {
    message: 'session "…" was changed elsewhere in the meantime',
    why: 'race',
    test: 'test/commands/session-edit.test.ts',
  },
  { message: 'exercise "…" is no longer in the session', why: 'race', test: null },
  { message: 'there is no exercise "…" any more', why: 'race', test: null },
  { message: 'cannot …: a row in … has changed since', why: 'race', test: null },
  { message: 'cannot … "…": something newer has taken its place or needs it', why: 'race', test: null },
  { message: 'cannot write the copy "…": …', why: 'fault', test: null },
  { message: 'the copy "…" does not check out: …', why: 'fault', test: null },
  { message: 'the database cannot be opened: "…"', why: 'fault', test: 'test/db/file.test.ts' },
  { message: '"…" belongs to another program', why: 'fault', test: 'test/db/file.test.ts' },
  {
    message: '"…" was written by a newer Tonnage (schema …, this program knows …)',
    why: 'fault',
    test: null,
  },
  { message: 'there is no migration after version …', why: 'guard', test: null },
  { message: 'migration "…" would break … references', why: 'guard', test: 'test/migrations/steps.test.ts' },
  {
    message: 'others use exercises that "…" made: …',
    why: 'not reached yet',
    test: 'test/commands/user/remove.test.ts',
  },
  {
    message: '"…" has an exercise like "…" already',
    why: 'not reached yet',
    test: 'test/commands/user/remove.test.ts',
  },
  { message: 'there is no row … of yours in …', why: 'guard', test: 'test/db/write-door.test.ts' },
  { message: '"…" may not be read', why: 'fault', test: null },
  { message: '"…" may not be written', why: 'fault', test: null },
  { message: 'the disk is full: "…"', why: 'fault', test: 'test/db/full-disk.test.ts' },
  { message: '"…" begins as UTF-8 text and goes on as something else', why: 'size', test: null },
  { message: 'something went wrong inside Tonnage: …', why: 'guard', test: 'test/commands/errors.test.ts' },
  { message: '"…" is more than one set, and the line has the number of one', why: 'guard', test: null },
  { message: '…: there is no … here', why: 'fault', test: 'test/exchange/tonnage/refusals.test.ts' },
  { message: '…add … brings it in', why: 'guard', test: null },
  { message: 'write it as 100x5, 12, 90s or 5km; a failed attempt as miss 100', why: 'guard', test: null },
  { message: 'it takes a weight in …', why: 'guard', test: null },
];
