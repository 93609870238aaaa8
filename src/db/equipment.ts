import type { Selectable } from 'kysely';
import { closest } from '../domain/closest.js';
import { Failure } from '../domain/failure.js';
import { foldName } from '../domain/fold.js';
import type { EquipmentKind } from './exercise-words.js';
import type { Scope, WriteScope } from './scope.js';
import type { EquipmentTable } from './tables/exercises.js';
import { insertRow } from './write.js';

export type EquipmentRow = Selectable<EquipmentTable>;

/** The catalog's things to train with and the user's own, by name. */
export async function listEquipment(scope: Scope): Promise<EquipmentRow[]> {
  const rows = await scope.db
    .selectFrom('equipment')
    .selectAll()
    .where('deleted_at', 'is', null)
    .where((where) => where.or([where('owner_id', 'is', null), where('owner_id', '=', scope.user.id)]))
    .orderBy('id')
    .execute();
  return rows.sort((a, b) => (a.name_key < b.name_key ? -1 : a.name_key > b.name_key ? 1 : a.id - b.id));
}

/**
 * The thing a person means: by name, in one or many, by id, or by a part of the name that fits one only. Never guesses
 * between two.
 *
 * @param text as typed
 * @throws Failure usage when several fit; not-found with the nearest names
 */
export async function requireEquipment(scope: Scope, text: string): Promise<EquipmentRow> {
  const all = await listEquipment(scope);
  const key = singular(foldName(text));
  const exact =
    all
      .filter(({ name_key: name }) => singular(name) === key)
      .sort((a) => (a.owner_id === null ? 1 : -1))[0] ??
    (/^\d+$/.test(text.trim()) ? all.find(({ id }) => id === Number(text)) : undefined);
  if (exact !== undefined) return exact;
  const fits = all.filter(({ name_key: name }) => {
    const words = name.split(' ');
    return key !== '' && key.split(' ').every((part) => words.some((word) => word.startsWith(part)));
  });
  const [only, second] = fits;
  if (only !== undefined && second === undefined) return only;
  if (second !== undefined) {
    const names = fits.slice(0, 6).map(({ name }) => `"${name}"`);
    const more = fits.length > names.length ? ` and ${fits.length - names.length} more` : '';
    throw new Failure(
      'usage',
      `"${text}" fits ${fits.length} things`,
      `say which: ${names.join(', ')}${more}`,
    );
  }
  const keyed = all.map((row) => ({ ...row, key: row.name_key }));
  const nearest = closest(text, keyed, 3).map(({ name }) => `"${name}"`);
  throw new Failure(
    'not-found',
    `there is no equipment "${text}"`,
    nearest.length > 0
      ? `did you mean ${nearest.join(', ').replace(/, ([^,]*)$/, ' or $1')}?`
      : `see it all with: ton equipment list; or add your own: ton equipment add "${text}"`,
  );
}

/** `dumbbells` is `dumbbell`, `benches` is `bench`. */
function singular(key: string): string {
  return key
    .split(' ')
    .map((word) => word.replace(/(?<=ch|sh|ss|x)es$|(?<=[^s])s$/, ''))
    .join(' ');
}

/**
 * Adds a thing of the user's own.
 *
 * @throws Failure usage when it has no name; conflict when there is one of that name
 */
export async function addEquipment(
  scope: WriteScope,
  { name, kind, description }: { name: string; kind: EquipmentKind; description: string | null },
): Promise<EquipmentRow> {
  await expectFreeEquipmentName(scope, name);
  return await insertRow(scope, 'equipment', {
    name: name.trim(),
    name_key: foldName(name),
    kind,
    description,
    deleted_at: null,
  });
}

/**
 * Makes sure a thing may be called that.
 *
 * @throws Failure usage when it is no name; conflict when there is one of that name
 */
export async function expectFreeEquipmentName(scope: Scope, name: string): Promise<void> {
  const key = foldName(name);
  if (key === '') throw new Failure('usage', `"${name}" is not a name`, 'a name has a letter or a digit');
  const taken = (await listEquipment(scope)).find((row) => row.name_key === key);
  if (taken === undefined) return;
  throw new Failure(
    'conflict',
    `there is equipment called "${taken.name}" already`,
    `say that you have it with: ton equipment own "${taken.name}"`,
  );
}
