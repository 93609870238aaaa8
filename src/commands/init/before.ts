import type { App } from '../../app/app.js';
import { listMeasurements, type Measurement } from '../../db/body.js';
import type { User } from '../../db/tables.js';
import { listOwned, type OwnedEquipment } from '../../db/user-equipment.js';
import { holdsData } from '../user-if-any.js';

/** What the log knows already. */
export interface Before {
  readonly user: User;
  /** The latest body weight. */
  readonly weight: Measurement | undefined;
  readonly owned: readonly OwnedEquipment[];
}

/** What the log knows already; null where there is none yet, and none is made. */
export async function knownBefore(app: App): Promise<Before | null> {
  if (!holdsData(app.location.path)) return null;
  const scope = await app.reading();
  const [weight] = await listMeasurements(scope, { kind: 'weight', ascending: false, limit: 1, offset: 0 });
  return { user: scope.user, weight, owned: await listOwned(scope) };
}
