import { beforeEach, describe, expect, test } from 'vitest';

import { newTon, type Ton } from '../run-ton.js';

let ton: Ton;
beforeEach(() => {
  ton = newTon();
});

describe('numbers and dates written elsewhere are read where there is one reading', () => {
  test.each([
    ['log bench press 102,5x5', 'Bench Press (Barbell)  102.5 kg × 5'],
    ['log leg press 1.234,5x5', '1234.5 kg × 5'],
    ['log leg press "1,234.5lb x 5"', '1234.5 lb × 5'],
    ['body log 87,2', 'weight 87.2 kg'],
    ['calc convert 1.234,5kg', '2721'],
    ['log set bench press --weight 102,5 --reps 5', '102.5 kg × 5'],
  ])('%s', async (words, expected) => {
    expect(await ton.text(words)).toContain(expected);
  });

  test.each([
    ['12.5.2026', '2026-05-12'],
    ['12.05.2026 18:30', '2026-05-12'],
    ['12.05.2026, 18:30', '2026-05-12'],
    ['2026/05/12', '2026-05-12'],
    ['12 mai 2026 18:30', '2026-05-12'],
    ['May 12, 2026, 6:30pm', '2026-05-12'],
  ])('--at "%s"', async (at, date) => {
    await ton.text(['log', 'squat', '100x5', '--at', at]);
    expect(ton.sql('select local_date from sessions')).toEqual([{ local_date: date }]);
  });

  test.each([
    ['log leg press 1,234x5', '1,234 is ambiguous', 'write 1234 or 1.234'],
    ['log squat 100x5 --at 05/12/2026', '"05/12/2026" is ambiguous: 2026-12-05 or 2026-05-12', 'year first'],
  ])('%s names both readings', async (words, message, hint) => {
    const { status, stderr } = await ton(words);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
    expect(ton.sql('select id from set_logs')).toEqual([]);
  });
});
