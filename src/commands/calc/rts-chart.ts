import { Failure } from '../../domain/failure.js';
import { percentOfMax } from '../../domain/one-rep-max.js';

/** What the chart covers, in words. */
export const chartRange = 'the RTS chart has 1 to 12 reps at RPE 6 to 10 in halves';

/**
 * Percent of the maximum by the RTS chart.
 *
 * @throws Failure usage outside of it
 */
export function expectInChart(reps: number, rpe: number): number {
  const percent = percentOfMax(reps, rpe);
  if (percent === null)
    throw new Failure('usage', `"${reps}" reps at RPE "${rpe}" are not in the RTS chart`, chartRange);
  return percent;
}
