import type { LoadKind, WeightUnit } from '../domain/load.js';
import { weightUnits } from '../domain/load.js';
import type { SetType } from '../domain/set.js';
import type { LocalTime, SourceRow } from './row.js';

/*
 * The rows of a session in some twenty bytes each, so that a million of them are staged in a file of twenty megabytes
 * that is written and read in a fifth of a second. What stands on every row of a session or of an exercise is written
 * once. The bytes are equal exactly when the rows say the same, so a digest of a session is one of its bytes; whoever
 * changes them changes `digestMark` in source-session.ts.
 */

const setTypes: readonly SetType[] = ['working', 'warmup', 'drop'];
const units: readonly (WeightUnit | null)[] = [null, ...weightUnits];

/** First byte of a row. */
const flags = { session: 1, exercise: 2, setType: 2, failure: 16, unit: 5, rare: 128 } as const;
/** Second byte: which numbers follow, each as a double. */
const numbers = { weight: 1, reps: 2, rpe: 4, distance: 8, duration: 16 } as const;
/** Two bytes of flags and five numbers. */
const mostPlainBytes = 2 + 5 * 8;

type SessionFacts = [
  key: string,
  title: string | null,
  date: string,
  secondsOfDay: number | null,
  end: LocalTime | null,
  seconds: number | null,
  notes: string | null,
];
type ExerciseFacts = [name: string, notes: string | null, category: string | null, superset: string | null];
type RareFacts = [
  loadKind: LoadKind | null,
  restSeconds: number | null,
  notes: string | null,
  extra: Record<string, string>,
];

/** Packs the rows of one session after the other. */
export class RowPacker {
  #bytes = Buffer.allocUnsafeSlow(64 * 1024);
  #view = new DataView(this.#bytes.buffer);
  #at = 0;
  #before: SourceRow | null = null;

  /** Adds a row to the session under way. */
  add(row: SourceRow): void {
    const before = this.#before;
    this.#before = row;
    this.#makeRoom(mostPlainBytes);
    const isNewSession = before === null || !isSameSession(row, before);
    const isNewExercise = before === null || !isSameExercise(row, before);
    const isRare =
      row.loadKind !== null || row.restSeconds !== null || row.setNotes !== null || hasKeys(row.extra);
    const flagsAt = this.#at;
    this.#bytes[flagsAt] =
      (isNewSession ? flags.session : 0) |
      (isNewExercise ? flags.exercise : 0) |
      (setTypes.indexOf(row.setType) << flags.setType) |
      (row.isFailure ? flags.failure : 0) |
      (units.indexOf(row.unit) << flags.unit) |
      (isRare ? flags.rare : 0);
    this.#at += 2;
    this.#bytes[flagsAt + 1] =
      this.#number(row.weight, numbers.weight) |
      this.#number(row.reps, numbers.reps) |
      this.#number(row.rpe, numbers.rpe) |
      this.#number(row.distanceM, numbers.distance) |
      this.#number(row.durationSeconds, numbers.duration);
    if (isNewSession) {
      const { sessionKey: key, sessionTitle: title, start, end, sessionSeconds: seconds, sessionNotes } = row;
      const ended = end === null ? null : { date: end.date, secondsOfDay: end.secondsOfDay };
      this.#facts([
        key,
        title,
        start.date,
        start.secondsOfDay,
        ended,
        seconds,
        sessionNotes,
      ] satisfies SessionFacts);
    }
    if (isNewExercise)
      this.#facts([row.exercise, row.exerciseNotes, row.category, row.superset] satisfies ExerciseFacts);
    if (isRare) this.#facts([row.loadKind, row.restSeconds, row.setNotes, row.extra] satisfies RareFacts);
  }

  /** The bytes of the session under way, good until the next row, which begins another one. */
  end(): Buffer {
    const packed = this.#bytes.subarray(0, this.#at);
    this.#at = 0;
    this.#before = null;
    return packed;
  }

  #number(value: number | null, flag: number): number {
    if (value === null) return 0;
    this.#view.setFloat64(this.#at, value, true);
    this.#at += 8;
    return flag;
  }

  #facts(facts: SessionFacts | ExerciseFacts | RareFacts): void {
    const text = JSON.stringify(facts);
    this.#makeRoom(4 + text.length * 3);
    const length = this.#bytes.write(text, this.#at + 4, 'utf8');
    this.#view.setUint32(this.#at, length, true);
    this.#at += 4 + length;
  }

  #makeRoom(bytes: number): void {
    if (this.#at + bytes <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length * 2, this.#at + bytes));
    larger.set(this.#bytes.subarray(0, this.#at));
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }
}

const noExtra: Record<string, string> = {};

/** The rows that were packed, with line 0 since their lines are not kept. */
export function unpackRows(bytes: Buffer): SourceRow[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const number = (isThere: number): number | null => {
    if (isThere === 0) return null;
    at += 8;
    return view.getFloat64(at - 8, true);
  };
  const facts = (): unknown => {
    const length = view.getUint32(at, true);
    at += 4 + length;
    return JSON.parse(bytes.toString('utf8', at - length, at));
  };
  const rows: SourceRow[] = [];
  let session: SessionFacts = ['', null, '', null, null, null, null];
  let exercise: ExerciseFacts = ['', null, null, null];
  let start: LocalTime = { date: '', secondsOfDay: null };
  while (at < bytes.length) {
    const one = bytes[at] ?? 0;
    const two = bytes[at + 1] ?? 0;
    at += 2;
    const weight = number(two & numbers.weight);
    const reps = number(two & numbers.reps);
    const rpe = number(two & numbers.rpe);
    const distanceM = number(two & numbers.distance);
    const durationSeconds = number(two & numbers.duration);
    if ((one & flags.session) !== 0) {
      session = facts() as SessionFacts;
      start = { date: session[2], secondsOfDay: session[3] };
    }
    if ((one & flags.exercise) !== 0) exercise = facts() as ExerciseFacts;
    const rare = (one & flags.rare) === 0 ? null : (facts() as RareFacts);
    rows.push({
      line: 0,
      sessionKey: session[0],
      sessionTitle: session[1],
      start,
      end: session[4],
      sessionSeconds: session[5],
      sessionNotes: session[6],
      exercise: exercise[0],
      exerciseNotes: exercise[1],
      category: exercise[2],
      superset: exercise[3],
      setType: setTypes[(one >> flags.setType) & 3] ?? 'working',
      isFailure: (one & flags.failure) !== 0,
      weight,
      unit: units[(one >> flags.unit) & 3] ?? null,
      loadKind: rare === null ? null : rare[0],
      reps,
      rpe,
      distanceM,
      durationSeconds,
      restSeconds: rare === null ? null : rare[1],
      setNotes: rare === null ? null : rare[2],
      extra: rare === null ? noExtra : rare[3],
    });
  }
  return rows;
}

/** What a session is known by, without unpacking its rows. */
export function packedKey(bytes: Buffer): string {
  const two = bytes[1] ?? 0;
  let at = 2;
  for (let bits = two; bits !== 0; bits &= bits - 1) at += 8;
  const length = bytes.readUInt32LE(at);
  return (JSON.parse(bytes.toString('utf8', at + 4, at + 4 + length)) as SessionFacts)[0];
}

function hasKeys(extra: Record<string, string>): boolean {
  for (const name in extra) if (Object.hasOwn(extra, name)) return true;
  return false;
}

function isSameSession(one: SourceRow, other: SourceRow): boolean {
  return (
    one.sessionKey === other.sessionKey &&
    one.sessionTitle === other.sessionTitle &&
    one.sessionSeconds === other.sessionSeconds &&
    one.sessionNotes === other.sessionNotes &&
    isSameTime(one.start, other.start) &&
    isSameTime(one.end, other.end)
  );
}

function isSameTime(one: LocalTime | null, other: LocalTime | null): boolean {
  return one === other || (one?.date === other?.date && one?.secondsOfDay === other?.secondsOfDay);
}

function isSameExercise(one: SourceRow, other: SourceRow): boolean {
  return (
    one.exercise === other.exercise &&
    one.exerciseNotes === other.exerciseNotes &&
    one.category === other.category &&
    one.superset === other.superset
  );
}
