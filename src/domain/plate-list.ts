import { Failure } from './failure.js';
import type { PlateStock } from './plates.js';

/** Plates as typed; a null unit is that of the bar. */
export interface PlateList {
  plates: PlateStock[];
  unit: 'kg' | 'lb' | null;
}

const forms =
  'write the plates with their number, as in 25x4,10x2,1.25x2; a weight alone is as many as it takes';

const entry = /^(\d{1,4}(?:\.\d{1,3})?)(?:(kg|lb)s?)?(?:x(\d{1,4}))?$/;

/**
 * The plates of a gym as people type them: `45x2,35x2,2.5`. The number is of single plates, of which each side takes
 * half; a weight alone is as many as it takes.
 *
 * @throws Failure usage naming the entry that cannot be read, has no weight, or is in another unit than the others
 */
export function parsePlates(text: string): PlateList {
  const words = text
    .toLowerCase()
    .replace(/ *[x×*] */g, 'x')
    .replace(/ +(?=kg|lb)/g, '')
    .split(/[,;\s]+/)
    .filter((word) => word !== '');
  if (words.length === 0) throw new Failure('usage', `"${text}" names no plates`, forms);
  const list: PlateList = { plates: [], unit: null };
  for (const word of words) {
    const [, weight, unit, count] = entry.exec(word) ?? [];
    if (weight === undefined) throw new Failure('usage', `"${word}" is not a plate`, forms);
    if (Number(weight) === 0)
      throw new Failure('usage', `"${word}" weighs nothing`, 'leave it out, or give its weight');
    if (unit !== undefined && list.unit !== null && unit !== list.unit) {
      throw new Failure('usage', `"${word}" is not in ${list.unit}`, 'all plates on a bar have one unit');
    }
    list.unit ??= unit === 'kg' || unit === 'lb' ? unit : null;
    list.plates.push({ weight: Number(weight), count: count === undefined ? null : Number(count) });
  }
  return list;
}
