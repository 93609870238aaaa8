import { Failure } from '../domain/failure.js';
import { foldName } from '../domain/fold.js';
import type { EquipmentRow } from './equipment.js';
import type { Scope, WriteScope } from './scope.js';
import { insertRow, updateRow } from './write.js';

/** A thing the user has, in one gym. */
export interface OwnedEquipment {
  readonly id: number;
  readonly equipmentId: number;
  readonly equipment: string;
  readonly kind: string;
  /** Empty for the gym that has no name. */
  readonly gym: string;
  /** Counts and sizes as JSON text (see `schema/equipment-details.ts`), or null. */
  readonly details: string | null;
}

/** Everything the user has, by gym, the one without a name first. */
export async function listOwned(scope: Scope): Promise<OwnedEquipment[]> {
  const rows = await scope.db
    .selectFrom('user_equipment as u')
    .innerJoin('equipment as q', 'q.id', 'u.equipment_id')
    .select(['u.id', 'u.equipment_id as equipmentId', 'q.name as equipment', 'q.kind', 'u.gym', 'u.details'])
    .where('u.user_id', '=', scope.user.id)
    .where('u.deleted_at', 'is', null)
    .orderBy('u.id')
    .execute();
  return rows.sort((a, b) => (a.gym === b.gym ? a.id - b.id : a.gym < b.gym ? -1 : 1));
}

/** The gyms the user has something in, the one without a name first. */
export function gymsOf(owned: readonly OwnedEquipment[]): string[] {
  return [...new Set(owned.map(({ gym }) => gym))];
}

/**
 * What is in one gym. Without a name it is the gym that has none, or the only one there is.
 *
 * @param gym as typed
 * @throws Failure not-found when nothing is known of that gym
 */
export function inGym(owned: readonly OwnedEquipment[], gym: string | undefined): OwnedEquipment[] {
  const gyms = gymsOf(owned);
  if (gym === undefined) {
    const usual = gyms.includes('') || gyms.length !== 1 ? '' : gyms[0];
    return owned.filter((one) => one.gym === usual);
  }
  const found = sameGym(gyms, gym);
  if (found !== undefined) return owned.filter((one) => one.gym === found);
  const named = gyms.filter(Boolean).map((name) => `"${name}"`);
  throw new Failure(
    'not-found',
    `there is no gym "${gym}"`,
    named.length > 0
      ? `yours are ${named.join(', ')}`
      : `say what is in it with: ton equipment own barbell --gym "${gym}"`,
  );
}

/** The gym as it was first written, or as it is typed now. */
function gymNamed(owned: readonly OwnedEquipment[], gym: string): string {
  return sameGym(gymsOf(owned), gym) ?? gym.trim();
}

/** What the user has of a thing in a gym, or undefined. */
export async function findOwned(
  scope: Scope,
  equipmentId: number,
  gym: string,
): Promise<OwnedEquipment | undefined> {
  const owned = await listOwned(scope);
  const place = gymNamed(owned, gym);
  return owned.find((one) => one.equipmentId === equipmentId && one.gym === place);
}

function sameGym(gyms: readonly string[], gym: string): string | undefined {
  return gyms.find((name) => foldName(name) === foldName(gym));
}

/**
 * Names of what the user has, the body always among them; null when they never said.
 *
 * @param gym of one gym; all of them together when left out
 * @throws Failure not-found when nothing is known of that gym
 */
export async function ownedNames(scope: Scope, gym?: string): Promise<ReadonlySet<string> | null> {
  const owned = await listOwned(scope);
  const there = gym === undefined ? owned : inGym(owned, gym);
  return there.length === 0 ? null : new Set(['Bodyweight', ...there.map(({ equipment }) => equipment)]);
}

/**
 * Says that the user has a thing in a gym; what they said of it before is replaced.
 *
 * @param gym empty for the one without a name
 * @param details JSON text
 */
export async function ownEquipment(
  scope: WriteScope,
  equipment: EquipmentRow,
  gym: string,
  details: string | null,
): Promise<OwnedEquipment> {
  const place = gymNamed(await listOwned(scope), gym);
  const found = await findOwned(scope, equipment.id, gym);
  const row =
    found === undefined
      ? await insertRow(scope, 'user_equipment', {
          equipment_id: equipment.id,
          gym: place,
          details,
          deleted_at: null,
        })
      : await updateRow(scope, 'user_equipment', found.id, { details });
  const { id, details: kept } = row;
  return {
    id,
    equipmentId: equipment.id,
    equipment: equipment.name,
    kind: equipment.kind,
    gym: place,
    details: kept,
  };
}

/**
 * Makes a gym the one without a name.
 *
 * @param gym as it is stored, and the only one there is, so that nothing is in both
 */
export async function dropGymName(scope: WriteScope, gym: string): Promise<void> {
  for (const { id, gym: named } of await listOwned(scope))
    if (named === gym) await updateRow(scope, 'user_equipment', id, { gym: '' });
}

/**
 * Says that the user no longer has a thing.
 *
 * @param gym as typed; without it the only gym it is in
 * @returns what they had
 * @throws Failure not-found when they do not have it there; usage when it is in several gyms
 */
export async function disownEquipment(
  scope: WriteScope,
  equipment: EquipmentRow,
  gym: string | undefined,
): Promise<OwnedEquipment> {
  const owned = (await listOwned(scope)).filter((one) => one.equipmentId === equipment.id);
  const there = gym === undefined ? owned : owned.filter((one) => foldName(one.gym) === foldName(gym));
  const [only, second] = there;
  if (only === undefined) {
    throw new Failure(
      'not-found',
      `you do not have "${equipment.name}"${gym === undefined ? '' : ` in "${gym}"`}`,
      'see what you have with: ton equipment list --owned',
    );
  }
  if (second !== undefined) {
    const names = there.map(({ gym: name }) => `"${name}"`).join(', ');
    throw new Failure(
      'usage',
      `"${equipment.name}" is in ${there.length} gyms`,
      `say which with --gym: ${names}`,
    );
  }
  await updateRow(scope, 'user_equipment', only.id, { deleted_at: scope.now });
  return only;
}
