import type { HistoryWriter, SessionTimes } from '../db/history-writer.js';
import type { WriteScope } from '../db/scope.js';
import type { Clock } from '../domain/clock.js';
import { uuidV7 } from '../domain/uuid.js';
import type { ImportRecords } from './import-records.js';
import type { ExerciseMatcher } from './match-exercises.js';
import type { SourceRow } from './row.js';
import { groupExercises, notesOf } from './source-session.js';
import { storedSet } from './stored-set.js';

/** What the times and weights of files are taken as. */
export interface ImportSettings {
  /** The zone its local times are in. */
  readonly clock: Pick<Clock, 'offsetMinutes' | 'fromLocal' | 'zone'>;
  readonly unit: 'kg' | 'lb';
}

/** A session to be added. */
export interface NewSession {
  readonly rows: readonly SourceRow[];
  readonly sourceKey: string;
  readonly digest: string;
}

const noon = 12 * 3600;

/** The times of a session by its first row. */
export function timesOf(first: SourceRow, clock: ImportSettings['clock']): SessionTimes {
  const { date, secondsOfDay } = first.start;
  const startedAt = clock.fromLocal(date, secondsOfDay ?? noon);
  return {
    startedAt,
    endedAt: secondsOfDay === null ? null : endOf(first, startedAt, clock),
    localDate: date,
    offset: clock.offsetMinutes(startedAt),
    isTimeKnown: secondsOfDay !== null,
  };
}

/** The end a file gives, or its duration after the start; an end before the start, over a change of the clock, is the start. */
function endOf(first: SourceRow, start: number, clock: ImportSettings['clock']): number | null {
  if (first.end !== null)
    return Math.max(start, clock.fromLocal(first.end.date, first.end.secondsOfDay ?? noon));
  return first.sessionSeconds === null ? null : start + first.sessionSeconds * 1000;
}

/** What a row brought beyond our columns, as it is stored. */
export function extraOf({ extra }: SourceRow): string | null {
  for (const name in extra) if (Object.hasOwn(extra, name)) return JSON.stringify(extra);
  return null;
}

/** Writes sessions one after the other, oldest first, and counts them. */
export class SessionWriter {
  count = 0;
  sets = 0;
  missed = 0;

  constructor(
    private readonly scope: WriteScope,
    private readonly writer: HistoryWriter,
    private readonly records: ImportRecords,
    private readonly settings: ImportSettings,
  ) {}

  async add({ rows: all, sourceKey, digest }: NewSession, matcher: ExerciseMatcher): Promise<void> {
    const [first] = all;
    if (first === undefined) return;
    const { scope, settings, writer } = this;
    const times = timesOf(first, settings.clock);
    const { startedAt: at, localDate, offset } = times;
    const sessionId = writer.addSession({
      uid: uuidV7(scope.now, scope.random(10)),
      times,
      zone: settings.clock.zone,
      title: first.sessionTitle,
      notes: notesOf(all, (row) => row.sessionNotes),
      sourceKey,
      sourceDigest: digest,
    });
    this.count += 1;
    let position = 0;
    for (const { name, notes, superset, rows } of groupExercises(all)) {
      const { exercise } = await matcher.match(name);
      position += 1;
      const slotId = writer.addSlot(sessionId, position, exercise.id, superset, notes);
      const place = { slotId, exerciseId: exercise.id, at, localDate, offset };
      let setIndex = 0;
      for (const row of rows) {
        setIndex += 1;
        const set = storedSet(row, exercise.measurement, settings.unit);
        const { id, dropOf } = writer.addSet(set, place, setIndex, row.setNotes, extraOf(row));
        if (!set.isCompleted) this.missed += 1;
        this.records.add(exercise, {
          id,
          sessionId,
          performedAt: at,
          position,
          setIndex,
          setType: set.setType,
          dropOf,
          isCompleted: set.isCompleted,
          loadKind: set.loadKind,
          weight: set.weight,
          unit: set.unit,
          reps: set.reps,
          repsLeft: null,
          repsRight: null,
          durationSeconds: set.durationSeconds,
          distanceM: set.distanceM,
        });
      }
      this.sets += setIndex;
    }
  }
}
