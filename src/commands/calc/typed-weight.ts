import type { App } from '../../app/app.js';
import { Failure } from '../../domain/failure.js';
import { toKilograms } from '../../domain/load.js';
import { Cursor } from '../../domain/notation/cursor.js';
import { takeWeight } from '../../domain/notation/quantities.js';
import { unitOf } from '../user-if-any.js';

/** A weight of iron or of a body; a null unit is the user's. */
export interface PlainWeight {
  weight: number;
  unit: 'kg' | 'lb' | null;
}

/**
 * Reads a weight: `100kg`, `225 lb`, `82,5`.
 *
 * @param name the flag or word it stands for
 * @param least 0 where nothing is a weight too
 * @throws Failure usage when it is anything else, stacks included
 */
export function readWeight(
  name: string,
  text: string,
  least: 'more than 0' | 0 = 'more than 0',
): PlainWeight {
  const cursor = new Cursor(text.trim());
  const typed = takeWeight(cursor, 'always');
  const fits = typed !== null && cursor.peek(/$/y) !== null && (typed.weight > 0 || least === 0);
  if (!fits || typed.unit === 'stacks')
    throw new Failure('usage', `"${text}" does not fit ${name}`, 'it takes a weight such as 100kg or 225lb');
  return { weight: typed.weight, unit: typed.unit };
}

/** A weight in kilograms, unrounded; one without a unit is in the user's. */
export async function inKilograms(app: App, typed: PlainWeight): Promise<number> {
  return toKilograms(typed.weight, await unitOf(app, typed)) ?? typed.weight;
}
