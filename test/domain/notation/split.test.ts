import { describe, expect, it } from 'vitest';
import { splitExercise } from '../../../src/domain/notation/split.js';

describe('splitExercise', () => {
  it.each<[string[], string, string]>([
    [['bench', 'press', '100x5'], 'bench press', '100x5'],
    [['bench', 'press', '100x5', '@8', 'w', '60x5'], 'bench press', '100x5 @8 w 60x5'],
    [['bench press 100x5'], 'bench press', '100x5'],
    [['bench press', '100x5'], 'bench press', '100x5'],
    [['  bench   press  100kg x 5 '], 'bench press', '100kg x 5'],
    [['Leg press 45 degree', '100x5'], 'Leg press 45 degree', '100x5'],
    [['bench', 'press', 'w 60x5 100x5'], 'bench press', 'w 60x5 100x5'],
    [['21s', 'curl', '20x7'], '21s curl', '20x7'],
    [['100x5'], '100x5', ''],
    [['pull-up', '-15x8'], 'pull-up', '-15x8'],
    [['pull', 'up', '−15x8'], 'pull up', '−15x8'],
    [['pull', 'up', '+20x8'], 'pull up', '+20x8'],
    [['push', 'up', 'x12'], 'push up', 'x12'],
    [['push', 'up', '×12'], 'push up', '×12'],
    [['push', 'up', 'x', '12'], 'push up', 'x 12'],
    [['push', 'up', 'BW', 'x', '12'], 'push up', 'BW x 12'],
    [['dip', 'bw+20x8'], 'dip', 'bw+20x8'],
    [['squat', 'miss', '100'], 'squat', 'miss 100'],
    [['squat', 'last'], 'squat', 'last'],
    [['squat', 'last+2.5'], 'squat', 'last+2.5'],
    [['squat', 'last', '-5'], 'squat', 'last -5'],
    [['front', 'squat', '@8'], 'front squat', '@8'],
    [['squat', 'w', '60x5'], 'squat', 'w 60x5'],
    [['squat', 'w60x5'], 'squat', 'w60x5'],
    [['squat', 'df', 'bw', 'x', '5'], 'squat', 'df bw x 5'],
    [['squat', 'w', 'f', '+20x5'], 'squat', 'w f +20x5'],
    [['squat', 'w', 'miss', '60'], 'squat', 'w miss 60'],
    [['squat', 'a', 'x', '12'], 'squat', 'a x 12'],
    [['machine', 'a', 'press', '60x5'], 'machine a press', '60x5'],
    [['plank', 'dad', '60s'], 'plank dad', '60s'],
    [['hex', 'x', 'press', '60x5'], 'hex x press', '60x5'],
    [['bench', 'press'], 'bench press', ''],
    [['w', '60x5'], 'w', '60x5'],
    [['', '60x5'], '', '60x5'],
    [[''], '', ''],
    [[], '', ''],
  ])('%j', (words, exercise, sets) => {
    expect(splitExercise(words)).toEqual({ exercise, sets });
  });
});
