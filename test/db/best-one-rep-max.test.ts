import { beforeEach, describe, expect, it } from 'vitest';
import { recentOneRepMax } from '../../src/db/best-one-rep-max.js';
import { insertRow } from '../../src/db/write.js';
import { exercise, run, twoPeople, type TwoPeople } from './two-people.js';

let people: TwoPeople;
beforeEach(() => {
  people = twoPeople();
});

/** A set that stands alone, at noon of a day. */
async function lift(
  day: string,
  weight: number,
  columns: Partial<{ set_type: 'warmup'; reps: number; is_completed: 0 }> = {},
) {
  await run(people.ann, (scope) =>
    insertRow(scope, 'set_logs', {
      uid: `${day} ${weight}`,
      exercise_id: exercise,
      set_index: 1,
      set_type: 'working',
      load_kind: 'external',
      weight,
      unit: 'kg',
      reps: 1,
      performed_at: Date.parse(`${day}T11:00:00Z`),
      local_date: day,
      utc_offset_minutes: 60,
      ...columns,
    }),
  );
}

const best = (date: string, scope = people.ann) =>
  recentOneRepMax(scope, { id: exercise, measurement: 'weight_reps' }, date, 'epley');

describe('the best estimate of the last ninety days', () => {
  it('is the day itself and the eighty-nine before it', async () => {
    await lift('2026-08-20', 100);
    expect(await best('2026-08-19')).toBeNull();
    expect(await best('2026-08-20')).toBe(100);
    expect(await best('2026-11-17')).toBe(100);
    expect(await best('2026-11-18')).toBeNull();
  });

  it('is the highest, whatever came later', async () => {
    await lift('2026-11-01', 100);
    await lift('2026-11-02', 90, { reps: 5 });
    await lift('2026-11-03', 80);
    expect(await best('2026-11-18')).toBe(105);
  });

  it('takes no warm-up, no missed attempt and no set of more than twelve reps', async () => {
    await lift('2026-11-01', 200, { set_type: 'warmup' });
    await lift('2026-11-02', 201, { is_completed: 0 });
    await lift('2026-11-03', 202, { reps: 13 });
    expect(await best('2026-11-18')).toBeNull();
  });

  it('is nobody else’s', async () => {
    await lift('2026-11-01', 100);
    expect(await best('2026-11-18', people.bob)).toBeNull();
  });
});
