import { expect, it } from 'vitest';
import { counted } from '../../src/domain/counted.js';

it.each([
  [0, '0 sets'],
  [1, '1 set'],
  [2, '2 sets'],
])('%i is %s', (count, text) => {
  expect(counted(count, 'set')).toBe(text);
});
