import type { App } from '../../app/app.js';
import { programsWithExercise } from '../../db/exercise-uses.js';
import { mergeExercises, type Merge } from '../../db/merge-exercises.js';
import { countMoved } from '../../db/records.js';
import type { Exercise } from '../../db/tables.js';
import { counted } from '../../domain/counted.js';
import { recordChangedRows } from '../../exchange/program/record-changed-rows.js';
import type { SavedView } from '../../output/view.js';
import { askExercise, whichExercise } from '../../prompts/ask-exercise.js';
import { fillIn } from '../../prompts/fill-in.js';
import type { Prompter } from '../../prompts/prompter.js';
import { inTransactionOrDry } from '../dry-run.js';
import type { Invocation } from '../handler.js';
import { movedRecordLines, movedRecordRows } from '../record-news.js';
import { userUnit } from '../user-unit.js';

interface Options {
  readonly into?: readonly string[];
  readonly dryRun?: true;
}

/** Gives everything of one exercise to another, without a question, since one `ton undo` takes all of it back. */
export async function run(app: App, { operands, options }: Invocation<Options>): Promise<SavedView> {
  const scope = await app.writing();
  const { source, target } = await fillIn(app, {
    source: {
      name: 'EXERCISE',
      given: operands.length === 0 ? undefined : await whichExercise(app, scope, operands.join(' ')),
      ask: (prompter: Prompter) => askExercise(prompter, scope),
    },
    target: {
      name: '--into',
      given: options.into === undefined ? undefined : await whichExercise(app, scope, options.into.join(' ')),
      ask: (prompter: Prompter) => askExercise(prompter, scope),
    },
  });
  const isDryRun = options.dryRun === true;
  const merge = await inTransactionOrDry(scope, app.note('exercise merge'), isDryRun, async (scope) => {
    const programs = await programsWithExercise(scope, source.id);
    const merge = await mergeExercises(scope, source, target);
    for (const program of programs) await recordChangedRows(scope, program);
    return merge;
  });
  const { sets, sessions, slots, trainingMaxes, moved } = merge;
  return {
    kind: 'saved',
    lines: [
      ...(isDryRun ? ['a dry run, nothing is written'] : []),
      ...mergeLines(source, target, merge),
      ...movedRecordLines(moved, userUnit(scope.user)),
      ...(isDryRun ? [] : ['take it back with: ton undo']),
    ],
    record: {
      source: source.name,
      source_id: source.id,
      source_is: merge.source,
      target: target.name,
      target_id: target.id,
      sets,
      sessions,
      slots,
      training_maxes: trainingMaxes,
      records_moved: countMoved(moved),
      records: movedRecordRows(moved),
      dry_run: isDryRun,
    },
  };
}

function mergeLines(source: Exercise, target: Exercise, merge: Merge): string[] {
  const { sets, sessions, slots, trainingMaxes } = merge;
  const also = [
    slots === 0 ? '' : `${counted(slots, 'place')} in plans`,
    trainingMaxes === 0 ? '' : counted(trainingMaxes, 'training max', 'training maxes'),
  ].filter(Boolean);
  const fates = {
    removed: `"${source.name}" is gone; its names mean ${target.name}`,
    archived: `"${source.name}" is put away; its names mean ${target.name}`,
    kept: `"${source.name}" stays, since others use it`,
  };
  return [
    `${source.name} → ${target.name}: ${counted(sets, 'set')} in ${counted(sessions, 'session')}${also.map((text) => `, ${text}`).join('')}`,
    fates[merge.source],
  ];
}
