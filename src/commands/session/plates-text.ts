import { equipmentIdsOf } from '../../db/exercise-parts.js';
import { exerciseSettings } from '../../db/exercise-settings.js';
import type { Scope } from '../../db/scope.js';
import { loadBar } from '../../domain/plates.js';
import { ownedBarbell } from '../owned-barbell.js';
import { usualBars, usualPlates } from '../../domain/usual-plates.js';
import type { SessionSlot } from '../../domain/session/plan.js';
import type { WeightUnit } from '../../domain/load.js';
import { showNumber } from '../../output/numbers.js';

/** The plates of one side for a weight, on the bar the lifter set for the exercise, else the one they have, else the usual one. */
export async function platesText(
  scope: Scope,
  slot: SessionSlot,
  { weight, unit }: { weight: number; unit: WeightUnit },
): Promise<string> {
  if (unit === 'stacks') return 'a machine needs no plates';
  const setting = await exerciseSettings(scope, slot.exerciseId);
  const owned = await ownedBarbell(scope, unit, await equipmentIdsOf(scope, slot.exerciseId));
  const bar =
    setting?.bar_unit === unit && setting.bar_weight !== null
      ? setting.bar_weight
      : (owned.bar ?? usualBars[unit]);
  const load = loadBar(weight, bar, owned.plates ?? usualPlates[unit]);
  const barText = `${showNumber(bar, 2)} ${unit} bar`;
  if (load === null) return `${showNumber(weight, 2)} ${unit} is less than the ${barText}`;
  const side =
    load.perSide.length === 0 ? 'nothing' : load.perSide.map((plate) => showNumber(plate, 2)).join(' + ');
  const missing = weight - load.total;
  const remainder = missing > 0.0005 ? `, ${showNumber(missing, 3)} ${unit} short` : '';
  return `${showNumber(load.total, 2)} ${unit}: ${side} a side on the ${barText}${remainder}`;
}
