import { showNumber } from '../../src/output/numbers.js';
import type { RecordView, RowsView, SavedView, TextView } from '../../src/output/view.js';

export const sets: RowsView = {
  kind: 'rows',
  columns: [
    { key: 'id' },
    { key: 'exercise', label: 'Exercise' },
    {
      key: 'weight',
      label: 'Weight',
      show: (row) => `${showNumber(Number(row.weight), 2)} ${row.unit === 'lb' ? 'lb' : 'kg'}`,
    },
    { key: 'unit' },
    { key: 'reps', label: 'Reps' },
    { key: 'notes', label: 'Notes' },
    { key: 'extra' },
  ],
  rows: [
    { id: 1, exercise: 'Squat', weight: 102.5, unit: 'kg', reps: 5, notes: null, extra: { belt: true } },
    {
      id: 2,
      exercise: 'ベンチプレス',
      weight: 1 / 3,
      unit: 'kg',
      reps: 12,
      notes: 'felt "easy", a|b',
      extra: {},
    },
    {
      id: 3,
      exercise: 'Row 💪🏽',
      weight: 60,
      unit: 'kg',
      reps: null,
      notes: 'seat 4\npaused on the chest between the reps',
      extra: null,
    },
  ],
  empty: 'No sets yet.',
  footer: ['3 sets · 1 note'],
};

export const noSets: RowsView = { ...sets, rows: [] };

export const session: RecordView = {
  kind: 'record',
  title: 'Push day',
  columns: [
    { key: 'id' },
    { key: 'started_at', label: 'Started' },
    { key: 'volume_kg', label: 'Volume', show: (row) => `${showNumber(Number(row.volume_kg), 1)} kg` },
    { key: 'notes', label: 'Notes' },
    { key: 'gym', label: 'Gym' },
  ],
  record: {
    id: 7,
    started_at: '2026-03-01T18:00:00+01:00',
    volume_kg: 1234.5678912,
    notes: 'slept badly, so everything was slow\nsecond line',
    gym: null,
    sets: [{ reps: 5 }],
  },
  sections: [
    {
      kind: 'rows',
      title: 'Sets',
      columns: [
        { key: 'set', label: 'Set' },
        { key: 'reps', label: 'Reps' },
      ],
      rows: [{ set: '1', reps: 5 }],
      empty: 'No sets.',
    },
    { kind: 'rows', columns: [{ key: 'x', label: 'X' }], rows: [], empty: 'No records.' },
  ],
};

export const saved: SavedView = {
  kind: 'saved',
  lines: ['Squat 100 kg × 5 → e1RM 116.7 kg', '✓ new record'],
  record: { session_id: 7, sets: [{ id: 1, reps: 5 }], previous: null, is_new: true },
};

export const text: TextView = { kind: 'text', key: 'sql', text: 'CREATE TABLE a (\n\tb TEXT\n);\n' };
