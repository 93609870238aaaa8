import type { Line } from './line.js';
import { itemAt } from './scan.js';

/** Words that only qualify; where sets begin there is a number, or as many as possible. */
const strong = /\d|^(?:\+ ?)?(?:x ?)?(?:amrap|amap|max reps|(?:to|till|until) failure)/;

/**
 * Where the sets of a line begin: at the first word that is a piece of them.
 *
 * @returns an index in the line, or -1 where there are none
 */
export function firstItem(line: Line, from: number, to: number, unit: 'kg' | 'lb'): number {
  const sight = { plain: line.plain.slice(0, to), raw: line.kept, unit };
  for (let at = from; at < to; at += 1) {
    const isWordStart = at === from || /[ ,:;/|(]/.test(sight.plain[at - 1] ?? ' ');
    if (!isWordStart || sight.plain[at] === ' ') continue;
    const item = itemAt(sight, at);
    if (item?.kind === 'type') {
      const next = itemAt(sight, item.end + (sight.plain[item.end] === ' ' ? 1 : 0));
      if (next?.kind === 'counts' || next?.kind === 'sets') return at;
    }
    const isStrong = item !== null && item.kind !== 'remark' && item.kind !== 'last set';
    if (isStrong && strong.test(sight.plain.slice(at, item.end))) return at;
  }
  return -1;
}
