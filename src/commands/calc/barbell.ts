import type { App } from '../../app/app.js';
import { Failure } from '../../domain/failure.js';
import type { KnownBarbell } from '../../domain/inventory.js';
import type { Barbell } from '../../domain/loadable.js';
import { parsePlates } from '../../domain/plate-list.js';
import { usualBars, usualPlates } from '../../domain/usual-plates.js';
import { ownedBarbell } from '../owned-barbell.js';
import { readWeight, type PlainWeight } from './typed-weight.js';
import { unitOf, userIfAny } from '../user-if-any.js';

/** The flags that describe a bar and the plates for it. */
export interface BarbellFlags {
  readonly bar?: string;
  readonly plates?: string;
}

/**
 * The bar and plates a weight is to be loaded with. All are in one unit: the first that is named with the weight, the
 * bar or the plates, else the user's; what is not named is what the user has, else what a usual gym has.
 *
 * @throws Failure usage when a flag cannot be read, or names another unit
 */
export async function readBarbell(app: App, weight: PlainWeight, flags: BarbellFlags): Promise<Barbell> {
  const bar = flags.bar === undefined ? null : readWeight('--bar', flags.bar, 0);
  const list = flags.plates === undefined ? null : parsePlates(flags.plates);
  const unit = await unitOf(app, { unit: weight.unit ?? bar?.unit ?? list?.unit ?? null });
  for (const [flag, text, named] of [
    ['--bar', flags.bar, bar?.unit],
    ['--plates', flags.plates, list?.unit],
  ] as const) {
    if ((named ?? unit) === unit) continue;
    throw new Failure(
      'usage',
      `${flag} "${text ?? ''}" is not in ${unit}`,
      'weight, bar and plates have one unit; ton calc convert tells one in the other',
    );
  }
  const owned = bar === null || list === null ? await ownedIfAny(app, unit) : null;
  return {
    kind: 'plates',
    unit,
    bar: bar?.weight ?? owned?.bar ?? usualBars[unit],
    plates: list?.plates ?? owned?.plates ?? usualPlates[unit],
  };
}

/** What the user has, or null where there is no database to know it from. */
async function ownedIfAny(app: App, unit: 'kg' | 'lb'): Promise<KnownBarbell | null> {
  return (await userIfAny(app)) === null ? null : await ownedBarbell(await app.reading(), unit);
}

/** The failure for a weight that the empty bar is above. */
export function belowTheBar(typed: string, { bar, unit }: Barbell): Failure {
  return new Failure(
    'usage',
    `"${typed}" is less than the bar of ${bar} ${unit}`,
    'name a lighter bar with --bar',
  );
}

/** The plates of one side, heaviest first, as people read them: `2 × 25 + 10`. */
export function showSide(perSide: readonly number[]): string {
  const kinds = [...new Set(perSide)].map((weight) => {
    const count = perSide.filter((other) => other === weight).length;
    return count === 1 ? String(weight) : `${count} × ${weight}`;
  });
  return kinds.length === 0 ? 'the bar alone' : kinds.join(' + ');
}
