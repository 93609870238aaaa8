import { counted } from '../../domain/counted.js';
import { printRule } from '../../domain/progression/rule-notation.js';
import { workText } from '../../domain/program/slot-text.js';
import {
  confidenceOf,
  type ImportedText,
  type ReadExercise,
  type SavedImport,
} from '../../exchange/program/import-text.js';
import { writeProgramDocument } from '../../exchange/program/write.js';
import type { Column, Json, RecordView, Row, RowsView } from '../../output/view.js';
import { plannedSetRow } from '../slot-rows.js';

const exerciseColumns: readonly Column[] = [
  { key: 'line', label: 'line', align: 'right' },
  { key: 'exercise', label: 'exercise' },
  { key: 'work', label: 'sets' },
  { key: 'confidence', label: 'confidence' },
  { key: 'doubts', label: 'guessed' },
];

const leftColumns: readonly Column[] = [
  { key: 'line', label: 'line', align: 'right' },
  { key: 'text', label: 'text' },
  { key: 'doubts', label: 'why' },
];

/**
 * What was understood of a text, what was guessed, and what stays a note.
 *
 * @param saved what was stored, null when it was only tried
 */
export function importReport(imported: ImportedText, saved: SavedImport | null): RecordView {
  const { program, exercises, unread, made } = imported;
  const { document } = program;
  const taken = exercises.filter((one) => one.taken !== null);
  const created = made
    .filter(({ id }) => taken.some((one) => one.taken?.exercise.id === id))
    .map(({ name }) => name);
  const left = [
    ...exercises
      .filter((one) => one.taken === null)
      .map(({ slot }): Row => ({
        line: slot.line,
        text: slot.text,
        doubts: slot.guesses.join('; '),
      })),
    ...unread.map((line): Row => ({ ...line, doubts: 'it is no exercise, and no sets of one' })),
  ].sort((a, b) => Number(a.line) - Number(b.line));
  const days = document.weeks.flatMap((week) => week.days);
  const size = [
    counted(document.weeks.length, 'week'),
    counted(days.length, 'day'),
    counted(
      days.reduce((sum, { slots }) => sum + slots.length, 0),
      'exercise',
    ),
  ].join(', ');
  return {
    kind: 'record',
    title: `program "${document.name}" ${saved === null ? 'would be imported' : 'imported'}: ${size}`,
    columns: [
      {
        key: 'created_exercises',
        label: 'new exercises',
        show: () => created.join(', '),
      },
      {
        key: 'import_id',
        label: 'take it back with',
        show: () => (saved === null ? '' : `ton import undo ${saved.importId}`),
      },
    ],
    record: {
      import_id: saved?.importId ?? null,
      id: saved?.program.id ?? null,
      uid: saved?.program.uid ?? null,
      name: document.name,
      program: JSON.parse(writeProgramDocument(document, 'json')) as Json,
      exercises: exercises.map(exerciseRow),
      unread: unread.map((line): Row => ({ ...line })),
      created_exercises: created,
      dry_run: saved === null,
    },
    sections: [
      ...(taken.length > 0 ? [tableOf(taken.map(shownRow), exerciseColumns)] : []),
      ...(left.length === 0
        ? []
        : [{ ...tableOf(left, leftColumns), title: 'not taken, kept as notes of their day' }]),
    ],
  };
}

function tableOf(rows: readonly Row[], columns: readonly Column[]): RowsView {
  return { kind: 'rows', columns, rows, empty: '' };
}

function shownRow(one: ReadExercise): Row {
  const { slot, taken, isConfirmed } = one;
  return {
    line: slot.line,
    exercise: taken?.exercise.name ?? null,
    work: taken === null ? '' : workText({ ...taken, measurement: taken.exercise.measurement }),
    confidence: isConfirmed ? 'confirmed' : slot.confidence,
    doubts: isConfirmed ? '' : slot.guesses.join('; '),
  };
}

/** An exercise of the text as scripts see it. */
function exerciseRow(one: ReadExercise): Row {
  const { slot, taken, isConfirmed } = one;
  const shown = taken ?? slot;
  const { exercise, sets, rule, notes, supersetGroup } = shown;
  return {
    line: slot.line,
    text: slot.text,
    exercise: exercise?.name ?? null,
    confidence: confidenceOf(one),
    sets: sets.map(plannedSetRow),
    sets_text: workText({ sets, rule: null, measurement: exercise?.measurement ?? 'weight_reps' }),
    progression: rule === null ? null : printRule(rule),
    notes,
    superset_group: supersetGroup,
    exercise_text: slot.exerciseText,
    candidates: slot.candidates.map(({ name }) => name),
    guesses: [...slot.guesses],
    is_taken: taken !== null,
    is_confirmed: isConfirmed,
  };
}
