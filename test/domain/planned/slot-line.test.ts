import { describe, expect, it } from 'vitest';
import { parseSlotLine, type SlotLine } from '../../../src/domain/planned/slot-line.js';

const alone = { supersetGroup: null, notes: null, exerciseWithLetter: null };

describe('parseSlotLine', () => {
  it.each<[string, Partial<SlotLine>]>([
    ['squat 5x5 @100kg', { exercise: 'squat', sets: '5x5 @100kg' }],
    ['bench press 3x8-12 @60kg rest 90s', { exercise: 'bench press', sets: '3x8-12 @60kg rest 90s' }],
    ['A1 bench press 3x8', { supersetGroup: 'A', exercise: 'bench press', sets: '3x8' }],
    ['b2: row 3x8', { supersetGroup: 'B', exercise: 'row', sets: '3x8' }],
    ['C) row 3x8', { supersetGroup: 'C', exercise: 'row', sets: '3x8' }],
    ['A dip 3x8', { supersetGroup: 'A', exercise: 'dip', sets: '3x8', exerciseWithLetter: 'A dip' }],
    ['T bar row 3x8', { exercise: 'T bar row', sets: '3x8' }],
    ['v up 3x8', { exercise: 'v up', sets: '3x8' }],
    ['squat: 5x5', { exercise: 'squat', sets: '5x5' }],
    ['A1 T bar row: w 1x5 40kg, 5x5', { supersetGroup: 'A', exercise: 'T bar row', sets: 'w 1x5 40kg, 5x5' }],
    ['squat | 5x5 | below parallel', { exercise: 'squat', sets: '5x5', notes: 'below parallel' }],
    [
      'A1 21 | 1x21 | seven | each',
      { supersetGroup: 'A', exercise: '21', sets: '1x21', notes: 'seven | each' },
    ],
    ['squat |5x5|', { exercise: 'squat', sets: '5x5' }],
    ['squat w 2x5 40kg', { exercise: 'squat', sets: 'w 2x5 40kg' }],
    ['squat w2x5', { exercise: 'squat', sets: 'w2x5' }],
    ['plank 3 x 30s', { exercise: 'plank', sets: '3 x 30s' }],
    ['row 3-4 sets × 6-10', { exercise: 'row', sets: '3-4 sets × 6-10' }],
    ['45 degree raise 3×15', { exercise: '45 degree raise', sets: '3×15' }],
    ['hip 90/90 stretch 3x30s', { exercise: 'hip 90/90 stretch', sets: '3x30s' }],
    ['squat 3x8 rest: 90s', { exercise: 'squat', sets: '3x8 rest: 90s' }],
    ['plank 30s', { exercise: 'plank', sets: '30s' }],
    ['bench press', { exercise: 'bench press', sets: '' }],
    ['  squat   5x5  ', { exercise: 'squat', sets: '5x5' }],
    ['', { exercise: '', sets: '' }],
  ])('%j', (text, expected) => expect(parseSlotLine(text)).toEqual({ ...alone, ...expected }));
});
