import type { App } from '../../app/app.js';
import { requireExercise } from '../../db/exercises.js';
import { estimateCalories } from '../../domain/calories.js';
import { parseDuration } from '../../domain/durations.js';
import { Failure } from '../../domain/failure.js';
import { brokenLimit } from '../../domain/notation/limits.js';
import { showNumber } from '../../output/numbers.js';
import type { RecordView } from '../../output/view.js';
import { fillIn } from '../../prompts/fill-in.js';
import { plainNumber } from '../../schema/flags.js';
import type { Invocation } from '../handler.js';
import { asked } from './asked.js';
import { inKilograms, readWeight } from './typed-weight.js';

interface Options {
  readonly met?: string;
  readonly exercise?: string;
  readonly bodyweight?: string;
  readonly duration?: string;
}

/** Energy spent by an activity, an estimate. */
export async function run(app: App, { options }: Invocation<Options>): Promise<RecordView> {
  const ofExercise = options.exercise === undefined ? undefined : await metOf(app, options.exercise);
  const typed = await fillIn(app, {
    met: { ...asked('--met', 'MET of the activity', options.met, readMet), ...given(ofExercise) },
    bodyweight: asked('--bodyweight', 'Body weight', options.bodyweight, (text) =>
      readWeight('--bodyweight', text),
    ),
    seconds: asked('--duration', 'How long (60m, 1:30:00)', options.duration, readSeconds),
  });
  const { met, seconds } = typed;
  const bodyweightKg = await inKilograms(app, typed.bodyweight);
  const kcal = estimateCalories({ met, bodyweightKg, seconds });
  const shown = [met, 3.5, bodyweightKg, seconds / 60].map((value) => showNumber(value, 2));
  return {
    kind: 'record',
    columns: [
      {
        key: 'kcal',
        label: 'estimate',
        show: () =>
          `${showNumber(kcal, 1)} kcal (${shown[0]} MET × ${shown[1]} × ${shown[2]} kg / 200 × ${shown[3]} min)`,
      },
    ],
    record: { kcal },
  };
}

function given(met: number | undefined): { given?: number } {
  return met === undefined ? {} : { given: met };
}

async function metOf(app: App, name: string): Promise<number> {
  const exercise = await requireExercise(await app.reading(), name);
  if (exercise.met === null)
    throw new Failure('usage', `"${exercise.name}" has no MET`, 'give one with --met');
  return exercise.met;
}

function readMet(text: string): number {
  const met = plainNumber(text);
  if (met === null || met === 0 || met > 30)
    throw new Failure(
      'usage',
      `"${text}" does not fit --met`,
      'it takes more than 0 and at most 30, such as 3.8',
    );
  return met;
}

function readSeconds(text: string): number {
  const seconds = parseDuration(text);
  const broken = brokenLimit('durationSeconds', seconds);
  if (broken !== null) throw new Failure('usage', `"${text}" does not fit --duration`, broken);
  return seconds;
}
