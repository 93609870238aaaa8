import { localDate, isoWithOffset } from '../days.js';
import { showDuration } from '../durations.js';
import { numberText } from '../notation/numbers.js';
import { printSet } from '../notation/print.js';
import { stateOf, type DocumentHead, type DocumentSlot, type SessionDocument } from './document.js';
import { escapeText } from './escape.js';
import { looksLikeSets } from './set-line.js';
import { headFields, type HeadField } from './text.js';

/** Beyond this column a number stands right behind its line. */
const widestColumn = 60;

const help = `
# A set is written as in: ton help sets. Behind | stands a note, behind at its time: 100x5 @8 at 18:42 | belt
# A changed line changes its set, a removed line removes it, a line without a number adds one; their order counts.
# An exercise is a line of its own; [A] before it makes a superset, > below it is a note, skipped says so.
# Save and close to apply it all at once; an empty text changes nothing. Lines with # in front are not read.
`;

/** One line and the number that stands behind it. */
interface Numbered {
  readonly text: string;
  readonly id: number | null;
}

/**
 * A time of a session on its own day as `18:30`, of another as `2026-11-21 00:41`.
 *
 * @param at UTC milliseconds
 */
export function timeText(at: number, { date, offsetMinutes }: DocumentHead): string {
  const time = isoWithOffset(at, offsetMinutes).slice(11, 16);
  const day = localDate(at, offsetMinutes);
  return day === date ? time : `${day} ${time}`;
}

/** What stands behind each name of the head; null for a line that is left out. */
function headTexts({ id, head }: SessionDocument, state: string): Record<HeadField, string | null> {
  const [notes = '', ...more] = (head.notes ?? '').split('\n').map(escapeText);
  const end = head.endedAt === null || !head.isTimeKnown ? '' : timeText(head.endedAt, head);
  return {
    session: `${id} (as of ${state})`,
    date: head.date,
    start: head.isTimeKnown ? timeText(head.startedAt, head) : '',
    end: head.isRunning ? null : end,
    paused: head.pausedSeconds === 0 ? '' : showDuration(head.pausedSeconds),
    title: escapeText(head.title ?? ''),
    notes: [notes, ...more.map((line) => `> ${line}`)].join('\n'),
    deload: head.isDeload ? 'yes' : 'no',
    calories: head.calories === null ? '' : numberText(head.calories),
  };
}

/** A name that would be read as something else is told by empty brackets. */
function headingText({ exercise, supersetGroup }: DocumentSlot): string {
  const name = escapeText(exercise.name);
  if (supersetGroup !== null) return `[${escapeText(supersetGroup).replaceAll(']', '\\u{5d}')}] ${name}`;
  const isClear = !/^[[>#\s]|^\w+:/.test(name) && !looksLikeSets(name);
  return isClear ? name : `[] ${name}`;
}

function slotLines(slot: DocumentSlot, unit: 'kg' | 'lb'): Numbered[] {
  const notes = slot.notes === null ? [] : slot.notes.split('\n');
  return [
    { text: '', id: null },
    { text: headingText(slot), id: slot.id },
    ...(slot.isSkipped ? [{ text: '  skipped', id: null }] : []),
    ...notes.map((line) => ({ text: `  > ${escapeText(line)}`, id: null })),
    ...slot.sets.map(({ id, set, notes: note }) => ({
      text: `  ${printSet(set, { unit })}${note === null ? '' : ` | ${escapeText(note)}`}`,
      id,
    })),
  ];
}

/**
 * A session as text to edit: the head, then every exercise with its sets, numbers behind them, and help below.
 *
 * @param unit of the reader, which is left out in front of an x
 * @returns text that `parseSessionText` takes apart, each line ended
 */
export function printSessionText(document: SessionDocument, unit: 'kg' | 'lb'): string {
  const texts = headTexts(document, stateOf(document));
  const head = headFields.flatMap((field) => {
    const text = texts[field];
    return text === null ? [] : [`${`${field}:`.padEnd(10)}${text}`.replace(/[^\S\n]+(?=\n|$)/g, '')];
  });
  const lines = document.slots.flatMap((slot) => slotLines(slot, unit));
  const width = Math.max(...lines.map(({ text }) => (text.length > widestColumn ? 0 : text.length)), 0);
  const body = lines.map(({ text, id }) => (id === null ? text.trimEnd() : `${text.padEnd(width)}  #${id}`));
  return `${[...head, ...body].join('\n')}\n${help}`;
}
