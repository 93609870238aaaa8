import { describe, expect, test } from 'vitest';
import { describeSet } from '../../../src/domain/notation/describe.js';
import { stateOf } from '../../../src/domain/session-text/document.js';
import { tallyEdit, type SessionEdit } from '../../../src/domain/session-text/edit.js';
import { printSessionText } from '../../../src/domain/session-text/print.js';
import { diff, dip, minute, place, replaced, sets, start, stored, text } from './push-session.js';

/** The sets of an edit as people read them, by exercise. */
const shown = ({ slots }: SessionEdit) =>
  slots.map((slot) => [
    slot.exercise.name,
    ...slot.sets.map(({ id, from, set, notes }) =>
      [
        id ?? (from === null ? 'new' : `was ${from}`),
        describeSet(set),
        ...(notes === null ? [] : [notes]),
      ].join(' '),
    ),
  ]);

test('the text of a session', () => {
  expect(text.split('\n#')[0]).toBe(`session:  7 (as of ${stateOf(stored)})
date:     2026-11-18
start:    18:30
end:      19:30
paused:   5:00
title:    Push
notes:    one
> two
deload:   no
calories:

Bench Press        #1
  > seat 4
  w 60x5           #11
  100x5 @8 | belt  #12
  225lbx3          #13

[A] Row            #2
  80x8|7           #14

[A] Dip            #3
  skipped
`);
});

describe('sets', () => {
  const rest = [['Row', '14 80 kg × 8|7'], ['Dip']];
  test.each<[string, string | RegExp, string, string[]]>([
    ['changed', '100x5 @8', '102.5x6', ['11 w 60 kg × 5', '12 102.5 kg × 6 belt', '13 225 lb × 3']],
    [
      'with another note',
      '| belt',
      '| belt | sleeves',
      ['11 w 60 kg × 5', '12 100 kg × 5 @8 belt | sleeves', '13 225 lb × 3'],
    ],
    ['without its note', '| belt', '', ['11 w 60 kg × 5', '12 100 kg × 5 @8', '13 225 lb × 3']],
    ['removed', /.*#12\n/, '', ['11 w 60 kg × 5', '13 225 lb × 3']],
    [
      'added',
      /(.*#12\n)/,
      '$1  95x8 | new #\n',
      ['11 w 60 kg × 5', '12 100 kg × 5 @8 belt', 'new 95 kg × 8 new #', '13 225 lb × 3'],
    ],
    [
      'added, several on a line, not indented',
      /(.*#13\n)/,
      '$190x5x2\n',
      ['11 w 60 kg × 5', '12 100 kg × 5 @8 belt', '13 225 lb × 3', 'new 90 kg × 5', 'new 90 kg × 5'],
    ],
    [
      'added, like the one above',
      /(.*#13\n)/,
      '$1  last+10\n',
      ['11 w 60 kg × 5', '12 100 kg × 5 @8 belt', '13 225 lb × 3', 'new 235 lb × 3'],
    ],
    [
      'in another order',
      /(.*#11\n)(.*#12\n)/,
      '$2$1',
      ['12 100 kg × 5 @8 belt', '11 w 60 kg × 5', '13 225 lb × 3'],
    ],
    [
      'copied with the number',
      /(.*#11\n)/,
      '$1$1',
      ['11 w 60 kg × 5', 'new w 60 kg × 5', '12 100 kg × 5 @8 belt', '13 225 lb × 3'],
    ],
    [
      'in the unit as typed',
      '225lbx3',
      '230lbx3',
      ['11 w 60 kg × 5', '12 100 kg × 5 @8 belt', '13 230 lb × 3'],
    ],
  ])('%s', (_, part, by, expected) => {
    const edit = diff(replaced(part, by));
    expect(shown(edit)).toEqual([['Bench Press', ...expected], ...rest]);
    expect(tallyEdit(stored, edit).isNothing).toBe(false);
  });

  test('a new one counts as done with the one above it, unless it says when', () => {
    const edit = diff(replaced(/(.*#12\n)/, '$1  95x8\n  95x7 at 18:59\n'));
    expect(edit.slots[0]?.sets.map(({ performedAt }) => (performedAt - start) / minute)).toEqual([
      11, 12, 12, 28.5, 13,
    ]);
  });

  test('moved below another exercise is removed there and new here, and brings along what no text says', () => {
    const edit = diff(
      replaced('  80x8|7           #14', '  80x8|7           #14\n  225lbx3 #13', replaced(/.*#13\n/, '')),
    );
    expect(shown(edit).slice(0, 2)).toEqual([
      ['Bench Press', '11 w 60 kg × 5', '12 100 kg × 5 @8 belt'],
      ['Row', '14 80 kg × 8|7', 'was 13 225 lb × 3'],
    ]);
    expect(edit.removedSets).toEqual([13]);
    expect(edit.slots[1]?.sets[1]?.performedAt).toBe(start + 13 * minute);
  });

  test('what the notation reads otherwise stays: a weight stored as a bar’s on an exercise of the body', () => {
    const [done] = sets(dip, '+20x8', 20);
    if (done === undefined) throw new Error('one set');
    const odd = { ...done, set: { ...done.set, loadKind: 'external' as const } };
    const document = { ...stored, slots: [{ id: 3, exercise: dip, ...place, sets: [odd] }] };
    const [slot] = diff(
      replaced('20kgx8', '20kgx9', replaced('20x8', '20kgx8', printSessionText(document, 'kg'))),
      document,
    ).slots;
    expect(slot?.sets[0]?.set).toEqual({ ...odd.set, reps: 9 });
  });
});

describe('exercises', () => {
  test('renamed takes all its sets along as new ones', () => {
    const edit = diff(replaced('Bench Press  ', 'Squat  '));
    expect(shown(edit)[0]).toEqual([
      'Squat',
      'was 11 w 60 kg × 5',
      'was 12 100 kg × 5 @8 belt',
      'was 13 225 lb × 3',
    ]);
    expect(edit).toMatchObject({
      removedSets: [11, 12, 13],
      removedSlots: [],
      slots: [{ id: 1, notes: 'seat 4' }, {}, {}],
    });
  });

  test('added, removed, put in another order', () => {
    expect(shown(diff(replaced('[A] Row', 'Squat\n  100x5\n\n[A] Row')))[1]).toEqual([
      'Squat',
      'new 100 kg × 5',
    ]);
    expect(diff(replaced(/\[A\] Row.*\n.*#14\n/, ''))).toMatchObject({
      removedSlots: [2],
      removedSets: [14],
    });
    const edit = diff(replaced(/(\[A\] Row[^]*?\n\n)(\[A\] Dip[^]*?skipped\n)/, '$2\n$1'));
    expect(edit.slots.map(({ id }) => id)).toEqual([1, 3, 2]);
    expect(tallyEdit(stored, edit)).toMatchObject({
      isPlacesChanged: true,
      isReordered: false,
      changedSets: 0,
    });
  });

  test('superset, skipped and notes', () => {
    const edit = diff(
      replaced('  skipped', '  > no', replaced('[A] Row', 'Row', replaced('  > seat 4\n', ''))),
    );
    expect(edit.slots).toMatchObject([
      { notes: null, supersetGroup: null },
      { supersetGroup: null },
      { supersetGroup: 'A', isSkipped: false, notes: 'no' },
    ]);
  });
});
