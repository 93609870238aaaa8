import type { Scope } from './scope.js';
import type { Exercise } from './tables.js';

/** A step in a chain of variants. */
export interface Variant {
  readonly id: number;
  readonly name: string;
  /** Its step, from 1 for the easiest; null where nobody said. */
  readonly level: number | null;
}

/** What an exercise builds on, the easiest first, and what builds on it. */
export interface VariantChain {
  readonly easier: readonly Variant[];
  readonly harder: readonly Variant[];
}

/** A chain longer than this goes in a circle. */
const longest = 50;

/** The easier exercises that lead to one, step by step, and all harder ones after it by level. */
export async function variantChain(scope: Scope, exercise: Exercise): Promise<VariantChain> {
  const rows = await scope.db
    .selectFrom('exercises')
    .select(['id', 'name', 'level', 'variant_of'])
    .where('deleted_at', 'is', null)
    .where((where) => where.or([where('owner_id', 'is', null), where('owner_id', '=', scope.user.id)]))
    .orderBy('id')
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const easier: Variant[] = [];
  for (let id = exercise.variant_of; id !== null && easier.length < longest;) {
    const row = byId.get(id);
    if (row === undefined) break;
    easier.unshift({ id: row.id, name: row.name, level: row.level });
    id = row.variant_of;
  }
  const harder: Variant[] = [];
  let bases = new Set([exercise.id]);
  while (bases.size > 0 && harder.length < longest) {
    const next = rows.filter(({ variant_of: of }) => of !== null && bases.has(of));
    harder.push(...next.map(({ id, name, level }) => ({ id, name, level })));
    bases = new Set(next.map(({ id }) => id));
  }
  return { easier, harder };
}
