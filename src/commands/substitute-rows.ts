import type { Substitute } from '../domain/substitutes.js';
import type { RowsView } from '../output/view.js';

/**
 * What can stand in for an exercise, as people and scripts see it.
 *
 * @param of the exercise's name
 */
export function substituteRows(of: string, substitutes: readonly Substitute[]): RowsView {
  return {
    kind: 'rows',
    columns: [
      { key: 'exercise', label: `instead of ${of}` },
      { key: 'exercise_id' },
      { key: 'reason', label: 'why' },
      { key: 'score' },
    ],
    rows: substitutes.map(({ movement, reason, score }) => ({
      exercise: movement.name,
      exercise_id: movement.id,
      reason,
      score,
    })),
    empty: `nothing works the same muscles as ${of} with what you own`,
  };
}
