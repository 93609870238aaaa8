import type { App } from '../../app/app.js';
import { coachOf } from '../../db/coaches.js';
import { overriddenExercises } from '../../db/enrollment-inputs.js';
import { joinProgram } from '../../db/enrollments.js';
import { weeksOf } from '../../db/program-rows.js';
import { inTransaction } from '../../db/scope.js';
import { momentOf } from '../../db/start-session.js';
import { unmetExercises, type UnmetExercise } from '../../db/unmet-slots.js';
import type { SavedView } from '../../output/view.js';
import { applySettings, readSetting } from '../enrollment-settings.js';
import type { Invocation } from '../handler.js';
import { enrollmentSaved } from './enrollment-saved.js';
import { whichProgram } from '../which-program.js';

interface Options {
  readonly swap?: readonly string[];
  readonly trainingMax?: readonly string[];
}

/** Lets the acting user follow a program, and says what of it cannot be done with what they own. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<SavedView> {
  const settings = {
    swaps: (options.swap ?? []).map((text) => readSetting('--swap', text)),
    trainingMaxes: (options.trainingMax ?? []).map((text) => readSetting('--training-max', text)),
  };
  const scope = await app.writing();
  const program = await whichProgram(app, scope, operands, 'any');
  const slots = (await weeksOf(scope, program)).flatMap(({ days }) => days.flatMap((day) => day.slots));
  const enrollment = await inTransaction(scope, app.note('program join'), async (scope) => {
    const enrollment = await joinProgram(scope, program);
    const { date } = momentOf(scope);
    await applySettings(scope, scope, settings, { enrollment, program, slots, date });
    return { ...enrollment, program: program.name };
  });
  const swapped = await overriddenExercises(scope, enrollment.id);
  const unmet = (await unmetExercises(scope, slots)).filter(
    (one) => !one.slots.every((key) => swapped.has(key)),
  );
  const coach = await coachOf(scope, program);
  const readsAlong = coach !== undefined && coach.user_id !== scope.user.id;
  return await enrollmentSaved(scope, enrollment, `joined "${program.name}"`, {
    lines: [
      ...(readsAlong ? [`${coach.name} coaches it and sees your sessions of it, without your notes`] : []),
      ...unmet.map(unmetText),
    ],
    record: {
      coach: readsAlong ? coach.username : null,
      unmet: unmet.map(({ exercise, slots, missing, substitutes }) => ({
        exercise,
        slots: [...slots],
        missing: [...missing],
        substitutes: substitutes.map(({ movement }) => movement.name),
      })),
    },
  });
}

function unmetText({ exercise, missing, substitutes, slots }: UnmetExercise): string {
  const [nearest] = substitutes;
  const lacks = `${exercise} needs what you do not own (${missing.join(', ').toLowerCase()})`;
  if (nearest === undefined) return `${lacks}, and nothing you own stands in`;
  const names = substitutes.map(({ movement }) => movement.name).join(', ');
  return `${lacks}; instead: ${names} (remember it: ton program swap "${slots[0] ?? ''}=${nearest.movement.name}")`;
}
