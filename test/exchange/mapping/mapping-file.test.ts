import { describe, expect, test } from 'vitest';

import { mappingRows, readMappingLines } from '../../../src/exchange/mapping/mapping-file.js';
import type { PlannedExercise } from '../../../src/exchange/mapping/plan.js';

const ours = (id: number, name: string) => ({ id, name, measurement: 'weight_reps' as const });
const planned = (name: string, more: Partial<PlannedExercise> = {}): PlannedExercise => ({
  key: name.toLowerCase(),
  name,
  sets: 1,
  known: null,
  likely: [],
  decision: null,
  ...more,
});

describe('a mapping is read', () => {
  test.each([
    ['with commas', 'exercise,ours\n"Curl, EZ",Bicep Curl\n'],
    ['with semicolons, as spreadsheets write it', 'exercise;ours;sets\r\nCurl, EZ;Bicep Curl;3\r\n'],
    ['with its columns in another order', 'Ours\tExercise\nBicep Curl\tCurl, EZ'],
  ])('%s', (_, text) => {
    expect(readMappingLines(text, 'map.csv')).toEqual([{ line: 2, name: 'Curl, EZ', ours: 'Bicep Curl' }]);
  });

  test('with lines counted over empty ones, and cells left out', () => {
    expect(readMappingLines('exercise,ours\n\n,\nA\nB, new \n', 'map.csv')).toEqual([
      { line: 4, name: 'A', ours: '' },
      { line: 5, name: 'B', ours: 'new' },
    ]);
  });

  test.each([
    ['', 'line 1: "map.csv" has no column "exercise"'],
    ['exercise,mine\nA,B\n', 'line 1: "map.csv" has no column "ours"'],
    ['exercise,ours\nCurl, EZ,Bicep Curl\n', 'line 2: "Curl, EZ,Bicep Curl" has more cells'],
    ['exercise,ours\n,Squat\n', 'line 2: ",Squat" names no exercise'],
  ])('or refused: %j', (text, message) => {
    expect(() => readMappingLines(text, 'map.csv')).toThrow(message);
  });
});

describe('a mapping is written', () => {
  const plan = [
    planned('Plank', { known: { ...ours(1, 'Plank'), owner_id: null } }),
    planned('Odd Thing'),
    planned('b', { likely: [ours(2, 'B one')] }),
    planned('a', { likely: [ours(3, 'A one')], sets: 4 }),
    planned('Press', { likely: [ours(4, 'Leg Press'), ours(5, 'Bench Press')] }),
    planned('Said', { likely: [ours(6, 'Squat')], decision: ours(6, 'Squat') }),
    planned('=1+1', { decision: 'new' }),
  ];

  test('what needs a look first, and spreadsheets run none of it', () => {
    expect(
      mappingRows(plan).map((row) => [row.exercise, row.ours, row.confidence, row.alternatives, row.sets]),
    ).toEqual([
      ['Press', 'new', 'low', 'Leg Press | Bench Press', 1],
      ['a', 'new', 'medium', 'A one', 4],
      ['b', 'new', 'medium', 'B one', 1],
      ['Odd Thing', 'new', 'none', '', 1],
      ["'=1+1", 'new', 'high', '', 1],
      ['Plank', 'Plank', 'high', '', 1],
      ['Said', 'Squat', 'high', 'Squat', 1],
    ]);
  });

  test('and its guarded names are read back as they were', () => {
    expect(readMappingLines("exercise,ours\n'=1+1,new\n", 'map.csv')).toMatchObject([{ name: '=1+1' }]);
  });
});
