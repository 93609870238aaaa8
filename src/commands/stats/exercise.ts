import type { App } from '../../app/app.js';
import { formulaFor } from '../../db/formula.js';
import { exerciseStats } from '../../db/stats-exercise.js';
import { showDistance } from '../../domain/distance.js';
import { formulaNames, type OneRepMaxFormula } from '../../domain/one-rep-max.js';
import { showNumber } from '../../output/numbers.js';
import type { Column, RecordView } from '../../output/view.js';
import { askExercise, whichExercise } from '../../prompts/ask-exercise.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import { readBounds } from '../../schema/page.js';
import type { Invocation } from '../handler.js';
import { userUnit } from '../user-unit.js';
import { caloriesColumn, numberColumn, optional, timeColumn, weightColumn } from './figures.js';

/** Sums, averages and bests of one exercise, over everything or over a span of days. */
export async function run(
  app: App,
  { operands, options }: Invocation<{ since?: string; until?: string }>,
): Promise<RecordView> {
  const scope = await app.reading();
  const bounds = readBounds(scope, options);
  const { exercise } = await fillIn(app, {
    exercise: {
      name: 'EXERCISE',
      given: operands.length === 0 ? undefined : await whichExercise(app, scope, operands.join(' ')),
      ask: (prompter: Prompter) => askExercise(prompter, scope),
    },
  });
  const formula = await formulaFor(scope, exercise.id);
  const stats = await exerciseStats(scope, exercise, formula, bounds);
  return {
    kind: 'record',
    title: exercise.name,
    columns: columns(userUnit(scope.user), formula),
    record: { exercise: exercise.name, exercise_id: exercise.id, ...stats },
  };
}

function columns(unit: 'kg' | 'lb', formula: OneRepMaxFormula): Column[] {
  const heaviest = weightColumn('heaviest', 'heaviest', unit);
  return [
    { key: 'exercise' },
    { key: 'exercise_id' },
    numberColumn('sessions', 'sessions'),
    numberColumn('sets', 'sets logged'),
    numberColumn('working_sets', 'working sets'),
    optional(numberColumn('reps', 'reps')),
    optional(numberColumn('avg_reps_per_session', 'reps a session', 1)),
    numberColumn('max_reps', 'most reps in a set'),
    {
      ...heaviest,
      show: (row) =>
        row.heaviest_unit === 'stacks'
          ? `${showNumber(Number(row.heaviest), 2)} stacks`
          : (heaviest.show?.(row) ?? ''),
    },
    { key: 'heaviest_unit' },
    weightColumn('heaviest_effective_kg', 'heaviest, body included', unit),
    weightColumn('best_e1rm', `best 1RM (${formulaNames[formula]})`, unit),
    { key: 'best_e1rm_unit' },
    { key: 'formula' },
    optional(weightColumn('volume_kg', 'volume', unit)),
    optional(timeColumn('duration_seconds', 'time')),
    timeColumn('max_duration_seconds', 'longest set'),
    optional(distanceColumn('distance_m', 'distance')),
    distanceColumn('max_distance_m', 'farthest set'),
    optional(caloriesColumn()),
    { key: 'calories_estimated' },
    { key: 'first_date', label: 'first day' },
    { key: 'last_date', label: 'last day' },
  ];
}

function distanceColumn(key: string, label: string): Column {
  return { key, label, show: (row) => (typeof row[key] === 'number' ? showDistance(row[key]) : '') };
}
