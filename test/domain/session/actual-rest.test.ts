import { expect, it } from 'vitest';
import { actualRests } from '../../../src/domain/session/actual-rest.js';

const second = 1000;

it('is the time to the next set, whatever the order they are given in', () => {
  const sets = [
    { id: 3, performedAt: 300 * second },
    { id: 1, performedAt: 0 },
    { id: 2, performedAt: 90.4 * second },
  ];
  expect([...actualRests(sets)]).toEqual([
    [1, 90],
    [2, 210],
  ]);
});

it('is unknown after the last set and between sets entered together', () => {
  expect(actualRests([])).toEqual(new Map());
  expect(actualRests([{ id: 1, performedAt: 5 }])).toEqual(new Map());
  const together = [1, 2, 3].map((id) => ({ id, performedAt: id === 3 ? 60 * second : 0 }));
  expect([...actualRests(together)]).toEqual([[2, 60]]);
});
