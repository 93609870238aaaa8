import { parseDay } from '../dates.js';
import { daysBetween } from '../days.js';
import { parseDuration } from '../durations.js';
import { Failure } from '../failure.js';
import { stateOf, type SessionDocument } from './document.js';
import type { HeadEdit } from './edit.js';
import { atLine, TextMistake } from './mistake.js';
import type { HeadField, HeadLine, SessionText } from './text.js';
import { endAfter, readTime, type SessionTimes } from './times.js';

const mostCalories = 20_000;

/** The moment an edit counts as made. */
export interface EditMoment {
  /** UTC milliseconds. */
  readonly now: number;
  /** The user's local date, `YYYY-MM-DD`. */
  readonly today: string;
}

type Head = SessionText['head'];

/** The line of a field where it says something else than before. */
function changedLine(before: Head, after: Head, field: HeadField): HeadLine | undefined {
  const line = after[field];
  return line === undefined || line.text.trim() === (before[field]?.text ?? '').trim() ? undefined : line;
}

/**
 * Refuses a text of another session, or of this one as it was before something else changed it.
 *
 * @throws TextMistake usage or conflict
 */
function expectSameSession(document: SessionDocument, line: HeadLine | undefined): void {
  if (line === undefined) return;
  const [, id = '', state] = /^(\d+)(?: \(as of ([0-9a-f]{8})\))?$/.exec(line.text.trim()) ?? [];
  if (id !== String(document.id)) {
    const hint = `this is session ${document.id}; leave the line as it was written`;
    throw new TextMistake(line.line, `"${line.text}" is not this session`, hint);
  }
  if (state !== undefined && state !== stateOf(document)) {
    const hint = `see it as it is now: ton session edit ${id} --print`;
    throw new TextMistake(
      line.line,
      `session "${id}" has changed since this text was written`,
      hint,
      'conflict',
    );
  }
}

function readCalories(text: string): number {
  const value = /^\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : NaN;
  if (value <= mostCalories) return value;
  throw new Failure('usage', `"${text}" does not fit calories`, 'they are kilocalories from 0 to 20,000');
}

function readDeload(text: string): boolean {
  if (/^(?:y|yes|true)$/i.test(text)) return true;
  if (/^(?:n|no|false|)$/i.test(text)) return false;
  throw new Failure('usage', `"${text}" does not fit deload`, 'it is yes or no');
}

/** Start and end as an edit leaves them, in the order of time and not in the future. */
function diffTimes(
  { head }: SessionDocument,
  line: (field: HeadField) => HeadLine | undefined,
  { now, today }: EditMoment,
): SessionTimes & { isTimeKnown: boolean } {
  const [day, start, end] = [line('date'), line('start'), line('end')];
  const read = (at: HeadLine) => atLine(at.line, () => readTime(at.text.trim(), date, head.offsetMinutes));
  const date = day === undefined ? head.date : atLine(day.line, () => parseDay(day.text.trim(), today));
  const shift = daysBetween(head.date, date) * 86_400_000;
  if (end !== undefined && head.isRunning)
    throw new TextMistake(
      end.line,
      `the session is running, so "${end.text}" cannot be its end`,
      'finish it with: ton session finish',
    );
  const isTimeKnown = head.isTimeKnown || start !== undefined;
  if (end !== undefined && !isTimeKnown)
    throw new TextMistake(
      end.line,
      `the end "${end.text}" has no start before it`,
      'say when it started, too',
    );
  const startedAt = start === undefined ? head.startedAt + shift : read(start);
  const before = head.endedAt === null ? null : head.endedAt + shift;
  // What was stored as the end of a session without times is no time either.
  const kept = head.isTimeKnown || start === undefined ? before : before && startedAt;
  const typedEnd = end === undefined ? kept : read(end);
  const endedAt = typedEnd === null ? null : endAfter(startedAt, typedEnd);
  const last = end ?? start;
  if (endedAt === null && typedEnd !== null) {
    const hint = 'a time of the next day is written with its date, like 2026-11-21 00:41';
    const problem = end === undefined ? 'start is after the end' : 'end is before the start';
    throw new TextMistake((last ?? { line: 1 }).line, `"${last?.text ?? ''}": the ${problem}`, hint);
  }
  const latest = endedAt ?? startedAt;
  const moved = last ?? day;
  if (moved !== undefined && latest > now)
    throw new TextMistake(
      moved.line,
      `"${moved.text}" is in the future`,
      'a session is logged once it is done',
    );
  return { date, startedAt, endedAt, isTimeKnown };
}

/**
 * What a text says of a session as a whole that it did not say before.
 *
 * @param before the text as it was written from the document
 * @throws TextMistake at the line that cannot be
 */
export function diffHead(document: SessionDocument, before: Head, after: Head, moment: EditMoment): HeadEdit {
  expectSameSession(document, after.session);
  const line = (field: HeadField) => changedLine(before, after, field);
  const { head } = document;
  const edit: HeadEdit = {};
  const times = diffTimes(document, line, moment);
  if (times.date !== head.date) edit.date = times.date;
  if (times.startedAt !== head.startedAt) edit.startedAt = times.startedAt;
  if (times.endedAt !== null && times.endedAt !== head.endedAt) edit.endedAt = times.endedAt;
  if (times.isTimeKnown && !head.isTimeKnown) edit.isTimeKnown = true;
  for (const field of ['paused', 'title', 'notes', 'deload', 'calories'] as const) {
    const changed = line(field);
    if (changed !== undefined)
      atLine(changed.line, () => Object.assign(edit, readField(field, changed.text)));
  }
  const pausedSeconds = edit.pausedSeconds ?? head.pausedSeconds;
  const isLonger = times.endedAt !== null && pausedSeconds > (times.endedAt - times.startedAt) / 1000;
  const blamed = line('paused') ?? line('end') ?? line('start');
  if (isLonger && blamed !== undefined)
    throw new TextMistake(
      blamed.line,
      `"${blamed.text}" leaves a pause longer than the session`,
      'correct the times or the pause',
    );
  return edit;
}

function readField(field: 'paused' | 'title' | 'notes' | 'deload' | 'calories', whole: string): HeadEdit {
  const text = whole.trim();
  if (field === 'deload') return { isDeload: readDeload(text) };
  if (field === 'paused') return { pausedSeconds: text === '' ? 0 : Math.round(parseDuration(text)) };
  if (field === 'calories') return { calories: text === '' ? null : readCalories(text) };
  return { [field]: text === '' ? null : text };
}
