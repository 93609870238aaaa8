import { describe, expect, it } from 'vitest';
import { printSets } from '../../../src/domain/notation/print-sets.js';
import { setsOf } from '../../../src/domain/session/newest.js';
import { sessionProgress } from '../../../src/domain/session/progress.js';
import { drop, loopOf, optional, sayPlace, start, target, type, warmup } from './plans.js';

describe('a session that goes as planned', () => {
  const amrap = target({ isAmrap: true, repsMax: null });
  const superset = { supersetGroup: 'A', targets: [target(), target(), target()] };
  const loop = loopOf(
    {
      targets: [warmup({ weight: 40 }), warmup({ weight: 70 }), target(), target(), amrap],
      lastTime: '95x5x2 95x8',
    },
    superset,
    { ...superset, targets: superset.targets.map((one) => ({ ...one, repsMin: 8, repsMax: 12 })) },
    {
      measurement: 'bodyweight_reps',
      targets: [
        target({ loadKind: 'none', weight: null, unit: null }),
        optional({ loadKind: 'none', weight: null, unit: null }),
      ],
    },
    { targets: [target({ weight: 30 }), drop({ weight: 20 })] },
    {
      measurement: 'duration',
      targets: [
        target({ repsMin: null, repsMax: null, weight: null, loadKind: 'none', durationSeconds: 60 }),
      ],
    },
  );

  it('takes one Enter for each set, and one to finish', () => {
    let state = loop;
    let lines = 0;
    while (sayPlace(state) !== 'done' && lines < 100) {
      lines += 1;
      state = type(state, '', start + 60_000 * lines).state;
    }
    expect(lines).toBe(16);
    expect(setsOf(state.plan)).toHaveLength(16);
    expect(sessionProgress(state.plan)).toMatchObject({
      exercisesCompleted: 6,
      totalExercises: 6,
      progress: 1,
    });
    expect(
      state.plan.slots.map(({ sets }) =>
        printSets(
          sets.map(({ set }) => set),
          { unit: 'kg' },
        ),
      ),
    ).toEqual(['w 40x5 w 70x5 100x5x2 a 100x8', '100x5x3', '100x8x3', 'x5x2', '30x5 d 20x5', '1:00']);
    expect(type(state, '', start).effects).toEqual([{ kind: 'finish', left: 0 }]);
  });
});
