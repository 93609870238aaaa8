import type { App } from '../../app/app.js';
import type { NewSlot } from '../../db/planned-slots.js';
import type { Scope } from '../../db/scope.js';
import { Failure } from '../../domain/failure.js';
import { printPlanned } from '../../domain/planned/print.js';
import { askExercise } from '../../prompts/ask-exercise.js';
import type { Prompter } from '../../prompts/prompter.js';
import { slotLabels } from '../slot-rows.js';
import { readWork } from '../program-slot-line.js';

/**
 * Asks for exercises and their sets, one after the other, then shows them all and asks whether to save them.
 *
 * @throws Failure cancelled when they are not to be saved
 */
export async function askSlots(app: App, prompter: Prompter, scope: Scope): Promise<readonly NewSlot[]> {
  const slots: NewSlot[] = [];
  do slots.push(await askSlot(prompter, scope));
  while (await prompter.confirm('Another exercise?', true));
  const labels = slotLabels(slots);
  for (const [index, { exercise, sets }] of slots.entries()) {
    app.say(`${labels[index] ?? ''}  ${exercise.name}  ${printPlanned(sets, exercise.measurement)}`);
  }
  if (await prompter.confirm('Save it?', true)) return slots;
  throw new Failure('cancelled', 'nothing was saved');
}

async function askSlot(prompter: Prompter, scope: Scope): Promise<NewSlot> {
  const exercise = await askExercise(prompter, scope);
  const example = exercise.measurement.endsWith('_reps') ? '3x8-12' : '3x30s';
  const text = await prompter.input(`Sets of ${exercise.name}, such as ${example}`, {
    check: (answer) => {
      try {
        const { sets } = readWork(scope, answer, exercise);
        return sets.length > 0 ? null : `"${answer}" has no sets`;
      } catch (error) {
        if (error instanceof Failure) return error.message;
        throw error;
      }
    },
  });
  return { exercise, supersetGroup: null, notes: null, ...readWork(scope, text, exercise) };
}
