import { counted } from '../domain/counted.js';
import { countedReps, keep } from './cells.js';
import type { BindOptions, ExportFormat, RowRecord, SkippedRecord } from './format.js';
import type { Header } from './header.js';
import type { SourceRow } from './row.js';
import { SessionLengths } from './session-length.js';
import { ordinary } from './set-kind.js';
import type { SetKind } from './set-kind.js';
import { bindStrongColumns } from './strong-columns.js';
import type { StrongColumns } from './strong-columns.js';
import { inEnglish, strongVariant } from './strong-header.js';
import type { Tally } from './tally.js';

/** What stands in Set Order instead of a number; spaces as underscores. */
const setKinds = new Map<string, SetKind>([
  ['w', { setType: 'warmup', isFailure: false }],
  ['warm_up', { setType: 'warmup', isFailure: false }],
  ['d', { setType: 'drop', isFailure: false }],
  ['drop', { setType: 'drop', isFailure: false }],
  ['drop_set', { setType: 'drop', isFailure: false }],
  ['f', { setType: 'working', isFailure: true }],
  ['failure', { setType: 'working', isFailure: true }],
]);
const restWords = new Set(['rest_timer', 'ruhezeit']);

/** Which exercise of which session a record is of. */
interface Place {
  sessionKey: string;
  exercise: string;
}

/** A note that no set has come for yet. */
interface WaitingNote extends Place {
  text: string | null;
  record: SkippedRecord;
}

/** Whole, as sets are numbered. */
function isNumber(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return word !== '';
}

function isSame(one: Place | null, other: Place): boolean {
  return one?.sessionKey === other.sessionKey && one.exercise === other.exercise;
}

function joined(first: string | null, second: string | null): string | null {
  return first !== null && second !== null ? `${first}\n${second}` : (first ?? second);
}

/** Reads records in order, since rest timers and notes are rows of their own that belong to a set beside them. */
class StrongReader {
  readonly #columns: StrongColumns;
  readonly #tally: Tally;
  readonly #lengths: SessionLengths;
  #previous: SourceRow | null = null;
  #notes: WaitingNote[] = [];
  #keyed: { start: string; number: string | null; title: string | null; twin: number; key: string } | null =
    null;

  constructor(columns: StrongColumns, tally: Tally) {
    this.#columns = columns;
    this.#tally = tally;
    this.#lengths = new SessionLengths(tally);
  }

  read(cells: readonly string[], line: number): RowRecord | SkippedRecord {
    const word = this.#columns.setOrder(cells) ?? '';
    const order = isNumber(word) ? word : word.toLowerCase().replaceAll(' ', '_');
    if (restWords.has(order)) return this.#rest(cells, line);
    if (order === 'note') return this.#noted(cells, line);
    this.#previous = null;
    const kind = isNumber(order) ? ordinary : setKinds.get(order);
    const row = this.#set(cells, line, kind ?? ordinary);
    if (kind === undefined) {
      if (isEmpty(row)) return { kind: 'skipped', line, reason: 'unknown set order' };
      this.#tally.add(`order ${order}`, line, (count) => {
        return `${counted(count, 'set')} of the unknown kind "${word}" read as ordinary`;
      });
    }
    this.#previous = row;
    return { kind: 'row', row };
  }

  #place(cells: readonly string[]): Place {
    return { sessionKey: this.#keyOf(cells), exercise: this.#columns.exercise(cells) };
  }

  /** The very same text as on the row above, where it is the same session: to compare them then takes no time. */
  #keyOf(cells: readonly string[]): string {
    const { key } = this.#columns.start(cells);
    const number = this.#columns.number(cells);
    const title = this.#columns.title(cells);
    const before = this.#keyed;
    if (before?.start === key && before.number === number && before.title === title) return before.key;
    // The number is no key: it counts the workouts of one export, and another one may have more or fewer of them.
    const isTwin = before?.start === key && before.title === title;
    const twin = isTwin ? before.twin + 1 : 1;
    const session = `strong:${key} ${title ?? ''}${twin === 1 ? '' : ` (${twin})`}`;
    this.#keyed = { start: key, number, title, twin, key: session };
    return session;
  }

  #rest(cells: readonly string[], line: number): SkippedRecord {
    const place = this.#place(cells);
    const seconds = this.#columns.seconds(cells);
    if (this.#previous !== null && isSame(this.#previous, place)) this.#previous.restSeconds = seconds;
    else this.#tally.add('rest', line, (count) => `${counted(count, 'rest timer')} after no set`);
    return { kind: 'skipped', line, reason: 'rest timer' };
  }

  #noted(cells: readonly string[], line: number): SkippedRecord {
    const place = this.#place(cells);
    const text = this.#columns.notes(cells);
    const record: SkippedRecord = { kind: 'skipped', line, reason: 'note' };
    if (this.#previous !== null && isSame(this.#previous, place)) {
      this.#previous.exerciseNotes = joined(this.#previous.exerciseNotes, text);
    } else {
      record.reason = 'note without a set';
      this.#notes.push({ ...place, text, record });
    }
    return record;
  }

  /** The notes that came before the first set of their exercise; they turn out to have one after all. */
  #notesFor(place: Place): string | null {
    if (this.#notes.length === 0) return null;
    let text: string | null = null;
    for (const note of this.#notes) {
      if (!isSame(note, place)) continue;
      text = joined(text, note.text);
      note.record.reason = 'note';
    }
    this.#notes = [];
    return text;
  }

  #set(cells: readonly string[], line: number, kind: SetKind): SourceRow {
    const columns = this.#columns;
    const place = this.#place(cells);
    const { weight, unit } = columns.weight(cells);
    const distance = columns.distance(cells, line);
    const distanceM = typeof distance === 'number' ? distance : null;
    const durationSeconds = columns.seconds(cells);
    const sessionSeconds = columns.sessionSeconds(cells);
    this.#lengths.look(place.sessionKey, sessionSeconds, line);
    const extra = columns.extra(cells);
    if (typeof distance === 'string') keep(extra, columns.distanceName, distance);
    return {
      line,
      sessionKey: place.sessionKey,
      sessionTitle: columns.title(cells),
      start: columns.start(cells).time,
      end: null,
      sessionSeconds,
      sessionNotes: columns.workoutNotes(cells),
      exercise: place.exercise,
      exerciseNotes: joined(this.#notesFor(place), columns.notes(cells)),
      category: null,
      superset: null,
      setType: kind.setType,
      isFailure: kind.isFailure,
      weight,
      unit,
      loadKind: null,
      reps: countedReps(columns.reps(cells), distanceM, durationSeconds),
      rpe: columns.rpe(cells),
      distanceM,
      durationSeconds,
      restSeconds: null,
      setNotes: null,
      extra,
    };
  }
}

/** Whether a record of a kind we do not know can be no set: a timer in a language we have not met. */
function isEmpty({ weight, reps, distanceM, extra }: SourceRow): boolean {
  return (weight ?? 0) === 0 && (reps ?? 0) === 0 && distanceM === null && Object.keys(extra).length === 0;
}

function bind(
  header: Header,
  options: BindOptions,
): (cells: readonly string[], line: number) => RowRecord | SkippedRecord {
  const reader = new StrongReader(bindStrongColumns(inEnglish(header), options), options.tally);
  return (cells, line) => reader.read(cells, line);
}

/** The Strong app's CSV export, every shape since 2015. */
export const strong: ExportFormat = {
  name: 'strong',
  label: 'Strong',
  matches: strongVariant,
  needsUnit: (header) => /^S[345]/.test(strongVariant(header) ?? ''),
  bind,
};
