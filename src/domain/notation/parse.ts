import { Cursor } from './cursor.js';
import type { SetExpression } from './expression.js';
import { takeGroup } from './group.js';
import { brokenLimit, setLimits } from './limits.js';

/**
 * Sets done, as people type them: groups such as `100kgx5x3 @8`, apart by a space or a semicolon.
 *
 * @returns one expression a set, in order, at least one; `resolveSets` makes them sets
 * @throws NotationFailure that points at the first character that does not fit
 */
export function parseSets(text: string): SetExpression[] {
  const cursor = new Cursor(text);
  if (text.length > setLimits.text.max) {
    throw cursor.failure(
      setLimits.text.words,
      'log them in several goes, or with ton log batch',
      setLimits.text.max,
    );
  }
  const sets: SetExpression[] = [];
  do {
    const isFollowing = !(cursor.take(/[ ;]*/y)?.[0] ?? '').includes(';') && sets.length > 0;
    const start = cursor.position;
    sets.push(...takeGroup(cursor, isFollowing));
    const broken = brokenLimit('sets', sets.length);
    if (broken !== null) throw cursor.failure(broken, 'log them in several goes', start);
  } while (cursor.peek(/[ ;]*$/y) === null);
  return sets;
}
