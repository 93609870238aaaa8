import type { App } from '../../app/app.js';
import { inTransaction, type Scope } from '../../db/scope.js';
import { addTag, listTags, removeTag, tagsOf } from '../../db/tags.js';
import type { Exercise } from '../../db/tables.js';
import { Failure } from '../../domain/failure.js';
import type { RowsView, SavedView } from '../../output/view.js';
import type { Invocation } from '../handler.js';
import { listText } from './exercise-row.js';
import { splitWords } from './split-words.js';

/** Shows the tags of an exercise, or all; puts some on, or takes some off. */
export async function run(
  app: App,
  { operands, options }: Invocation<{ remove?: true }>,
): Promise<RowsView | SavedView> {
  const isRemoving = options.remove === true;
  if (operands.length === 0 && !isRemoving) return await allTags(await app.reading());
  if (operands.length === 0) throw missing('EXERCISE and the tag');
  const { exercise, rest } = await splitWords(app, await app.reading(), operands);
  const names = rest
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.length === 0 && isRemoving) throw missing('the tag');
  if (names.length === 0) return await tagsView(await app.reading(), exercise);
  const scope = await app.writing();
  const done = await inTransaction(scope, app.note('exercise tag'), async (scope) => {
    const written: string[] = [];
    for (const name of names) written.push(await (isRemoving ? removeTag : addTag)(scope, exercise, name));
    return written;
  });
  const quoted = done.map((name) => `"${name}"`).join(', ');
  return {
    kind: 'saved',
    lines: [`${exercise.name}: ${quoted} ${isRemoving ? 'taken off' : 'put on'}`],
    record: {
      exercise: exercise.name,
      exercise_id: exercise.id,
      tags: (await tagsOf(scope, exercise.id)).map(({ name }) => name),
    },
  };
}

function missing(what: string): Failure {
  return new Failure(
    'input-required',
    `missing: ${what}`,
    'write it behind the exercise: ton exercise tag squat heavy',
  );
}

async function allTags(scope: Scope): Promise<RowsView> {
  return {
    kind: 'rows',
    columns: [
      { key: 'tag', label: 'tag' },
      { key: 'exercises', label: 'exercises', show: ({ exercises }) => listText(exercises) },
    ],
    rows: (await listTags(scope)).map(({ name, exercises }) => ({ tag: name, exercises: [...exercises] })),
    empty: 'no tags yet; put one on with: ton exercise tag squat heavy',
  };
}

async function tagsView(scope: Scope, exercise: Exercise): Promise<RowsView> {
  return {
    kind: 'rows',
    columns: [{ key: 'tag', label: `tags of ${exercise.name}` }],
    rows: (await tagsOf(scope, exercise.id)).map(({ name }) => ({ tag: name })),
    empty: `${exercise.name} has no tags`,
  };
}
