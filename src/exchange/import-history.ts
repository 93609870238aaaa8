import { HistoryWriter } from '../db/history-writer.js';
import { recordImport } from '../db/import-rows.js';
import { knownSessions } from '../db/known-sessions.js';
import { overlappingSessions, type OverlappingSessions } from '../db/overlapping-sessions.js';
import { dropIndexes } from '../db/rebuilt-indexes.js';
import { loggedExerciseIds } from '../db/record-list.js';
import { countMoved, refreshRecords } from '../db/records.js';
import type { WriteScope } from '../db/scope.js';
import { uuidV7 } from '../domain/uuid.js';
import type { OnConflict } from './conflict-rules.js';
import { freshSets, SessionSorter, type Conflicts } from './conflicts.js';
import { ImportRecords } from './import-records.js';
import { exerciseMatcher, type ExerciseMatcher, type MatchedExercise } from './match-exercises.js';
import type { Decisions } from './mapping/plan.js';
import { replaceSession } from './replace-session.js';
import { retitledFinder } from './retitled.js';
import { SessionWriter, type ImportSettings } from './session-writer.js';
import { digestOf } from './source-session.js';
import type { StagedRows } from './staged-rows.js';

/** Foreign files, read whole and found sound. */
export interface SourceFiles {
  readonly format: string;
  /** The name of the file, or of the folder. */
  readonly name: string;
  /** SHA-256 of the bytes. */
  readonly digest: string;
  readonly rows: StagedRows;
  /** Records of the files, those that are no set included. */
  readonly recordCount: number;
}

/** How an import is done, and with what. */
export interface ImportOptions extends ImportSettings {
  readonly onConflict: OnConflict;
  /** What a person said of names in the files. */
  readonly decisions?: Decisions;
  /** Told how many of all sets are done, now and then. */
  progress?(done: number, all: number): void;
}

/** What an import added. */
export interface ImportResult extends Conflicts {
  readonly importId: number | null;
  readonly sessions: number;
  readonly sets: number;
  readonly exercises: readonly MatchedExercise[];
  /** Sessions that were given other content. */
  readonly replaced: number;
  /** Sets without reps, time or distance, stored as missed attempts. */
  readonly missed: number;
  /** Sessions that were added though one of another origin begins in the same minute. */
  readonly overlapping: OverlappingSessions;
  /** How many standing records are new or other ones now. */
  readonly movedRecords: number;
}

const noneOverlapping: OverlappingSessions = { count: 0, first: null };

/** Sessions between two words about the progress. */
const sessionsPerStep = 500;

/** Adds the sessions that are not there yet, in the transaction of the scope; the same file again adds nothing. */
export async function importHistory(
  scope: WriteScope,
  files: SourceFiles,
  options: ImportOptions,
): Promise<ImportResult> {
  const known = knownSessions(scope);
  const fresh = freshSets(files.rows, known);
  const isFirst = known.isEmpty && files.rows.fileCount < 2;
  const sorter = new SessionSorter(known, options.onConflict, isFirst ? null : retitledFinder(known));
  const logged = await loggedExerciseIds(scope);
  const rebuildIndexes = dropIndexes(scope, fresh);
  let work: Work | null = null;
  let [done, seen] = [0, 0];
  for (const session of files.rows.sessions()) {
    const { rows, sourceKey } = sorter.sort(session);
    if (sourceKey !== null) {
      work ??= await begin(scope, files, options, logged);
      await work.sessions.add({ rows, sourceKey, digest: digestOf(session.bytes) }, work.matcher);
    }
    done += rows.length;
    seen += 1;
    if (seen % sessionsPerStep === 0) options.progress?.(done, files.rows.count);
  }
  work?.writer.end();
  rebuildIndexes();
  const { conflicts, replacements } = sorter.end();
  if (replacements.length > 0) work ??= await begin(scope, files, options, logged);
  if (work === null)
    return {
      ...conflicts,
      importId: null,
      sessions: 0,
      sets: 0,
      exercises: [],
      replaced: 0,
      missed: 0,
      overlapping: noneOverlapping,
      movedRecords: 0,
    };

  const { importId, sessions, matcher, records } = work;
  const touched = new Set<number>();
  for (const session of replacements) {
    const ids = await replaceSession(scope, session, matcher, options);
    for (const id of ids) touched.add(id);
  }
  await scope.db
    .updateTable('import_logs')
    .set({
      counts: JSON.stringify({ rows: files.recordCount, sessions: sessions.count, sets: sessions.sets }),
    })
    .where('id', '=', importId)
    .execute();
  await recordImport(scope, importId);
  const stood = await records.store();
  const others = [...records.others(), ...touched];
  return {
    ...conflicts,
    importId,
    sessions: sessions.count,
    sets: sessions.sets,
    exercises: matcher.matched(),
    replaced: replacements.length,
    missed: sessions.missed,
    // Whoever keeps both knows.
    overlapping: options.onConflict === 'both' ? noneOverlapping : await overlappingSessions(scope, importId),
    movedRecords: stood + countMoved(await refreshRecords(scope, [...new Set(others)])),
  };
}

/** What is made with the first session that is written. */
interface Work {
  readonly importId: number;
  readonly writer: HistoryWriter;
  readonly sessions: SessionWriter;
  readonly matcher: ExerciseMatcher;
  readonly records: ImportRecords;
}

async function begin(
  scope: WriteScope,
  files: SourceFiles,
  options: ImportOptions,
  logged: readonly number[],
): Promise<Work> {
  const importId = await writeImportLog(scope, files, options);
  const writer = new HistoryWriter(scope, importId);
  const records = await ImportRecords.begin(scope, logged);
  return {
    importId,
    writer,
    sessions: new SessionWriter(scope, writer, records, options),
    matcher: await exerciseMatcher(scope, files.rows.exercises, importId, options.decisions ?? new Map()),
    records,
  };
}

async function writeImportLog(
  scope: WriteScope,
  files: SourceFiles,
  { clock, unit }: ImportSettings,
): Promise<number> {
  const { id } = await scope.db
    .insertInto('import_logs')
    .values({
      uid: uuidV7(scope.now, scope.random(10)),
      user_id: scope.user.id,
      kind: 'history',
      format: files.format,
      file_name: files.name,
      file_digest: files.digest,
      unit,
      time_zone: clock.zone,
      created_at: scope.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
