import { Failure } from '../domain/failure.js';
import { foldName } from '../domain/fold.js';
import { uuidV7 } from '../domain/uuid.js';
import { addSlots, type NewSlot } from './planned-slots.js';
import type { Scope, WriteScope } from './scope.js';
import { templateNamed, type Template } from './templates.js';
import { insertRow, updateRow } from './write.js';

/** A template still to be written. */
export interface NewTemplate {
  readonly name: string;
  readonly notes: string | null;
  readonly slots: readonly NewSlot[];
}

/**
 * Makes sure a new template may have that name.
 *
 * @throws Failure usage when it has no letter or digit; conflict when it is in use
 */
export async function expectFreeName(scope: Scope, name: string): Promise<void> {
  const key = foldName(name);
  if (key === '')
    throw new Failure('usage', `"${name}" is not a name`, 'a name has a letter or a digit: push day');
  const taken = await templateNamed(scope, name);
  if (taken === undefined) return;
  throw new Failure(
    'conflict',
    `there is a template "${taken.title}" already`,
    `choose another name, or remove that one with: ton template delete ${taken.title}`,
  );
}

/**
 * Writes a template with its slots and sets.
 *
 * @throws Failure as `expectFreeName` does
 */
export async function createTemplate(
  scope: WriteScope,
  { name, notes, slots }: NewTemplate,
): Promise<Template> {
  await expectFreeName(scope, name);
  const title = name.trim();
  const title_key = foldName(name);
  const row = await insertRow(scope, 'workouts', {
    uid: uuidV7(scope.now, scope.random(10)),
    program_id: null,
    week_index: null,
    day_index: null,
    title,
    title_key,
    notes,
    deleted_at: null,
  });
  await addSlots(scope, row.id, slots);
  return { ...row, title, title_key };
}

/** Puts a template away; its rows stay, so that it can be restored and sessions keep their link. */
export async function deleteTemplate(scope: WriteScope, template: Template): Promise<void> {
  await updateRow(scope, 'workouts', template.id, { deleted_at: scope.now });
}

/**
 * Brings a deleted template back.
 *
 * @throws Failure conflict when another has its name by now
 */
export async function restoreTemplate(scope: WriteScope, template: Template): Promise<void> {
  const taken = await templateNamed(scope, template.title);
  if (taken !== undefined) {
    throw new Failure(
      'conflict',
      `another template is called "${taken.title}" by now`,
      `remove that one first with: ton template delete ${taken.title}`,
    );
  }
  await updateRow(scope, 'workouts', template.id, { deleted_at: null });
}
