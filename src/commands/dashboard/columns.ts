import { counted } from '../../domain/counted.js';
import { weekday } from '../../domain/days.js';
import { showSpan } from '../../domain/durations.js';
import { valueText } from '../../domain/records/words.js';
import type { RecordUnit } from '../../domain/records/record.js';
import type { Column, Json, Row } from '../../output/view.js';
import { textOf } from '../../output/text-of.js';
import { programDayText } from '../program-day-text.js';
import { showWeight } from '../user-unit.js';
import { dayInBrief } from './words.js';

/** How the dashboard is shown to people: a line a matter, none for what there is nothing to say about. */
export function dashboardColumns(record: Row, unit: 'kg' | 'lb', ascii: boolean): Column[] {
  const today = textOf(record, 'date');
  const volume = (kilograms: Json | undefined) => `${showWeight(Number(kilograms), unit)} ${unit}`;
  return [
    { key: 'date' },
    { key: 'session', label: 'running', show: ({ session }) => runningText(session) },
    {
      key: 'last_session',
      label: 'last',
      show: ({ last_session: last }) => (isRow(last) ? lastText(last, today, volume) : ''),
    },
    {
      key: 'next',
      label: 'next',
      show: ({ next, session }) => (isRow(session) ? '' : nextText(rowsOf(next))),
    },
    {
      key: 'week',
      label: 'this week',
      show: (row) =>
        [
          weekText(row.week, ascii),
          counted(Number(row.week_sessions), 'session'),
          ...(Number(row.week_sets) > 0 ? [counted(Number(row.week_sets), 'set')] : []),
          ...(Number(row.week_volume_kg) > 0 ? [volume(row.week_volume_kg)] : []),
        ].join('  '),
    },
    { key: 'week_sessions' },
    { key: 'week_sets' },
    { key: 'week_volume_kg' },
    {
      key: 'records',
      label: 'records',
      show: ({ records }) =>
        rowsOf(records)
          .map((broken) => recordText(broken, unit, today))
          .join(', '),
    },
    {
      key: 'notes',
      label: 'notes',
      show: ({ notes }) =>
        rowsOf(notes)
          .map((note) => `${textOf(note, 'coach')}: ${textOf(note, 'text')}`)
          .join(' / '),
    },
    {
      key: 'invitations',
      label: 'invited',
      show: ({ invitations }) =>
        Array.isArray(invitations) && invitations.length > 0
          ? `${invitations.map((name) => textOf({ name }, 'name')).join(', ')} (ton program join "${textOf({ name: invitations[0] ?? '' }, 'name')}")`
          : '',
    },
    {
      key: 'templates',
      label: 'templates',
      show: ({ templates }) =>
        Array.isArray(templates) && templates.length > 0
          ? `${templates.map((title) => textOf({ title }, 'title')).join(', ')} (ton session start ${textOf({ title: templates[0] ?? '' }, 'title')})`
          : '',
    },
    {
      key: 'sessions',
      label: 'all time',
      show: ({ sessions, since }) =>
        `${counted(Number(sessions), 'session')}${typeof since === 'string' ? ` since ${since}` : ''}`,
    },
    { key: 'since' },
  ];
}

function runningText(session: Json | undefined): string {
  if (!isRow(session)) return '';
  const { current } = session;
  const next = isRow(current) ? `next ${textOf(current, 'exercise')}` : 'everything is done';
  const done = `${Number(session.exercises_completed)} of ${counted(Number(session.total_exercises), 'exercise')} done`;
  return `${showSpan(Number(session.duration_seconds))}, ${done}, ${next} (ton session resume)`;
}

/** Where several programs are followed, the command has to say which. */
function nextText(days: readonly Row[]): string {
  const [only, ...others] = days;
  if (only === undefined) return '';
  const place = (row: Row) =>
    programDayText(textOf(row, 'program'), {
      week: Number(row.week),
      day: Number(row.day),
      round: Number(row.round),
      title: row.title === null ? null : textOf(row, 'title'),
    });
  const which = others.length === 0 ? '' : ` --program "${textOf(only, 'program')}"`;
  return `${days.map(place).join(' / ')} (ton session start${which})`;
}

function lastText(last: Row, today: string, volume: (kilograms: Json | undefined) => string): string {
  const title = last.title === null ? '' : `, ${textOf(last, 'title')}`;
  return [
    `${dayInBrief(textOf(last, 'date'), today)}${title}: ${counted(Number(last.exercises), 'exercise')}`,
    counted(Number(last.sets), 'set'),
    ...(Number(last.volume_kg) > 0 ? [volume(last.volume_kg)] : []),
    ...(Number(last.duration_seconds) > 0 ? [showSpan(Number(last.duration_seconds))] : []),
  ].join(', ');
}

/** A mark for each day with something in it. */
function weekText(week: Json | undefined, ascii: boolean): string {
  const [full, empty] = ascii ? ['x', '.'] : ['✓', '·'];
  return rowsOf(week)
    .map((day) => {
      const name = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'][weekday(textOf(day, 'date'))] ?? '';
      return `${name} ${Number(day.sessions) + Number(day.sets) > 0 ? full : empty}`;
    })
    .join(' ');
}

function recordText(broken: Row, unit: 'kg' | 'lb', today: string): string {
  const value = valueText(Number(broken.value), broken.unit as RecordUnit, {
    formula: 'epley',
    weightUnit: unit,
  });
  const estimated = broken.record_type === '1rm' ? ' estimated' : '';
  return `${textOf(broken, 'exercise')} ${value}${estimated} (${dayInBrief(textOf(broken, 'date'), today)})`;
}

function isRow(value: Json | undefined): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rowsOf(value: Json | undefined): Row[] {
  return Array.isArray(value) ? value.filter(isRow) : [];
}
